// The projector in a thread of its own, as the rest of the program sees it: projecting takes no time from commands. A
// thread that dies is started again after a rest, and its fault is told like one of the projector's own.
import { Worker } from 'node:worker_threads';
import type { Config } from '../../config/config.js';
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import type { LiveProjector } from '../../eventsourcing/projecting/running.js';
import type { Committed } from '../../eventsourcing/projecting/projector.js';
import { retried } from '../../eventsourcing/projecting/retried.js';
import { withRoom } from '../room-for-new.js';
import { Waiting } from '../../eventsourcing/projecting/waiting.js';
import {
  faultIn,
  type News,
  type Order,
  packed,
  type Report,
  Shared,
  type StoreEvent,
  type ThreadStart,
} from './messages.js';

/** How long a thread may take to finish its transaction before it is ended without: nothing of it is kept then, ms. */
const PATIENCE = 8_000;
/** What a thread's objects may take; one that needs more dies alone, not the program with it. */
const HEAP_MB = 512;
/** What of it is new. */
const YOUNG_MB = 24;
/** Of what is new, from the beginning: with V8's one megabyte a transaction's rows are collected a dozen times, and become old. */
const FIRST_MB = 4;

interface ThreadOptions {
  /** The compiled module that the thread runs. */
  readonly module: URL;
  readonly config: Config;
  /** What the live read models hold when it starts. */
  readonly from: bigint | null;
  readonly onFault: (fault: Error) => void;
  /** Told when nothing rests any more of what had told of a fault. */
  readonly onWell?: () => void;
  /** Told when it becomes this process's turn to project, and when that is over. */
  readonly onLead?: (leads: boolean) => void;
  /** Told why a transaction failed whose events were then taken one by one. */
  readonly onApart?: (fault: Error) => void;
  /** Told what the thread's own event store has come through. */
  readonly onStoreEvent?: (event: StoreEvent) => void;
}

export class ThreadedProjector implements LiveProjector {
  fault: Error | undefined;
  buildFault: Error | undefined;
  leads = false;
  /** A fault was told, and not yet that it is over. */
  private hasMet = false;
  private readonly shared = new Shared();
  private readonly waiting = new Waiting();
  private readonly watchers: ((committed: Committed) => void)[] = [];
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private worker: Worker | undefined;

  constructor(private readonly options: ThreadOptions) {
    this.shared.at = null;
  }

  get at(): bigint | null {
    return this.shared.at;
  }

  start(): void {
    this.shared.at = this.options.from;
    const { signal } = this.stopping;
    const rests = (fault: Error): void => this.met((this.fault = fault));
    this.running = retried({ work: () => this.thread(), progress: () => this.at, onRest: rests }, signal);
  }

  reached(number: bigint, ms: number): Promise<boolean> {
    const { at } = this;
    if (at !== null && at >= number) return Promise.resolve(true);
    if (ms <= 0 || this.stopping.signal.aborted) return Promise.resolve(false);
    this.order({ kind: 'reach', number, ms });
    return this.waiting.for(number, ms);
  }

  watch(tell: (committed: Committed) => void): void {
    this.watchers.push(tell);
  }

  wake(): void {
    if (this.worker && this.shared.call()) this.order({ kind: 'appended' });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.order({ kind: 'stop' });
    await this.running;
    this.waiting.end();
  }

  private order(order: Order): void {
    this.worker?.postMessage(order);
  }

  /** One thread until its end. Rejects where nobody has asked it to end. */
  private async thread(): Promise<void> {
    const { module, config } = this.options;
    this.shared.listen();
    const workerData: ThreadStart = { settings: packed(config), memory: this.shared.memory };
    const resourceLimits = { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB };
    const worker = withRoom(FIRST_MB, () => new Worker(module, { workerData, resourceLimits }));
    this.worker = worker;
    worker.on('message', (report: Report) => this.heard(report));
    for (const each of this.waiting.open) this.order({ kind: 'reach', ...each });
    const problem = await this.end(worker);
    this.worker = undefined;
    this.turned(false);
    if (this.stopping.signal.aborted) return;
    throw endOf(problem);
  }

  private end(worker: Worker): Promise<Error> {
    const { signal } = this.stopping;
    return new Promise((resolve) => {
      let [problem, timer]: [Error?, NodeJS.Timeout?] = [];
      const overdue = (): void => void (timer = setTimeout(() => void worker.terminate(), PATIENCE));
      signal.addEventListener('abort', overdue, { once: true });
      worker.once('error', (error: Error) => (problem = error));
      worker.once('exit', (code) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', overdue);
        resolve(problem ?? new Error(`exit code ${code}`));
      });
    });
  }

  private turned(leads: boolean): void {
    if (leads === this.leads) return;
    this.leads = leads;
    this.options.onLead?.(leads);
  }

  private met(fault: Error): void {
    this.hasMet = true;
    this.options.onFault(fault);
  }

  private metApart(news: News | undefined): void {
    if (news) this.options.onApart?.(faultIn(news));
  }

  private mayBeWell(): void {
    if (!this.hasMet || this.fault || this.buildFault) return;
    this.hasMet = false;
    this.options.onWell?.();
  }

  private heard(report: Report): void {
    const { news, apart, committed, leads, happened } = report;
    this.fault = faultOf(report.fault, this.fault);
    this.buildFault = faultOf(report.buildFault, this.buildFault);
    if (news) this.met(faultIn(news));
    else this.mayBeWell();
    this.turned(leads);
    this.metApart(apart);
    for (const each of happened) this.options.onStoreEvent?.(each);
    for (const each of committed) for (const tell of this.watchers) tell(each);
    if (this.at !== null) this.waiting.arrived(this.at);
  }
}

/** What a thread throws loses its class on the way. Who could not open its stores has not ended by a bug. */
function endOf(problem: Error): Error {
  const { code, name, message } = problem as StoreFault;
  if (name === 'StoreFault') return new StoreFault(code, message, { cause: problem });
  return new Error(`The projector's thread has ended: ${message}`, { cause: problem });
}

/** The same fault stays the same object. */
function faultOf(message: string | undefined, before: Error | undefined): Error | undefined {
  if (message === undefined) return undefined;
  return message === before?.message ? before : new Error(message);
}
