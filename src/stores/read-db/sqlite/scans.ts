// Scans of a SQLite read database: rows that are taken some at a time, each scan on a connection of its own, so that the others
// see what is committed meanwhile.
import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import { StoreFault } from '../../../eventsourcing/log/event-store.js';
import { readDbFault } from './faults.js';
import type { ScannedRow } from '../../../eventsourcing/read-models/scanning.js';

/** Rows that are taken at once. */
const ROWS = 512;
/** How long SQLite may work on a scan, ms. */
const LONGEST_MS = 30_000;
/** Connections that stay open for the next scan. */
const MOST_KEPT = 4;
/** KiB of pages that each of them keeps: a scan goes through most of them once, and the system keeps them too. */
const CACHE_KIB = 2_000;
/** Statements that stay prepared on each of them: preparing a large one takes longer than a small answer. */
const MOST_PREPARED = 100;

interface Connection {
  readonly db: Database;
  readonly prepared: Map<string, Statement>;
}

export class Scans {
  private readonly kept: Connection[] = [];
  private readonly open = new Set<Connection>();

  constructor(private readonly file: string) {}

  async *rows(text: string, parameters: readonly unknown[]): AsyncGenerator<readonly ScannedRow[], void> {
    const connection = this.kept.pop() ?? this.opened();
    const reading = new Reading(connection, text, parameters);
    try {
      for (let [spent, count] = [0, ROWS]; count === ROWS;) {
        const began = performance.now();
        const rows = reading.some(ROWS);
        count = rows.length;
        spent += performance.now() - began;
        if (spent > LONGEST_MS) throw tooLong();
        if (count > 0) yield rows;
      }
    } catch (problem) {
      throw readDbFault(problem, this.file);
    } finally {
      reading.end();
      if (this.kept.length < MOST_KEPT && connection.db.open) this.kept.push(connection);
      else this.closed(connection);
    }
  }

  close(): void {
    for (const connection of this.open) this.closed(connection);
    this.kept.length = 0;
  }

  private opened(): Connection {
    const db = new Sqlite(this.file, { readonly: true, fileMustExist: true, timeout: 5_000 });
    db.pragma(`cache_size = -${CACHE_KIB}`);
    const connection = { db, prepared: new Map<string, Statement>() };
    this.open.add(connection);
    return connection;
  }

  private closed(connection: Connection): void {
    this.open.delete(connection);
    if (connection.db.open) connection.db.close();
  }
}

const tooLong = (): StoreFault =>
  new StoreFault(
    'UNAVAILABLE',
    `The question took longer than ${LONGEST_MS / 1000} s. Ask for a shorter period or fewer groups.`,
  );

function statementOf({ db, prepared }: Connection, text: string): Statement {
  const known = prepared.get(text);
  if (known) return known;
  const statement = db.prepare(text).raw();
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  prepared.set(text, statement);
  return statement;
}

type Taking = Iterator<ScannedRow, undefined>;

/**
 * One reading of the rows. Numbers come several times as fast as bigints, and rounded where they are too large: from such a row
 * on, it is read once more as bigints, beside the first reading, which keeps the moment.
 */
class Reading {
  private readonly narrow: Taking;
  private wide: Taking | undefined;
  private done = 0;

  constructor(
    private readonly connection: Connection,
    private readonly text: string,
    private readonly parameters: readonly unknown[],
  ) {
    this.narrow = statementOf(connection, text).iterate(...parameters) as Taking;
  }

  /** So many rows; fewer at the end. */
  some(count: number): readonly ScannedRow[] {
    const rows: ScannedRow[] = [];
    while (rows.length < count) {
      const row = this.wide ? this.next(this.wide)?.map(lightened) : this.next(this.narrow);
      if (!row) break;
      if (!this.wide && row.some(isRounded)) this.wide = this.widened(this.done + rows.length);
      else rows.push(row);
    }
    this.done += rows.length;
    return rows;
  }

  end(): void {
    this.wide?.return?.();
    this.narrow.return?.();
  }

  private next(from: Taking): ScannedRow | undefined {
    return from.next().value;
  }

  private widened(skipped: number): Taking {
    const statement = this.connection.db.prepare(this.text).raw().safeIntegers(true);
    const rows = statement.iterate(...this.parameters) as Taking;
    for (let i = 0; i < skipped; i++) rows.next();
    return rows;
  }
}

const isRounded = (value: ScannedRow[number]): boolean => typeof value === 'number' && !Number.isSafeInteger(value);

function lightened(value: ScannedRow[number]): ScannedRow[number] {
  if (typeof value !== 'bigint') return value;
  const near = Number(value);
  return Number.isSafeInteger(near) ? near : value;
}
