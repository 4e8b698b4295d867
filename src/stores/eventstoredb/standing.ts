// The event that stands at a number, in a text, for whoever has to know whether it is still the same log.
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import type { Reading } from './reading.js';

/** How long after it was looked what was handed out since is believed to stand where it was: ms. */
const BELIEVED = 1_000;

const textOf = ({ id, recordedAt }: StoredEvent): string => `${id} ${recordedAt}`;

export class Standing {
  readonly #reading: Reading;
  /** The last event that was handed out by following. */
  #last: StoredEvent | undefined;
  #lookedAt = -Infinity;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  seen(event: StoredEvent | undefined): void {
    this.#last = event ?? this.#last;
  }

  /** A look is a call: of what was read a moment ago it is made once a second. */
  async at(number: bigint): Promise<string | undefined> {
    const isBelieved = this.#last?.number === number && performance.now() - this.#lookedAt < BELIEVED;
    if (isBelieved) return textOf(this.#last!);
    const event = await this.#reading.at(number);
    this.#lookedAt = performance.now();
    return event && textOf(event);
  }
}
