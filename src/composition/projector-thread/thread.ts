// The projector's thread: opens the stores for itself, projects until it is told to stop, and reports to the thread that
// started it. An exception that nobody catches ends it, and the other one starts it again.
import { parentPort, workerData } from 'node:worker_threads';
import type { Committed } from '../../eventsourcing/projecting/projector.js';
import { RunningProjector } from '../../eventsourcing/projecting/running.js';
import { openStores } from '../open-stores.js';
import { newsOf, type Order, type Report, Shared, type StoreEvent, type ThreadStart, unpacked } from './messages.js';

/** How long what can wait is gathered for one report, ms. */
const GATHERING = 250;

/** How long after a call others are not told: what they would tell of is looked for when it is over, ms. */
const DEAF = 2;

/** How long after it was told what keeps this process from taking its turn is still true, ms: it tries more often. */
const LASTS = 7_000;

const { settings, memory } = workerData as ThreadStart;
const shared = new Shared(memory);
const port = parentPort!;

/** What the last report said; undefined before the first: a fault of the thread before this one is over then. */
let told: string | undefined;
let committed: Committed[] = [];
let happened: StoreEvent[] = [];
let timer: NodeJS.Timeout | undefined;

const onStoreEvent = (event: StoreEvent): void => {
  happened.push(event);
  if (isOpen) timer ??= setTimeout(report, GATHERING);
};
let isOpen = false;
const stores = await openStores(unpacked(settings), {
  onStoreEvent,
  onFault: (fault) => hinderedBy(fault),
});
isOpen = true;

/** What keeps this process from projecting though it would have to; undefined where nothing does. */
let hindrance: string | undefined;
let relief: NodeJS.Timeout | undefined;

function hinderedBy(fault: Error): void {
  hindrance = fault.message;
  clearTimeout(relief);
  relief = setTimeout(relieved, LASTS).unref();
  report({ news: newsOf(fault) });
}

function relieved(): void {
  hindrance = undefined;
  report();
}

const projector = new RunningProjector(
  {
    ...stores.projecting,
    onProgress: (at) => {
      shared.at = at;
      if (told !== faults()) report();
    },
    onWell: () => report(),
    onApart: (fault) => report({ apart: newsOf(fault) }),
    onLead: (leads) => (leads ? relieved() : report()),
    onBuilt: () => {
      if (told !== faults()) report();
    },
  },
  (fault) => report({ news: newsOf(fault) }),
);

const faultsNow = (): Pick<Report, 'fault' | 'buildFault'> => ({
  fault: projector.fault?.message ?? hindrance,
  buildFault: projector.buildFault?.message,
});
const faults = (): string => JSON.stringify(faultsNow());

function report(more: Pick<Report, 'news' | 'apart'> = {}): void {
  clearTimeout(timer);
  timer = undefined;
  told = faults();
  const { leads } = projector;
  port.postMessage({ ...faultsNow(), leads, committed, happened, ...more } satisfies Report);
  [committed, happened] = [[], []];
}

async function obey(order: Order): Promise<void> {
  if (order.kind === 'stop') return stop();
  stores.wake();
  if (order.kind === 'reach') {
    if (await projector.reached(order.number, order.ms)) report();
    return;
  }
  setTimeout(() => {
    shared.listen();
    stores.wake();
  }, DEAF);
}

async function stop(): Promise<void> {
  await projector.stop();
  report();
  await stores.close();
  port.close();
}

function die(problem: unknown): never {
  throw problem;
}

projector.watch((each) => {
  committed.push(each);
  timer ??= setTimeout(report, GATHERING);
});
port.on('message', (order: Order) => {
  obey(order).catch((problem: unknown) => setImmediate(die, problem));
});
projector.start();
