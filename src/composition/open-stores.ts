// The half of the composition root without a framework: the only place that names adapters. Opens what the settings name,
// for every thread that needs it, and supplies what the read models are made of. A network's driver is loaded only where it
// is named: it takes longer to load than a short command.
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projections } from '../../projections/all.js';
import { type Config, logFile, readFile } from '../config/config.js';
import { aggregates } from '../domain/aggregates.js';
import { type EventStore, StoreFault } from '../eventsourcing/log/event-store.js';
import { given } from '../eventsourcing/log/event.js';
import { prepare } from '../eventsourcing/read-models/generations.js';
import { isCopy } from '../eventsourcing/log/founding.js';
import { UPKEEP } from '../eventsourcing/log/settling.js';
import { asFirstRecorded } from '../eventsourcing/read-models/origins.js';
import { guarded } from '../eventsourcing/projecting/guarded.js';
import type { Projecting } from '../eventsourcing/projecting/projector.js';
import type { ReadDb } from '../eventsourcing/read-models/read-model.js';
import { upcaster } from '../eventsourcing/writing/upcast.js';
import type { StoreEvent } from '../stores/eventstoredb/events.js';
import { openSqliteReadDb } from '../stores/read-db/sqlite/read-db.js';
import { integrityOf } from '../stores/sqlite-file/integrity.js';
import { backUp } from '../stores/sqlite/backing-up.js';
import { openSqliteEventStore } from '../stores/sqlite/event-store.js';
import { sealUnchained } from '../stores/sqlite/late-sealing.js';

export interface Stores {
  readonly store: EventStore;
  readonly db: ReadDb;
  /** The log was copied from another one. */
  readonly isCopied: boolean;
  readonly projecting: Projecting;
  /** Why the log is not the one that the read models were made from; undefined where it is. */
  readonly refusal: () => StoreFault | undefined;
  /** Another thread of this process has appended: who follows the log looks at once. */
  wake(): void;
  close(): Promise<void>;
}

export interface StoresOptions {
  /** The clock that stamps events, ms UTC. */
  readonly now?: () => number;
  /** Told after a store in a file has committed events, with how long the disk took for it, s. */
  readonly onAppended?: ((seconds: number) => void) | undefined;
  /** Told what an event store on a network has come through: retries, new connections, events that cannot be read. */
  readonly onStoreEvent?: ((event: StoreEvent) => void) | undefined;
  /** Told what keeps this process from projecting, while it goes on trying. */
  readonly onFault?: ((fault: Error) => void) | undefined;
  /** Moves a read database that cannot be opened aside, to be built anew from the log. */
  readonly replaceBroken?: boolean;
  /** Whatever log is there is taken for the right one: the read models are about to be made from it. */
  readonly takesAnyLog?: boolean;
}

/** Opens log and read models. Rejects with a `StoreFault` that names the setting and the fix; nothing is then left open. */
export async function openStores(config: Config, options: StoresOptions = {}): Promise<Stores> {
  const { replaceBroken = false, takesAnyLog = false } = options;
  const log = await openLogStore(config.eventStore, config, options);
  try {
    const isCopied = await isCopy(log.store);
    const db = await openReadDb(config, { replaceBroken, onFault: options.onFault });
    const guard = await guarded(log.store, db);
    const own = takesAnyLog ? log.store : guard.store;
    const store = isCopied ? asFirstRecorded(own) : own;
    return {
      store,
      db,
      isCopied,
      refusal: () => guard.refusal,
      projecting: { store, db, projections, upcast: upcaster(aggregates), witness: log.store },
      wake: () => log.wake(),
      close: async () => {
        guard.release();
        await db.close();
        await store.close();
      },
    };
  } catch (problem) {
    await log.store.close();
    throw problem;
  }
}

/** The categories of the streams that are Cordon's: everything else in an event store is somebody else's. */
const CATEGORIES = ['log', UPKEEP, ...aggregates.map(({ story }) => story.category)];

interface LogStore {
  readonly store: EventStore;
  wake(): void;
}

/** The log at `where`: `sqlite` (in the data folder), `sqlite:<file>`, or a connection string of EventStoreDB. */
export async function openLogStore(
  where: string,
  config: Config,
  options: Pick<StoresOptions, 'now' | 'onAppended' | 'onStoreEvent'> & { readonly isExamining?: true } = {},
): Promise<LogStore> {
  const { now = Date.now, onAppended, onStoreEvent, isExamining } = options;
  if (/^sqlite(:|$)/.test(where)) {
    const file = where.slice('sqlite:'.length) || logFile(config);
    const store = openSqliteEventStore(file, { now, onAppended, ...given({ isExamining }) });
    return { store, wake: () => store.wake() };
  }
  const how = given({ categories: CATEGORIES, credentials: credentialsOf(config), onEvent: onStoreEvent, isExamining });
  const { openEventStoreDb } = await import('../stores/eventstoredb/event-store.js');
  return { store: await openEventStoreDb(where, how), wake: () => undefined };
}

function credentialsOf({ eventStoreCredentials }: Config): { username: string; password: string } | undefined {
  if (!eventStoreCredentials) return undefined;
  const text = eventStoreCredentials.reveal();
  const colon = text.indexOf(':');
  return { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

interface ReadDbOptions {
  readonly replaceBroken: boolean;
  readonly onFault: ((fault: Error) => void) | undefined;
}

/** A PostgreSQL is repaired by its own means; a file is moved aside where that is asked for. */
async function openReadDb(config: Config, { replaceBroken, onFault }: ReadDbOptions): Promise<ReadDb> {
  if (config.readDb === 'sqlite') return openReadFile(config, replaceBroken);
  const password = config.readDbPassword?.reveal();
  const { openPostgresReadDb } = await import('../stores/read-db/postgres/read-db.js');
  return openPostgresReadDb(config.readDb, given({ password, onFault }));
}

function openReadFile(config: Config, replaceBroken: boolean): ReadDb {
  try {
    return openSqliteReadDb(readFile(config));
  } catch (problem) {
    const broken = ['READ_MODELS_CORRUPT', 'NEWER_VERSION', 'NOT_OURS'];
    const isBroken = problem instanceof StoreFault && broken.includes(problem.code);
    if (!isBroken) throw problem;
    if (!replaceBroken) throw new StoreFault(problem.code, rebuildable(problem.message), { cause: problem });
    setReadDbAside(config);
    return openSqliteReadDb(readFile(config));
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

/** What an examination looks at: log and read models as they are; no log is founded, nothing begun. Files must exist. */
export const examined = {
  servedLog: async (config: Config): Promise<EventStore> =>
    (await openLogStore(config.eventStore, config, { isExamining: true })).store,
  servedReadDb: (config: Config): Promise<ReadDb> => openReadDb(config, { replaceBroken: false, onFault: undefined }),
  log: (config: Config) => openSqliteEventStore(logFile(config), { now: Date.now, isExamining: true }),
  readDb: (config: Config): ReadDb => openSqliteReadDb(readFile(config)),
  integrity: integrityOf,
  backUp: (config: Config, target: string): void => backUp(logFile(config), target),
  sealUnchained: (config: Config): number => sealUnchained(logFile(config)),
  projections,
};
