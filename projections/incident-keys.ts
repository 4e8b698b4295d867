// By what an incident is found, worked out from what was told of it.
import { civilSpan, type When } from '../src/domain/values/when.js';
import { proposalsOf } from './incident-changes.js';
import { flagsOf } from './incident-flags.js';
import type { Incident, Keys } from './incident-told.js';
import { tasksOf } from './incident-view.js';
import { bestQuantity, firstOfEach, foundAt, goodsOf } from './itemised-bookings.js';

/** Worked out for every event: it looks at what the ledger counts, and at no more of the row that a reader sees. */
export function keysOf(incident: Incident): Keys {
  const { work, told } = incident;
  const lines = firstOfEach(work.lines);
  const goods = lines.map((line) => goodsOf(line, work.identified));
  const figures = lines.map((line) => ({
    lineId: line.data.lineId,
    event: line.event,
    counted: !work.withdrawn,
    quantity: bestQuantity(line, work.quantities),
  }));
  const codes = told.flatMap(({ flags }) => flags.flatMap(({ code, rule }) => [code, ...(rule ? [rule] : [])]));
  // Without its operation a flag about it counts as not settled: the question looks the operation up.
  const flags = codes.length === 0 ? [] : flagsOf(incident, undefined);
  const proposals = told.some(({ type }) => type === 'CorrectionProposed') ? proposalsOf(incident) : [];
  return {
    country: work.report?.data.country ?? null,
    operation: work.operation,
    substances: listed(goods.map(({ substance }) => substance)),
    classes: listed(goods.map((each) => each.class)),
    flags: listed(codes),
    withdrawn: work.withdrawn ? 1 : 0,
    open: tasksOf(incident, { lines: figures, flags, proposals }).length > 0 ? 1 : 0,
    ...happenedOf(incident),
  };
}

/** `,a,b,`: each once, in their order. */
const listed = (codes: readonly string[]): string =>
  codes.length === 0 ? '' : `,${[...new Set(codes)].sort().join(',')},`;

/** From the first to the last time that its report and its lines tell; null where one of them is not known. */
function happenedOf({ work }: Incident): Pick<Keys, 'happened_from' | 'happened_to'> {
  const times = [foundAt(work.report?.data), ...work.lines.map(({ data }) => data.seizedAt)];
  const spans = times.filter((each): each is When => each !== undefined).map(civilSpan);
  const [from, to] = [spans.map((span) => span.from), spans.map((span) => span.to)];
  return { happened_from: extreme(from, Math.min), happened_to: extreme(to, Math.max) };
}

function extreme(bounds: readonly (number | null)[], of: (...all: number[]) => number): number | null {
  const known = bounds.filter((each) => each !== null);
  return known.length === 0 || known.length < bounds.length ? null : of(...known);
}
