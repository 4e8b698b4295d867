// The fault stub itself, and what the bare client does with each fault that EVENTSTORE.md lists: short, each bounded in time.
import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, START, jsonEvent, streamNameFilter } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Stub, startStub } from '../../support/eventstore-stub/stub.js';

const event = (n: number) => jsonEvent({ id: randomUUID(), type: 'Counted', data: { n } });
const credentials = { username: 'admin', password: 'changeit' };

describe('the stub of EventStoreDB', () => {
  let stub: Stub;
  let client: EventStoreDBClient;

  beforeEach(async () => {
    stub = await startStub();
    client = EventStoreDBClient.connectionString(stub.connection);
  });
  afterEach(async () => {
    await client.dispose();
    await stub.stop();
  });

  it.each([
    ['unary', { credentials }],
    ['batch', {}],
  ])('keeps what is appended by the %s path', async (_path, options) => {
    const result = await client.appendToStream('counter-1', [event(1), event(2)], {
      expectedRevision: 'no_stream',
      ...options,
    });
    expect(result).toMatchObject({ success: true, nextExpectedRevision: 1n });
    const read = [];
    for await (const { event } of client.readStream('counter-1')) read.push(event);
    expect(read.map((one) => one?.data)).toEqual([{ n: 1 }, { n: 2 }]);
    await expect(
      client.appendToStream('counter-1', event(3), { expectedRevision: 'no_stream', ...options }),
    ).rejects.toMatchObject({ type: 'wrong-expected-version', actualVersion: 1n });
  });

  it('subscribes', async () => {
    stub.log.append('counter-1', { type: 'Counted', data: { n: 1 } });
    const seen: unknown[] = [];
    const sub = client.subscribeToAll({
      fromPosition: START,
      filter: streamNameFilter({
        prefixes: ['counter-'],
        checkpointReached: async (_s, p) => {
          seen.push(p);
        },
      }),
    });
    sub.on('confirmation', () => seen.push('confirmation'));
    sub.on('caughtUp', () => {
      seen.push('caughtUp');
      stub.log.append('counter-2', { type: 'Counted', data: '{"broken' });
    });
    for await (const { event } of sub) {
      seen.push(event?.data);
      if (event?.streamId === 'counter-2') break;
    }
    expect(seen).toEqual(['confirmation', { n: 1 }, expect.anything(), 'caughtUp', '{"broken']);
  });
});
