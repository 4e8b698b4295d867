// The sweeping of attachments: what was brought and is cited by nothing goes after a day, once it is certain that nothing cites it.
import type { Asking } from '../eventsourcing/asking/asking.js';
import type { BlobStore } from '../eventsourcing/log/blob-store.js';
import { citationsOf } from '../eventsourcing/read-models/citations.js';

/** ms. */
const [DAY, EVERY, FIRST] = [24 * 3_600_000, 3_600_000, 600_000];
/** How long the read models are waited for, ms; the next time is soon enough. */
const WAIT = 60_000;

export interface Sweeping extends Pick<Asking, 'store' | 'db' | 'reached' | 'now'> {
  readonly blobs: BlobStore;
  /** Why the log is not the right one: then nobody knows what it cites. */
  readonly refusal: () => Error | undefined;
}

/** Gives how many files went; undefined where nobody could tell whether they are cited. */
export async function swept({ blobs, store, db, reached, now, refusal }: Sweeping): Promise<number | undefined> {
  if (refusal()) return undefined;
  const head = await store.head();
  if (head !== null && !(await reached(head, WAIT))) return undefined;
  return blobs.sweep(now() - DAY, async (sha256) => (await citationsOf(db, sha256)).length > 0);
}

/** Some minutes after the start, and every hour, until what it gives is called. */
export function sweepNowAndThen(sweeping: Sweeping, onFault: (fault: Error) => void): () => void {
  const sweep = (): void => void swept(sweeping).catch(onFault);
  let every: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    sweep();
    every = setInterval(sweep, EVERY).unref();
  }, FIRST).unref();
  return () => {
    clearTimeout(first);
    clearInterval(every);
  };
}
