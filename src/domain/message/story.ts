// The story of a message: what was said, as it stands, for decisions and readers; to whom it went, and who sees it.
import { story } from '../../eventsourcing/log/story.js';
import {
  type Audience,
  heardWith,
  type Permission,
  permitted,
  released,
  restricted,
  UNRESTRICTED,
} from '../audience/audience.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { firstOf, type Told } from '../told.js';
import { ALL, andBy, inExchange, isEverybodys, ofStream, withoutText } from '../values/who/scope.js';
import type { Addressee, MessageEvents as Events } from './events.js';

export interface Message extends Rectifiable<Events> {
  readonly phase: 'unknown' | 'sent' | 'retracted';
  /** Of several the first stands. */
  readonly sent: Told<Events, 'MessageSent'> | null;
  readonly acknowledgements: readonly Told<Events, 'MessageAcknowledged'>[];
  readonly results: readonly Told<Events, 'CheckResultReported'>[];
  readonly translations: readonly Told<Events, 'TranslationAttached'>[];
  readonly forwards: readonly Told<Events, 'MessageForwarded'>[];
  readonly retracted: Told<Events, 'MessageRetracted'> | null;
  /** As its sender restricted it. */
  readonly audience: Audience;
}

const initial: Message = {
  ...nothingTold(),
  phase: 'unknown',
  sent: null,
  acknowledgements: [],
  results: [],
  translations: [],
  forwards: [],
  retracted: null,
  audience: UNRESTRICTED,
};

const reached = (it: Message): Message => ({
  ...it,
  phase: it.retracted ? 'retracted' : it.sent ? 'sent' : 'unknown',
});

const permission = (it: Message, id: string, change: Partial<Permission>): Message => ({
  ...it,
  audience: permitted(it.audience, id, change),
});

/** Fields that are shown to nobody any more once a message was retracted. */
const WITHHELD = ['title', 'text', 'identifiers'] as const;

const told = story<Message, Events>(
  'message',
  initial,
  keepingStanding<Message, Events>(initial, {
    ...rectifications('Message'),
    MessageSent: (it, _, sent) => (it.sent ? it : reached({ ...it, sent, audience: heardWith(it.audience, sent) })),
    MessageAcknowledged: (it, _, told) => ({ ...it, acknowledgements: [...it.acknowledgements, told] }),
    CheckResultReported: (it, _, told) => ({ ...it, results: [...it.results, told] }),
    TranslationAttached: (it, _, told) => ({ ...it, translations: [...it.translations, told] }),
    MessageForwarded: (it, _, told) => ({ ...it, forwards: [...it.forwards, told] }),
    MessageRetracted: (it, _, told) => reached({ ...it, retracted: it.retracted ?? told }),
    MessageRestricted: (it, data) => ({ ...it, audience: restricted(it.audience, data) }),
    MessageReleased: (it, data) => ({ ...it, audience: released(it.audience, data) }),
    MessagePermissionRequested: (it, data, { by }) =>
      permission(it, data.permission, { ...data, state: 'REQUESTED', askedBy: by }),
    MessagePermissionGranted: (it, data) => permission(it, data.permission, { ...data, state: 'GRANTED' }),
    MessagePermissionRefused: (it, data) => permission(it, data.permission, { state: 'REFUSED' }),
    MessagePermissionWithdrawn: (it, data) => permission(it, data.permission, { state: 'WITHDRAWN' }),
  }),
  ({ id, story: it }) => {
    const { first } = it.told;
    const scope = !first || isEverybodys(first) ? ALL : scopeOf(it, id);
    return it.retracted ? withoutText(scope) : scope;
  },
);

export const messageStory = { ...told, withheld: WITHHELD };

/** Whoever is in its exchange, of them those that it was addressed and left to, its sender, and whom it was passed on to. */
function scopeOf(it: Message, id: string): string {
  const sent = it.sent ?? firstOf<Events, 'MessageSent'>(it.told, 'MessageSent');
  if (!sent) return ofStream(`message-${id}`);
  return andBy(inExchange(sent.data.exchange, seenAmong(it, sent.data)), alsoSeenBy(it, sent));
}

/** Of those in the exchange; null: all of them. */
export function seenAmong({ audience: { releasableTo } }: Message, { to }: Pick<Events['MessageSent'], 'to'>) {
  if (!to) return releasableTo;
  return statesIn(to).filter((each) => releasableTo?.includes(each) ?? true);
}

/** Whatever happens to the exchange: its sender, and those to whom it was passed on, unless the permission was withdrawn. */
export function alsoSeenBy({ forwards, audience }: Message, { by }: Told<Events, 'MessageSent'>): readonly string[] {
  const barred = new Set<string | undefined>();
  for (const { to, state } of audience.permissions.values()) {
    if (state === 'WITHDRAWN') barred.add(to);
    if (state === 'GRANTED') barred.delete(to);
  }
  const passedOn = forwards.flatMap(({ data, by: forwarder }) =>
    statesIn(data.to).filter((each) => forwarder === by || !barred.has(each)),
  );
  return [...new Set([by, ...passedOn])];
}

/** Each once, sorted. */
export const statesIn = (all: readonly Addressee[]): readonly string[] =>
  [...new Set(all.map(({ administration }) => administration))].sort();
