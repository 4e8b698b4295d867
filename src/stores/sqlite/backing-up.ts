// The copy of a log's file while it is in use: whole as of one moment, in one file, durable when it is told of.
import { chmodSync, closeSync, fsyncSync, openSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { faultOf } from '../sqlite-file/faults.js';

/** `target` must not be there yet. */
export function backUp(file: string, target: string): void {
  const db = new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    db.prepare('VACUUM INTO ?').run(target);
    chmodSync(target, 0o600);
    const handle = openSync(target, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch (problem) {
    throw faultOf(problem, file);
  } finally {
    db.close();
  }
}
