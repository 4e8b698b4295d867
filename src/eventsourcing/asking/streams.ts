// Streams as a question reads them: up to its place in the log, as events or as the story that they tell, and as far as the
// reader may see them. Rights are today's: by the scope that a stream has now it is told whether it is read at all.
import type { Attachment, Citing } from '../log/blob-store.js';
import { idOf, type StoredEvent } from '../log/event.js';
import { applied, isOf, type Story, storyOf } from '../log/story.js';
import { isTakenBack, without } from '../log/withheld.js';
import { scopesOf } from '../read-models/stream-scopes.js';
import type { Asking } from './asking.js';
import { hasOwnWords, isOwnWord, sees, type Sight } from './sight.js';
import type { Touched } from './touched.js';

/** A thing as it was told, and the revision of its stream there: its ETag. */
export interface StoryAt<State> {
  readonly story: State;
  readonly revision: number;
  /** The files that its events cite, each as it was cited first. */
  readonly attachments: readonly CitedFile[];
}

/** A file, and the event that cited it first. */
export interface CitedFile extends Attachment {
  readonly event: string;
}

/** Which stream is read, and by whom. */
interface Reading {
  /** The id in the stream's name. */
  readonly id: string;
  readonly upTo: bigint | null;
  readonly sight: Sight;
  readonly touched: Touched;
}

type Reads = Pick<Asking, 'store' | 'upcast' | 'db'>;

/** Folded page by page: of a long stream, no more than its story is held. Undefined: nothing is told, or nothing is seen. */
export async function storyUpTo<State>(
  reads: Reads,
  of: Story<State, never>,
  { id, upTo, ...who }: Reading,
): Promise<StoryAt<State> | undefined> {
  let [story, revision, isTold] = [of.initial, -1, false];
  const stream = `${of.category}-${id}`;
  if (upTo === null || (await seenOf(reads, who, { stream, id })) !== 'ALL') return undefined;
  const files = new CitedFiles();
  for await (const event of shownOf(reads, of, { stream, upTo })) {
    [story, revision] = [applied(of, story, event), event.revision];
    isTold ||= isOf(of, event);
    files.add(event);
  }
  const seen = isTold ? thenSeenOf(who, { stream, id }, () => of.scope({ id, story })) : 'NOTHING';
  return seen === 'ALL' ? { story, revision, attachments: files.all } : undefined;
}

/** The files that events cite, each once, in the order in which they were cited. */
class CitedFiles {
  private readonly found = new Map<string, CitedFile>();

  add({ id, metadata }: StoredEvent): void {
    for (const file of (metadata as Citing).attachments ?? [])
      if (!this.found.has(file.sha256)) this.found.set(file.sha256, { ...file, event: id });
  }

  get all(): readonly CitedFile[] {
    return [...this.found.values()];
  }
}

/** What the reader sees of the stream: all of it, what they said themselves, or nothing. */
export async function streamUpTo<State>(
  reads: Reads,
  of: Story<State, never>,
  { id, upTo, ...who }: Reading,
): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  const stream = `${of.category}-${id}`;
  const seen = upTo === null ? 'NOTHING' : await seenOf(reads, who, { stream, id });
  if (upTo === null || seen === 'NOTHING') return events;
  for await (const event of shownOf(reads, of, { stream, upTo })) events.push(event);
  const then = thenSeenOf(who, { stream, id }, () => of.scope({ id, story: storyOf(of, events) }));
  return [seen, then].includes('NOTHING') ? [] : [seen, then].includes('OWN') ? events.filter(isOwn(who)) : events;
}

/** By the rights of that time no event is shown by its number alone: what its stream was then, only the stream tells. */
export async function eventAt(
  reads: Reads,
  number: bigint,
  { upTo, ...who }: Omit<Reading, 'id'>,
): Promise<StoredEvent | undefined> {
  const event = upTo === null || number > upTo || isThen(who.sight) ? undefined : await numbered(reads, number);
  if (!event) return undefined;
  const seen = await seenOf(reads, who, { stream: event.stream, id: idOf(event.stream) });
  return seen === 'ALL' || (seen === 'OWN' && isOwn(who)(event)) ? reads.upcast(event) : undefined;
}

async function numbered({ store }: Reads, number: bigint): Promise<StoredEvent | undefined> {
  for await (const [event] of store.readAll(number - 1n)) return event?.number === number ? event : undefined;
  return undefined;
}

const isOwn =
  ({ sight }: Who) =>
  (event: StoredEvent): boolean =>
    isOwnWord(sight, event);

const isThen = (sight: Sight): boolean => sight.kind !== 'everything' && sight.isThen === true;

type Who = Pick<Reading, 'sight' | 'touched'>;

interface Named {
  readonly stream: string;
  readonly id: string;
}

/** How much of a stream is seen. */
type Seen = 'ALL' | 'OWN' | 'NOTHING';

/** By the rights of that time, where it is they that are asked for: by the scope that its story had there. */
function thenSeenOf(who: Who, named: Named, scope: () => string): Seen {
  return isThen(who.sight) ? seenIn(who, named, scope()) : 'ALL';
}

function seenIn({ sight, touched }: Who, named: Named, scope: string | undefined): Seen {
  const isSeen = sight.kind === 'everything' || (scope !== undefined && sees(sight, scope));
  const seen = isSeen ? 'ALL' : scope !== undefined && hasOwnWords(sight, scope) ? 'OWN' : 'NOTHING';
  if (seen !== 'NOTHING') touched.add({ ...named, scope });
  return seen;
}

/** What is hidden and what was never told of are looked for in the same way: one statement, and nothing is read. */
async function seenOf({ db }: Reads, who: Who, named: Named): Promise<Seen> {
  const { sight } = who;
  if (isThen(sight)) return 'ALL';
  const scope = sight.kind === 'everything' ? undefined : (await scopesOf(db, [named.stream])).get(named.stream);
  return seenIn(who, named, scope);
}

/** What a stream holds up to a place, as it is shown: what was taken back since is shown at no place any more. */
async function* shownOf<State>(
  reads: Reads,
  { withheld }: Pick<Story<State, never>, 'withheld'>,
  { stream, upTo }: { readonly stream: string; readonly upTo: bigint },
): AsyncGenerator<StoredEvent> {
  const isWithheld = withheld !== undefined && isTakenBack((await scopesOf(reads.db, [stream])).get(stream));
  for await (const event of eventsOf(reads, stream, upTo)) yield isWithheld ? without(event, withheld) : event;
}

/** What a stream holds up to a place. */
async function* eventsOf({ store, upcast }: Reads, name: string, upTo: bigint): AsyncGenerator<StoredEvent> {
  for await (const page of store.readStream(name)) {
    for (const event of page) {
      if (event.number > upTo) return;
      yield upcast(event);
    }
  }
}
