// The background, in which long tables are recorded one after another: whoever sent one is answered at once, and what a crash or a store
// that is away interrupts goes on where it was.
import { setTimeout as pause } from 'node:timers/promises';
import { NotExecuted } from '../eventsourcing/writing/not-executed.js';
import { Refusal } from '../eventsourcing/writing/refusal.js';
import type { KeptFiles } from '../eventsourcing/log/kept-files.js';
import type { RowResult } from './run.js';

export interface BackgroundOf {
  readonly files: KeptFiles;
  /** The results of a kept table, as they come. */
  readonly results: (id: string, bytes: Buffer) => Promise<AsyncIterable<RowResult>>;
  readonly onFault: (fault: unknown) => void;
}

/** ms until what was interrupted is tried again. */
const PATIENCE = 5_000;

export class Background {
  private readonly known = new Set<string>();
  private readonly over = new AbortController();
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly of: BackgroundOf) {}

  /** Resolves when it will be recorded, whatever happens to this process. */
  async add(id: string, bytes: Buffer): Promise<void> {
    if (this.known.has(id)) return;
    await this.of.files.keep(id, bytes);
    this.carryOn(id);
  }

  /** Behind those that came before it; nothing where its file is not kept here. */
  carryOn(id: string): void {
    if (this.known.has(id)) return;
    this.known.add(id);
    this.last = this.last.then(() => this.carriedOut(id)).finally(() => this.known.delete(id));
  }

  /** Resolves when nothing waits. */
  quiet(): Promise<void> {
    return this.last;
  }

  /** What is under way is left where it is, for the next start. */
  stop(): Promise<void> {
    this.over.abort();
    return this.last;
  }

  private async carriedOut(id: string): Promise<void> {
    while (!this.over.signal.aborted) {
      try {
        if (await this.isTold(id)) await this.of.files.drop(id);
        return;
      } catch (problem) {
        // It was withdrawn meanwhile.
        if (problem instanceof Refusal) return this.of.files.drop(id);
        this.of.onFault(problem);
        if (!isPassing(problem)) return;
      }
      await pause(PATIENCE, undefined, { signal: this.over.signal }).catch(() => undefined);
    }
  }

  /** False where it was left. */
  private async isTold(id: string): Promise<boolean> {
    const bytes = await this.of.files.read(id);
    if (!bytes) return false;
    for await (const { problems } of await this.of.results(id, bytes)) {
      if (this.over.signal.aborted) return false;
      // No row is refused for what has nothing to do with it.
      const passing = problems.find(({ problem }) => isPassing(problem));
      if (passing) throw passing.problem;
    }
    return true;
  }
}

const PASSING: ReadonlySet<string> = new Set(['CONFLICT', 'UNAVAILABLE', 'UNKNOWN_OUTCOME']);

const isPassing = (problem: unknown): boolean => problem instanceof NotExecuted && PASSING.has(problem.code);
