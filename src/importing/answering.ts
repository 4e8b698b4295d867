// The answer of a state to all that a table proposes to it, carried out: each event that waits for it is accepted or declined in the name
// of whoever answered.
import type { ImportEvents } from '../domain/import/events.js';
import type { Import } from '../domain/import/story.js';
import type { Actor } from '../domain/values/who/command-metadata.js';
import { categoryOf, given, idOf, type StoredEvent } from '../eventsourcing/log/event.js';
import { Refusal } from '../eventsourcing/writing/refusal.js';
import { idFrom } from './id-from.js';
import { addresseeIn, leftOf, ofEach, recordedBy } from './recorded-by.js';
import type { Over } from './taking-back.js';

type Answer = ImportEvents['ImportProposalsAnswered'];

interface Answering {
  /** The id of the event that answers. */
  readonly event: string;
  readonly actor: Actor;
  readonly data: Answer;
}

const VERBS: Readonly<Record<Answer['is'], string>> = { ACCEPTED: 'accept-proposal', DECLINED: 'decline-proposal' };

export type CarriedOut = ImportEvents['ImportAnswerCarriedOut'] & { readonly key: string };

export async function answerCarriedOut(id: string, { told }: Import, country: string, over: Over): Promise<CarriedOut> {
  const { event, actor, data } = told.findLast(isOf(country))!;
  const answering: Answering = { event, actor, data: data as Answer };
  const waiting = ({ id: proposal, metadata }: StoredEvent): string | undefined =>
    addresseeIn(metadata.flags) === country ? proposal : undefined;
  const things = await recordedBy({ id, causes: new Set([told.first!.event]) }, over.store, waiting);
  const done = await ofEach(things, (stream, proposals) => thingAnswered(stream, proposals, { ...over, answering }));
  const left = done.flatMap((each) => each ?? []);
  return { country, things: things.size - left.length, ...leftOf(left), key: idFrom('answered', event) };
}

const isOf =
  (country: string) =>
  ({ type, data }: { readonly type: string; readonly data: unknown }): boolean =>
    type === 'ImportProposalsAnswered' && (data as Answer).country === country;

/** What is left of it, and why; one that was answered or retracted meanwhile is nobody's to answer. */
async function thingAnswered(
  stream: string,
  proposals: readonly string[],
  { carrier, collections, answering }: Over & { readonly answering: Answering },
): Promise<{ readonly stream: string; readonly why: string } | undefined> {
  const collection = collections.get(categoryOf(stream));
  if (collection === undefined) return { stream, why: 'NOT_ANSWERABLE' };
  const { event, actor, data } = answering;
  try {
    for (const proposal of proposals) {
      const body = data.is === 'ACCEPTED' ? { proposal } : given({ proposal, reason: data.reason });
      const about = { collection, id: idOf(stream), verb: VERBS[data.is], key: idFrom('answered', event, proposal) };
      await carrier.prepare({ ...about, body, actor, causationId: event }).carryOut();
    }
    return undefined;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return { stream, why: problem.code };
  }
}
