// The seals of a whole log, looked at in its order: tells each event that is not what was sealed, of whatever type it is.
import type { EventStore } from './event-store.js';
import type { Damage, StoredEvent } from './event.js';
import { contentProblem, linkProblem, sealOf } from './seal.js';
import { UNREADABLE } from './unreadable.js';

export interface Broken {
  readonly event: Pick<StoredEvent, 'stream' | 'revision' | 'number' | 'type'>;
  readonly problem: Damage;
}

/** How far a log was looked at. */
export interface SealsSeen {
  readonly sealed: number;
  /** Recorded before there were seals, or not ours. */
  readonly unsealed: number;
  readonly broken: readonly Broken[];
  /** False where the time was over before the log's end, or more was broken than is worth listing. */
  readonly isWhole: boolean;
}

/** Most broken events that are listed. */
const MOST_BROKEN = 20;

/** Holds one seal for each stream of the log, which must have been opened to be examined. `limit`: ms. Events missing at a stream's end are not found by it. */
export async function sealsOf(store: Pick<EventStore, 'readAll'>, limit = Infinity): Promise<SealsSeen> {
  const until = performance.now() + limit;
  const links = new Links();
  const broken: Broken[] = [];
  const counted = { sealed: 0, unsealed: 0 };
  for await (const page of store.readAll(null)) {
    for (const event of page) {
      const problem = problemOf(event, links);
      if (problem) broken.push({ event, problem });
      counted[event.metadata.seal === undefined ? 'unsealed' : 'sealed'] += 1;
    }
    if (broken.length >= MOST_BROKEN || performance.now() > until) return { ...counted, broken, isWhole: false };
  }
  return { ...counted, broken, isWhole: true };
}

const isForeign = ({ type, metadata }: StoredEvent): boolean => type === UNREADABLE && metadata.seal === undefined;

/** What is wrong with an event itself, else with its place in its stream. */
function problemOf(event: StoredEvent, links: Links): Damage | undefined {
  if (isForeign(event)) return event.damage;
  return links.follow(event, event.damage ?? contentProblem(event, () => sealOf(event)));
}

/**
 * The last seal of each stream, as far as the log was gone through. What another program wrote is no link: the next event of
 * ours follows the one before it. Behind one that is damaged nobody knows what its seal was.
 */
class Links {
  private last = new Map<string, string | undefined>();

  begin(): void {
    this.last = new Map();
  }

  /** `damage`: what is known to be wrong with the event itself. */
  follow(event: StoredEvent, damage?: Damage): Damage | undefined {
    const { stream, metadata } = event;
    const problem = damage ?? this.problemOfLink(event);
    if (problem !== undefined && problem !== 'LINK_BROKEN') this.last.set(stream, undefined);
    else if (metadata.seal !== undefined) this.last.set(stream, metadata.seal);
    return problem;
  }

  private problemOfLink(event: StoredEvent): Damage | undefined {
    const before = this.last.has(event.stream) ? this.last.get(event.stream) : null;
    return before === undefined ? undefined : linkProblem(event, before);
  }
}

/**
 * The same store, whose events are held against the one before them in their stream as they are read in the log’s order. Whether
 * each is what was sealed the store itself says of every event that it gives.
 */
export function linksWatched(store: EventStore, onBroken: (event: StoredEvent) => void): EventStore {
  const links = new Links();
  return {
    numbersCount: store.numbersCount,
    append: (...told) => store.append(...told),
    readStream: (...asked) => store.readStream(...asked),
    async *readAll(after) {
      if (after === null) links.begin();
      for await (const page of store.readAll(after)) {
        for (const event of page) if (!isForeign(event) && links.follow(event) !== undefined) onBroken(event);
        yield page;
      }
    },
    follow: (...asked) => store.follow(...asked),
    head: () => store.head(),
    demandWritable: () => store.demandWritable(),
    standsAt: (number) => store.standsAt(number),
    close: () => store.close(),
  };
}
