// Streams as they were read lately: what many commands look at alike, and a store on a network is not asked for each of them.
import type { EventStore } from '../log/event-store.js';
import type { Story } from '../log/story.js';
import type { Read, StreamCache } from './stream-cache.js';

/** ms; so long another process's word may go unheard where the store cannot say at once that there is more. */
const LATELY = 1_000;
/** Streams that are remembered, those too that there are not. */
const MOST = 1_000;

export class Lately {
  private readonly known = new Map<string, { readonly read: Read; readonly at: number }>();

  constructor(
    private readonly cache: StreamCache,
    private readonly store: Pick<EventStore, 'endsAt'>,
  ) {}

  async read(of: Story<unknown, never>, id: string): Promise<Read> {
    const stream = `${of.category}-${id}`;
    const before = this.known.get(stream);
    if (before && this.isCurrent(stream, before)) return before.read;
    const read = await this.cache.read(of, id);
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(stream, { read, at: performance.now() });
    return read;
  }

  /** This process has appended to it. */
  forget(stream: string): void {
    this.known.delete(stream);
  }

  private isCurrent(stream: string, { read, at }: { readonly read: Read; readonly at: number }): boolean {
    return this.store.endsAt ? this.store.endsAt(stream, read.revision) : performance.now() - at < LATELY;
  }
}
