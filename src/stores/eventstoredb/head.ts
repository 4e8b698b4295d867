// The number of the last event of ours, whatever others and the server itself have written behind it.
import { unavailable } from './failures.js';
import type { Placed, Reading } from './reading.js';

/** How long one search may take; the next one goes on where it ended, ms. */
const SEARCH_MS = 5_000;

/** Nothing in (`low`, `high`] is ours. At `low` lies an event of ours, or nothing does below either, or nobody knows. */
interface Searched {
  readonly high: bigint;
  readonly low: bigint;
  readonly below: 'ours' | 'nothing' | 'unknown';
}

export class Head {
  readonly #reading: Reading;
  #known: Searched | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** An event of ours lies at the number: no search has to go behind it. */
  noticed(number: bigint): void {
    this.#learn({ high: number, low: number, below: 'ours' });
  }

  /** The number of the last one when asked, null for none. Looks backwards from the log's end, and nowhere twice. */
  async find(): Promise<bigint | null> {
    const deadline = performance.now() + SEARCH_MS;
    let end: bigint | undefined;
    for await (const place of this.#backwards()) {
      end ??= place.number;
      const known = this.#seen(place, end);
      if (known) return this.#further(known, deadline);
      if (performance.now() > deadline) throw this.#interrupted(end, place.number);
    }
    if (end !== undefined) this.#learn({ high: end, low: 0n, below: 'nothing' });
    return null;
  }

  /** What is known once this place has been seen on the way down from `end`; undefined: look further. */
  #seen({ number, event }: Placed, end: bigint): Searched | undefined {
    if (event) return this.#learn({ high: end, low: number, below: 'ours' });
    return this.#known && number <= this.#known.high ? this.#learn({ ...this.#known, high: end }) : undefined;
  }

  #interrupted(high: bigint, low: bigint): Error {
    if (!this.#known) this.#learn({ high, low, below: 'unknown' });
    return tooFar();
  }

  async #further(known: Searched, deadline: number): Promise<bigint | null> {
    if (known.below !== 'unknown') return known.below === 'ours' ? known.low : null;
    const { high } = known;
    for await (const places of this.#reading.back(known.low)) {
      const hit = places.find(({ event }) => event);
      if (hit) return this.#deepened({ high, low: hit.number, below: 'ours' });
      this.#deepened({ high, low: places.at(-1)!.number, below: 'unknown' });
      if (performance.now() > deadline) throw tooFar();
    }
    this.#deepened({ high, low: 0n, below: 'nothing' });
    return null;
  }

  /** Nearly always the very last event is ours; only behind others more than one is asked for. */
  async *#backwards(): AsyncGenerator<Placed, void> {
    let first: bigint | undefined;
    for await (const places of this.#reading.back(null, 1)) {
      yield* places;
      first = places.at(-1)!.number;
    }
    if (first === undefined) return;
    for await (const places of this.#reading.back(first)) yield* places;
  }

  /** Keeps what reaches further up; other searches go on at the same time. */
  #learn(known: Searched): Searched {
    if (!this.#known || known.high >= this.#known.high) this.#known = known;
    return known;
  }

  #deepened(known: Searched): bigint {
    if (this.#known?.below === 'unknown' && known.low < this.#known.low)
      this.#known = { ...known, high: this.#known.high };
    return known.low;
  }
}

function tooFar(): Error {
  return unavailable(
    'the last event of Cordon lies behind very many events of others in this database and is still looked for',
  );
}
