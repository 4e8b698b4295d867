// The shape of the ledger: one narrow row for each contribution, numbered in the order in which they were booked.
import { table, type Values } from '../../src/eventsourcing/read-models/read-model.js';
import type { Booking } from './booking.js';

/** Goes up whenever the same events would be booked otherwise: totals of another version are another question. */
export const LEDGER_VERSION = 7;

/** Goes up too when the same bookings would be kept in other rows: a database that is there is built anew. */
export const LEDGER_TABLES = 13;

/** Entries of a page: pages are aligned to entry numbers, never to events or batches. */
export const PAGE = 128;

/** A day before all days, and one behind them: where no bound is known. */
export const EVER = 100_000_000;

/**
 * One contribution. Amounts are exact integers (µg, µl, pieces, packages, units of COUNT, minor units of a currency); `upper` null is "no bound"; `sign` -1
 * takes back what was booked. What many have in common lies in the tables of the families that its ids name.
 */
export interface LedgerRow
  extends
    Pick<Booking, 'occurred_from' | 'occurred_to' | 'utc_offset' | 'precision' | 'asserted_from' | 'asserted_to'>,
    Pick<Booking, 'lower' | 'upper' | 'rounded_to' | 'line' | 'stream' | 'event'> {
  readonly page: number;
  /** Counted from 0 over the whole ledger. */
  readonly number: number;
  readonly position: bigint;
  /** Place among the entries that one event booked for that stream. */
  readonly ordinal: number;
  readonly sign: 1 | -1;
  /** When the log knew it, ms UTC. */
  readonly recorded_at: number;
  /** The first and the last day (since 1970) in which it can have happened, on its own clock. */
  readonly first_day: number;
  readonly last_day: number;
  readonly kind: number;
  readonly owner: number;
  readonly undertaking: number;
  readonly goods: number;
  readonly movement: number;
  readonly passage: number;
  readonly scope: number;
  /** 1: half of a pair that only moves a contribution from one scope to another. */
  readonly moved: 0 | 1;
  /** The number of the entry before it of the same stream. */
  readonly previous: number | null;
}

export const ledger = table<LedgerRow>(
  {
    name: 'ledger',
    columns: {
      page: 'int',
      number: 'int',
      position: 'big',
      sign: 'int',
      kind: 'int',
      owner: 'int',
      undertaking: 'int',
      goods: 'int',
      movement: 'int',
      passage: 'int',
      scope: 'int',
      moved: 'int',
      previous: 'int?',
      first_day: 'int',
      last_day: 'int',
      lower: 'big',
      upper: 'big?',
      rounded_to: 'big',
      recorded_at: 'int',
      occurred_from: 'int?',
      occurred_to: 'int?',
      utc_offset: 'int?',
      asserted_from: 'int?',
      asserted_to: 'int?',
      ordinal: 'int',
      precision: 'text',
      line: 'text?',
      stream: 'text',
      event: 'text',
    },
    key: ['page', 'number'],
    indexes: [['undertaking'], ['kind']],
  },
  LEDGER_TABLES,
);

/** The row as its columns have it. There is one for each contribution, so that it is written out. */
export const ledgerValues = (row: LedgerRow): Values => [
  row.page,
  row.number,
  row.position,
  row.sign,
  row.kind,
  row.owner,
  row.undertaking,
  row.goods,
  row.movement,
  row.passage,
  row.scope,
  row.moved,
  row.previous,
  row.first_day,
  row.last_day,
  row.lower,
  row.upper,
  row.rounded_to,
  row.recorded_at,
  row.occurred_from,
  row.occurred_to,
  row.utc_offset,
  row.asserted_from,
  row.asserted_to,
  row.ordinal,
  row.precision,
  row.line,
  row.stream,
  row.event,
];

/** A page that is full, and the position of its last entry: as known there or later, all of it counts. */
export const pages = table<{ readonly page: number; readonly position: bigint }>(
  { name: 'ledger_page', columns: { page: 'int', position: 'big' }, key: ['page'], indexes: [['position']] },
  LEDGER_TABLES,
);
