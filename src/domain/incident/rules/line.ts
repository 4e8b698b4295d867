// The rules of an incident's lines: each id is one line's, what is established is known to be of one, a chemical has a name.
import type { RefusalCode } from '../../refusals.js';
import { decimalOf } from '../../values/amounts/amount.js';
import { amountOf } from '../../values/amounts/quantity.js';
import type { Measure } from '../../values/amounts/units.js';
import { isImplausible, mostOf } from '../../values/goods/plausible.js';
import type { IncidentEvents } from '../events.js';
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
  return told.type === 'PrecursorSeized' ? 'incidents/record-precursor-seizure' : 'incidents/record-seizure';
}

/** A correction that leaves its line where it is. */
const isNoMove = (told: IncidentTold): boolean =>
  told.type === 'ReportCorrected' && !told.data.changed.includes('lineId');

const isSeizure = (standing: Pick<Standing, 'type'> | undefined): boolean =>
  standing === undefined || standing.type === 'SubstanceSeized' || standing.type === 'PrecursorSeized';

/** The line that the event speaks of, or one of them, and that nobody has recorded. */
function unknownIn(incident: Incident, told: IncidentTold): string | undefined {
  if (isNoMove(told)) return undefined;
  const lines = told.type === 'CustodyTransferred' ? told.data.lines : [lineOf(incident, told) ?? ''];
  return lines.find((lineId) => countedLine(incident, lineId) === undefined);
}

/** The goods of which more is told than anybody seizes at once. */
function beyondAll(incident: Incident, told: IncidentTold): { goods: string; measure: Measure } | undefined {
  const data = dataOf(incident, told) as Partial<IncidentEvents['SubstanceSeized' | 'PrecursorSeized']>;
  const { quantity } = data;
  const goods = goodsIn(data) ?? goodsOfLine(incident, lineOf(incident, told));
  if (!quantity || goods === undefined) return undefined;
  const amount = amountOf(quantity);
  return isImplausible(goods, amount) ? { goods, measure: amount.measure } : undefined;
}

function goodsIn(data: { readonly substance?: string; readonly chemical?: string }): string | undefined {
  return data.substance ?? data.chemical;
}

function goodsOfLine(incident: Incident, lineId: string | undefined): string | undefined {
  const line = lineId === undefined ? undefined : countedLine(incident, lineId);
  return line && goodsOf(line).substance;
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
} as const satisfies { readonly [Code in RefusalCode]?: IncidentRule };
