// A thread that answers questions: it runs one query at a time on a read-only connection of its own. It imports nothing
// of ours, so that Node can start it from the source as well as from the build.
import { parentPort, workerData } from 'node:worker_threads';
import SqliteDatabase, { type Statement } from 'better-sqlite3';

interface Asked {
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

parentPort?.on('message', ({ sql, parameters }: Asked) => {
  try {
    const statement = statementOf(sql);
    const columns = statement.columns().map(({ name }) => name);
    parentPort?.postMessage({ columns, rows: statement.all(...parameters) });
  } catch (problem) {
    const { message, code } = problem as { message: string; code?: string };
    parentPort?.postMessage({ problem: { message, code } });
  }
});
