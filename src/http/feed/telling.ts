// The pace of the feed: its tellings come one after the other, each followed by a rest in which commands get the thread.

/** After telling everyone, the feed rests so many times as long as that took, and at most so many ms. */
const [REST, LONGEST_REST] = [2, 15] as const;

export interface Tellings {
  /** Resolves with the ms for which it kept the thread. */
  readonly tell: () => Promise<number>;
  /** Whether there is something new to tell. */
  readonly isDue: () => boolean;
  /** Whether there is nobody to tell. */
  readonly isIdle: () => boolean;
}

export class Telling {
  /** There is one, though it is over, as long as a telling goes on. */
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly of: Tellings) {}

  /** Something may be new. */
  readonly wake = (): void => void (this.timer ??= setTimeout(this.next, 0));

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Never fails: whom a telling that failed has left out is behind for the next one. */
  private readonly next = (): void => {
    this.of.tell().then(this.rest, () => this.rest(LONGEST_REST));
  };

  private readonly rest = (ms: number): void => {
    const rested = (): void => (this.of.isDue() ? this.next() : void (this.timer = undefined));
    this.timer = this.of.isIdle() ? undefined : setTimeout(rested, Math.min(ms * REST, LONGEST_REST));
  };
}
