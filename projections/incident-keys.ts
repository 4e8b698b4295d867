// By what an incident is found, worked out from what was told of it.
import { civilSpan, type When } from '../src/domain/values/when.js';
import { proposalsOf } from './incident-changes.js';
import { flagsOf } from './incident-flags.js';
import { linesOf } from './incident-lines.js';
import type { Incident, Keys } from './incident-told.js';
import { tasksOf } from './incident-view.js';
import { foundAt } from './itemised-bookings.js';

export function keysOf(incident: Incident): Keys {
  const { work } = incident;
  const lines = linesOf(incident);
  const flags = flagsOf(incident, undefined);
  const counted = lines.filter((line) => line.counted || work.withdrawn);
  // Without its operation a flag about it counts as not settled: the question looks the operation up.
  const tasks = tasksOf(incident, { lines, flags, proposals: proposalsOf(incident) });
  return {
    country: work.report?.data.country ?? null,
    operation: work.operation,
    substances: listed(counted.map(({ substance }) => substance)),
    classes: listed(counted.map((line) => line.class)),
    flags: listed(
      incident.told.flatMap((entry) => entry.flags.flatMap(({ code, rule }) => [code, ...(rule ? [rule] : [])])),
    ),
    withdrawn: work.withdrawn ? 1 : 0,
    open: tasks.length > 0 ? 1 : 0,
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
