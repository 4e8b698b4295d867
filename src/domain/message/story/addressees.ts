// The addressees of a message: to whom it went, who of them has acknowledged it, and from when on that is overdue.
import { ofType, type Told } from '../../told.js';
import { certainlyLater, minuteOf } from '../../values/time/when.js';
import type { Addressee, MessageEvents as Events, Priority } from '../events.js';
import type { Message } from '../story.js';

const HOUR = 3_600_000;

/** ms within which it is to be acknowledged: what is not asked of the post alone any more then. */
const WITHIN: { readonly [P in Priority]: number } = { NORMAL: 24 * HOUR, URGENT: 4 * HOUR, IMMEDIATE: HOUR };

/** What of it does not come with a correction: it was known when it was sent. */
function known<Field extends 'thread' | 'circle'>(
  { told }: Message,
  field: Field,
): Events['MessageSent'][Field] | undefined {
  return ofType<Events, 'MessageSent'>(told, 'MessageSent').find(({ data }) => data[field] !== undefined)?.data[field];
}

/** The message that began what it belongs to: itself, where it answers none. */
export const threadOf = (it: Message, id: string): string => known(it, 'thread') ?? id;

/** To whom it was sent: to everybody in the exchange where nobody was named. */
export function addresseesOf(it: Message): readonly Addressee[] {
  if (!it.sent) return [];
  const { to } = it.sent.data;
  return to ?? (known(it, 'circle') ?? []).map((administration) => ({ administration }));
}

/** The same, with those to whom it was passed on. */
export const reachedBy = (it: Message): readonly Addressee[] => [
  ...addresseesOf(it),
  ...it.forwards.flatMap(({ data }) => data.to),
];

/** Whoever was named is asked to acknowledge it; everybody, where it asks or warns. */
function isAsked({ data: { to, kind } }: Told<Events, 'MessageSent'>): boolean {
  return to !== undefined || kind === 'WARNING' || kind === 'REQUEST';
}

const isSame = (one: Addressee, other: Addressee): boolean =>
  one.administration === other.administration && one.post === other.post;

/** Who is asked to acknowledge it, each once. */
export function askedToRead(it: Message): readonly Addressee[] {
  if (!it.sent) return [];
  const all = [...(isAsked(it.sent) ? addresseesOf(it) : []), ...it.forwards.flatMap(({ data }) => data.to)];
  return all.filter((each, i) => all.findIndex((other) => isSame(each, other)) === i);
}

/** What acknowledged it first: by the post that it went to; where it went to the state as a whole, by anybody of it. */
export const readBy = (
  { acknowledgements }: Message,
  { administration, post }: Addressee,
): Told<Events, 'MessageAcknowledged'> | undefined =>
  acknowledgements.find(({ data }) => data.country === administration && (post === undefined || data.post === post));

/** Those who have not acknowledged it; nobody need once it was retracted. */
export const notRead = (it: Message): readonly Addressee[] =>
  it.retracted ? [] : askedToRead(it).filter((each) => !readBy(it, each));

/** Of these posts their state has not heard either. */
export const notHeardOf = (it: Message): readonly Addressee[] =>
  notRead(it).filter(
    ({ administration, post }) =>
      post !== undefined &&
      !it.acknowledgements.some(({ data }) => data.country === administration && data.post === undefined),
  );

export const priorityOf = ({ sent }: Message): Priority => sent?.data.priority ?? 'NORMAL';

/** Ms UTC: by then it is to be acknowledged. Of what only informs nobody waits. */
export function dueAt(it: Message): number | undefined {
  const { sent } = it;
  if (!sent || (sent.data.kind !== 'WARNING' && sent.data.kind !== 'REQUEST')) return undefined;
  return sent.recordedAt + WITHIN[priorityOf(it)];
}

/** Whether it holds no longer (ms UTC). */
export function hasLapsed({ sent }: Message, now: number): boolean {
  const until = sent?.data.validUntil;
  return until !== undefined && certainlyLater(minuteOf(now), until);
}
