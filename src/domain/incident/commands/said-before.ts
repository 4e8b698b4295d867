// The memory of commands: the same said before, by whoever it was, is nothing new; and who says it now.
import { given } from '../../../eventsourcing/log/event.js';
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { speakerOf } from '../../authority/speaker.js';
import type { Context } from '../../context.js';
import { isCountry } from '../../values/who/country.js';
import type { Credit, LineKind } from '../events.js';
import type { Incident, IncidentTold, Proposal } from '../story/incident.js';
import type { Line, Recorded } from '../story/line.js';
import { isLineKind } from '../story/line-kinds.js';

/** Whose a line is where its form does not say it: the speaker's; a body, who may speak too, is no state's. */
export function creditOf(context: Context): Credit | undefined {
  const { actor, onBehalfOf } = context.metadata;
  const country = speakerOf(context);
  if (!isCountry(country)) return undefined;
  return given({ country, service: onBehalfOf === undefined ? actor.service : undefined });
}

/** What is asked about: of which kind, and by whom it is said now. */
interface Saying<Type extends Recorded> {
  readonly type: Type;
  readonly by: Context;
}

/** True where the same administration has said it before, and it waits for an answer or was declined. */
function hasProposed(
  { proposed, proposals }: Incident,
  { type, by }: Saying<Recorded>,
  isSame: (data: object) => boolean,
): boolean {
  const speaker = speakerOf(by);
  return proposed.some((event) => {
    const { told } = proposals.get(event)!;
    return told?.type === type && told.by === speaker && isSame(told.data);
  });
}

/** True when this has been said before, whether it was corrected since or stands so after a correction. */
export function saidBefore(
  incident: Incident,
  saying: Saying<Exclude<Recorded, OfLine>>,
  isSame: (data: object) => boolean,
): boolean {
  const { told, standing } = incident;
  const { type } = saying;
  for (const each of told) {
    const now = each.type === type ? standing.get(each.event) : undefined;
    if (now && (isSame(each.data) || isSame(now.data))) return true;
  }
  return hasProposed(incident, saying, isSame);
}

/** The same of one line: nothing that was said of the others is looked at, however many there are. */
export function saidOfLine(
  incident: Incident,
  saying: Saying<OfLine> & { readonly lineId: string },
  isSame: (data: object) => boolean,
): boolean {
  const { told, standing, lines } = incident;
  const { type, lineId } = saying;
  const events = lines.byId.get(lineId)?.[placeOf(type)];
  const isSaid = events?.some((event) => {
    const now = standing.get(event);
    return now?.type === type && (isSame(now.data) || isSame(asToldAt(told, now.revision)!.data));
  });
  return isSaid === true || hasProposed(incident, saying, isSame);
}

const SAID_OF_LINE = {
  QuantityEstablished: 'established',
  SubstanceIdentified: 'identified',
} as const satisfies Partial<Record<Recorded, keyof Line>>;
export type OfLine = keyof typeof SAID_OF_LINE | LineKind;

const placeOf = (type: OfLine): 'seized' | 'established' | 'identified' =>
  isLineKind(type) ? 'seized' : SAID_OF_LINE[type];

/** Near the place of its revision: only events that this version does not know are missing before it. */
function asToldAt(told: Incident['told'], revision: number): IncidentTold | undefined {
  let place = Math.min(revision, told.length - 1);
  while (place > 0 && told.at(place)!.revision > revision) place--;
  return told.at(place);
}

/** What a proposal says: of another administration's correction, the corrected event and its new data. */
function saidIn({ told }: Proposal): object | undefined {
  switch (told?.type) {
    case 'CorrectionProposed':
      return {
        by: told.data.by,
        target: told.data.target,
        said: told.data.quantity ? { text: told.data.text, quantity: told.data.quantity } : told.data.text,
      };
    case 'ReportCorrected':
      return { by: told.by, target: told.data.root, said: told.data.data };
    case 'ReportWithdrawn':
      return { by: told.by, target: '', said: told.data };
    default:
      return undefined;
  }
}

/** True when that administration has proposed the same before; `target` is '' for the incident as a whole. */
export function proposedBefore(
  { proposed, proposals }: Incident,
  proposal: { readonly by: string; readonly target: string; readonly said: unknown },
): boolean {
  for (const event of proposed) {
    const said = saidIn(proposals.get(event)!);
    if (said && sameData(said, proposal)) return true;
  }
  return false;
}
