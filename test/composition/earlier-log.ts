// The log that a version before envelope 2 left behind, and what that version answered from it: neither is ever altered.
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openSqliteEventStore } from '../../src/stores/sqlite/event-store.js';

/** A question as it was asked, and its rows as they were told, in English. */
export interface Answered {
  readonly path: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly knownAt: string;
  readonly rows: readonly Row[];
  readonly spans?: readonly Row[];
}
export type Row = Readonly<Record<string, unknown>>;

/** A row of the log's table; ids are written as UUIDs. */
interface Stored {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly data: object;
  readonly meta: object;
}

const lines = (file: string): readonly unknown[] =>
  readFileSync(new URL(`../fixtures/logs/${file}.ndjson`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

export const STORED = lines('envelope-1') as readonly Stored[];
export const ANSWERS = lines('envelope-1.answers') as readonly Answered[];

/** Puts the log into a file of its own, row by row as it lay there. */
export async function putLog(file: string): Promise<void> {
  await openSqliteEventStore(file, { now: Date.now }).close();
  const db = new Database(file);
  const columns = 'position, stream, revision, id, type, version, data, meta, recorded_at';
  const insert = db.prepare(`INSERT INTO events (${columns}) VALUES (@${columns.replaceAll(', ', ', @')})`);
  for (const { id, data, meta, ...rest } of STORED)
    insert.run({
      ...rest,
      id: Buffer.from(id.replaceAll('-', ''), 'hex'),
      data: JSON.stringify(data),
      meta: JSON.stringify(meta),
    });
  db.close();
}
