// A thread that answers as the serving thread holds it: its questions, how it is ended, and what is told where it ended by itself.
import type { Worker } from 'node:worker_threads';
import type { Wanted } from '../../answering/answering.js';
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import type { HandedOver } from './handed-over.js';
import type { Order } from './messages.js';

export interface Question {
  readonly path: string;
  readonly wanted: Wanted;
  readonly answer: HandedOver;
  isSecond: boolean;
}

export interface Thread {
  readonly worker: Worker;
  readonly questions: Map<number, Question>;
  /** Of its silence while it has questions, of its rest while it has none. */
  watch: NodeJS.Timeout | undefined;
  /** Its stores are open. */
  hasBegun: boolean;
}

/** How long a thread may take to close its stores, ms. */
const PATIENCE_MS = 2_000;

/** Resolves when it has ended. Whoever still waits for an answer is told that there will be none. */
export async function stopped({ worker, questions, watch }: Thread): Promise<void> {
  clearTimeout(watch);
  for (const { answer } of questions.values()) answer.fail(CLOSED());
  worker.postMessage({ kind: 'stop' } satisfies Order);
  const over = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  await new Promise((exited) => worker.once('exit', exited));
  clearTimeout(over);
}

export const CLOSED = (): StoreFault => new StoreFault('UNAVAILABLE', 'Cordon stops.');

const TOO_MUCH = 'The question takes too long or too much memory. Ask for a shorter period or fewer groups.';

/** Whether nobody knows what ended it: a thread that could not open its stores would not be able to the second time. */
export const isLost = (problem: Error | undefined): boolean => problem?.name !== 'StoreFault';

/** What a thread throws loses its class on the way. */
export function faultOf(problem: Error | undefined): StoreFault {
  const { name, code, message } = (problem ?? { message: TOO_MUCH }) as StoreFault;
  if (name === 'StoreFault') return new StoreFault(code, message, { cause: problem });
  const isTooMuch = !problem || (code as string) === 'ERR_WORKER_OUT_OF_MEMORY';
  return new StoreFault('UNAVAILABLE', isTooMuch ? TOO_MUCH : `The thread of questions has ended: ${message}`);
}
