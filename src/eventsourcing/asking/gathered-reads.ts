// Reads on their way into the read log, many at a time: one that must be durable takes all that wait along.
import { StoreFault } from '../log/event-store.js';
import type { Read } from './read-log.js';

/** How long a read waits for others, ms. */
const PAUSE_MS = 250;
/** How many wait at most, where nothing can be written: memory is for those who ask. */
const MOST = 20_000;

/** Told why nothing can be written, and by nothing that it is written again. */
export type OnReadsFault = (fault: Error | undefined) => void;

/** Writes them all or throws; `isDurable`: somebody waits until they would be found after a power cut. */
export type WriteReads = (reads: readonly Read[], isDurable: boolean) => Promise<void>;

export class GatheredReads {
  lost = 0;
  private waiting: Read[] = [];
  /** Those who wait for the next batch. */
  private due: PromiseWithResolvers<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isFaulty = false;

  constructor(
    private readonly write: WriteReads,
    private readonly onFault: OnReadsFault,
  ) {}

  note(read: Read): void {
    if (this.waiting.length >= MOST) this.lost += 1;
    else this.waiting.push(read);
    this.later();
  }

  kept(read: Read): Promise<void> {
    if (this.waiting.length >= MOST)
      return Promise.reject(new StoreFault('UNAVAILABLE', 'The read log is not written.'));
    this.waiting.push(read);
    return this.now();
  }

  /** Resolves when what waits now is written or lost. */
  async flushed(): Promise<void> {
    if (this.waiting.length > 0) await this.now().catch(() => undefined);
    await this.running;
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    await this.flushed();
  }

  private now(): Promise<void> {
    this.due ??= Promise.withResolvers();
    const { promise } = this.due;
    this.run();
    return promise;
  }

  private later(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.run();
    }, PAUSE_MS).unref();
  }

  private run(): void {
    // Where nobody waits the loop would end before it is known to run, and nothing would ever run again.
    if (this.running === undefined && this.waiting.length > 0) this.running = this.batches();
  }

  /** One after the other, as long as somebody waits. */
  private async batches(): Promise<void> {
    do {
      const { waiting, due } = this;
      [this.waiting, this.due] = [[], undefined];
      if (waiting.length > 0) await this.batch(waiting, due);
    } while (this.due);
    // In one step with the look that found nobody: who comes next begins anew.
    this.running = undefined;
    if (this.waiting.length > 0) this.later();
  }

  private async batch(reads: readonly Read[], due: PromiseWithResolvers<void> | undefined): Promise<void> {
    try {
      await this.write(reads, due !== undefined);
      if (this.isFaulty) this.onFault(undefined);
      this.isFaulty = false;
      due?.resolve();
    } catch (problem) {
      this.lost += reads.length;
      if (!this.isFaulty) this.onFault(problem as Error);
      this.isFaulty = true;
      due?.reject(problem as Error);
    }
  }
}
