// Keeps the projector running in this process, tells who waits for it how far it has come, and starts it again after a fault.
import { type Projecting, project } from './projector.js';

/** How long the projector rests after a fault before it tries again, ms: doubled each time without progress, up to the last. */
const RESTS = { first: 250, last: 30_000 } as const;

interface Waiting {
  readonly number: bigint;
  readonly tell: (reached: boolean) => void;
}

export class RunningProjector {
  /** The number that the read models have reached; null before the first event. */
  at: bigint | null = null;
  /** Why the projector is resting; undefined while it runs. */
  fault: Error | undefined;
  private readonly stopping = new AbortController();
  private readonly waiting = new Set<Waiting>();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly projecting: Projecting,
    private readonly onFault: (fault: Error) => void,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** True once the read models hold the event with that number; false when they do not within `ms`. */
  reached(number: bigint, ms: number): Promise<boolean> {
    if (this.at !== null && this.at >= number) return Promise.resolve(true);
    if (ms <= 0 || this.stopping.signal.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const waiting: Waiting = {
        number,
        tell: (reached) => {
          clearTimeout(timer);
          this.waiting.delete(waiting);
          resolve(reached);
        },
      };
      const timer = setTimeout(() => waiting.tell(false), ms);
      this.waiting.add(waiting);
    });
  }

  /** Finishes the transaction that is open and ends. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    for (const each of this.waiting) each.tell(false);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    let rest: number = RESTS.first;
    while (!signal.aborted) {
      const from = this.at;
      try {
        await project({ ...this.projecting, onProgress: (at) => this.progressed(at) }, signal);
        // Without a rest this would spin, and nothing else would run any more.
        if (!signal.aborted) throw new Error('The event store has been closed.');
      } catch (problem) {
        if (this.at !== from) rest = RESTS.first;
        this.fault = problem instanceof Error ? problem : new Error(String(problem));
        this.onFault(this.fault);
        await paused(rest, signal);
        rest = Math.min(rest * 2, RESTS.last);
      }
    }
  }

  private progressed(at: bigint | null): void {
    this.at = at;
    this.fault = undefined;
    if (at === null) return;
    for (const each of this.waiting) if (each.number <= at) each.tell(true);
  }
}

function paused(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
