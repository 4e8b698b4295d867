// The settling of an append that nobody answered: the stream holds its events' ids, or others', or neither yet.
import type { EncodedAppend } from '../../eventsourcing/log/encoding.js';
import type { AppendOutcome } from '../../eventsourcing/log/event-store.js';
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import { reasonOf } from './failures.js';
import type { Reading } from './reading.js';

export class Settling {
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /**
   * What can be told for certain, else `unknown`. That the events are not there is not certain: the append may still
   * be on its way.
   */
  async settle(append: EncodedAppend, reason: string): Promise<AppendOutcome> {
    try {
      const written = await this.#behind(append);
      if (written.length === 0) return { outcome: 'unknown', reason };
      const { events } = append;
      const isOurs = written.length === events.length && written.every(({ id }, i) => id === events[i]!.id);
      if (!isOurs) return { outcome: 'conflict', actual: await this.lastRevision(append.stream) };
      const { revision, number } = written.at(-1)!;
      return { outcome: 'appended', revision, number };
    } catch (error) {
      return { outcome: 'unknown', reason: `${reason}; looking it up failed too: ${reasonOf(error)}` };
    }
  }

  lastRevision(stream: string): Promise<number> {
    return this.#reading.last(stream);
  }

  /** As many events as the append has, from where it expected to write. */
  async #behind({ stream, events, expectedRevision }: EncodedAppend): Promise<readonly StoredEvent[]> {
    const found: StoredEvent[] = [];
    for await (const page of this.#reading.stream(stream, expectedRevision + 1)) {
      found.push(...page);
      if (found.length >= events.length) break;
    }
    return found.slice(0, events.length);
  }
}
