// The story of an exchange: what was said, as it stands, for decisions and readers.
import { story } from '../../eventsourcing/log/story.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { firstOf } from '../told.js';
import { ended, isOpen, type Term } from '../values/time/term.js';
import { ALL, andBy, givenIn, isEverybodys, ofStream } from '../values/who/scope.js';
import type { ExchangeEvents as Events } from './events.js';

export interface CircleMember extends Term {
  readonly administration: string;
}

export interface Exchange extends Rectifiable<Events> {
  readonly phase: 'unknown' | 'opened' | 'closed';
  readonly opened: Events['ExchangeOpened'] | null;
  /** In the order of the log; an administration that came back stands there again. */
  readonly circle: readonly CircleMember[];
  readonly closed: Events['ExchangeClosed'] | null;
}

const initial: Exchange = { ...nothingTold(), phase: 'unknown', opened: null, circle: [], closed: null };

const reached = (it: Exchange): Exchange => ({
  ...it,
  phase: it.closed ? 'closed' : it.opened ? 'opened' : 'unknown',
});

export const exchangeStory = story<Exchange, Events>(
  'exchange',
  initial,
  keepingStanding<Exchange, Events>(initial, {
    ...rectifications('Exchange'),
    ExchangeOpened: (it, opened) => reached({ ...it, opened: it.opened ?? opened }),
    ExchangeMemberAdmitted: (it, { administration, from }) => ({
      ...it,
      circle: [...it.circle, { administration, from, to: null }],
    }),
    ExchangeMemberRemoved: (it, { administration, to }) => ({
      ...it,
      circle: ended(it.circle, (each) => each.administration === administration, { administration, from: null, to }),
    }),
    ExchangeClosed: (it, closed) => reached({ ...it, closed: it.closed ?? closed }),
  }),
  ({ id, story: it }) => {
    const { first } = it.told;
    if (!first || isEverybodys(first)) return ALL;
    const opened = openingOf(it);
    return opened ? andBy(givenIn(opened.operation, 'EXCHANGE'), [first.by]) : ofStream(`exchange-${id}`);
  },
);

/** As it stands; taken back, as it was told: whoever saw the exchange sees that, and what was sent in it. */
export const openingOf = ({ opened, told }: Exchange): Events['ExchangeOpened'] | undefined =>
  opened ?? firstOf<Events, 'ExchangeOpened'>(told, 'ExchangeOpened')?.data;

/** Who takes part, by what was last said; null: nobody was admitted by name, so whoever takes part in the operation does. */
export const membersOf = ({ circle }: Exchange): readonly string[] | null =>
  circle.length === 0 ? null : [...new Set(circle.filter(isOpen).map(({ administration }) => administration))].sort();

/** The open term of an administration. */
export const memberIn = ({ circle }: Exchange, administration: string): CircleMember | undefined =>
  circle.findLast((each) => each.administration === administration && isOpen(each));
