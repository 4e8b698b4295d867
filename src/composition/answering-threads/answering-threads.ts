// Threads that answer questions, so that none delays a command, whatever its size: each question goes to the thread that has
// the fewest. A thread that dies takes only what it had begun to tell with it; the rest is asked of another.
import { Worker } from 'node:worker_threads';
import type { Answering } from '../../answering/answering.js';
import type { Config } from '../../config/config.js';
import { NotWanted } from '../../eventsourcing/asking/turns.js';
import { packed as settingsOf, type StoreEvent } from '../projector-thread/messages.js';
import { withRoom } from '../room-for-new.js';
import { HandedOver } from './handed-over.js';
import { CLOSED, faultOf, isLost, stopped, type Thread, type Question } from './held-thread.js';
import { type AnsweringStart, type Order, type Report, unpacked } from './messages.js';

/** Two, so that a query which cannot be interrupted does not hold up all the others. */
const THREADS = 2;
/** What a thread's objects may take; questions that need more end with it, not the program. */
const HEAP_MB = 384;
/** What of it is new: rows are soon over, and what is held for them is the program's. */
const YOUNG_MB = 12;
/** Of what is new, from the beginning: in V8's one megabyte a page of rows is collected a dozen times, and becomes old. */
const FIRST_MB = 4;
/** How long a thread may not answer at all before it is ended, ms: it is in the midst of one endless query. */
const SILENCE_MS = 30_000;
/** How long one beside the first may be there with nothing to do in any of them, ms: 20 MB are given back, and another begins in half a second. */
const IDLE_MS = 300_000;

export interface AnsweringOptions {
  /** The compiled module that the threads run. */
  readonly module: URL;
  readonly config: Config;
  /** The log's id. */
  readonly log: string;
  readonly reached: (number: bigint, ms: number) => Promise<boolean>;
  readonly onStoreEvent?: (event: StoreEvent) => void;
  readonly heapMb?: number;
  readonly silenceMs?: number;
  readonly idleMs?: number;
}

export class AnsweringThreads {
  private readonly threads: Thread[] = [];
  private last = 0;
  private isClosed = false;

  constructor(private readonly options: AnsweringOptions) {}

  /** Starts the first thread before anybody asks. */
  warm(): void {
    if (this.threads.length === 0) this.started();
  }

  readonly answer: Answering = ({ path }, wanted, signal) => {
    if (this.isClosed) return Promise.reject(CLOSED());
    const id = (this.last += 1);
    const tell = (kind: 'more' | 'drop'): void => this.threadOf(id)?.worker.postMessage({ kind, id } satisfies Order);
    const answer = new HandedOver({ more: () => tell('more'), drop: () => this.drop(id) });
    const question = { path, wanted, answer, isSecond: false };
    signal?.addEventListener('abort', () => (answer.fail(new NotWanted()), this.drop(id)), { once: true });
    this.ask(id, question);
    return answer.written;
  };

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(this.threads.splice(0).map(stopped));
  }

  private threadOf(id: number): Thread | undefined {
    return this.threads.find(({ questions }) => questions.has(id));
  }

  private ask(id: number, question: Question): void {
    const thread = this.least();
    const { path, wanted } = question;
    thread.questions.set(id, question);
    thread.worker.ref();
    this.watch(thread);
    thread.worker.postMessage({ kind: 'ask', id, path, wanted } satisfies Order);
  }

  /** Of the threads that have begun, the one with the fewest questions; another begins meanwhile where that has some. */
  private least(): Thread {
    const begun = this.threads.filter(({ hasBegun }) => hasBegun);
    const [first] = begun.toSorted((one, other) => one.questions.size - other.questions.size);
    if (!first) return this.threads[0] ?? this.started();
    if (first.questions.size > 0 && this.threads.length < THREADS) this.started();
    return first;
  }

  private started(): Thread {
    const { module, config, log, heapMb = HEAP_MB } = this.options;
    const workerData: AnsweringStart = { settings: settingsOf(config), log };
    const resourceLimits = { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: YOUNG_MB };
    const worker = withRoom(FIRST_MB, () => new Worker(module, { workerData, resourceLimits }));
    const thread: Thread = { worker, questions: new Map(), watch: undefined, hasBegun: false };
    let problem: Error | undefined;
    worker.on('message', (report: Report) => this.heard(thread, report));
    worker.once('error', (error: Error) => (problem = error));
    worker.once('exit', () => this.ended(thread, problem));
    worker.unref();
    this.threads.push(thread);
    return thread;
  }

  private heard(thread: Thread, report: Report): void {
    if (!thread.hasBegun) this.rest(Object.assign(thread, { hasBegun: true }));
    if (report.kind === 'store') this.options.onStoreEvent?.(report.event);
    else if (report.kind === 'reach') this.reach(thread, report);
    else if (report.kind === 'pong') this.watch(thread);
    else this.told(thread, report);
  }

  private told(thread: Thread, report: Extract<Report, { kind: 'head' | 'part' | 'end' | 'problem' }>): void {
    const answer = thread.questions.get(report.id)?.answer;
    if (report.kind === 'problem') answer?.fail(unpacked(report.problem));
    else answer?.take(report);
    if (answer?.isOver) this.over(thread, report.id);
  }

  private reach({ worker }: Thread, { id, number, ms }: Extract<Report, { kind: 'reach' }>): void {
    const told = (is: boolean): void => worker.postMessage({ kind: 'reached', id, is } satisfies Order);
    this.options.reached(number, ms).then(told, () => told(false));
  }

  private drop(id: number): void {
    const thread = this.threadOf(id);
    if (!thread) return;
    thread.worker.postMessage({ kind: 'drop', id } satisfies Order);
    this.over(thread, id);
  }

  private over(thread: Thread, id: number): void {
    thread.questions.delete(id);
    this.rest(thread);
  }

  /** An idle thread keeps no program running. The first stays: who asks after a rest does not wait for one to begin. */
  private rest(thread: Thread): void {
    if (thread.questions.size > 0) return;
    thread.worker.unref();
    clearTimeout(thread.watch);
    thread.watch = setTimeout(() => {
      if (this.threads.some(({ questions }) => questions.size > 0)) this.rest(thread);
      else if (this.threads.indexOf(thread) > 0) this.letGo(thread);
    }, this.options.idleMs ?? IDLE_MS).unref();
  }

  private letGo(thread: Thread): void {
    this.threads.splice(this.threads.indexOf(thread), 1);
    stopped(thread).catch(() => undefined); // Nobody waits for it.
  }

  /** A busy thread has to say now and then that it is there. */
  private watch(thread: Thread): void {
    if (thread.questions.size === 0) return;
    clearTimeout(thread.watch);
    const { silenceMs = SILENCE_MS } = this.options;
    thread.watch = setTimeout(() => {
      thread.worker.postMessage({ kind: 'ping' } satisfies Order);
      thread.watch = setTimeout(() => void thread.worker.terminate(), silenceMs).unref();
    }, silenceMs).unref();
  }

  /** What it had not begun to tell is asked of another thread, once: what ended this one may be among it. */
  private ended(thread: Thread, problem: Error | undefined): void {
    const at = this.threads.indexOf(thread);
    if (at >= 0) this.threads.splice(at, 1);
    clearTimeout(thread.watch);
    for (const [id, question] of thread.questions) {
      const { answer, isSecond } = question;
      if (answer.hasBegun || isSecond || this.isClosed || !isLost(problem)) answer.fail(faultOf(problem));
      else this.ask(id, Object.assign(question, { isSecond: true }));
    }
  }
}
