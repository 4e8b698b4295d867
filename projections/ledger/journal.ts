// The pen of the ledger: it numbers entries in the order in which they are written, and knows what it has written so far.
import { DAY } from '../../src/domain/values/time/calendar.js';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import type { OwnRows } from '../../src/eventsourcing/read-models/read-model.js';
import { inTurn, onceKnown, type Soon } from '../../src/eventsourcing/read-models/soon.js';
import { type Booking, type Entry, rebook } from './booking.js';
import { Combinations } from './combinations.js';
import type { Ids } from './families.js';
import { Matches } from './matches/matches.js';
import { RollingUp } from './rolling-up.js';
import { streams } from './streams.js';
import { EVER, ledger, type LedgerRow, ledgerValues, PAGE } from './table.js';

/** One event's entries so far: of each stream how many, so that what is booked for one tells nothing of another. */
export interface Writer {
  readonly event: StoredEvent;
  readonly written: Map<string, number>;
}

/** The place of the event's next entry of that stream. */
function nextPlace({ written }: Writer, stream: string): number {
  const place = written.get(stream) ?? 0;
  written.set(stream, place + 1);
  return place;
}

export class Journal {
  private readonly combinations: Combinations;
  private readonly rollingUp: RollingUp;
  readonly matches: Matches;
  /** The next entry's number; undefined until the last one that is stored has been looked up. */
  private next: number | undefined;

  private constructor(private readonly rows: OwnRows) {
    this.combinations = new Combinations(rows);
    this.rollingUp = new RollingUp(rows);
    this.matches = new Matches(rows);
  }

  /** The journal of these rows: it knows what it has written for as long as nobody else writes. */
  static of(rows: OwnRows): Journal {
    return rows.remembered(() => new Journal(rows));
  }

  /** Turns what is booked for the stream into what shall be booked. */
  rebook(by: Writer, stream: string, before: readonly Booking[], after: readonly Booking[]): Soon<void> {
    const entries = rebook(before, after);
    if (entries.length > 0) return this.write(by, stream, entries);
  }

  /** Entries of a stream that was entered, in their order. */
  write(by: Writer, stream: string, entries: readonly Entry[]): Soon<void> {
    return onceKnown(this.rows.get(streams, { stream }), (row) => {
      if (!row) throw new Error(`${stream} is booked before it is entered.`);
      let { last } = row;
      const next = (entry: Entry): Soon<void> =>
        onceKnown(this.writeOne(by, entry, last), (number) => void (last = number));
      return onceKnown(inTurn(entries, next), () => this.rows.put(streams, { ...row, last }));
    });
  }

  /** Gives the number of the entry. */
  private writeOne(by: Writer, entry: Entry, previous: number | null): Soon<number> {
    return onceKnown(this.nextNumber(), (number) =>
      onceKnown(this.combinations.idsOf(entry.booking, number), (ids) => {
        const row = rowOf(by, entry, { number, ids, previous });
        this.next = number + 1;
        this.rows.write(ledger, [ledgerValues(row)]);
        return onceKnown(this.rollingUp.add(row), () => number);
      }),
    );
  }

  private nextNumber(): Soon<number> {
    return this.next ?? onceKnown(this.rows.last(ledger, {}), (last) => (last ? last.number + 1 : 0));
  }
}

interface Place {
  readonly number: number;
  readonly ids: Ids;
  readonly previous: number | null;
}

function rowOf(by: Writer, { sign, booking, moved }: Entry, { number, ids, previous }: Place): LedgerRow {
  const { occurred_from, occurred_to } = booking;
  return {
    page: Math.floor(number / PAGE),
    number,
    position: by.event.number,
    ordinal: nextPlace(by, booking.stream),
    sign,
    recorded_at: by.event.recordedAt,
    moved: moved ? 1 : 0,
    previous,
    ...ids,
    first_day: occurred_from === null ? -EVER : Math.floor(occurred_from / DAY),
    last_day: occurred_to === null ? EVER : Math.floor((occurred_to - 1) / DAY),
    occurred_from,
    occurred_to,
    utc_offset: booking.utc_offset,
    precision: booking.precision,
    asserted_from: booking.asserted_from,
    asserted_to: booking.asserted_to,
    lower: booking.lower,
    upper: booking.upper,
    rounded_to: booking.rounded_to,
    line: booking.line,
    stream: booking.stream,
    event: booking.event,
  };
}
