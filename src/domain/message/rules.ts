// The rules of a message: its events are held against them when they are told, and again whenever they are read.
import type { Administration } from '../administration/story.js';
import { administrationsIn } from '../exchange/story/among.js';
import { type Exchange, membersOf } from '../exchange/story.js';
import { type Named, type RuleCase, rulesOf } from '../rules.js';
import type { Operation } from '../operation/story.js';
import { wasTold } from '../told.js';
import { certainlyLater, minuteOf } from '../values/time/when.js';
import { reachedBy } from './story/addressees.js';
import type { MessageEvents as Events } from './events.js';
import { notPermitted } from './permission.js';
import { unlisted } from './posts.js';
import { type Message, statesIn } from './story.js';

export interface Beside {
  readonly exchange?: Exchange;
  readonly operation?: Operation;
  /** Of the addressees whose posts are named, in the order of their codes. */
  readonly administrations?: readonly Administration[];
  readonly repliedTo?: Named;
  readonly incidents?: readonly NonNullable<Named>[];
  readonly deliveries?: readonly NonNullable<Named>[];
}

type Case = RuleCase<Events, Beside>;

const about = (_: Message, { id }: Case) => ({ message: id });
const exchangeOf = ({ told }: Case): string => (told.type === 'MessageSent' ? told.data.exchange : '');

/** Who sent it, and to whom: those who are in none of the circle. */
function outside({ told }: Case, circle: readonly string[] | null | undefined): readonly string[] | null {
  if (told.type !== 'MessageSent') return [];
  if (!circle) return null;
  return [...new Set([told.by, ...statesIn(told.data.to ?? [])])].filter((each) => !circle.includes(each));
}

const isEmpty = (all: readonly unknown[] | null): boolean | null => all && all.length === 0;

/** Those who are not among the members that were named; none where none were. */
const notAdmitted = (asked: Case): readonly string[] | null => {
  const { exchange } = asked.beside;
  const named = exchange && membersOf(exchange);
  return named === null ? [] : outside(asked, named);
};

/** Those who do not take part in the operation, or are not given its exchange; where members were named, of these. */
const notParticipating = (asked: Case): readonly string[] | null => {
  const { exchange, operation } = asked.beside;
  if (!exchange || !operation) return outside(asked, null);
  const [named, without] = [membersOf(exchange), outside(asked, administrationsIn(exchange, operation))];
  return without && without.filter((each) => named?.includes(each) ?? true);
};

/** Ids that the event names, in order. */
export function incidentsIn(data: { readonly incidents?: readonly string[]; readonly incident?: string }) {
  return [...new Set([...(data.incidents ?? []), ...(data.incident === undefined ? [] : [data.incident])])].sort();
}

function notReported({ told, beside: { incidents } }: Case): readonly string[] | null {
  const named = incidentsIn(told.data as Parameters<typeof incidentsIn>[0]);
  if (named.length === 0) return [];
  return incidents ? named.filter((_, i) => incidents[i]?.phase === 'unknown') : null;
}

function unknownDeliveries({ told, beside: { deliveries } }: Case): readonly string[] | null {
  const named = told.type === 'MessageSent' ? (told.data.deliveries ?? []) : [];
  if (named.length === 0) return [];
  return deliveries ? named.filter((_, i) => deliveries[i]?.phase === 'unknown') : null;
}

/** The posts of the speaker that it went to; none: to the state as a whole, or not at all. */
function postsOf(it: Message, { told }: Case): readonly string[] {
  const own = reachedBy(it).filter(({ administration }) => administration === told.by);
  return own.some(({ post }) => post === undefined) ? [] : own.flatMap(({ post }) => post ?? []);
}

const postIn = ({ told }: Case): string | undefined =>
  told.type === 'MessageAcknowledged' ? told.data.post : undefined;

export const messageRules = rulesOf<Message, Events, Beside>()({
  MESSAGE_SENT: {
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, 'MessageSent'),
    values: about,
    settledBy: 'messages/withdraw-event',
  },
  MESSAGE_NOT_SENT: {
    lacks: 'proof',
    holds: ({ sent }) => sent !== null,
    values: about,
    settledBy: 'messages/send',
  },
  EXCHANGE_NOT_OPENED: {
    lacks: 'proof',
    holds: (_, { told, beside: { exchange } }) =>
      told.type !== 'MessageSent' ? true : exchange ? exchange.opened !== null : null,
    values: (_, asked) => ({ exchange: exchangeOf(asked) }),
    pointer: '/exchange',
    settledBy: 'exchanges/open',
  },
  EXCHANGE_CLOSED: {
    holds(_, { told, beside: { exchange } }) {
      if (told.type !== 'MessageSent') return true;
      if (!exchange) return null;
      return !exchange.closed || !certainlyLater(minuteOf(told.recordedAt), exchange.closed.closedOn);
    },
    values: (_, asked) => ({ exchange: exchangeOf(asked) }),
    pointer: '/exchange',
    settledBy: 'exchanges/withdraw-event',
  },
  NOT_IN_CIRCLE: {
    lacks: 'proof',
    holds: (_, asked) => isEmpty(notAdmitted(asked)),
    values: (_, asked) =>
      (notAdmitted(asked) ?? []).map((administration) => ({ exchange: exchangeOf(asked), administration })),
    pointer: '/to',
    settledBy: 'exchanges/admit-member',
  },
  NOT_A_PARTICIPANT: {
    lacks: 'proof',
    holds: (_, asked) => isEmpty(notParticipating(asked)),
    values: (_, asked) => {
      const operation = asked.beside.exchange?.opened?.operation ?? '—';
      return (notParticipating(asked) ?? []).map((country) => ({ country, operation }));
    },
    pointer: '/to',
    settledBy: 'operations/nominate-participant',
  },
  POST_NOT_LISTED: {
    lacks: 'proof',
    holds: (_, { told, beside }) => isEmpty(unlisted(told.data, beside.administrations)),
    values: (_, { told, beside }) => unlisted(told.data, beside.administrations) ?? [],
    pointer: '/to',
    settledBy: 'administrations/open-post',
  },
  REPLIED_TO_NOT_KNOWN: {
    lacks: 'proof',
    holds(_, { told, beside: { repliedTo } }) {
      if (told.type !== 'MessageSent' || told.data.inReplyTo === undefined) return true;
      return repliedTo ? repliedTo.phase !== 'unknown' : null;
    },
    values: (_, { told }) => ({ message: (told.type === 'MessageSent' && told.data.inReplyTo) || '—' }),
    pointer: '/inReplyTo',
    settledBy: null,
  },
  INCIDENT_NOT_REPORTED: {
    lacks: 'proof',
    holds: (_, asked) => isEmpty(notReported(asked)),
    values: (_, asked) => (notReported(asked) ?? []).map((incident) => ({ incident })),
    pointer: (_, { told: { type } }) => (type === 'MessageSent' ? '/incidents' : '/incident'),
    settledBy: 'incidents/report',
  },
  DELIVERY_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, asked) => isEmpty(unknownDeliveries(asked)),
    values: (_, asked) => (unknownDeliveries(asked) ?? []).map((delivery) => ({ delivery })),
    pointer: '/deliveries',
    settledBy: 'controlled-deliveries/propose',
  },
  EXPIRED_WHEN_SENT: {
    holds: (_, { told }) =>
      told.type !== 'MessageSent' ||
      told.data.validUntil === undefined ||
      !certainlyLater(minuteOf(told.recordedAt), told.data.validUntil),
    values: about,
    pointer: '/validUntil',
    settledBy: 'messages/correct',
  },
  MESSAGE_RETRACTED: {
    holds: (it, { told }) => !it.retracted || it.retracted.revision >= told.revision,
    values: about,
    settledBy: null,
  },
  POST_NOT_ADDRESSED: {
    holds(it, asked) {
      const [post, posts] = [postIn(asked), postsOf(it, asked)];
      return post === undefined || posts.length === 0 || posts.includes(post);
    },
    values: (it, asked) => ({ post: postIn(asked) ?? '—', posts: postsOf(it, asked).join(', ') }),
    pointer: '/post',
    settledBy: 'messages/correct',
  },
  PERMISSION_NEEDED: {
    lacks: 'proof',
    holds: (it, { told, beside }) => {
      const missing = notPermitted(it, told, beside);
      return missing && missing.length === 0;
    },
    values: (it, { told, beside }) => (notPermitted(it, told, beside) ?? []).map((country) => ({ country })),
    pointer: '/to',
    settledBy: 'messages/grant-permission',
  },
  PERMISSION_NOT_KNOWN: {
    lacks: 'proof',
    holds: ({ audience }, { told: { data } }) =>
      !('permission' in data) || audience.permissions.get(data.permission)?.to !== undefined,
    values: (_, { told: { data } }) => ({ permission: 'permission' in data ? data.permission : '—' }),
    pointer: '/permission',
    settledBy: null,
  },
});
