// A small read model over counters, and what it takes to run it on real SQLite files in a folder of their own.
import { join } from 'node:path';
import { prepare } from '../../src/eventsourcing/read-models/generations.js';
import { type Projecting } from '../../src/eventsourcing/projecting/projector.js';
import {
  type OnFailure,
  type Projection,
  projection,
  type ReadDb,
  table,
} from '../../src/eventsourcing/read-models/read-model.js';
import { openSqliteReadDb, type SqliteReadDb } from '../../src/stores/read-db/sqlite/read-db.js';
import { temporaryLog, type TemporaryLog } from '../support/logs/temporary-log.js';
import type { CounterEvents } from './counter.js';
import { upcast } from './counter.js';

export interface SumRow {
  id: string;
  sum: bigint;
  last: bigint;
}

export const sums = table<SumRow>({ name: 'sums', columns: { id: 'text', sum: 'big', last: 'big' }, key: ['id'] }, 1);

/** Adds up what happens to each counter; a note of "fail" makes it fail after it has put its row. */
export function summing(onFailure: OnFailure = 'stop', version = 1): Projection {
  return projection<CounterEvents, object>({
    name: 'sums',
    version,
    tables: [sums],
    onFailure,
    on: {
      Added: async ({ data, stream, number }, rows) => {
        const before = await rows.get(sums, { id: stream });
        rows.put(sums, { id: stream, sum: (before?.sum ?? 0n) + BigInt(data.n), last: number });
      },
      Noted: ({ data, stream, number }, rows) => {
        rows.put(sums, { id: stream, sum: -1n, last: number });
        if (data.text === 'fail') throw new Error('The handler failed');
        // The table does not allow this: the database itself fails on the second row.
        if (data.text === 'bad row') rows.put(sums, { id: stream, sum: null as never, last: number });
      },
    },
  });
}

/** The same from a sum that it remembers, which it looks up once. */
export function remembering(onFailure: OnFailure = 'stop'): Projection {
  const known = { Added: 0 };
  return {
    ...summing(onFailure),
    on: {
      ...summing(onFailure).on,
      Added: async ({ data, stream, number }, rows) => {
        const memory = rows.remembered((): { sum?: bigint } => ({}));
        memory.sum ??= (known.Added++, (await rows.get(sums, { id: stream }))?.sum ?? 0n);
        memory.sum += BigInt((data as CounterEvents['Added']).n);
        rows.put(sums, { id: stream, sum: memory.sum, last: number });
        if (known.Added > 3) throw new Error('It is looked up again and again');
      },
    },
  };
}

/** Puts the table of sums in place, empty, where a read database has nothing yet. */
export function placeSums(db: ReadDb): Promise<void> {
  return db.transaction(async (writing) => {
    await writing.begin(summing());
    await writing.swap(summing(), (await writing.generations())[0]!);
  });
}

export interface Bench {
  readonly log: TemporaryLog;
  readonly store: ReturnType<TemporaryLog['open']>;
  /** Opens a read database, prepared for the projections. */
  db(name?: string, projections?: readonly Projection[]): Promise<SqliteReadDb>;
  projecting(db: ReadDb, projections?: readonly Projection[]): Projecting;
  dispose(): Promise<void>;
}

export function bench(): Bench {
  const log = temporaryLog();
  const store = log.open();
  const opened: SqliteReadDb[] = [];
  return {
    log,
    store,
    db: async (name = 'read.db', projections = [summing()]) => {
      const db = openSqliteReadDb(join(log.folder, name));
      opened.push(db);
      await prepare(db, projections);
      return db;
    },
    projecting: (db, projections = [summing()]) => ({ store, db, projections, upcast }),
    dispose: async () => {
      await Promise.all(opened.map((db) => db.close().catch(() => undefined)));
      await log.dispose();
    },
  };
}

/** The live rows; none while nothing is in place. */
export async function rowsOf(db: ReadDb): Promise<readonly SumRow[]> {
  if (!(await db.generations()).some(({ projection, state }) => projection === 'sums' && state === 'LIVE')) return [];
  return (await db.query.selectFrom(sums.name).selectAll().orderBy('id').execute()) as unknown as SumRow[];
}
