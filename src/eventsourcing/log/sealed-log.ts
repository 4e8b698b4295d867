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
  const last = new Map<string, string | undefined>();
  const broken: Broken[] = [];
  const counted = { sealed: 0, unsealed: 0 };
  for await (const page of store.readAll(null)) {
    for (const event of page) {
      const problem = problemOf(event, last);
      if (problem) broken.push({ event, problem });
      counted[event.metadata.seal === undefined ? 'unsealed' : 'sealed'] += 1;
    }
    if (broken.length >= MOST_BROKEN || performance.now() > until) return { ...counted, broken, isWhole: false };
  }
  return { ...counted, broken, isWhole: true };
}

/**
 * What another program wrote is no link: the next event of ours follows the one before it. Behind one that is damaged
 * nobody knows what its seal was.
 */
function problemOf(event: StoredEvent, last: Map<string, string | undefined>): Damage | undefined {
  const { stream, type, metadata } = event;
  if (type === UNREADABLE && metadata.seal === undefined) return event.damage;
  const damage = event.damage ?? contentProblem(event, () => sealOf(event)) ?? problemOfLink(event, last);
  if (damage !== undefined && damage !== 'LINK_BROKEN') last.set(stream, undefined);
  else if (metadata.seal !== undefined) last.set(stream, metadata.seal);
  return damage;
}

function problemOfLink(event: StoredEvent, last: ReadonlyMap<string, string | undefined>): Damage | undefined {
  const before = last.has(event.stream) ? last.get(event.stream) : null;
  return before === undefined ? undefined : linkProblem(event, before);
}
