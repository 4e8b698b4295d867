// The vendor's client with nothing around it: the other side of the bench's P8.
import { EventStoreDBClient, jsonEvent, NO_STREAM, START } from '@eventstore/db-client';
import type { NewEvent } from '../../../src/eventsourcing/log/event.js';

/** How the bare client sends an append: by its default, or by the way that knows deadlines. */
export type Way = 'batch' | 'unary';

export class RawClient {
  private readonly client: EventStoreDBClient;

  constructor(connection: string) {
    this.client = EventStoreDBClient.connectionString(connection);
  }

  /** All of them into one new stream. */
  async append(stream: string, events: readonly NewEvent[], way: Way): Promise<void> {
    const told = events.map(({ id, type, data, metadata }) => jsonEvent({ id, type, data, metadata } as never));
    const careful = { credentials: { username: 'admin', password: 'changeit' }, requiresLeader: true };
    await this.client.appendToStream(stream, told, {
      expectedRevision: NO_STREAM,
      ...(way === 'unary' ? careful : {}),
    });
  }

  /** Reads the whole log and tells how many of its events are nobody else's. */
  async count(): Promise<number> {
    let events = 0;
    for await (const { event } of this.client.readAll({ fromPosition: START }))
      if (event && !event.type.startsWith('$')) events += 1;
    return events;
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}
