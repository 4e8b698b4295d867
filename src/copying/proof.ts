// The proof of a log: every event is as it was sealed, and one digest says what all of them say.
import { damageInWords } from '../eventsourcing/log/damaged.js';
import { type EventStore, StoreFault } from '../eventsourcing/log/event-store.js';
import { foundedAs } from '../eventsourcing/log/founding.js';
import { sealsOf } from '../eventsourcing/log/sealed-log.js';
import { logDigest } from './log-digest.js';

export interface Proof {
  readonly log: string;
  readonly events: number;
  readonly digest: string;
}

/** `store` must have been opened to be examined. `what`: for messages. Throws a `StoreFault` that names what is damaged. */
export async function proofOf(store: EventStore, what: string): Promise<Proof> {
  const { broken } = await sealsOf(store);
  if (broken.length > 0) {
    const named = broken.map(({ event, problem }) => damageInWords(event, problem)).join('; ');
    throw new StoreFault('CORRUPT', `${what}: ${named}.`);
  }
  const log = await foundedAs(store);
  if (log === undefined) throw new StoreFault('NOT_OURS', `${what}: there is no log of Cordon in it.`);
  return { log, ...(await logDigest(store, log)) };
}
