// Turns of questions that share a thread: whoever has had it least goes first, so that a small one waits for a moment of a
// large one and never for its end.

/** How long a question may hold the thread while others may want it, ms. */
const SLICE_MS = 5;

/** Nobody waits for the answer any more. */
export class NotWanted extends Error {
  constructor() {
    super('Nobody waits for the answer any more.');
    this.name = 'NotWanted';
  }
}

/** Waits where others go first; rejects with `NotWanted` where the question has been given up. */
export type Turn = () => Promise<void>;

interface Waiting {
  readonly used: number;
  readonly go: () => void;
}

export class Turns {
  private readonly waiting: Waiting[] = [];
  private isDue = false;

  /** For one question, from its beginning. `signal`: that it is given up. */
  begin(signal?: AbortSignal): Turn {
    let [used, since] = [0, performance.now()];
    let next: Promise<void> | undefined;
    const taken = async (): Promise<void> => {
      await new Promise<void>((go) => this.queue({ used, go }));
      next = undefined;
      since = performance.now();
    };
    return async () => {
      if (!next) {
        const held = performance.now() - since;
        if (held >= SLICE_MS) {
          used += held;
          next = taken();
        }
      }
      await next;
      if (signal?.aborted) throw new NotWanted();
    };
  }

  private queue(waiting: Waiting): void {
    this.waiting.push(waiting);
    this.soon();
  }

  /** Between two turns the thread hears what has come in. */
  private soon(): void {
    if (this.isDue || this.waiting.length === 0) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      const first = this.waiting.reduce((least, each) => (each.used < least.used ? each : least));
      this.waiting.splice(this.waiting.indexOf(first), 1);
      first.go();
      this.soon();
    });
  }
}

/** Between how many of many things it is looked whether others want a turn. */
const SOME = 500;

/** The work done on each of them, with turns for others in between. */
export async function inTurns<Thing, Result>(
  things: Iterable<Thing>,
  turn: Turn,
  work: (thing: Thing) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const each of things) if (results.push(work(each)) % SOME === 0) await turn();
  return results;
}
