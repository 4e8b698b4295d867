// A thread that answers questions: it runs one query at a time on a read-only connection of its own. It imports nothing
// of ours, so that Node can start it from the source as well as from the build.
import { parentPort, workerData } from 'node:worker_threads';
import SqliteDatabase from 'better-sqlite3';

interface Asked {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const { file } = workerData as { readonly file: string };
const db = new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: 5_000 }).defaultSafeIntegers(true);

parentPort?.on('message', ({ sql, parameters }: Asked) => {
  try {
    parentPort?.postMessage({ rows: db.prepare(sql).all(...parameters) });
  } catch (problem) {
    const { message, code } = problem as { message: string; code?: string };
    parentPort?.postMessage({ problem: { message, code } });
  }
});
