// Read databases as they are before the first event: founded once in a run of the tests for the same projections, and copied.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EventStore } from '../../../src/eventsourcing/log/event-store.js';
import { catchUp } from '../../../src/eventsourcing/projecting/projector.js';
import { prepare } from '../../../src/eventsourcing/read-models/generations.js';
import type { Projection } from '../../../src/eventsourcing/read-models/read-model.js';
import { openSqliteReadDb, type SqliteReadDb } from '../../../src/stores/read-db/sqlite/read-db.js';

/** The run's folder; only what one run of the tests has made may be copied: the next may have other sources. */
const RUN = process.env['CORDON_TEST_RUN'];

/** `prepared`: the projections' tables are to be filled. `live`: they are in place already, without a row. */
export type Begun = 'prepared' | 'live';

/** Opens a new read database in that file. */
export async function begunReadDb(
  file: string,
  projections: readonly Projection[],
  how: Begun = 'prepared',
): Promise<SqliteReadDb> {
  if (RUN === undefined) return founded(file, projections, how);
  const shape = JSON.stringify([how, projections.map(({ name, version, tables }) => [name, version, tables])]);
  const made = join(RUN, `read-${createHash('sha256').update(shape).digest('hex').slice(0, 16)}.db`);
  if (!existsSync(made)) await make(made, projections, how);
  copyFileSync(made, file);
  return openSqliteReadDb(file);
}

/** Renamed when it is whole: several processes may make it at once, and any of theirs will do. */
async function make(made: string, projections: readonly Projection[], how: Begun): Promise<void> {
  const own = join(mkdtempSync(join(dirname(made), 'begun-')), 'read.db');
  await (await founded(own, projections, how)).close();
  renameSync(own, made);
}

async function founded(file: string, projections: readonly Projection[], how: Begun): Promise<SqliteReadDb> {
  const db = openSqliteReadDb(file);
  await prepare(db, projections);
  if (how === 'live') await catchUp({ store: EMPTY, db, projections, upcast: (event) => event }, null);
  return db;
}

const EMPTY = {
  async *readAll() {
    // A log without an event.
  },
  head: () => Promise.resolve(null),
} as unknown as EventStore;
