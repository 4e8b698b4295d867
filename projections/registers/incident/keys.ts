// By what an incident is found, worked out from its story.
import { RULES } from '../../../src/domain/incident/rules.js';
import { foundAt, type Incident } from '../../../src/domain/incident/story/incident.js';
import { around, spanOf } from '../../../src/domain/incident/story/lines.js';

/** Lists are codes between commas: `,heroin,opium,`. */
export interface Keys {
  readonly country: string | null;
  readonly operation: string | null;
  readonly substances: string;
  readonly classes: string;
  readonly flags: string;
  readonly withdrawn: number;
  /** 0: there is surely nothing to be done; 1: there may be, which the question looks into. */
  readonly open: number;
  readonly happened_from: number | null;
  readonly happened_to: number | null;
}

export function keysOf(incident: Incident): Keys {
  const { report, operation, flagged, phase, lines } = incident;
  const held = [...lines.held].filter(([, n]) => n > 0).map(([goods]) => goods.split(' '));
  const [happened_from, happened_to] = around(spanOf(foundAt(report?.data)), lines.seized) ?? [null, null];
  return {
    country: report?.data.country ?? null,
    operation,
    substances: listed(held.map(([substance = '']) => substance)),
    classes: listed(held.map(([, ofClass = '']) => ofClass)),
    flags: listed(flagged),
    withdrawn: phase === 'withdrawn' ? 1 : 0,
    open: phase !== 'withdrawn' && mayBeOpen(incident) ? 1 : 0,
    happened_from,
    happened_to,
  };
}

/** Whether a flag is settled its operation may decide, and the whole story: here it is enough that it can be. */
function mayBeOpen({ report, unanswered, flagged, lines }: Incident): boolean {
  if (report === null || unanswered > 0 || lines.unweighed > 0) return true;
  return flagged.some((code) => (RULES[code]?.definition.settledBy ?? null) !== null);
}

/** `,a,b,`: each once, in their order. */
function listed(codes: readonly string[]): string {
  if (codes.length < 2) return codes.length === 0 ? '' : `,${codes[0]},`;
  return `,${[...new Set(codes)].sort().join(',')},`;
}

export const isSame = (one: Keys, other: Keys): boolean =>
  (Object.keys(one) as (keyof Keys)[]).every((key) => one[key] === other[key]);
