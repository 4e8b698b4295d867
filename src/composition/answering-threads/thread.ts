// A thread that answers questions, several side by side: it opens the stores for itself, and hands over bytes, of each answer
// so many parts as the client has room for.
import { parentPort, workerData } from 'node:worker_threads';
import { questions, sightsFrom } from '../../../projections/all.js';
import { Sights } from '../../../projections/audience/sights.js';
import { answeringOver } from '../../answering/answering.js';
import type { Written } from '../../answering/written.js';
import type { Asking } from '../../eventsourcing/asking/asking.js';
import { liveNumber } from '../../eventsourcing/read-models/generations.js';
import { Origins } from '../../eventsourcing/read-models/origins.js';
import { isRestricted } from '../../domain/values/who/restricted.js';
import { openReadLog } from '../read-log.js';
import { sparingly } from '../../operating/sparingly.js';
import { openStores } from '../open-stores.js';
import { unpacked as settingsIn } from '../projector-thread/messages.js';
import { AHEAD, type AnsweringStart, type Order, packed, type Report } from './messages.js';

/** Parts: what has fewer is small enough. */
const LONG = 2;

const { settings, log } = workerData as AnsweringStart;
const port = parentPort!;

/** Orders that come before the stores are open wait. */
const stores = await openStores(settingsIn(settings), { onStoreEvent: (event) => report({ kind: 'store', event }) });
const { store, db, projecting } = stores;

const asking: Asking = {
  store,
  db,
  upcast: projecting.upcast,
  log,
  origins: stores.isCopied ? new Origins(db, log) : undefined,
  now: Date.now,
  reached,
  sightOf: new Sights(db).of,
  sightsFrom,
  isRestricted,
  reads: await openReadLog(settingsIn(settings), log),
};
const answering = answeringOver(asking);
const byPath = new Map(questions.map((each) => [each.path, each]));

/** A question that is being answered. */
interface Running {
  readonly given: AbortController;
  /** How many parts may still be sent. */
  room: number;
  /** Goes on with what waits for room. */
  go: () => void;
}

const running = new Map<number, Running>();

/** Who waits for the projector, by the number under which the serving thread was asked. */
const waiting = new Map<number, (is: boolean) => void>();
let lastWait = 0;

/** As this thread's own connection sees it, so that what has been reached is also found. */
async function reached(number: bigint, ms: number): Promise<boolean> {
  const at = (await liveNumber(db, projecting.projections)) ?? null;
  if (at !== null && at >= number) return true;
  if (ms <= 0) return false;
  const id = (lastWait += 1);
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    report({ kind: 'reach', id, number, ms });
  });
}

function report(told: Report, handedOver?: Uint8Array): void {
  port.postMessage(told, handedOver ? [handedOver.buffer as ArrayBuffer] : []);
}

async function answer({ id, path, wanted }: Order & { kind: 'ask' }): Promise<void> {
  const given = new AbortController();
  const own: Running = { given, room: AHEAD, go: () => undefined };
  running.set(id, own);
  try {
    const written = await answering(byPath.get(path)!, wanted, given.signal);
    await handOver(id, own, written);
  } catch (problem) {
    if (!given.signal.aborted) report({ kind: 'problem', id, problem: packed(problem) });
  } finally {
    running.delete(id);
  }
}

async function handOver(id: number, own: Running, { head, whole, parts, sum }: Written): Promise<void> {
  if (whole) return report({ kind: 'head', id, head, whole, sum: sum() }, whole);
  report({ kind: 'head', id, head });
  for await (const part of sparingly(parts, LONG)) {
    if (own.room <= 0 && !own.given.signal.aborted) await new Promise<void>((go) => (own.go = go));
    if (own.given.signal.aborted) return;
    own.room -= 1;
    report({ kind: 'part', id, part }, part);
  }
  report({ kind: 'end', id, sum: sum() });
}

function more({ id }: { readonly id: number }): void {
  const own = running.get(id);
  if (!own) return;
  own.room += 1;
  own.go();
}

function drop({ id }: { readonly id: number }): void {
  const own = running.get(id);
  own?.given.abort();
  own?.go();
}

async function stop(): Promise<void> {
  for (const id of running.keys()) drop({ id });
  await asking.reads!.close();
  await stores.close();
  port.close();
}

const OBEY: { readonly [Kind in Order['kind']]: (order: Order & { kind: Kind }) => void } = {
  ask: (order) => void answer(order),
  more,
  drop,
  reached: ({ id, is }) => {
    waiting.get(id)?.(is);
    waiting.delete(id);
  },
  ping: () => report({ kind: 'pong' }),
  stop: () => void stop(),
};

report({ kind: 'pong' });
port.on('message', (order: Order) => (OBEY[order.kind] as (order: Order) => void)(order));
