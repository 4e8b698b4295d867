// The shares of senders in what the server does at once: each sender has a bound of their own, and meets nobody else's.
import { senderOf } from '../eventsourcing/asking/sight.js';
import type { Identity } from './identity/issuers.js';
import { EdgeProblem } from './problems/problem.js';

type Sender = Pick<Identity, 'administration' | 'officer'>;

/** What is shared, as the words of the refusal tell it apart. */
export type Shared = 'questions' | 'transfers' | 'feeds' | 'imports';

export class Shares {
  private readonly taken = new Map<string, number>();
  private readonly waiting = new Map<string, (() => void)[]>();

  /** `most`: at once for one sender. `patient`: so many more may wait for their turn; above it a sender is refused. */
  constructor(
    private readonly what: Shared,
    private readonly most: number,
    private readonly patient = 0,
  ) {}

  /** Takes a place, at once or in turn; what it gives is called once, when the place is free again. Throws 429. */
  take(sender: Sender): (() => void) | Promise<() => void> {
    const key = senderOf(sender);
    const taken = this.taken.get(key) ?? 0;
    if (taken < this.most) {
      this.taken.set(key, taken + 1);
      return this.leaving(key);
    }
    const waiting = this.waiting.get(key) ?? [];
    if (waiting.length >= this.patient) throw new EdgeProblem('TOO_MANY_AT_ONCE', { what: this.what, most: this.most });
    this.waiting.set(key, waiting);
    return new Promise((resolve) => waiting.push(() => resolve(this.leaving(key))));
  }

  private leaving(key: string): () => void {
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.left(key);
    };
  }

  /** Who waits takes the place over. */
  private left(key: string): void {
    const waiting = this.waiting.get(key);
    const next = waiting?.shift();
    if (waiting?.length === 0) this.waiting.delete(key);
    if (next) return next();
    const taken = this.taken.get(key)! - 1;
    if (taken === 0) this.taken.delete(key);
    else this.taken.set(key, taken);
  }
}
