// Everything behind the edge, without Nest: the stores that the settings name, prepared, and the projector over them.
import { randomBytes } from 'node:crypto';
import type { Attachments } from '../attachments/attachments.js';
import { type Answering, answeringOver } from '../answering/answering.js';
import type { Config } from '../config/config.js';
import type { Asking } from '../eventsourcing/asking/asking.js';
import type { EventStore, StoreFault } from '../eventsourcing/log/event-store.js';
import { liveNumber, prepare, rebuildingOf } from '../eventsourcing/read-models/generations.js';
import { openLog } from '../eventsourcing/log/founding.js';
import { Origins } from '../eventsourcing/read-models/origins.js';
import { type LiveProjector, RunningProjector } from '../eventsourcing/projecting/running.js';
import { build, type Projecting } from '../eventsourcing/projecting/projector.js';
import { logIn } from '../eventsourcing/projecting/witness.js';
import type { ReadDb } from '../eventsourcing/read-models/read-model.js';
import { sightsFrom } from '../../projections/all.js';
import { Sights } from '../../projections/audience/sights.js';
import { AnsweringThreads } from './answering-threads/answering-threads.js';
import { isRestricted } from '../domain/values/who/restricted.js';
import type { ReadLog } from '../eventsourcing/asking/read-log.js';
import { NO_READ_LOG, openReadLog } from './read-log.js';
import { Diagnostics } from './diagnostics.js';
import type { StoreEvent } from './projector-thread/messages.js';
import { attachmentsOf } from './attachments.js';
import { openStores, type Stores } from './open-stores.js';
import { ThreadedProjector } from './projector-thread/threaded-projector.js';

/** Everything behind the edge, opened and ready; `close` lets go of it in the right order. */
export interface Backend {
  readonly store: EventStore;
  readonly db: ReadDb;
  /** The data folder. */
  readonly data: string;
  /** The log's id. */
  readonly log: string;
  /** Where the log was copied from another one. */
  readonly origins: Origins | undefined;
  readonly now: () => number;
  readonly projecting: Projecting;
  readonly projector: LiveProjector;
  /** What a question is asked of. */
  readonly asking: Asking;
  readonly answering: Answering;
  readonly diagnostics: Diagnostics;
  /** Why the log is not the one that the read models were made from: nothing is read from it or written to it. */
  readonly refusal: () => StoreFault | undefined;
  /** Who was told what. */
  readonly reads: ReadLog;
  readonly attachments: Attachments;
  close(): Promise<void>;
}

export interface BackendOptions {
  /** Ms UTC. */
  readonly now?: () => number;
  readonly diagnostics?: Diagnostics;
  /** Moves a read database that cannot be opened aside, to be built anew from the log. */
  readonly replaceBroken?: boolean;
  /** Whatever log is there is taken for the right one: the read models are about to be made from it. */
  readonly takesAnyLog?: boolean;
  /** Everything runs in the calling thread: for a command that is over before other threads were there. */
  readonly isBrief?: boolean;
}

const usual = (): Required<BackendOptions> => ({
  now: Date.now,
  diagnostics: new Diagnostics(),
  replaceBroken: false,
  takesAnyLog: false,
  isBrief: false,
});

/** Opens log and read models. Throws a `StoreFault` that names the setting and the fix; nothing is then left open. */
export async function openBackend(config: Config, options: BackendOptions = {}): Promise<Backend> {
  const { now, diagnostics, replaceBroken, takesAnyLog, isBrief } = { ...usual(), ...options };
  let wake: (() => void) | undefined;
  const onAppended = (seconds: number): void => {
    wake?.();
    diagnostics.emit('committed', seconds);
  };
  const stores = await openStores(config, {
    now,
    onAppended,
    onFault: (fault) => diagnostics.emit('fault', fault),
    onStoreEvent: (event) => diagnostics.emit('store', event),
    replaceBroken,
    takesAnyLog,
  });
  const { store, db, projecting } = stores;
  try {
    const log = await logUsed(stores, takesAnyLog);
    // Before the first thread: where it cannot be had, nothing is left that runs.
    const reads = isBrief ? NO_READ_LOG : await openReadLog(config, log, (fault) => diagnostics.emit('reads', fault));
    const projector = await projectorOf(isBrief ? undefined : config, projecting, diagnostics);
    wake = () => projector.wake();
    const origins = stores.isCopied ? new Origins(db, log) : undefined;
    const asking = askingOver(stores, { log, origins, now, reads, projector });
    const questions = answeringOf(isBrief ? undefined : config, { asking, log, projector }, diagnostics);
    const close = async (): Promise<void> => {
      await projector.stop();
      await questions.close();
      await reads.close();
      await stores.close();
    };
    const { answering } = questions;
    const { refusal } = stores;
    const own = { store, db, log, origins, now, projecting, projector, asking, answering, diagnostics };
    return { ...own, data: config.data, reads, refusal, attachments: attachmentsOf(config), close };
  } catch (problem) {
    await stores.close();
    throw problem;
  }
}

/** The id of the log, with read models prepared for it. Of one that is refused the positions are those of the right one. */
async function logUsed({ store, db, projecting, refusal }: Stores, takesAnyLog: boolean): Promise<string> {
  if (refusal() && !takesAnyLog) return logIn(await db.generations()) ?? '';
  const log = await openLog(store, randomBytes(8).toString('hex'));
  await prepared(projecting);
  return log;
}

/** What questions are asked of. */
function askingOver(
  { store, db, projecting: { upcast } }: Stores,
  { projector, ...about }: Pick<Backend, 'log' | 'origins' | 'now' | 'reads' | 'projector'>,
): Asking {
  const reached: Asking['reached'] = (number, ms) => projector.reached(number, ms);
  const sightOf = new Sights(db, about.now).of;
  return { store, db, upcast, reached, sightOf, sightsFrom, isRestricted, ...about };
}

/** The build has them beside this file; Node starts no thread from sources with decorators, as tests run them. */
const THREAD = new URL('./projector-thread/thread.js', import.meta.url);
const ANSWERING_THREAD = new URL('./answering-threads/thread.js', import.meta.url);
const isBuilt = import.meta.url.endsWith('.js');

/** In a thread of its own, which opens what the settings name, where the program runs as it ships; without them here. */
async function projectorOf(
  config: Config | undefined,
  projecting: Projecting,
  diagnostics: Diagnostics,
): Promise<LiveProjector> {
  const onFault = (fault: Error): void => void diagnostics.emit('fault', fault);
  const onWell = (): void => void diagnostics.emit('well');
  const onLead = (leads: boolean): void => void diagnostics.emit('lead', leads);
  const onStoreEvent = (event: StoreEvent): void => void diagnostics.emit('store', event);
  const onApart = (fault: Error): void => void diagnostics.emit('apart', fault);
  if (!isBuilt || !config) return new RunningProjector({ ...projecting, onLead, onWell, onApart }, onFault);
  const from = (await liveNumber(projecting.db, projecting.projections)) ?? null;
  return new ThreadedProjector({ module: THREAD, config, from, onFault, onWell, onLead, onApart, onStoreEvent });
}

interface Questions {
  readonly answering: Answering;
  close(): Promise<void>;
}

/** In threads of their own where the program runs as it ships; without them here. */
function answeringOf(
  config: Config | undefined,
  { asking, log, projector }: Pick<Backend, 'asking' | 'log' | 'projector'>,
  diagnostics: Diagnostics,
): Questions {
  if (!isBuilt || !config) return { answering: answeringOver(asking), close: () => Promise.resolve() };
  const onStoreEvent = (event: StoreEvent): void => void diagnostics.emit('store', event);
  const reached: Asking['reached'] = (number, ms) => projector.reached(number, ms);
  const threads = new AnsweringThreads({ module: ANSWERING_THREAD, config, log, reached, onStoreEvent });
  threads.warm();
  return { answering: threads.answer, close: () => threads.close() };
}

/** A log so short that its read models are built before anyone can ask. */
const SHORT = 2_000n;

/** Begins what is missing, and finishes at once what takes no time. */
async function prepared(projecting: Projecting): Promise<void> {
  const { store, db, projections } = projecting;
  await prepare(db, projections);
  const rest = rebuildingOf(await db.generations(), projections);
  if (rest.length === 0 || ((await store.head()) ?? 0n) > SHORT) return;
  await build(projecting).catch(() => undefined); // what fails here fails again, and is told, when the projector runs
}
