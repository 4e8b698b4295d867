// The taking back of an import: every event that followed from it is withdrawn by the command that withdraws it, in the name of who
// asked; what somebody else has said more of since is left, unless that was asked for.
import type { ImportEvents, ThingLeft } from '../domain/import/events.js';
import type { Import } from '../domain/import/story.js';
import type { Actor } from '../domain/values/who/command-metadata.js';
import { categoryOf, given, idOf, type StoredEvent } from '../eventsourcing/log/event.js';
import type { Executing } from '../eventsourcing/writing/executing.js';
import { Refusal } from '../eventsourcing/writing/refusal.js';
import { idFrom } from './id-from.js';
import { addresseeIn, leftOf, ofEach, recordedBy } from './recorded-by.js';
import type { Carrier } from './run.js';

/** By the category of their streams: the collection of things, where what was said of them can be withdrawn. */
export type Collections = ReadonlyMap<string, string>;

export interface Over extends Pick<Executing, 'store'> {
  readonly carrier: Carrier;
  readonly collections: Collections;
}

/** An event that the import recorded. */
type Own = Pick<StoredEvent, 'id' | 'revision'> & { readonly isProposal: boolean };

const own = ({ id, revision, metadata }: StoredEvent): Own => ({
  id,
  revision,
  isProposal: addresseeIn(metadata.flags) !== undefined,
});

interface Withdrawal {
  /** The id of the event that asks for it. */
  readonly event: string;
  readonly actor: Actor;
  readonly data: ImportEvents['ImportWithdrawn'];
  /** The import's own events, those of its withdrawals among them: whatever follows from one is its own. */
  readonly own: ReadonlySet<string>;
}

export type TakenBack = ImportEvents['ImportTakenBack'] & { readonly key: string };

export async function takenBack(id: string, { told }: Import, over: Over): Promise<TakenBack> {
  const asked = told.findLast(({ type }) => type === 'ImportWithdrawn')!;
  const itself = new Set(told.all().map(({ event }) => event));
  const data = asked.data as Withdrawal['data'];
  const withdrawal: Withdrawal = { event: asked.event, actor: asked.actor, data, own: itself };
  const things = await recordedBy({ id, causes: new Set([told.first!.event]) }, over.store, own);
  const done = await ofEach(things, (stream, all) => thingTakenBack(stream, all, { ...over, withdrawal }));
  const left = done.flatMap((each) => each.left ?? []);
  const events = done.reduce((sum, { withdrawn }) => sum + withdrawn, 0);
  const key = idFrom('taken back', withdrawal.event);
  return { events, things: things.size - left.length, ...leftOf(left), key };
}

interface Taking extends Over {
  readonly withdrawal: Withdrawal;
}

interface Done {
  readonly withdrawn: number;
  readonly left?: ThingLeft;
}

async function thingTakenBack(stream: string, all: readonly Own[], taking: Taking): Promise<Done> {
  const { withdrawal, collections, store } = taking;
  const collection = collections.get(categoryOf(stream));
  if (collection === undefined) return { withdrawn: 0, left: { stream, why: 'NOT_WITHDRAWABLE' } };
  if (!withdrawal.data.touched && (await isAddedTo(stream, all, { store, withdrawal })))
    return { withdrawn: 0, left: { stream, why: 'ADDED_TO_SINCE' } };
  let withdrawn = 0;
  try {
    // From the last to the first: what rests on another is gone before that one goes.
    for (const own of all.toReversed()) {
      await taking.carrier.prepare(submissionOf({ collection, id: idOf(stream) }, own, withdrawal)).carryOut();
      withdrawn += 1;
    }
    return { withdrawn };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return { withdrawn, left: { stream, why: problem.code } };
  }
}

/** Whether anything in it came later, from anybody but the import itself. */
async function isAddedTo(
  stream: string,
  all: readonly Own[],
  { store, withdrawal }: Omit<Taking, 'carrier' | 'collections'>,
) {
  const own = new Set(all.map(({ id }) => id));
  for await (const page of store.readStream(stream, all[0]!.revision + 1))
    if (page.some(({ id, metadata }) => !own.has(id) && !withdrawal.own.has(metadata.causationId))) return true;
  return false;
}

/** A proposal that waits for another's word is its speaker's to retract; all else is withdrawn. */
function submissionOf(
  { collection, id }: { readonly collection: string; readonly id: string },
  own: Own,
  { event, actor, data: { reason, note } }: Withdrawal,
) {
  const key = idFrom('taken back', event, own.id);
  const about = { collection, id, key, actor, causationId: event };
  if (own.isProposal) return { ...about, verb: 'retract-proposal', body: { proposal: own.id } };
  return { ...about, verb: 'withdraw-event', body: given({ withdraws: own.id, reason, note }) };
}
