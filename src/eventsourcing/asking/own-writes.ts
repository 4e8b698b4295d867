// The reading of one's own writes: a question that follows them waits a moment for the projector, and never long.
import type { LiveProjector } from '../projecting/running.js';

/** How long a question waits, ms: a projector that is further behind is told by the answer's position. */
const MOMENT = 250;

export class OwnWrites {
  private last: bigint | undefined;

  constructor(private readonly projector: Pick<LiveProjector, 'reached' | 'fault'>) {}

  recorded(number: bigint): void {
    if (this.last === undefined || number > this.last) this.last = number;
  }

  /** Resolves once the read models hold what was recorded so far, or when it takes too long. */
  async seen(): Promise<void> {
    if (this.last === undefined || this.projector.fault) return;
    await this.projector.reached(this.last, MOMENT);
  }
}
