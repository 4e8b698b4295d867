// The record of an import: every event that followed from its first one, by the thing that it is of.
import type { ThingLeft } from '../domain/import/events.js';
import { importStory } from '../domain/import/story.js';
import type { Flag, StoredEvent } from '../eventsourcing/log/event.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';

/** An import, and those of its own events from which what is looked for followed. */
export interface Of {
  readonly id: string;
  readonly causes: ReadonlySet<string>;
}

/** The state whose word it would be: it waits until that one accepts it. */
export function addresseeIn(flags: readonly Flag[]): string | undefined {
  const owner = flags.find(({ code }) => code === 'NOT_YOURS')?.values?.['owner'];
  return typeof owner === 'string' ? owner.split('/')[0] : undefined;
}

type Reading = Pick<EventStore, 'readAll' | 'readStream'>;

/**
 * Stream → what is kept of each event in it; undefined: nothing. Of the log only that part is read in which the import was being
 * recorded.
 */
export async function recordedBy<Kept>(
  { id, causes }: Of,
  store: Reading,
  keep: (event: StoredEvent) => Kept | undefined,
): Promise<ReadonlyMap<string, readonly Kept[]>> {
  const itself = `${importStory.category}-${id}`;
  const isOf = ({ stream, metadata }: StoredEvent): boolean => causes.has(metadata.causationId) && stream !== itself;
  const { from, upTo } = await placeOf(itself, store);
  const things = new Map<string, Kept[]>();
  for await (const page of store.readAll(from)) {
    for (const event of page) {
      if (upTo !== undefined && event.number > upTo) return things;
      const kept = isOf(event) ? keep(event) : undefined;
      if (kept === undefined) continue;
      const known = things.get(event.stream) ?? [];
      things.set(event.stream, known);
      known.push(kept);
    }
  }
  return things;
}

/** What followed from it stands before one of these. */
const LAST: ReadonlySet<string> = new Set(['ImportRowsTold', 'ImportFinished', 'ImportAnswerCarriedOut']);

/** Where in the log it began, and where its last row was told; of one that never came to its end nobody can say. */
async function placeOf(stream: string, store: Reading): Promise<{ from: bigint; upTo: bigint | undefined }> {
  let [from, last, isOver] = [0n, 0n, false];
  for await (const page of store.readStream(stream)) {
    for (const { type, number, revision } of page) {
      if (revision === 0) from = number;
      if (type === 'ImportFinished') isOver = true;
      if (LAST.has(type)) last = number;
    }
  }
  return { from, upTo: isOver ? last : undefined };
}

/** What became of the things of an import, some at once, in their order. */
export async function ofEach<Kept, Done>(
  things: ReadonlyMap<string, readonly Kept[]>,
  work: (stream: string, all: readonly Kept[]) => Promise<Done>,
): Promise<readonly Done[]> {
  const entries = [...things];
  const done: Done[] = [];
  for (let at = 0; at < entries.length; at += IN_FLIGHT)
    done.push(...(await Promise.all(entries.slice(at, at + IN_FLIGHT).map(([stream, all]) => work(stream, all)))));
  return done;
}

/** Things at once. */
const IN_FLIGHT = 64;
/** Things left that are named: the event must not be too large for a store. */
const MOST_NAMED = 300;

/** How many things were left, and the first of them. */
export function leftOf(left: readonly ThingLeft[]): { readonly leftCount: number; readonly left?: ThingLeft[] } {
  return { leftCount: left.length, ...(left.length > 0 ? { left: left.slice(0, MOST_NAMED) } : {}) };
}
