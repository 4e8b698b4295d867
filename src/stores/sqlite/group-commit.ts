// Many writers, one fsync: whatever waits when a transaction begins is done in it, and answered after its commit only.
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { type AppendOutcome, StoreFault } from '../../eventsourcing/log/event-store.js';
import { closedFault, codeOf, faultOf, isBusy } from '../sqlite-file/faults.js';

/** Most jobs in one transaction, and most bytes once it has a job: bounds its memory and how long it holds the thread. */
const MAX_JOBS = 512;
const MAX_BYTES = 4 * 1024 * 1024;
/** How long a job may wait for another process's lock, ms. */
const PATIENCE_MS = 5_000;
/** Only for the crash test: how long an acknowledged commit is held back, ms. */
const HELD_BACK_MS = 20;

export interface Transaction {
  begin(): void;
  commit(): void;
  /** Quiet when no transaction is open. */
  rollback(): void;
}

/** The commit itself failed on the disk: a crash now may keep the transaction or lose it. */
export class CommitUnknown extends Error {
  constructor(override readonly cause: StoreFault) {
    super(cause.message);
    this.name = 'CommitUnknown';
  }
}

interface Job {
  readonly work: () => unknown;
  readonly bytes: number;
  readonly since: number;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

export interface GroupCommitOptions {
  readonly file: string;
  /** Called after each commit of something that was to be written, with how long the disk took for it, s. */
  readonly committed: (seconds: number) => void;
  readonly acknowledgeBeforeCommit?: true | undefined;
  readonly patience?: number;
}

export class GroupCommit {
  readonly #transaction: Transaction;
  readonly #options: GroupCommitOptions;
  #queue: Job[] = [];
  #draining: Promise<void> | undefined;
  #closed = false;

  constructor(transaction: Transaction, options: GroupCommitOptions) {
    this.#transaction = transaction;
    this.#options = options;
  }

  /**
   * Does the work inside a write transaction, in the order of asking, and gives its answer once that is durable.
   * Rejects with a `StoreFault` when nothing was written, with `CommitUnknown` when that cannot be told.
   */
  run<T>(work: () => T, bytes = 0): Promise<T> {
    if (this.#closed) return Promise.reject(closedFault(this.#options.file));
    return new Promise<T>((resolve, reject) => {
      const job = { work, bytes, since: performance.now(), resolve: resolve as Job['resolve'], reject };
      this.#queue.push(job);
      this.#draining ??= this.#drain();
    });
  }

  /** Takes no more work and waits for what it has. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      // Everything that arrives in this turn of the event loop joins the transaction.
      await turn();
      if (this.#begun()) await this.#commit(this.#taken());
      else await sleep(2 + Math.random() * 8);
    }
    this.#draining = undefined;
  }

  #begun(): boolean {
    try {
      this.#transaction.begin();
      return true;
    } catch (error) {
      const patience = isBusy(error) ? (this.#options.patience ?? PATIENCE_MS) : 0;
      const tooOld = performance.now() - patience;
      const given = this.#queue.filter((job) => job.since <= tooOld);
      this.#queue = this.#queue.filter((job) => job.since > tooOld);
      this.#fail(given, error);
      return false;
    }
  }

  #taken(): readonly Job[] {
    let count = 0;
    for (let bytes = 0; count < Math.min(this.#queue.length, MAX_JOBS) && bytes < MAX_BYTES; count += 1) {
      bytes += this.#queue[count]!.bytes;
    }
    return this.#queue.splice(0, count);
  }

  async #commit(jobs: readonly Job[]): Promise<void> {
    let atCommit = false;
    let seconds = 0;
    try {
      const answers = jobs.map((job) => job.work());
      if (this.#options.acknowledgeBeforeCommit) {
        settle(jobs, answers);
        await sleep(HELD_BACK_MS);
      }
      atCommit = true;
      const started = performance.now();
      this.#transaction.commit();
      seconds = (performance.now() - started) / 1000;
      settle(jobs, answers);
    } catch (error) {
      this.#rollBack(jobs, error, atCommit);
      return;
    }
    if (jobs.some(({ bytes }) => bytes > 0)) this.#options.committed(seconds);
  }

  #rollBack(jobs: readonly Job[], error: unknown, atCommit: boolean): void {
    try {
      this.#transaction.rollback();
    } catch {
      // What made the work fail is what the writers are told.
    }
    this.#fail(jobs, error, atCommit && codeOf(error).startsWith('SQLITE_IOERR'));
  }

  #fail(jobs: readonly Job[], error: unknown, unknown = false): void {
    const fault = faultOf(error, this.#options.file);
    const reason = unknown && fault instanceof StoreFault ? new CommitUnknown(fault) : fault;
    for (const job of jobs) job.reject(reason);
  }
}

function settle(jobs: readonly Job[], answers: readonly unknown[]): void {
  jobs.forEach((job, i) => job.resolve(answers[i]));
}

/** What a failed transaction means for one append; damage and bugs are thrown on. */
export function notAppended(error: unknown): AppendOutcome {
  if (error instanceof CommitUnknown) return { outcome: 'unknown', reason: error.message };
  if (error instanceof StoreFault && error.code !== 'CORRUPT') return { outcome: 'unavailable', reason: error.message };
  throw error;
}
