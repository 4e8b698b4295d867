// A projector's thread that projects nothing and does what a test has told it in the settings. It imports nothing of ours
// but types, so that Node can start it from the source.
import { parentPort, workerData } from 'node:worker_threads';
import type { Order, Report, ThreadStart } from '../../../src/composition/projector-thread/messages.js';

const { settings, memory } = workerData as ThreadStart;
const cells = new BigInt64Array(memory);
const port = parentPort!;
const script = settings['data'] as string;
let calls = 0n;

function report(more: Partial<Report> = {}): void {
  port.postMessage({
    fault: undefined,
    buildFault: undefined,
    leads: true,
    committed: [],
    happened: [],
    ...more,
  } satisfies Report);
}

function place(at: bigint): void {
  Atomics.store(cells, 0, at);
  report();
}

/** Until its memory is used up. */
function devour(): void {
  for (const all: number[][] = []; ;) all.push(Array.from<number>({ length: 100_000 }).fill(1.5));
}

/** What it does on being asked for a number, by its script and by how far the threads before it have come. */
const REACH: Readonly<Record<string, (number: bigint) => void>> = {
  'dies once': (number) => {
    if (Atomics.load(cells, 0) > 1n) return place(number);
    Atomics.store(cells, 0, 2n);
    throw new Error('a bug in a handler');
  },
  'devours its memory': () => devour(),
  'counts calls': () => place(100n + calls),
  'has a bad way': (number) => {
    report({ happened: [{ kind: 'retry', reason: 'no leader' }] });
    place(number);
  },
  rests: (number) => {
    report({ fault: 'the disk is away', news: { message: 'the disk is away', code: 'UNAVAILABLE' } });
    if (number > 7n) place(number);
  },
  'finds its stores away once': (number) => {
    if (Atomics.load(cells, 0) > 1n) return place(number);
    Atomics.store(cells, 0, 2n);
    throw Object.assign(new Error('no server listens there'), { name: 'StoreFault', code: 'UNAVAILABLE' });
  },
  hangs: () => {
    for (;;);
  },
};

port.on('message', (order: Order) => {
  if (order.kind === 'appended') calls += 1n;
  if (order.kind === 'reach') REACH[script]?.(order.number);
  if (order.kind === 'stop') port.close();
});
