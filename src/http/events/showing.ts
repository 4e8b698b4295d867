// The showing of events to their readers: of each event it is asked whether its stream is seen, by the rights of this moment,
// once for all who read it. What the read models have not taken yet is waited for: nobody could tell whose it is.
import type { Reader, Sight, SightOf } from '../../eventsourcing/asking/sight.js';
import { seesEvent, sightKey } from '../../eventsourcing/asking/sight.js';
import type { IsRestricted } from '../../eventsourcing/asking/keeping-reads.js';
import { NotAnswered } from '../../eventsourcing/asking/not-answered.js';
import { categoryOf, type StoredEvent } from '../../eventsourcing/log/event.js';
import { isTakenBack, type Shown, without } from '../../eventsourcing/log/withheld.js';

/** How long events wait for the read models, ms. */
const WAIT = 10_000;

export interface Rights {
  readonly sightOf: SightOf;
  readonly isRestricted: IsRestricted;
  /** Names of fields that are shown to nobody once the text of a stream of that category was taken back. */
  readonly withheldOf: (category: string) => readonly string[];
  /** The scopes of those of these streams that are known. */
  readonly scopesOf: (streams: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** True once the read models hold the event with that number; false where they do not within the time (ms). */
  readonly reached: (number: bigint, ms: number) => Promise<boolean>;
}

/** What one reader sees of some events. */
export interface Eyes {
  /** Equal for equal sights only. */
  readonly key: string;
  readonly sees: (event: Pick<StoredEvent, 'stream' | 'metadata'>) => boolean;
  /** The event as it is shown: without what was taken back. */
  readonly shown: (event: StoredEvent) => Shown;
  /** Whether the text of its stream was taken back, and its files with it. */
  readonly isTakenBack: (event: Pick<StoredEvent, 'stream'>) => boolean;
  /** Whether its being read must be kept before it is told. */
  readonly isRestricted: (event: Pick<StoredEvent, 'stream'>) => boolean;
}

/** By reader; undefined for one who was not asked about. */
export type Seen = (reader: Reader) => Eyes | undefined;

const ALL_SEEING: Eyes = {
  key: '',
  sees: () => true,
  shown: (event) => event,
  isTakenBack: () => false,
  isRestricted: () => false,
};

/** For these readers; throws `NotAnswered` where the read models do not come as far. */
export async function seenBy(
  { sightOf, isRestricted, scopesOf, reached, withheldOf }: Rights,
  readers: Iterable<Reader>,
  { events, head }: { readonly events: readonly Pick<StoredEvent, 'stream'>[]; readonly head: bigint },
): Promise<Seen> {
  const all = new Set(readers);
  const sighted = async (): Promise<ReadonlyMap<Reader, Sight>> =>
    new Map(await Promise.all([...all].map(async (each) => [each, await sightOf(each, head)] as const)));
  let sights = await sighted();
  if ([...sights.values()].every(({ kind }) => kind === 'everything'))
    return (reader) => (all.has(reader) ? ALL_SEEING : undefined);
  if (!(await reached(head, WAIT))) throw new NotAnswered('NOT_YET_PROJECTED', { seconds: WAIT / 1000 });
  sights = await sighted();
  // One statement, whatever there is to be looked for.
  const scopes = await scopesOf(['', ...new Set(events.map(({ stream }) => stream))]);
  return (reader) => {
    const sight = sights.get(reader);
    return sight && eyesOf(sight, scopes, { isRestricted, withheldOf });
  };
}

function eyesOf(
  sight: Sight,
  scopes: ReadonlyMap<string, string>,
  { isRestricted, withheldOf }: Pick<Rights, 'isRestricted' | 'withheldOf'>,
): Eyes {
  if (sight.kind === 'everything') return ALL_SEEING;
  const isGone = ({ stream }: Pick<StoredEvent, 'stream'>): boolean => isTakenBack(scopes.get(stream));
  return {
    key: sightKey(sight),
    sees(event) {
      const scope = scopes.get(event.stream);
      return scope !== undefined && seesEvent(sight, scope, event);
    },
    shown: (event) => (isGone(event) ? without(event, withheldOf(categoryOf(event.stream))) : event),
    isTakenBack: isGone,
    isRestricted: ({ stream }) => isRestricted(scopes.get(stream) ?? ''),
  };
}
