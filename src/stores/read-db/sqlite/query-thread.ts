// A thread that answers questions: it runs one query at a time on a read-only connection of its own. It imports nothing
// of ours, so that Node can start it from the source as well as from the build.
import { parentPort, workerData } from 'node:worker_threads';
import SqliteDatabase, { type Statement } from 'better-sqlite3';

interface ThreadQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const { file } = workerData as { readonly file: string };
const db = new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: 5_000 }).defaultSafeIntegers(true);

/** Statements that stay prepared: preparing a large one takes longer than a small answer. */
const MOST_PREPARED = 100;
const prepared = new Map<string, Statement>();

function statementOf(sql: string): Statement {
  let statement = prepared.get(sql);
  if (!statement) {
    statement = db.prepare(sql).raw();
    if (prepared.size >= MOST_PREPARED) prepared.clear();
    prepared.set(sql, statement);
  }
  return statement;
}

/** Numbers cross between threads several times as fast as bigints: the other side makes bigints of them again. */
function lighten(row: unknown[]): void {
  for (let i = 0; i < row.length; i++) {
    const value = row[i];
    if (typeof value !== 'bigint') continue;
    const near = Number(value);
    if (Number.isSafeInteger(near)) row[i] = near;
  }
}

parentPort?.on('message', ({ sql, parameters }: ThreadQuery) => {
  try {
    const statement = statementOf(sql);
    const columns = statement.columns().map(({ name }) => name);
    const began = performance.now();
    const rows = statement.all(...parameters) as unknown[][];
    const ms = performance.now() - began;
    for (const row of rows) lighten(row);
    parentPort?.postMessage({ columns, rows, ms });
  } catch (problem) {
    const { message, code } = problem as { message: string; code?: string };
    parentPort?.postMessage({ problem: { message, code } });
  }
});
