// The copy of a log in an empty store, event by event in its order: ids, revisions, times and positions stay what they were.
import { setTimeout as pause } from 'node:timers/promises';
import { MAX_APPEND_BYTES, NO_STREAM, type AppendOutcome, type EventStore } from '../eventsourcing/log/event-store.js';
import type { NewEvent, StoredEvent } from '../eventsourcing/log/event.js';
import { FOUNDED, founding } from '../eventsourcing/log/founding.js';
import { positionOfEvent } from '../eventsourcing/log/position.js';
import { CopyFault } from './copy-fault.js';

export interface Copying {
  readonly from: Pick<EventStore, 'readAll'>;
  readonly to: EventStore;
  /** The id of the log that is copied. */
  readonly log: string;
  /** The id that the copy gets; 16 hexadecimal digits. Not used where a copy was begun before. */
  readonly proposed: string;
  /** Told after each append: how many events the copy holds. */
  readonly onProgress?: (copied: number) => void;
  readonly signal?: AbortSignal;
  /** How long a store that cannot be written to is tried again, ms. */
  readonly patience?: number;
}

/** Most events of one stream that go into one append. */
const BATCH = 200;
const PATIENCE_MS = 60_000;
const REST_MS = 250;

/**
 * Copies what the source holds when it is asked, and gives the number of events in the copy. A copy that was broken off
 * goes on where it stopped: what is there is first compared with the source. Throws a `CopyFault` where the target holds
 * anything else.
 */
export async function copyLog(copying: Copying): Promise<number> {
  const there = copying.to.readAll(null)[Symbol.asyncIterator]();
  const rest = new Rest(there);
  let copied = 0;
  for await (const batch of batches(copying.from)) {
    copying.signal?.throwIfAborted();
    const missing = await rest.missing(batch, copying.log);
    if (missing.length > 0) await appended(copying, missing);
    copied += batch.length;
    copying.onProgress?.(copied);
  }
  if (await rest.isMore()) throw new CopyFault('TARGET_AHEAD');
  return copied;
}

/** Runs of the source's events that lie in one stream, each small enough for one append. */
async function* batches(from: Copying['from']): AsyncGenerator<readonly StoredEvent[], void> {
  let batch: StoredEvent[] = [];
  let bytes = 0;
  for await (const page of from.readAll(null)) {
    for (const event of page) {
      const size = sizeOf(event);
      const isFull = batch.length === BATCH || bytes + size > MAX_APPEND_BYTES;
      if (batch.length > 0 && (isFull || batch[0]!.stream !== event.stream)) {
        yield batch;
        [batch, bytes] = [[], 0];
      }
      batch.push(event);
      bytes += size;
    }
  }
  if (batch.length > 0) yield batch;
}

/** Bytes that count in an append. */
const sizeOf = ({ data, metadata }: StoredEvent): number =>
  Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata));

/** What a target already holds, read in step with the source. */
class Rest {
  private page: readonly StoredEvent[] = [];
  private at = 0;

  constructor(private readonly pages: AsyncIterator<readonly StoredEvent[], void>) {}

  /** Those of the source's events that the target has not yet; throws where it has another in the place of one. */
  async missing(events: readonly StoredEvent[], log: string): Promise<readonly StoredEvent[]> {
    for (const [i, event] of events.entries()) {
      const there = await this.next();
      if (!there) return events.slice(i);
      if (!isCopyOf(there, event, log)) throw new CopyFault('TARGET_NOT_THIS_LOG', { stream: there.stream });
    }
    return [];
  }

  async isMore(): Promise<boolean> {
    return (await this.next()) !== undefined;
  }

  private async next(): Promise<StoredEvent | undefined> {
    while (this.at === this.page.length) {
      const { done, value } = await this.pages.next();
      if (done) return undefined;
      [this.page, this.at] = [value, 0];
    }
    return this.page[this.at++];
  }
}

function isCopyOf(there: StoredEvent, event: StoredEvent, log: string): boolean {
  const isSame = there.stream === event.stream && there.revision === event.revision;
  const isKnown = event.type === FOUNDED ? there.type === FOUNDED : there.id === event.id;
  return isSame && isKnown && there.metadata.origin?.position === positionOfEvent(log, event);
}

async function appended(copying: Copying, events: readonly StoredEvent[]): Promise<void> {
  const { stream, revision } = events[0]!;
  const { to, patience = PATIENCE_MS, signal } = copying;
  const copies = events.map((event) => copyOf(event, copying));
  for (const until = performance.now() + patience; ; await pause(REST_MS, undefined, { signal })) {
    const outcome = await to.append(stream, copies, revision === 0 ? NO_STREAM : revision - 1);
    if (outcome.outcome === 'appended') return;
    // The same ids at the same revision again are never written twice.
    const mayTryAgain = outcome.outcome === 'unavailable' || outcome.outcome === 'unknown';
    if (!mayTryAgain || performance.now() > until) throw faultOf(outcome, stream);
  }
}

function faultOf(outcome: Exclude<AppendOutcome, { outcome: 'appended' }>, stream: string): CopyFault {
  if (outcome.outcome === 'conflict') return new CopyFault('TARGET_WRITTEN', { stream });
  if (outcome.outcome === 'too-large') return new CopyFault('EVENT_TOO_LARGE', { stream });
  return new CopyFault('TARGET_UNAVAILABLE', { reason: outcome.reason });
}

/** The event with where it came from; the founding of the log gives the copy an id of its own. */
function copyOf(event: StoredEvent, { log, proposed }: Copying): NewEvent {
  const { id, type, schemaVersion, data, metadata, recordedAt } = event;
  const origin = metadata.origin ?? { position: positionOfEvent(log, event), recordedAt };
  const own = type === FOUNDED ? founding(proposed) : { id, type, schemaVersion, data, metadata };
  return { ...own, metadata: { ...own.metadata, origin } };
}
