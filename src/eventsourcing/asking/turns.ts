// Turns of questions that share a thread: the sender who has had it least goes first, and of theirs the question that has, so
// that a small one waits for a moment of a large one and never for its end, and for one of another sender's, however many they ask.

/** How long a question may hold the thread while others may want it, ms. */
const SLICE_MS = 5;

/** Most senders whose share is remembered. */
const MOST_SENDERS = 1_000;

/** Nobody waits for the answer any more. */
export class NotWanted extends Error {
  constructor() {
    super('Nobody waits for the answer any more.');
    this.name = 'NotWanted';
  }
}

/** Waits where others go first; rejects with `NotWanted` where the question has been given up. */
export type Turn = () => Promise<void>;

/** What the questions of one sender have had of the thread, ms; counted from where others were when they came. */
interface Share {
  used: number;
}

interface Waiting {
  readonly share: Share;
  readonly used: number;
  readonly go: () => void;
}

export class Turns {
  private readonly waiting: Waiting[] = [];
  /** By sender; who asked last comes last. */
  private readonly shares = new Map<string, Share>();
  /** What the sender had had whose turn was last, ms. */
  private reached = 0;
  private isDue = false;

  /** For one question of that sender, from its beginning. `signal`: that it is given up. */
  begin(sender: string, signal?: AbortSignal): Turn {
    const share = this.shareOf(sender);
    let [used, since] = [0, performance.now()];
    let next: Promise<void> | undefined;
    const taken = async (): Promise<void> => {
      await new Promise<void>((go) => this.queue({ share, used, go }));
      next = undefined;
      since = performance.now();
    };
    return async () => {
      if (!next) {
        const held = performance.now() - since;
        if (held >= SLICE_MS) {
          used += held;
          share.used += held;
          next = taken();
        }
      }
      await next;
      if (signal?.aborted) throw new NotWanted();
    };
  }

  /** Who asks for the first time, or again, is owed nothing for the time when they did not. */
  private shareOf(sender: string): Share {
    const share = this.shares.get(sender) ?? { used: 0 };
    share.used = Math.max(share.used, this.reached);
    this.shares.delete(sender);
    this.shares.set(sender, share);
    if (this.shares.size > MOST_SENDERS) this.shares.delete(this.shares.keys().next().value!);
    return share;
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
      const first = this.waiting.reduce((least, each) => (goesBefore(each, least) ? each : least));
      this.waiting.splice(this.waiting.indexOf(first), 1);
      this.reached = Math.max(this.reached, first.share.used);
      first.go();
      this.soon();
    });
  }
}

const goesBefore = (one: Waiting, other: Waiting): boolean =>
  one.share.used === other.share.used ? one.used < other.used : one.share.used < other.share.used;

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
