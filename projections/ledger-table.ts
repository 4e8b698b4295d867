// The shape of the ledger: one row for each contribution, and what its rules are numbered.
import { table } from '../src/eventsourcing/read-model.js';
import type { Booking } from './booking.js';

/** Goes up whenever the same events would be booked otherwise: totals of another version are another question. */
export const LEDGER_VERSION = 1;

/**
 * One contribution. Amounts are exact integers (µg, µl, pieces, units of COUNT); `upper` null is "no bound". Flags and
 * strictness are signed counts, so that a reversal (`sign` -1) takes back exactly what was booked.
 */
export interface LedgerRow extends Booking {
  readonly position: bigint;
  /** Place among the entries of one event. */
  readonly ordinal: number;
  readonly sign: 1 | -1;
  /** When the log knew it, ms UTC. */
  readonly recorded_at: number;
}

export const ledger = table<LedgerRow>(
  {
    name: 'ledger',
    columns: {
      position: 'big',
      ordinal: 'int',
      sign: 'int',
      recorded_at: 'int',
      occurred_from: 'int?',
      occurred_to: 'int?',
      utc_offset: 'int?',
      precision: 'text',
      asserted_from: 'int?',
      asserted_to: 'int?',
      evidence: 'text',
      attribution: 'json',
      country: 'text?',
      service: 'text?',
      involved: 'json',
      operation: 'text?',
      series: 'text?',
      method: 'text?',
      substance: 'text?',
      class: 'text?',
      rulebook_class: 'text?',
      form: 'text?',
      direction: 'text?',
      mode: 'text?',
      measure: 'text',
      what: 'text?',
      lower: 'big',
      upper: 'big?',
      rounded_to: 'big',
      infinite: 'int',
      strict_lower: 'int',
      strict_upper: 'int',
      unweighed: 'int',
      approximate: 'int',
      gross: 'int',
      late: 'int',
      bonus: 'int',
      contested: 'int',
      answers: 'text',
      open: 'int',
      statement: 'text?',
      part: 'text?',
      line: 'text?',
      stream: 'text',
      event: 'text',
      flags: 'text',
      audience: 'int',
    },
    key: ['position', 'ordinal'],
    indexes: [['operation'], ['statement']],
  },
  LEDGER_VERSION,
);
