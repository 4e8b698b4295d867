// The rules of an exchange: its events are held against them when they are told, and again whenever they are read.
import { belongedTo, type Operation } from '../operation/story.js';
import { isBelow } from '../operation/story/levels.js';
import { isKnown, type RuleCase, rulesOf } from '../rules.js';
import { before, ofType, since, type Told, wasTold } from '../told.js';
import { certainlyLater, type When } from '../values/time/when.js';
import type { ExchangeEvents as Events } from './events.js';
import type { Exchange } from './story.js';

interface Beside {
  readonly operation?: Operation;
}

type Case = RuleCase<Events, Beside>;
type OfMember = Told<Events, 'ExchangeMemberAdmitted' | 'ExchangeMemberRemoved'>;

const about = (_: Exchange, { id }: Case) => ({ exchange: id });
const operationOf = ({ told }: Case) => (told.type === 'ExchangeOpened' ? told.data.operation : undefined);
const administrationOf = ({ told: { data } }: Case) => ('administration' in data ? data.administration : '');
const ofMember = (it: Exchange, asked: Case) => ({ ...about(it, asked), administration: administrationOf(asked) });

/** When it took effect; undefined: it is the opening itself, or puts right what was said. */
function dateOf({ told: { type, data } }: Pick<Case, 'told'>): When | undefined {
  if (type === 'ExchangeMemberAdmitted') return data.from;
  if (type === 'ExchangeMemberRemoved') return data.to;
  return type === 'ExchangeClosed' ? data.closedOn : undefined;
}

/** What was said of the same administration. */
const membershipOf = (it: Exchange, asked: Case): readonly OfMember[] =>
  ofType<Events, OfMember['type']>(it.standing, 'ExchangeMemberAdmitted', 'ExchangeMemberRemoved').filter(
    ({ data }) => data.administration === administrationOf(asked),
  );

const wasMember = (it: Exchange, asked: Case): boolean =>
  membershipOf(it, asked).findLast(before(asked.told))?.type === 'ExchangeMemberAdmitted';

const saidSince = (it: Exchange, asked: Case, type: OfMember['type']): boolean =>
  membershipOf(it, asked)
    .filter(since(asked.told))
    .some((each) => each.type === type);

export const exchangeRules = rulesOf<Exchange, Events, Beside>()({
  EXCHANGE_OPENED: {
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, 'ExchangeOpened'),
    values: about,
    settledBy: 'exchanges/withdraw-event',
  },
  OPERATION_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, asked) => isKnown(operationOf(asked), asked.beside.operation),
    values: (_, asked) => ({ operation: operationOf(asked) ?? '—' }),
    pointer: '/operation',
    settledBy: 'operations/decide',
  },
  EXCHANGE_NOT_OPENED: {
    lacks: 'proof',
    holds: ({ opened }) => opened !== null,
    values: about,
    settledBy: 'exchanges/open',
  },
  BEFORE_OPENING: {
    holds({ opened }, asked) {
      const date = dateOf(asked);
      return !opened || !date || !certainlyLater(opened.openedOn, date);
    },
    values: about,
    settledBy: 'exchanges/correct',
  },
  NOT_A_PARTICIPANT: {
    lacks: 'proof',
    holds(_, { told, beside: { operation } }) {
      if (told.type !== 'ExchangeMemberAdmitted') return true;
      return operation ? belongedTo(operation, told.data.administration, told.data.from) : null;
    },
    values: ({ opened }, asked) => ({ country: administrationOf(asked), operation: opened?.operation ?? '—' }),
    pointer: '/administration',
    settledBy: 'operations/nominate-participant',
  },
  LEVEL_TOO_LOW: {
    holds(_, { told, beside: { operation } }) {
      if (told.type !== 'ExchangeMemberAdmitted') return true;
      return operation ? !isBelow(operation, told.data.administration, 'EXCHANGE') : null;
    },
    values: ({ opened }, asked) => ({ administration: administrationOf(asked), operation: opened?.operation ?? '—' }),
    pointer: '/administration',
    settledBy: 'operations/nominate-participant',
  },
  IN_CIRCLE: {
    holds: (it, asked) => !wasMember(it, asked) || saidSince(it, asked, 'ExchangeMemberRemoved'),
    values: ofMember,
    pointer: '/administration',
    settledBy: 'exchanges/remove-member',
  },
  NOT_IN_CIRCLE: {
    lacks: 'proof',
    holds: (it, asked) => wasMember(it, asked) || saidSince(it, asked, 'ExchangeMemberAdmitted'),
    values: ofMember,
    pointer: '/administration',
    settledBy: 'exchanges/admit-member',
  },
  EXCHANGE_CLOSED: {
    holds({ standing, closed }, { told }) {
      if (told.type === 'ExchangeClosed') return !wasTold<Events>(standing, told, 'ExchangeClosed');
      const date = dateOf({ told });
      return !closed || !date || !certainlyLater(date, closed.closedOn);
    },
    values: about,
    settledBy: 'exchanges/withdraw-event',
  },
});
