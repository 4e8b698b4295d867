// An outage: one line when something goes away and one when it is back, however often that is met between.
import type { Log } from './log.js';

/** What the lines say, and what each further meeting is counted as. */
interface Words {
  /** How the beginning is told: what many clients may bring about is no error of the server. */
  readonly level?: 'warn';
  readonly began: string;
  readonly over: string;
  readonly counted: string;
}

export class Outage {
  private begun: { readonly at: number; times: number } | undefined;

  /** `now`: ms, of a clock that never goes back. */
  constructor(
    private readonly log: Pick<Log, 'error' | 'warn'>,
    private readonly words: Words,
    private readonly now: () => number,
  ) {}

  met(about: object): void {
    if (this.begun) {
      this.begun.times += 1;
      return;
    }
    this.begun = { at: this.now(), times: 1 };
    this.log[this.words.level ?? 'error'](about, this.words.began);
  }

  /** Told as a warning: whoever reads no more than warnings must see the end of what they have seen begin. */
  over(at = this.now()): void {
    if (!this.begun) return;
    const seconds = Math.round((at - this.begun.at) / 100) / 10;
    this.log.warn({ seconds, [this.words.counted]: this.begun.times }, this.words.over);
    this.begun = undefined;
  }
}
