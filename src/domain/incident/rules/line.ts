// The rules of an incident's lines: each id is one line's, what is established is known to be of one, a chemical has a name.
import type { RefusalCode } from '../../refusals.js';
import { decimalOf } from '../../values/amounts/amount.js';
import { amountOf } from '../../values/amounts/quantity.js';
import type { Measure } from '../../values/amounts/units.js';
import { isImplausible, mostOf } from '../../values/goods/plausible.js';
import type { Disposal, IncidentEvents, LineData } from '../events.js';
import {
  countedLine,
  countedLines,
  dataOf,
  type Incident,
  type IncidentTold,
  lineOf,
  standingAt,
} from '../story/incident.js';
import { difference } from '../story/differing.js';
import { isLineKind, LINE_KINDS, takenFor } from '../story/line-kinds.js';
import { goodsOf, isGone, isSameLine, type Standing } from '../story/line.js';
import type { IncidentRule } from './rule.js';

/** The first line of that id says the same by now, or another line says it under an id of its own. */
function isOtherwiseRecorded(incident: Incident, told: IncidentTold): boolean {
  const root = told.type === 'ReportCorrected' ? told.data.root : told.event;
  if (isNoMove(told) || !isSeizure(standingAt(incident, root))) return true;
  const data = dataOf(incident, told) as IncidentEvents['SubstanceSeized'];
  const own = countedLine(incident, data.lineId);
  if (!own || own.first.event === root || isGone(own, root)) return true;
  return countedLines(incident).some((line) => isSameLine({ data, by: told.by }, line.first));
}

/** Where the two lines hold goods of different kinds, none can be corrected to be the other: it needs an id of its own. */
function elsewhere(incident: Incident, told: IncidentTold): string | undefined {
  const isAlike = countedLine(incident, lineOf(incident, told) ?? '')?.first.type === told.type;
  if (isAlike) return undefined;
  return `incidents/${LINE_KINDS[isLineKind(told.type) ? told.type : 'SubstanceSeized'].verb}`;
}

/** A correction that leaves its line where it is. */
const isNoMove = (told: IncidentTold): boolean =>
  told.type === 'ReportCorrected' && !told.data.changed.includes('lineId');

const isSeizure = (standing: Pick<Standing, 'type'> | undefined): boolean =>
  standing === undefined || isLineKind(standing.type);

/** The line that the event speaks of, or one of them, and that nobody has recorded. */
function unknownIn(incident: Incident, told: IncidentTold): string | undefined {
  if (isNoMove(told)) return undefined;
  return linesIn(incident, told).find((lineId) => countedLine(incident, lineId) === undefined);
}

const linesIn = (incident: Incident, told: IncidentTold): readonly string[] =>
  'lines' in told.data ? told.data.lines : [lineOf(incident, told) ?? ''];

const GONE: readonly Disposal[] = ['DESTROYED', 'RETURNED', 'RELEASED'];

/** A line of which all had gone, by the log, before the event: there was nothing left of it to send, hand over or dispose of. */
function goneIn(incident: Incident, told: IncidentTold): string | undefined {
  const gone = incident.disposals
    .all()
    .filter(
      ({ event, revision, data }) =>
        event !== told.event && revision < told.revision && data.quantity === undefined && GONE.includes(data.as),
    );
  return linesIn(incident, told).find((lineId) => gone.some(({ data }) => data.lines.includes(lineId)));
}

/** The goods of which more is told than anybody seizes at once. */
function beyondAll(incident: Incident, told: IncidentTold): { goods: string | null; measure: Measure } | undefined {
  const { quantity } = dataOf(incident, told) as Partial<LineData>;
  const goods = goodsTold(incident, told);
  if (!quantity || goods === undefined) return undefined;
  const amount = amountOf(quantity);
  return isImplausible(goods, amount) ? { goods, measure: amount.measure } : undefined;
}

/** What the event says that the goods are, or else what its line holds; undefined: nobody has recorded that. */
function goodsTold(incident: Incident, told: IncidentTold): string | null | undefined {
  const data = dataOf(incident, told);
  if (isLineKind(told.type)) return takenFor({ type: told.type, data: data as LineData }).substance;
  const { substance, chemical } = data as { readonly substance?: string; readonly chemical?: string };
  const line = countedLine(incident, lineOf(incident, told) ?? '');
  return chemical ?? substance ?? (line && goodsOf(line).substance);
}

export const LINE_RULES = {
  LINE_ID_TAKEN: {
    holds: (incident, { told }) => isOtherwiseRecorded(incident, told),
    pointer: '/lineId',
    values(incident, { told, id }) {
      const line = lineOf(incident, told) ?? '';
      const first = countedLine(incident, line)?.first.data ?? {};
      return { line, incident: id, ...difference(first, dataOf(incident, told)) };
    },
    settledBy: (incident, { told }) => elsewhere(incident, told) ?? 'incidents/correct',
  },
  LINE_NOT_KNOWN: {
    lacks: 'proof',
    holds: (incident, { told }) => unknownIn(incident, told) === undefined,
    values: (incident, { told }) => ({ line: unknownIn(incident, told) ?? lineOf(incident, told) ?? '' }),
    pointer: '/lineId',
    settledBy: 'incidents/record-seizure',
  },
  IMPLAUSIBLE_QUANTITY: {
    holds: (incident, { told }) => beyondAll(incident, told) === undefined,
    values: (incident, { told }) => {
      const { goods, measure } = beyondAll(incident, told) ?? { goods: '', measure: 'MASS' };
      return { line: lineOf(incident, told) ?? '', measure, most: decimalOf(mostOf(goods, measure), measure) };
    },
    pointer: '/quantity',
    settledBy: 'incidents/correct',
  },
  CHEMICAL_NOT_NAMED: {
    holds(incident, { told }) {
      const data = dataOf(incident, told);
      return !('chemical' in data && data.chemical === 'other-chemical') || 'chemicalAsWritten' in data;
    },
    pointer: '/chemicalAsWritten',
    settledBy: 'incidents/correct',
  },
  GOODS_GONE: {
    holds: (incident, { told }) => goneIn(incident, told) === undefined,
    values: (incident, { told }) => ({ line: goneIn(incident, told) ?? '' }),
    settledBy: 'incidents/withdraw-event',
  },
  FORM_NOT_OF_THE_MAIL: {
    holds(incident, { told }) {
      const { postalForm, channel } = dataOf(incident, told) as Partial<IncidentEvents['ProhibitedItemDetected']>;
      return postalForm === undefined || channel === 'POSTAL';
    },
    pointer: '/postalForm',
    settledBy: 'incidents/correct',
  },
} as const satisfies { readonly [Code in RefusalCode]?: IncidentRule };
