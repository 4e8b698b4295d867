// The reads of the feed's clients: gathered for each, and kept with every sign of life; of what is restricted before it is told.
import { type KeepRead, keepsNothing } from '../../eventsourcing/asking/keeping-reads.js';
import { positionOf } from '../../eventsourcing/log/position.js';
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import type { Eyes } from '../events/showing.js';
import type { FeedClient } from './feed-client.js';

/** What some events tell of. */
export interface Told {
  readonly streams: readonly string[];
  readonly rows: number;
}

export const toldIn = (events: readonly StoredEvent[]): Told => ({
  streams: [...new Set(events.map(({ stream }) => stream))],
  rows: events.length,
});

interface Gathered {
  readonly streams: Set<string>;
  rows: number;
}

export class FeedReads {
  private readonly gathered = new Map<FeedClient, Gathered>();

  /** `log`: the log's id. */
  constructor(
    private readonly log: string,
    private readonly keepRead: KeepRead = keepsNothing,
  ) {}

  saw(client: FeedClient, { streams, rows }: Told): void {
    if (rows === 0) return;
    const gathered = this.gathered.get(client) ?? { streams: new Set<string>(), rows: 0 };
    for (const stream of streams) gathered.streams.add(stream);
    gathered.rows += rows;
    this.gathered.set(client, gathered);
  }

  /** Resolves once the client may be told of them. Throws NotAnswered. */
  async before(client: FeedClient, events: readonly StoredEvent[], { sees, isRestricted }: Eyes): Promise<void> {
    const { matches } = client.wish.filter;
    const shown = events.filter((event) => matches(event) && sees(event));
    if (!shown.some(isRestricted)) return this.saw(client, toldIn(shown));
    await this.keep(client, toldIn(shown), true);
  }

  /** Keeps what the client saw since the last time. */
  flush(client: FeedClient): void {
    const gathered = this.gathered.get(client);
    if (!gathered) return;
    this.gathered.delete(client);
    // Nothing has to be waited for.
    void this.keep(client, { streams: [...gathered.streams], rows: gathered.rows }, false)?.catch(() => undefined);
  }

  private keep({ at, wish }: FeedClient, told: Told, isRestricted: boolean): Promise<void> | undefined {
    const about = { reader: wish.filter.reader, question: 'feed', position: positionOf(this.log, at) };
    return this.keepRead({ ...about, ...told }, isRestricted);
  }
}
