// The rules of nil returns: of a time that is the operation's, and over; and in the state's own word.
import { DAY, MINUTE } from '../../values/time/calendar.js';
import { civilSpan, type When } from '../../values/time/when.js';
import { windowOf } from '../story.js';
import { isUnconfirmed } from '../story/nil-returns.js';
import { about, type OperationRule } from './asked.js';

/** How far clocks are ahead of UTC at most, ms. */
const AHEAD = 14 * 60 * MINUTE;

export const REPORTING = {
  NOT_CONFIRMED: {
    lacks: 'assumption',
    holds: (it, { told }) => told.type !== 'NilReturnSubmitted' || !isUnconfirmed(it, told),
    values: (_, { told }) => ({ administration: told.onBehalfOf ?? '' }),
    settledBy: 'operations/submit-nil-return',
  },
  PERIOD_OUT_OF_WINDOW: {
    holds(it, { told }) {
      const window = windowOf(it);
      return told.type !== 'NilReturnSubmitted' || !window || isWithin(told.data.period, window);
    },
    values: about,
    pointer: '/period',
    settledBy: 'operations/correct',
  },
  // Whoever tells of a day on that day knows most of it; of a day to come nobody does.
  PERIOD_NOT_OVER: {
    holds: (_, { told }) => told.type !== 'NilReturnSubmitted' || hasLastDayBegun(told.data.period, told.recordedAt),
    pointer: '/period',
    settledBy: 'operations/correct',
  },
} as const satisfies Readonly<Record<string, OperationRule>>;

const isWithin = (period: When, window: When): boolean => {
  const [inner, outer] = [civilSpan(period), civilSpan(window)];
  return !((outer.from ?? -Infinity) > (inner.from ?? -Infinity) || (inner.to ?? Infinity) > (outer.to ?? Infinity));
};

/** Somewhere on earth, by the clock that is furthest ahead. */
const hasLastDayBegun = (period: When, moment: number): boolean =>
  (civilSpan(period).to ?? -Infinity) - DAY <= moment + AHEAD;
