// The days for which a state is expected to tell something: of those that it confirmed to take part in, that are over, and lie in
// the operation; and for which of them nothing was told.
import { type Operation, windowOf } from '../../../src/domain/operation/story.js';
import { capacityAtLast } from '../../../src/domain/operation/story/parts.js';
import { DAY, dateText } from '../../../src/domain/values/time/calendar.js';
import { overlaps, type Span } from '../../../src/domain/values/time/term.js';
import { civilSpan, type When } from '../../../src/domain/values/time/when.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { type Happened, periodOf } from '../../registers/rows/period.js';

export interface Asked {
  readonly period: Span;
  /** ms UTC. */
  readonly now: number;
}

/** Days since 1970, in their order; null: none. */
type Days = readonly number[] | null;

const spanOf = (when: When | null | undefined): Span => (when ? civilSpan(when) : { from: null, to: null });

/** When the operation runs, or ran: it may have ended before it was to. */
function runningOf(operation: Operation): Span {
  const { from, to } = spanOf(windowOf(operation));
  return { from, to: least([to, spanOf(operation.concluded?.endedAt).to]) };
}

/** The time of the operation as far as a question does not name its own. */
export function askedOf(form: Happened, operation: Operation, { now }: Pick<At, 'now'>): Asked {
  const [named, running] = [periodOf(form), runningOf(operation)];
  return { period: { from: named.from ?? running.from, to: named.to ?? running.to }, now };
}

const known = (all: readonly (number | null)[]): readonly number[] => all.filter((each) => each !== null);
const least = (all: readonly (number | null)[]): number | null =>
  known(all).length === 0 ? null : Math.min(...known(all));

/** Only whole days are due, and none before it is over: by the clock of UTC, which none in the field is far behind. */
export function dueOf(operation: Operation, country: string, { period, now }: Asked): Days {
  const confirmed = operation.confirmations.findLast((each) => each.country === country);
  if (!confirmed || !windowOf(operation) || capacityAtLast(operation, country) !== 'PARTICIPANT') return null;
  const running = runningOf(operation);
  const from = Math.max(...known([running.from, period.from, spanOf(confirmed.from).from]));
  if (!Number.isFinite(from)) return null;
  const ended = [running.to, period.to, spanOf(confirmed.to).to, spanOf(operation.cancelled?.cancelledOn).from];
  const to = Math.min(...known([...ended, now]));
  const days = daysIn(Math.ceil(from / DAY), Math.floor(to / DAY)).filter((day) => !isSuspended(operation, day));
  return days.length > 0 ? days : null;
}

const daysIn = (first: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);

/** On a day of which only a part was suspended nothing is due either. */
const isSuspended = ({ suspensions }: Operation, day: number): boolean =>
  suspensions.some((each) => overlaps(each, { from: day * DAY, to: (day + 1) * DAY }));

export interface Silence {
  /** The first day since which nothing was told; null: something was told of the last one. */
  readonly silentSince: string | null;
  /** Null: nothing is expected. */
  readonly silentDays: number | null;
}

/** What is only known to lie in a longer time may lie in any day of it: of none of them is there silence. */
export function silenceOf(due: Days, told: readonly Span[]): Silence {
  if (!due) return { silentSince: null, silentDays: null };
  const silent = due.filter((day) => !told.some((span) => touches(span, day)));
  const lastHeard = due.findLast((day) => !silent.includes(day)) ?? -Infinity;
  const since = silent.find((day) => day > lastHeard);
  return { silentSince: since === undefined ? null : dateText(since * DAY), silentDays: silent.length };
}

const touches = ({ from, to }: Span, day: number): boolean =>
  (from === null || from < (day + 1) * DAY) && (to === null || to > day * DAY);
