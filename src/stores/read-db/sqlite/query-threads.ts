// Questions on threads of their own: however long one takes, it never delays a command. Started when they are first needed.
import { Worker } from 'node:worker_threads';
import { StoreFault } from '../../../eventsourcing/log/event-store.js';

/** What a query gave, and how long it took in its thread, ms. */
interface Result {
  readonly rows: readonly Record<string, unknown>[];
  readonly ms: number;
}

interface Waiting {
  readonly resolve: (result: Result) => void;
  readonly reject: (problem: Error) => void;
  readonly query: { readonly sql: string; readonly parameters: readonly unknown[] };
}

interface Answered {
  /** Values in the order of the columns: their names need not come with every row. */
  readonly rows?: readonly (readonly unknown[])[];
  readonly columns?: readonly string[];
  readonly ms?: number;
  readonly problem?: { readonly message: string; readonly code?: string };
}

/** One thread and what it is answering. */
interface Thread {
  readonly worker: Worker;
  busy: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | undefined;
}

/** Whole numbers are bigints in every answer; only on their way here they are not. */
function named(columns: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let i = 0; i < columns.length; i++) {
    const value = values[i];
    row[columns[i]!] = Number.isSafeInteger(value) ? BigInt(value as number) : value;
  }
  return row;
}

const SOURCE = new URL(`./query-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

export class QueryThreads {
  private readonly threads: Thread[] = [];
  private readonly queue: Waiting[] = [];
  private isClosed = false;

  /** `limit`: how long a query may take, ms; its thread is ended then, and the asker told. */
  constructor(
    private readonly file: string,
    private readonly size: number,
    private readonly limit: number,
  ) {}

  run(sql: string, parameters: readonly unknown[]): Promise<Result> {
    if (this.isClosed) return Promise.reject(new StoreFault('UNAVAILABLE', `${this.file} has been closed.`));
    return new Promise((resolve, reject) => {
      this.queue.push({ resolve, reject, query: { sql, parameters } });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const closed = new StoreFault('UNAVAILABLE', `${this.file} has been closed.`);
    for (const waiting of this.queue.splice(0)) waiting.reject(closed);
    await Promise.all(this.threads.splice(0).map((thread) => this.end(thread, closed)));
  }

  private next(): void {
    const waiting = this.queue[0];
    const thread = waiting && (this.threads.find(({ busy }) => !busy) ?? this.started());
    if (!thread) return;
    this.queue.shift();
    const tooLong = new StoreFault(
      'UNAVAILABLE',
      `The question took longer than ${this.limit / 1000} s. Ask for a shorter period or fewer groups.`,
    );
    const timer = setTimeout(() => void this.end(thread, tooLong), this.limit);
    thread.busy = { waiting, timer };
    thread.worker.ref();
    thread.worker.postMessage(waiting.query);
  }

  /** Another thread, where there may be one more. */
  private started(): Thread | undefined {
    if (this.threads.length >= this.size) return undefined;
    const worker = new Worker(SOURCE, { workerData: { file: this.file } });
    const thread: Thread = { worker, busy: undefined };
    worker.unref();
    worker.on('message', (answered: Answered) => this.answered(thread, answered));
    worker.on('error', (problem) => void this.end(thread, new StoreFault('UNAVAILABLE', problem.message)));
    this.threads.push(thread);
    return thread;
  }

  private answered(thread: Thread, { rows = [], columns = [], ms = 0, problem }: Answered): void {
    const { busy } = thread;
    thread.busy = undefined;
    thread.worker.unref(); // an idle thread keeps no program running
    clearTimeout(busy?.timer);
    if (problem) busy?.waiting.reject(Object.assign(new Error(problem.message), { code: problem.code }));
    else busy?.waiting.resolve({ rows: rows.map((row) => named(columns, row)), ms });
    this.next();
  }

  /** Ends a thread; who waits for it is told why, who comes next gets another. */
  private async end(thread: Thread, problem: Error): Promise<void> {
    const at = this.threads.indexOf(thread);
    if (at >= 0) this.threads.splice(at, 1);
    clearTimeout(thread.busy?.timer);
    thread.busy?.waiting.reject(problem);
    thread.busy = undefined;
    await thread.worker.terminate();
    this.next();
  }
}
