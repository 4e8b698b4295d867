// Queues before streams: commands of this process that meet at one wait for each other there instead of racing, and those that
// have waited go on together.

/** Carries out what is at the head of a stream's queue, in its order. Must not reject. */
type Work<Item> = (items: readonly Item[]) => Promise<void>;
/** How many of those that wait go together: at least one. */
type HowMany<Item> = (waiting: readonly Item[]) => number;

/**
 * A kindness and no guarantee: other processes write too, and what they do is told by a conflict. What comes at one moment, as
 * the commands of a row of a table do, goes together from the first on.
 */
export class StreamQueues<Item> {
  private readonly waiting = new Map<string, Item[]>();

  constructor(
    private readonly howMany: HowMany<Item>,
    private readonly work: Work<Item>,
  ) {}

  /** In the order of asking. */
  add(stream: string, item: Item): void {
    const queue = this.waiting.get(stream);
    if (queue) queue.push(item);
    // What a bug takes with it are those that wait, not the stream.
    else this.carryOut(stream, [item]).catch(() => this.waiting.delete(stream));
  }

  private async carryOut(stream: string, queue: Item[]): Promise<void> {
    this.waiting.set(stream, queue);
    await Promise.resolve(); // for those that are sent beside it
    while (queue.length > 0) await this.work(queue.splice(0, this.howMany(queue)));
    this.waiting.delete(stream);
  }
}
