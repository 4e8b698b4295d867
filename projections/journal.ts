// The pen of the ledger: the entries of one event, numbered in the order in which they are written.
import type { StoredEvent } from '../src/eventsourcing/event.js';
import type { Rows } from '../src/eventsourcing/read-model.js';
import { type Booking, rebook } from './booking.js';
import { ledger } from './ledger-table.js';

export class Journal {
  private ordinal = 0;

  constructor(
    private readonly event: StoredEvent,
    private readonly rows: Rows,
  ) {}

  /** Turns what is booked into what shall be booked; true when that took an entry. */
  rebook(before: readonly Booking[], after: readonly Booking[]): boolean {
    const entries = rebook(before, after);
    const { number: position, recordedAt: recorded_at } = this.event;
    for (const { sign, booking } of entries) {
      this.rows.put(ledger, { ...booking, sign, position, ordinal: this.ordinal++, recorded_at });
    }
    return entries.length > 0;
  }
}
