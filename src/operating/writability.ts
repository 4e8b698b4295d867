// The writability of the log, told by the appends themselves and, where none tells it, by a try that nobody reads.
import { boundedLook } from './bounded-look.js';
import type { AppendOutcome } from '../eventsourcing/log/event-store.js';

/** How long an append that was kept, or a try, speaks for what comes after it, ms: of trouble, and while all is well. */
const SPEAKS_FOR = { trouble: 1_000, well: 30_000 } as const;

/** What says that the store does not take what it is given; a conflict or a size is the writer's own affair. */
const FAILED: readonly string[] = ['unavailable', 'unknown', 'failed'];

interface Trouble {
  readonly since: number;
  readonly reason: string;
}

export class Writability {
  private failed: Trouble | undefined;
  private knownAt: number;
  private readonly tried: () => Promise<void>;

  /** `tries` rejects where an append would not be kept; `now`: ms, of a clock that never goes back. */
  constructor(
    tries: () => Promise<void>,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.knownAt = now();
    this.tried = boundedLook(tries, 'the log does not answer whether it takes events.');
  }

  told(outcome: AppendOutcome['outcome'] | 'failed', reason = 'no reason given'): void {
    if (outcome === 'appended') this.well();
    if (FAILED.includes(outcome)) this.met(reason);
  }

  /** Why commands do not get through, with the setting and the fix; undefined while they do. */
  async trouble(): Promise<string | undefined> {
    const age = this.now() - this.knownAt;
    if (age >= (this.failed ? SPEAKS_FOR.trouble : SPEAKS_FOR.well)) await this.look();
    if (!this.failed) return undefined;
    const seconds = ((this.now() - this.failed.since) / 1000).toFixed(1);
    return (
      `CORDON_EVENT_STORE: no append has been kept for ${seconds} s: ${this.failed.reason} ` +
      'See that the event store runs, has a leader and room on its disk; Cordon goes on by itself.'
    );
  }

  private async look(): Promise<void> {
    const before = this.failed;
    try {
      await this.tried();
      // What an append has met meanwhile counts for more than a try that was begun before.
      if (this.failed === before) this.well();
    } catch (problem) {
      this.met(problem instanceof Error ? problem.message : String(problem));
    }
  }

  private well(): void {
    [this.failed, this.knownAt] = [undefined, this.now()];
  }

  private met(reason: string): void {
    this.failed = { since: this.failed?.since ?? this.now(), reason };
    this.knownAt = this.now();
  }
}
