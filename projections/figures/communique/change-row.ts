// A row of what has changed of a communiqué: an amount that was printed, the one that would be, and what made the difference.
import type { PrintedRow } from '../../../src/domain/published-table/events.js';
import type { Claim } from '../../../src/domain/values/amounts/claim.js';
import type { Amount } from './cited.js';
import type { MovedBy } from './moved-since.js';

export interface ChangeRow {
  /** As the text names it; of declared figures that it cites, the id of their statement. */
  readonly figure: string;
  /** Null: it was declared. */
  readonly table: string | null;
  readonly line: PrintedRow['line'];
  /** Null: the sum. */
  readonly country: string | null;
  readonly measure: string;
  readonly what: string | null;
  readonly unit: string;
  /** False: the reader may not see what it was drafted from, and nothing more is told. */
  readonly seen: boolean;
  readonly was: Amount;
  /** Null: it is not seen, or what was declared stands no more. */
  readonly now: Amount | null;
  /** `EVENTS` that were told since; other `RULES` by which the same events are counted. */
  readonly because: readonly ('EVENTS' | 'RULES')[];
  readonly events: readonly MovedBy[];
  readonly says: Claim | null;
  /** Whether what was printed still follows; null: it is not what the text prints, or not seen. */
  readonly holds: boolean | null;
}
