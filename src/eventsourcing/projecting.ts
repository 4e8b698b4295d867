// Keeps the projector running in this process, tells who waits for it how far it has come, and starts it again after a fault.
import { paused } from './paused.js';
import { build, follow, type Projecting } from './projector.js';

/** How long the projector rests after a fault before it tries again, ms: doubled each time without progress, up to the last. */
const RESTS = { first: 250, last: 30_000 } as const;

interface Waiting {
  readonly number: bigint;
  readonly tell: (reached: boolean) => void;
}

export class RunningProjector {
  /** The number that the live read models have reached; null before the first event, and while none is in place. */
  at: bigint | null = null;
  /** Why the projector is resting; undefined while it runs. */
  fault: Error | undefined;
  /** Why what is being built rests; undefined while it goes on or is done. */
  buildFault: Error | undefined;
  private built: bigint | null = null;
  private readonly stopping = new AbortController();
  private readonly waiting = new Set<Waiting>();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly projecting: Projecting,
    private readonly onFault: (fault: Error) => void,
  ) {}

  /** What is live and what is being built go on side by side: a fault of one does not hold up the other. */
  start(): void {
    this.running = Promise.all([this.follow(), this.build()]);
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

  private follow(): Promise<void> {
    const { signal } = this.stopping;
    const projecting = { ...this.projecting, onProgress: (at: bigint | null) => this.progressed(at) };
    return this.again({
      work: () => follow(projecting, signal),
      place: () => this.at,
      rests: (fault) => (this.fault = fault),
    });
  }

  private build(): Promise<void> {
    const { signal } = this.stopping;
    const onBuilt = (done: bigint | null): void => {
      this.built = done;
      this.buildFault = undefined;
    };
    return this.again({
      work: () => build({ ...this.projecting, onBuilt }, signal),
      place: () => this.built,
      rests: (fault) => (this.buildFault = fault),
    });
  }

  /** Until the work ends by itself or is stopped; rests after each fault. */
  private async again({ work, place, rests }: Restless): Promise<void> {
    const { signal } = this.stopping;
    for (let rest: number = RESTS.first; !signal.aborted;) {
      const from = place();
      try {
        return await work();
      } catch (problem) {
        if (place() !== from) rest = RESTS.first;
        const fault = problem instanceof Error ? problem : new Error(String(problem));
        rests(fault);
        this.onFault(fault);
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

interface Restless {
  readonly work: () => Promise<void>;
  /** How far it has come. */
  readonly place: () => bigint | null;
  readonly rests: (fault: Error) => void;
}
