// The feed's readers by what they are: what those who are the same see is asked once for all of them.
import type { Reader } from '../../eventsourcing/asking/sight.js';
import { LruCache } from '../../eventsourcing/read-models/lru-cache.js';

/** Readers that are told apart; beyond them some are asked about twice. */
const KEPT = 1_000;

export class SameReaders {
  private readonly known = new LruCache<Reader>(KEPT);

  /** The first one that was the same, so that both are one key. */
  of(reader: Reader): Reader {
    const { administration, service, officer, role } = reader;
    const key = JSON.stringify([administration, service, officer, role]);
    const known = this.known.get(key);
    if (!known) this.known.set(key, reader);
    return known ?? reader;
  }
}
