// The read log that goes with the read models: files in the data folder, or a schema of its own in the same PostgreSQL.
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import type { OnReadsFault } from '../eventsourcing/asking/gathered-reads.js';
import type { ReadLog } from '../eventsourcing/asking/read-log.js';
import { ReadLogFiles } from '../stores/read-log/files.js';

/** `log`: the id of the log of events. Rejects with a `StoreFault` that names the fix. */
export async function openReadLog(
  { readDb, readDbPassword, data }: Config,
  log: string,
  onFault?: OnReadsFault,
): Promise<ReadLog> {
  if (readDb === 'sqlite') return new ReadLogFiles(join(data, 'reads'), { onFault });
  const { openPostgresReadLog } = await import('../stores/read-db/postgres/read-log.js');
  return openPostgresReadLog(readDb, { password: readDbPassword?.reveal(), log, onFault });
}

/** For a command that is over at once, by whoever runs the program: they can read its disks. */
export const NO_READ_LOG: ReadLog = {
  lost: 0,
  note: () => undefined,
  kept: () => Promise.resolve(),
  of: () => Promise.resolve({ rows: [], next: null }),
  close: () => Promise.resolve(),
};
