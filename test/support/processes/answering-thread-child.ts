// A thread of questions that answers nothing and does what the path of each question says. It imports nothing of ours but types,
// so that Node can start it from the source.
import { parentPort, threadId } from 'node:worker_threads';
import type { Order, Report } from '../../../src/composition/answering-threads/messages.js';

const port = parentPort!;
const HEAD = { position: 'log.1', knownAt: null, rules: 'r@1', next: null };
const SUM = { rows: 1, digest: 'd' };
const room = new Map<number, number>();
const dropped: number[] = [];
let partsSent = 0;

const tell = (report: Report): void => port.postMessage(report);
const part = (of: string): Uint8Array => new TextEncoder().encode(of);
const whole = (id: number, of: string): void => tell({ kind: 'head', id, head: HEAD, whole: part(of), sum: SUM });

/** Until its memory is used up. */
function devour(): void {
  for (const all: number[][] = []; ;) all.push(Array.from<number>({ length: 100_000 }).fill(1.5));
}

const ASKED: Readonly<Record<string, (id: number) => void>> = {
  whole: (id) => whole(id, 'all of it'),
  dropped: (id) => whole(id, dropped.join()),
  'which thread': (id) => whole(id, String(threadId)),
  'parts sent': (id) => whole(id, String(partsSent)),
  never: () => undefined,
  'parts without an end': (id) => {
    tell({ kind: 'head', id, head: HEAD });
    room.set(id, 2);
    sent(id);
  },
  'breaks off': (id) => {
    tell({ kind: 'head', id, head: HEAD });
    tell({ kind: 'part', id, part: part('half') });
    setTimeout(() => process.exit(1), 20);
  },
  dies: () => {
    throw new Error('a bug in a question');
  },
  devours: devour,
  hangs: () => {
    for (;;);
  },
  waits: (id) => tell({ kind: 'reach', id, number: 7n, ms: 100 }),
  refuses: (id) =>
    tell({
      kind: 'problem',
      id,
      problem: { kind: 'not-answered', code: 'TOO_MANY_GROUPS', values: { rows: 4 }, parameter: 'by' },
    }),
  'has a store that is away': (id) =>
    tell({ kind: 'problem', id, problem: { kind: 'store-fault', code: 'UNAVAILABLE', message: 'away' } }),
  'finds a wrong form': (id) => {
    const problems = [{ code: 'NOT_ONE_OF', values: { given: 'x' }, pointer: '/by/0' }] as const;
    tell({ kind: 'problem', id, problem: { kind: 'malformed', problems } });
  },
};

/** As many parts as there is room for. */
function sent(id: number): void {
  for (let left = room.get(id) ?? 0; left > 0; left--, partsSent++) tell({ kind: 'part', id, part: part(`${id} `) });
  room.set(id, 0);
}

port.on('message', (order: Order) => {
  if (order.kind === 'ask') ASKED[order.path]!(order.id);
  else if (order.kind === 'more' && room.has(order.id)) {
    room.set(order.id, 1);
    sent(order.id);
  } else if (order.kind === 'drop') {
    room.delete(order.id);
    dropped.push(order.id);
  } else if (order.kind === 'reached') whole(order.id, `reached: ${order.is}`);
  else if (order.kind === 'ping') tell({ kind: 'pong' });
  else if (order.kind === 'stop') port.close();
});

tell({ kind: 'pong' });
