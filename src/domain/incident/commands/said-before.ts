// The memory of commands: the same said before, by whoever it was, is nothing new; and who says it now.
import { given } from '../../../eventsourcing/log/event.js';
import { sameData } from '../../../eventsourcing/log/canonical.js';
import type { Context } from '../../context.js';
import { isCountry } from '../../values/who/country.js';
import type { Credit } from '../events.js';
import type { Incident, IncidentTold, Proposal } from '../story/incident.js';
import type { Line, Recorded } from '../story/line.js';

/** The administration that speaks: the one whose report is keyed in, or the actor's own. */
export function speakerOf({ metadata: { actor, onBehalfOf } }: Context): string {
  return onBehalfOf ?? actor.administration;
}

/** Whose a line is where its form does not say it: the speaker's; a body, who may speak too, is no state's. */
export function creditOf(context: Context): Credit | undefined {
  const { actor, onBehalfOf } = context.metadata;
  const country = speakerOf(context);
  if (!isCountry(country)) return undefined;
  return given({ country, service: onBehalfOf === undefined ? actor.service : undefined });
}

/** True when this has been said before, whether it was corrected since or stands so after a correction. */
export function saidBefore(
  { told, standing }: Incident,
  type: Exclude<Recorded, OfLine>,
  isSame: (data: object) => boolean,
): boolean {
  for (const each of told) {
    const now = each.type === type ? standing.get(each.event) : undefined;
    if (now && (isSame(each.data) || isSame(now.data))) return true;
  }
  return false;
}

/** The same of one line: nothing that was said of the others is looked at, however many there are. */
export function saidOfLine(
  { told, standing, lines }: Incident,
  { type, lineId }: { readonly type: OfLine; readonly lineId: string },
  isSame: (data: object) => boolean,
): boolean {
  const line = lines.byId.get(lineId);
  if (!line) return false;
  return line[SAID_OF_LINE[type]].some((event) => {
    const now = standing.get(event);
    return now?.type === type && (isSame(now.data) || isSame(asToldAt(told, now.revision)!.data));
  });
}

const SAID_OF_LINE = {
  SubstanceSeized: 'seized',
  PrecursorSeized: 'seized',
  QuantityEstablished: 'established',
  SubstanceIdentified: 'identified',
} as const satisfies Partial<Record<Recorded, keyof Line>>;
export type OfLine = keyof typeof SAID_OF_LINE;

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
      return { by: told.data.by, target: told.data.target, said: told.data.text };
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
