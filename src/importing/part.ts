// A part of an import: some rows in the order of the table, and how many of them came to what, as the log keeps it.
import type { ImportEvents, RowCounts, RowNotTold } from '../domain/import/events.js';
import { addresseeIn } from './recorded-by.js';
import type { RowResult } from './run.js';

type RowsTold = ImportEvents['ImportRowsTold'];

/** Rows: if all of them were refused, the event is not too large for a store. */
const MOST_ROWS = 500;
/** Of one row: whoever mends it is told the rest by its answer. */
const MOST_CODES = 3;

const COUNTED = {
  accepted: 'accepted',
  flagged: 'flagged',
  known: 'known',
  refused: 'refused',
  'left-out': 'leftOut',
} as const satisfies Readonly<Record<RowResult['outcome'], keyof RowCounts>>;

export class Part {
  private from = 0;
  private upTo = 0;
  private rows = 0;
  private readonly counts: RowCounts = { accepted: 0, flagged: 0, known: 0, refused: 0, leftOut: 0 };
  private readonly notTold: RowNotTold[] = [];
  /** State → rows that only wait until it accepts them. */
  private readonly proposed = new Map<string, number>();

  get isFull(): boolean {
    return this.rows >= MOST_ROWS;
  }

  /** `codes`: why it was not recorded. */
  take({ number, outcome, told }: Pick<RowResult, 'number' | 'outcome' | 'told'>, codes: readonly string[]): void {
    if (this.rows === 0) this.from = number;
    this.upTo = number;
    this.rows += 1;
    this.counts[COUNTED[outcome]] += 1;
    const states = new Set(told.flatMap(({ event: { flags } }) => addresseeIn(flags) ?? []));
    for (const state of states) this.proposed.set(state, (this.proposed.get(state) ?? 0) + 1);
    if (outcome === 'refused' || outcome === 'left-out')
      this.notTold.push({ row: number, codes: [...new Set(codes)].slice(0, MOST_CODES) });
  }

  get told(): RowsTold {
    const { from, upTo, counts, notTold } = this;
    const proposed = [...this.proposed].map(([country, rows]) => ({ country, rows }));
    return {
      from,
      upTo,
      counts,
      ...(notTold.length > 0 ? { notTold } : {}),
      ...(proposed.length > 0 ? { proposed } : {}),
    };
  }
}
