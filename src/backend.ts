// Everything behind the edge, without Nest: the only place that names adapters; opens the stores that the settings name.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projections } from '../projections/all.js';
import { type Config, logFile, readFile } from './config.js';
import { aggregates } from './domain/aggregates.js';
import { type EventStore, StoreFault } from './eventsourcing/event-store.js';
import { prepare, rebuildingOf } from './eventsourcing/generations.js';
import { openLog } from './eventsourcing/log.js';
import { RunningProjector } from './eventsourcing/projecting.js';
import { build, type Projecting } from './eventsourcing/projector.js';
import type { ReadDb } from './eventsourcing/read-model.js';
import { upcaster } from './eventsourcing/upcast.js';
import { openSqliteReadDb } from './stores/read-db/sqlite/read-db.js';
import { integrityOf } from './stores/sqlite-file/integrity.js';
import { openSqliteEventStore } from './stores/sqlite/event-store.js';

/** Two, so that a question that takes long does not hold up the others. */
const QUERY_THREADS = 2;

/** Everything behind the edge, opened and ready; `close` lets go of it in the right order. */
export interface Backend {
  readonly store: EventStore;
  readonly db: ReadDb;
  /** The log's id. */
  readonly log: string;
  readonly now: () => number;
  readonly projecting: Projecting;
  readonly projector: RunningProjector;
  close(): Promise<void>;
}

export interface BackendOptions {
  /** Ms UTC. */
  readonly now?: () => number;
  readonly onFault?: (fault: Error) => void;
  /** Moves a read database that cannot be opened aside, to be built anew from the log. */
  readonly replaceBroken?: boolean;
}

/** Opens log and read models. Throws a `StoreFault` that names the file and the fix; nothing is then left open. */
export async function openBackend(config: Config, options: BackendOptions = {}): Promise<Backend> {
  const { now = Date.now, onFault = () => undefined, replaceBroken = false } = options;
  const store = openSqliteEventStore(logFile(config), { now });
  try {
    const log = await openLog(store, randomBytes(8).toString('hex'));
    const db = openReadDb(config, replaceBroken);
    const projecting: Projecting = { store, db, projections, upcast: upcaster(aggregates) };
    await prepared(projecting).catch(async (problem: unknown) => {
      await db.close();
      throw problem;
    });
    const projector = new RunningProjector(projecting, onFault);
    const close = async (): Promise<void> => {
      await projector.stop();
      await db.close();
      await store.close();
    };
    return { store, db, log, now, projecting, projector, close };
  } catch (problem) {
    await store.close();
    throw problem;
  }
}

/** A log so short that its read models are built before anyone can ask. */
const SHORT = 2_000n;

/** Begins what is missing, and finishes at once what takes no time. */
async function prepared(projecting: Projecting): Promise<void> {
  const { store, db } = projecting;
  await prepare(db, projections);
  const rest = rebuildingOf(await db.generations(), projections);
  if (rest.length === 0 || ((await store.head()) ?? 0n) > SHORT) return;
  await build(projecting).catch(() => undefined); // what fails here fails again, and is told, when the projector runs
}

function openReadDb(config: Config, replaceBroken: boolean): ReadDb {
  try {
    return openSqliteReadDb(readFile(config), { threads: QUERY_THREADS });
  } catch (problem) {
    const isBroken = problem instanceof StoreFault && ['CORRUPT', 'NEWER_VERSION', 'NOT_OURS'].includes(problem.code);
    if (!isBroken) throw problem;
    if (!replaceBroken) throw new StoreFault(problem.code, rebuildable(problem.message), { cause: problem });
    setReadDbAside(config);
    return openSqliteReadDb(readFile(config), { threads: QUERY_THREADS });
  }
}

function rebuildable(message: string): string {
  if (message.includes('cordon rebuild')) return message;
  return `${message}\nThe log is untouched: "cordon rebuild" moves this file aside and makes it anew from the log.`;
}

/** Moves the read database out of the way; nothing is deleted. */
export function setReadDbAside(config: Config): void {
  const file = readFile(config);
  const aside = `${file}.broken-${Date.now()}`;
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
}

/** An empty read database in a temporary folder, for a rebuild or a comparison; `dispose` removes it. */
export async function openScratch(): Promise<{ db: ReadDb; dispose: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-'));
  const db = openSqliteReadDb(join(folder, 'read.sqlite'));
  const dispose = async (): Promise<void> => {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await prepare(db, projections);
    return { db, dispose };
  } catch (problem) {
    await dispose();
    throw problem;
  }
}

/** What an examination looks at: the two files as they are; nothing is founded or begun. Both must exist. */
export const examined = {
  log: (config: Config) => openSqliteEventStore(logFile(config), { now: Date.now }),
  readDb: (config: Config): ReadDb => openSqliteReadDb(readFile(config)),
  integrity: integrityOf,
  projections,
};
