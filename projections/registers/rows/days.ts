// Days between two times, as exactly as they are known and no more so.
import { DAY, MINUTE } from '../../../src/domain/values/time/calendar.js';
import { civilSpan, type When } from '../../../src/domain/values/time/when.js';

/** Calendar days since 1970 on the clock of the place, both inclusive; null: not known. */
export interface Days {
  readonly first: number | null;
  readonly last: number | null;
}

/** The least and the most calendar days that can lie between; below zero where the order itself is not certain. */
export type Between = readonly [min: number, max: number] | null;

const HOUR = 60 * MINUTE;
/** Somewhere on earth it is this much earlier, or later, than UTC: an instant has a local day only within these. */
const WEST = 12 * HOUR;
const EAST = 14 * HOUR;

const dayOf = (ms: number): number => Math.floor(ms / DAY);

export function daysOf(when: When): Days {
  const { from, to } = civilSpan(when);
  return { first: from === null ? null : dayOf(from), last: to === null ? null : dayOf(to - 1) };
}

export function daysAround(instant: number): Days {
  return { first: dayOf(instant - WEST), last: dayOf(instant + EAST) };
}

export function between(before: Days, after: Days): Between {
  if (before.first === null || before.last === null || after.first === null || after.last === null) return null;
  return [after.first - before.last, after.last - before.first];
}
