// The half of the composition root without a framework: the only place that names adapters. Opens what the settings name,
// for every thread that needs it, and supplies what the read models are made of.
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projections } from '../projections/all.js';
import { type Config, logFile, readFile } from './config.js';
import { aggregates } from './domain/aggregates.js';
import { type EventStore, StoreFault } from './eventsourcing/event-store.js';
import { prepare } from './eventsourcing/generations.js';
import type { Projecting } from './eventsourcing/projector.js';
import type { ReadDb } from './eventsourcing/read-model.js';
import { upcaster } from './eventsourcing/upcast.js';
import { openSqliteReadDb } from './stores/read-db/sqlite/read-db.js';
import { integrityOf } from './stores/sqlite-file/integrity.js';
import { openSqliteEventStore } from './stores/sqlite/event-store.js';

export interface Stores {
  readonly store: EventStore;
  readonly db: ReadDb;
  readonly projecting: Projecting;
  /** Another thread of this process has appended: who follows the log looks at once. */
  wake(): void;
  close(): Promise<void>;
}

export interface StoresOptions {
  /** The clock that stamps events, ms UTC. */
  readonly now?: () => number;
  /** Told after this store has committed events. */
  readonly onAppended?: () => void;
  /** How many threads answer questions; 0: the calling one does. */
  readonly queryThreads?: number;
  /** Moves a read database that cannot be opened aside, to be built anew from the log. */
  readonly replaceBroken?: boolean;
}

/** Opens log and read models. Rejects with a `StoreFault` that names the setting and the fix; nothing is then left open. */
export async function openStores(config: Config, options: StoresOptions = {}): Promise<Stores> {
  const { now = Date.now, onAppended, queryThreads = 0, replaceBroken = false } = options;
  const store = openSqliteEventStore(logFile(config), { now, onAppended });
  try {
    const db = openReadDb(config, queryThreads, replaceBroken);
    return {
      store,
      db,
      projecting: { store, db, projections, upcast: upcaster(aggregates) },
      wake: () => store.wake(),
      close: async () => {
        await db.close();
        await store.close();
      },
    };
  } catch (problem) {
    await store.close();
    throw problem;
  }
}

function openReadDb(config: Config, threads: number, replaceBroken: boolean): ReadDb {
  try {
    return openSqliteReadDb(readFile(config), { threads });
  } catch (problem) {
    const isBroken = problem instanceof StoreFault && ['CORRUPT', 'NEWER_VERSION', 'NOT_OURS'].includes(problem.code);
    if (!isBroken) throw problem;
    if (!replaceBroken) throw new StoreFault(problem.code, rebuildable(problem.message), { cause: problem });
    setReadDbAside(config);
    return openSqliteReadDb(readFile(config), { threads });
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
