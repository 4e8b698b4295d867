// Questions that need no thread: what took next to nothing the last time is answered at once, on the thread that asks.
import type { Database, Statement } from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';

/**
 * How long a query may have taken the last time, ms. To send one to a thread and take its rows back keeps the thread
 * that asks about as long, and whoever waits for the answer several times as long.
 */
const INLINE_MS = 1;

type Rows = readonly Record<string, unknown>[];

interface Measured {
  readonly ms: number;
  readonly statement?: Statement;
}

export class InlineQueries {
  /** Of queries that stay compiled: one that is compiled for a single time is never asked here. */
  private readonly known = new WeakMap<object, Measured>();

  /** `db`: a connection for reading, with safe integers on; `limit`: what is short enough, ms. */
  constructor(
    private readonly db: Database,
    private readonly limit = INLINE_MS,
  ) {}

  /** How long a query has just taken, ms. */
  took({ queryId }: CompiledQuery, ms: number, statement = this.known.get(queryId)?.statement): void {
    this.known.set(queryId, { ms, ...(statement ? { statement } : {}) });
  }

  /** The rows; undefined where it is not known that the query is short. */
  answer(query: CompiledQuery): Rows | undefined {
    const known = this.known.get(query.queryId);
    if (!known || known.ms > this.limit) return undefined;
    const statement = known.statement ?? this.db.prepare(query.sql);
    const began = performance.now();
    const rows = statement.all(...query.parameters) as Record<string, unknown>[];
    this.took(query, performance.now() - began, statement);
    return rows;
  }
}
