// The view of a message, as a reader sees it: what it says, to whom it went, who has acknowledged it, and what came of it.
import { type Audience, UNRESTRICTED } from '../../../src/domain/audience/audience.js';
import { administrationsIn } from '../../../src/domain/exchange/story/among.js';
import type { Exchange } from '../../../src/domain/exchange/story.js';
import { addresseesOf, dueAt, notRead, priorityOf, threadOf } from '../../../src/domain/message/story/addressees.js';
import type { Addressee, MessageEvents as Events } from '../../../src/domain/message/events.js';
import { messageRules } from '../../../src/domain/message/rules.js';
import { alsoSeenBy, type Message, seenAmong } from '../../../src/domain/message/story.js';
import type { Operation } from '../../../src/domain/operation/story.js';
import { type FlagRow, flagsOf } from '../../../src/domain/rules.js';
import type { Told } from '../../../src/domain/told.js';
import { instantText } from '../../../src/domain/values/time/instant.js';
import { given } from '../../../src/eventsourcing/log/event.js';
import { basedOnAll } from '../rows/based-on.js';
import { firstSaid } from '../rows/first-said.js';
import { task, type Task, toSettle } from '../rows/tasks.js';

/** What is known beside the message. */
export interface Beside<Brief> {
  readonly brief: Brief;
  /** Not there where its reader does not see them. */
  readonly exchange: Exchange | undefined;
  readonly operation: Operation | undefined;
  /** Whether it holds no longer. */
  readonly lapsed: boolean;
}

export interface MessageView {
  readonly id: string;
  readonly open: readonly Task[];
  readonly flags: readonly FlagRow[];
  readonly notRead: readonly Addressee[];
  readonly [field: string]: unknown;
}

export function viewOf<Brief extends object>(
  id: string,
  it: Message,
  { brief, lapsed, ...beside }: Beside<Brief>,
): MessageView & Brief {
  const { sent, retracted } = it;
  const flags = flagsOf(messageRules, { id, story: it, told: it.told, beside: {} });
  const waiting = lapsed ? [] : notRead(it);
  return {
    id,
    ...brief,
    thread: threadOf(it, id),
    ...(sent ? saidIn(sent) : {}),
    priority: priorityOf(it),
    to: addresseesOf(it),
    lapsed,
    due: dueBy(it),
    acknowledgements: it.acknowledgements.map(({ data, recordedAt }) => ({ ...data, at: instantText(recordedAt) })),
    notRead: waiting,
    results: it.results.map(({ data, recordedAt }) => ({ ...data, at: instantText(recordedAt) })),
    translations: it.translations.map(({ data, by }) => ({ ...translated(data), by })),
    forwards: it.forwards.map(({ data, by, recordedAt }) => ({ ...data, by, at: instantText(recordedAt) })),
    retracted: retracted && { ...retracted.data, at: instantText(retracted.recordedAt) },
    ...audienceIn(it.audience),
    seenBy: seenBy(it, beside),
    flags,
    open: [...waiting.map(toAcknowledge), ...toSettle(flags)],
    basedOn: basedOnAll(it.told),
  };
}

function saidIn({ data, recordedAt }: Told<Events, 'MessageSent'>): object {
  const { exchange, lang, text, validUntil, requestedAction, inReplyTo, incidents, deliveries, identifiers } = data;
  return {
    exchange,
    sentAt: instantText(recordedAt),
    lang,
    said: firstSaid(text),
    ...given({ validUntil, requestedAction, inReplyTo, incidents, deliveries, identifiers }),
  };
}

function translated({ text, ...data }: Events['TranslationAttached']): object {
  return { ...data, said: firstSaid(text) };
}

const dueBy = (it: Message): string | null => {
  const due = dueAt(it);
  return due === undefined ? null : instantText(due);
};

/** Nothing of what nobody restricted. */
function audienceIn(audience: Audience): object {
  if (audience === UNRESTRICTED) return {};
  return { audience: { ...audience, permissions: [...audience.permissions.values()] } };
}

/** The administrations that could see it there; null: who is in its exchange its reader is not told. */
function seenBy(it: Message, { exchange, operation }: Pick<Beside<object>, 'exchange' | 'operation'>) {
  const circle = exchange && administrationsIn(exchange, operation);
  if (!it.sent || !circle) return null;
  const among = seenAmong(it, it.sent.data);
  const inside = circle.filter((each) => among?.includes(each) ?? true);
  return [...new Set([...inside, ...alsoSeenBy(it, it.sent)])].sort();
}

const toAcknowledge = ({ administration, post }: Addressee): Task =>
  task('ACKNOWLEDGE', 'messages/acknowledge', { about: post ?? null, country: administration });
