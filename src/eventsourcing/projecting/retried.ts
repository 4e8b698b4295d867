// Work that is begun again after each fault, with a rest between that grows while nothing comes of it.
import { StoreFault } from '../log/event-store.js';
import { paused } from '../log/paused.js';

/**
 * How long the work rests after a fault, ms: doubled each time without progress, up to the last. A store that is away
 * comes back by itself, and the work soon after it; what a bug has stopped does not, and is tried less often.
 */
const RESTS = { first: 250, lastOfStore: 5_000, last: 30_000 } as const;

export interface Retried {
  readonly work: () => Promise<unknown>;
  /** How far it has come. */
  readonly progress: () => bigint | null;
  /** Told why it rests. */
  readonly onRest: (fault: Error) => void;
}

/** Until the work ends by itself or the signal aborts. */
export async function retried({ work, progress, onRest }: Retried, signal: AbortSignal): Promise<void> {
  for (let rest: number = RESTS.first; !signal.aborted;) {
    const from = progress();
    try {
      await work();
      return;
    } catch (problem) {
      if (progress() !== from) rest = RESTS.first;
      onRest(problem instanceof Error ? problem : new Error(String(problem)));
      const last = problem instanceof StoreFault ? RESTS.lastOfStore : RESTS.last;
      await paused(Math.min(rest, last), signal);
      rest = Math.min(rest * 2, last);
    }
  }
}
