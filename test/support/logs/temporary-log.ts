// A folder for one test's SQLite log, and the stores opened in it; everything is gone when the test is over.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore, type SqliteEventStore } from '../../../src/stores/sqlite/event-store.js';

export interface TemporaryLog {
  readonly folder: string;
  readonly file: string;
  /** Opens the log once more. */
  open(now?: () => number): SqliteEventStore;
  dispose(): Promise<void>;
}

export function temporaryLog(): TemporaryLog {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-log-'));
  const file = join(folder, 'events.db');
  const opened: SqliteEventStore[] = [];
  return {
    folder,
    file,
    open: (now = Date.now) => {
      const store = openSqliteEventStore(file, { now });
      opened.push(store);
      return store;
    },
    dispose: async () => {
      await Promise.all(opened.map((store) => store.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
