// The pen of the ledger: the entries of one event, numbered in the order in which they are written.
import { DAY } from '../../src/domain/values/time/calendar.js';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import type { Rows } from '../../src/eventsourcing/read-models/read-model.js';
import { type Booking, type Entry, rebook } from './booking.js';
import type { Family } from './dimensions.js';
import { combination, FAMILIES, type Ids, keyOf } from './families.js';
import { EVER, ledger, type LedgerRow, PAGE } from './table.js';
import { enter } from './moving.js';
import { type StreamRow, streams } from './streams.js';
import { rollUp } from './rolling-up.js';

const ALL = Object.keys(FAMILIES) as readonly Family[];

export class Journal {
  private ordinal = 0;

  constructor(
    private readonly event: StoredEvent,
    private readonly rows: Rows,
  ) {}

  /** Turns what is booked into what shall be booked. */
  async rebook(before: readonly Booking[], after: readonly Booking[]): Promise<void> {
    for (const each of rebook(before, after)) await this.write(each);
  }

  /** What a stream is from the event on: to be said before what is booked for it then. True if it moves to another scope. */
  enter(stream: Omit<StreamRow, 'last'>): Promise<boolean> {
    return enter(this.rows, stream, this.event.number);
  }

  private async write({ sign, booking, moved }: Entry): Promise<void> {
    const number = await nextNumber(this.rows);
    const { number: position, recordedAt: recorded_at } = this.event;
    const page = Math.floor(number / PAGE);
    const ids = await idsOf(this.rows, booking, number);
    const { stream } = booking;
    const known = await this.rows.get(streams, { stream });
    if (!known) throw new Error(`${stream} is booked before it is entered.`);
    const said = {
      page,
      number,
      position,
      ordinal: this.ordinal++,
      sign,
      recorded_at,
      moved: moved ? 1 : 0,
      previous: known.last,
    } as const;
    const row: LedgerRow = { ...said, ...ids, ...timesOf(booking), ...amountsOf(booking) };
    this.rows.put(streams, { ...known, last: number });
    this.rows.put(ledger, row);
    await rollUp(this.rows, row);
  }
}

async function nextNumber(rows: Rows): Promise<number> {
  const last = await rows.last(ledger, {});
  return last ? last.number + 1 : 0;
}

/** A combination that has never come gets the number of the entry: the same in every database and after every rebuild. */
async function idsOf(rows: Rows, booking: Booking, number: number): Promise<Ids> {
  const ids: Partial<Record<Family, number>> = {};
  for (const family of ALL) {
    const [of, key] = [FAMILIES[family], keyOf(booking, family)];
    const found = rows.get(of, { key });
    const known = found instanceof Promise ? await found : found;
    if (!known) rows.put(of, combination(booking, family, { key, id: number }));
    ids[family] = known ? known.id : number;
  }
  return ids as Ids;
}

type Times = Pick<
  LedgerRow,
  | 'first_day'
  | 'last_day'
  | 'occurred_from'
  | 'occurred_to'
  | 'utc_offset'
  | 'precision'
  | 'asserted_from'
  | 'asserted_to'
>;

function timesOf(booking: Booking): Times {
  const { occurred_from, occurred_to, utc_offset, precision, asserted_from, asserted_to } = booking;
  return {
    first_day: occurred_from === null ? -EVER : Math.floor(occurred_from / DAY),
    last_day: occurred_to === null ? EVER : Math.floor((occurred_to - 1) / DAY),
    occurred_from,
    occurred_to,
    utc_offset,
    precision,
    asserted_from,
    asserted_to,
  };
}

type Amounts = Pick<LedgerRow, 'lower' | 'upper' | 'rounded_to' | 'line' | 'stream' | 'event'>;

const amountsOf = ({ lower, upper, rounded_to, line, stream, event }: Booking): Amounts => ({
  lower,
  upper,
  rounded_to,
  line,
  stream,
  event,
});
