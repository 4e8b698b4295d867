// The ledger's record of lines that are one seizure: which are, and what is taken back of them, so that each counts once to
// whoever sees all of it.
import type { LinePair } from '../../../src/domain/duplicate-review/events.js';
import { table } from '../../../src/eventsourcing/read-models/read-model.js';
import { LEDGER_TABLES } from '../table.js';

/** Two incidents whose lines are one seizure, as all say who have to; without lines, they no longer are. */
export interface MatchRow {
  /** The name of its stream. */
  readonly review: string;
  /** The event since which that is so. */
  readonly position: bigint;
  /** Names of streams. */
  readonly one: string;
  readonly other: string;
  readonly lines: readonly LinePair[];
  /** The stream of the incident that counts, where that was agreed on. */
  readonly counts: string | null;
  /** In whose sum alone, by the word of its coordination unit; null: in every sum. */
  readonly operation: string | null;
}

export const matches = table<MatchRow>(
  {
    name: 'ledger_match',
    columns: {
      review: 'text',
      position: 'big',
      one: 'text',
      other: 'text',
      lines: 'json',
      counts: 'text?',
      operation: 'text?',
    },
    key: ['review'],
  },
  LEDGER_TABLES,
);

/** What is taken back for whoever sees all of these incidents, and nobody else. */
export interface TakenBackRow {
  /** As `ledger.stream` has it: of two incidents the stream of their review. */
  readonly name: string;
  readonly scope: string;
  /** The event with which it began. */
  readonly since: bigint;
  /** Streams of the incidents. */
  readonly incidents: readonly string[];
  /** As it stands: texts of bookings, and how often each is taken back; less than none where too much was. */
  readonly booked: readonly (readonly [booking: string, times: number])[];
}

export const takenBack = table<TakenBackRow>(
  {
    name: 'ledger_taken_back',
    columns: { name: 'text', scope: 'text', since: 'big', incidents: 'json', booked: 'json' },
    key: ['name'],
    indexes: [['since']],
  },
  LEDGER_TABLES,
);

/** The same by incident. */
export const takenBackOf = table<{ readonly incident: string; readonly name: string }>(
  { name: 'ledger_taken_back_of', columns: { incident: 'text', name: 'text' }, key: ['incident', 'name'] },
  LEDGER_TABLES,
);
