// The nil returns of an operation: a state's word that in a period there was nothing to report, and whether it is its own.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import type { Growing } from '../../../eventsourcing/log/growing.js';
import type { Told } from '../../told.js';
import { overlaps, type Span } from '../../values/time/term.js';
import type { OperationEvents } from '../events.js';

export type NilReturn = Told<OperationEvents, 'NilReturnSubmitted'>;

interface Returned {
  readonly nilReturns: Growing<NilReturn>;
}

/** Whether somebody else keyed it in for the state; what a document attests waits for no word. */
export const isKeyedIn = ({
  onBehalfOf,
  actor,
  attested,
}: Pick<NilReturn, 'onBehalfOf' | 'actor' | 'attested'>): boolean =>
  onBehalfOf !== null && onBehalfOf !== actor.administration && attested === null;

/** Keyed in, and the state has not said the same. */
export const isUnconfirmed = ({ nilReturns }: Returned, told: NilReturn): boolean =>
  isKeyedIn(told) && !nilReturns.some((each) => !isKeyedIn(each) && sameData(each.data, told.data));

/** Those of a country that touch the time, each once: what it said itself stands for what was keyed in for it. */
export const nilReturnsOf = ({ nilReturns }: Returned, country: string, time: Span): readonly NilReturn[] =>
  nilReturns.all().filter((told) => {
    const { country: own, period } = told.data;
    if (own !== country || !overlaps({ from: period, to: period }, time)) return false;
    return !isKeyedIn(told) || isUnconfirmed({ nilReturns }, told);
  });

/** The countries that have submitted any, in the order of the log. */
export const countriesIn = ({ nilReturns }: Returned): readonly string[] => [
  ...new Set([...nilReturns].map(({ data }) => data.country)),
];
