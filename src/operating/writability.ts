// The writability of the log, told by the appends themselves: nothing is written only to see whether it can be.
import type { AppendOutcome } from '../eventsourcing/log/event-store.js';

/** How long a failed append counts when none follows it, ms: a process that gets no commands must be tried again. */
const COUNTS_FOR = 10_000;

/** What says that the store does not take what it is given; a conflict or a size is the writer's own affair. */
const FAILED: readonly string[] = ['unavailable', 'unknown', 'failed'];

export class Writability {
  private failed: { readonly at: number; readonly reason: string } | undefined;

  /** `now`: ms, of a clock that never goes back. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  told(outcome: AppendOutcome['outcome'] | 'failed', reason = 'no reason given'): void {
    if (outcome === 'appended') this.failed = undefined;
    if (FAILED.includes(outcome)) this.failed = { at: this.now(), reason };
  }

  /** Why commands do not get through, with the setting and the fix; undefined while they do, or nobody has tried. */
  get trouble(): string | undefined {
    if (!this.failed) return undefined;
    const ago = this.now() - this.failed.at;
    if (ago > COUNTS_FOR) return undefined;
    return (
      `CORDON_EVENT_STORE: the last append failed ${(ago / 1000).toFixed(1)} s ago: ${this.failed.reason} ` +
      'See that the event store runs, has a leader and room on its disk; Cordon goes on by itself.'
    );
  }
}
