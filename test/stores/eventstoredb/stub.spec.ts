// The fault stub, and what the bare client does with each fault that the event store's guide lists: short, bounded in time.
import { randomUUID } from 'node:crypto';
import {
  type AppendToStreamOptions,
  BACKWARDS,
  END,
  EventStoreDBClient,
  type EventData,
  type ResolvedEvent,
  START,
  eventTypeFilter,
  jsonEvent,
  streamNameFilter,
} from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Stub, startStub } from '../../support/eventstore-stub/stub.js';

const credentials = { username: 'admin', password: 'changeit' };
const unary = { credentials, deadline: 500 };
const PATHS: readonly (readonly [name: string, options: AppendToStreamOptions])[] = [
  ['the unary path', { credentials }],
  ['the batch path', {}],
];
const counted = (n: number, id = randomUUID()): EventData => jsonEvent({ id, type: 'Counted', data: { n } });

/** What a promise came to within the time: 'pending', or what it gave or threw. */
async function within(ms: number, promise: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const pending = new Promise((resolve) => (timer = setTimeout(() => resolve('pending'), ms)));
  try {
    return await Promise.race([promise, pending]);
  } catch (error) {
    return error;
  } finally {
    clearTimeout(timer);
  }
}

async function all(read: AsyncIterable<ResolvedEvent>): Promise<unknown[]> {
  const data: unknown[] = [];
  for await (const { event } of read) data.push(event?.data);
  return data;
}

/** The first events of a subscription and the signs between them, until there are so many or the time is over. */
async function heard(
  subscription: ReturnType<EventStoreDBClient['subscribeToAll']>,
  count: number,
  ms = 1_500,
): Promise<unknown[]> {
  const signs: unknown[] = [];
  let full = (): void => {};
  const whole = new Promise<void>((resolve) => (full = resolve));
  const note = (sign: unknown): void => {
    if (signs.push(sign) >= count) full();
  };
  subscription.on('caughtUp', () => note('caught up'));
  subscription.on('data', ({ event }: ResolvedEvent) => note(event?.data));
  subscription.on('error', (error: Error) => note(error));
  subscription.on('end', () => note('end'));
  await within(ms, whole);
  return signs;
}

let stub: Stub;
let client: EventStoreDBClient;

beforeEach(async () => {
  stub = await startStub();
  client = EventStoreDBClient.connectionString(stub.connection);
});
afterEach(async () => {
  await within(1_000, client.dispose());
  await stub.stop();
});

const append = (events: EventData | EventData[], options: AppendToStreamOptions = {}): Promise<unknown> =>
  client.appendToStream('counter-1', events, { expectedRevision: 'no_stream', ...options });
const subscribe = (): ReturnType<EventStoreDBClient['subscribeToAll']> =>
  client.subscribeToAll({ fromPosition: START, filter: streamNameFilter({ prefixes: ['counter-'] }) });
const has = (...numbers: number[]): void => {
  for (const n of numbers) stub.log.append('counter-1', { type: 'Counted', data: { n } });
};

describe.each(PATHS)('an append by %s', (_path, options) => {
  it('is kept, and answered with the place of its last event', async () => {
    const result = await append([counted(1), counted(2)], options);
    const last = stub.log.of('counter-1').at(-1)?.position;
    expect(result).toEqual({ success: true, nextExpectedRevision: 1n, position: { commit: last, prepare: last } });
    await expect(all(client.readStream('counter-1'))).resolves.toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('at another revision is refused with the one that the stream has', async () => {
    has(1, 2);
    const refused = { type: 'wrong-expected-version', expectedVersion: 'no_stream', actualVersion: 1n };
    await expect(append(counted(3), options)).rejects.toMatchObject(refused);
    await expect(append(counted(3), { ...options, expectedRevision: 7n })).rejects.toMatchObject({ actualVersion: 1n });
  });

  it('repeated with the same ids is answered as the first time and written once, also by a prefix', async () => {
    const [first, second] = [counted(1), counted(2)];
    const answer = await append([first, second], options);
    await expect(append([first, second], options)).resolves.toEqual(answer);
    await expect(append(first, options)).resolves.toMatchObject({ nextExpectedRevision: 0n });
    expect(stub.log.ours).toHaveLength(2);
  });

  it('repeated in part is a conflict, and at a newer revision written again', async () => {
    const [first, second] = [counted(1), counted(2)];
    await append(first, options);
    await expect(append([first, second], options)).rejects.toMatchObject({ type: 'wrong-expected-version' });
    await expect(append(first, { ...options, expectedRevision: 0n })).resolves.toMatchObject({ success: true });
    expect(stub.log.ours).toHaveLength(2);
  });

  it('to a deleted stream goes on with its numbers, to a tombstoned one never', async () => {
    has(1, 2);
    await client.deleteStream('counter-1');
    await expect(append(counted(3), options)).resolves.toMatchObject({ nextExpectedRevision: 2n });
    await expect(all(client.readStream('counter-1'))).resolves.toEqual([{ n: 3 }]);
    await client.tombstoneStream('counter-1');
    await expect(append(counted(4), options)).rejects.toMatchObject({ type: 'stream-deleted' });
    await expect(all(client.readStream('counter-1'))).rejects.toMatchObject({ type: 'stream-deleted' });
  });

  it('above the server’s limit is refused with it', async () => {
    const large = jsonEvent({ type: 'Counted', data: 'x'.repeat(1_100_000) });
    await expect(append(large, options)).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
      maxAppendSize: 1_048_576,
    });
    expect(stub.log.ours).toEqual([]);
  });

  it.each([
    ['access-denied', 'access-denied'],
    ['too-large', 'maximum-append-size-exceeded'],
    ['wrong-version', 'wrong-expected-version'],
  ] as const)('meets %s on demand, and is not written', async (kind, type) => {
    stub.fault('append', kind === 'wrong-version' ? { kind, detail: false } : { kind });
    await expect(append(counted(1), options)).rejects.toMatchObject({ type });
    expect(stub.log.ours).toEqual([]);
    await expect(append(counted(1), options)).resolves.toMatchObject({ success: true });
  });

  it('may be written though the server says that it timed out', async () => {
    stub.fault('append', { kind: 'timeout', written: true });
    await expect(append(counted(1), options)).rejects.toMatchObject({
      type: options.credentials === undefined ? 'deadline-exceeded' : 'timeout',
    });
    expect(stub.log.ours).toHaveLength(1);
  });

  it('sent to a follower that is asked for the leader is told who leads', async () => {
    stub.leader = { host: '127.0.0.1', port: 2_113 };
    await expect(append(counted(1), { ...options, requiresLeader: true })).rejects.toMatchObject({
      type: 'not-leader',
      leader: { address: '127.0.0.1', port: 2_113 },
    });
    expect(stub.calls.at(-1)).toMatchObject({ stream: 'counter-1', requiresLeader: true });
  });
});

describe('faults of the batch path', () => {
  it('a: no deadline ends it, a silent server leaves it waiting for ever', async () => {
    stub.fault('append', { kind: 'silent' });
    expect(await within(1_500, append(counted(1), { deadline: 300 }))).toBe('pending');
  });

  it('b: one client’s broken stream rejects the appends of all others in the process', async () => {
    const other = EventStoreDBClient.connectionString(stub.connection);
    stub.fault('append', { kind: 'silent' });
    const waiting = within(2_000, append(counted(1)));
    await within(300, waiting);
    stub.fault('append', { kind: 'reset' });
    await expect(other.appendToStream('counter-2', counted(2))).rejects.toMatchObject({ type: 'unknown' });
    // Its own stream is whole; a late answer to it would now throw where nobody can catch it.
    expect(await waiting).toMatchObject({ type: 'unknown' });
    await other.dispose();
  });

  it('c: a stream ended with OK leaves the append waiting, those after it never leave, and the client cannot be disposed of', async () => {
    stub.fault('append', { kind: 'end-ok' });
    const first = append(counted(1));
    expect(await within(500, first)).toBe('pending');
    expect(await within(500, append(counted(2)))).toBe('pending');
    expect(stub.calls.filter(({ method }) => method === 'BatchAppend')).toHaveLength(1);
    expect(await within(500, client.dispose())).toBe('pending');
  });

  it('e: a refused append that is not to throw tells revision 1, whatever it is', async () => {
    has(1, 2, 3, 4);
    const quiet = EventStoreDBClient.connectionString(`${stub.connection}&throwOnAppendFailure=false`);
    const result = await quiet.appendToStream('counter-1', counted(5), { expectedRevision: 'no_stream' });
    expect(result).toMatchObject({ success: false, nextExpectedRevision: 1n });
    await quiet.dispose();
  });

  it('f: a conflict has no message, and without detail neither versions', async () => {
    stub.fault('append', { kind: 'wrong-version', detail: false });
    await expect(append(counted(1))).rejects.toMatchObject({
      message: '',
      expectedVersion: 'any',
      actualVersion: 'no_stream',
    });
  });

  it('an election is an unknown error that names it', async () => {
    stub.fault('append', { kind: 'not-ready' });
    const message = 'Could not recognize Server Is Not Ready';
    await expect(append(counted(1))).rejects.toMatchObject({ type: 'unknown', message });
  });
});

describe('faults of the unary path', () => {
  it('d: credentials choose it, and its deadline holds', async () => {
    stub.fault('append', { kind: 'silent' });
    await expect(append(counted(1), unary)).rejects.toMatchObject({ type: 'deadline-exceeded' });
    expect(stub.calls.map(({ method }) => method)).toEqual(['Append']);
    expect(stub.log.ours).toEqual([]);
  });

  it('answered after the deadline, the append is written all the same, before or after the client gives up', async () => {
    stub.fault('append', { kind: 'late', ms: 700 });
    stub.fault('append', { kind: 'late', ms: 700, written: 'last' });
    await expect(append(counted(1), unary)).rejects.toMatchObject({ type: 'deadline-exceeded' });
    expect(stub.log.ours).toHaveLength(1);
    await expect(append(counted(2), { ...unary, expectedRevision: 0n })).rejects.toMatchObject({ code: 4 });
    expect(stub.log.ours).toHaveLength(1);
    await within(1_000, new Promise(() => {}));
    expect(stub.log.ours).toHaveLength(2);
  });

  it.each([
    ['reset', 'unknown'],
    ['silence', 'deadline-exceeded'],
    ['end', 'unknown'],
  ] as const)('written and its answer lost by %s, it is found by its ids', async (how, type) => {
    stub.fault('append', { kind: 'write-and-lose', how });
    const once = counted(1);
    const lost = await within(2_000, append(once, unary));
    expect(lost).toMatchObject({ type });
    await expect(append(once, unary)).resolves.toMatchObject({ nextExpectedRevision: 0n });
    expect(stub.log.ours).toHaveLength(1);
  });

  it('an answer cut in half is an unknown outcome', async () => {
    stub.fault('append', { kind: 'cut-after', events: 0, how: 'reset' });
    await expect(append(counted(1), unary)).rejects.toMatchObject({ type: 'unknown' });
    expect(stub.log.ours).toHaveLength(1);
  });

  it.each([
    [{ kind: 'reset' }, 'unknown', 13],
    [{ kind: 'reset', code: 'cancel' }, 'cancelled', 1],
    // The same code as from a server that has no such method: it does not tell that nothing was written.
    [{ kind: 'end-ok' }, 'unknown', 12],
    [{ kind: 'flood' }, 'unknown', 8],
    [{ kind: 'not-ready' }, 'unavailable', 14],
    [{ kind: 'unavailable' }, 'unavailable', 14],
    [{ kind: 'deadline' }, 'deadline-exceeded', 4],
    [{ kind: 'unimplemented' }, 'unknown', 12],
  ] as const)('%j ends as %s, code %i, and nothing is written', async (fault, type, code) => {
    stub.fault('append', fault);
    await expect(append(counted(1), unary)).rejects.toMatchObject({ type, code });
    expect(stub.log.ours).toEqual([]);
  });

  it('j, k: with the server killed the append is cancelled or lost, and the next error is not the client’s own', async () => {
    stub.fault('append', { kind: 'silent' });
    const pending = within(2_000, append(counted(1), { credentials }));
    await within(200, pending);
    stub.kill();
    expect(await pending).toMatchObject({ type: expect.stringMatching(/^(cancelled|unavailable|unknown)$/) });
    const next = await within(2_000, append(counted(1), unary));
    expect(next).toBeInstanceOf(Error);
    expect(next).toMatchObject({ code: 14 });
    await stub.restart();
    await expect(append(counted(1), { credentials })).resolves.toMatchObject({ success: true });
  });
});

describe('reads', () => {
  beforeEach(() => has(1, 2, 3, 4));

  it('go both ways through a stream and through all, and stop at their count', async () => {
    const read = (options: Parameters<EventStoreDBClient['readStream']>[1]): Promise<unknown[]> =>
      all(client.readStream('counter-1', options));
    await expect(read({ maxCount: 2 })).resolves.toEqual([{ n: 1 }, { n: 2 }]);
    await expect(read({ fromRevision: 2n })).resolves.toEqual([{ n: 3 }, { n: 4 }]);
    await expect(read({ fromRevision: 9n })).resolves.toEqual([]);
    await expect(read({ fromRevision: END, direction: BACKWARDS, maxCount: 1 })).resolves.toEqual([{ n: 4 }]);
    const second = stub.log.ours[1]?.position ?? 0n;
    const fromPosition = { commit: second, prepare: second };
    await expect(all(client.readAll({ fromPosition }))).resolves.toEqual([{ n: 2 }, { n: 3 }, { n: 4 }]);
    const back = await all(client.readAll({ fromPosition, direction: BACKWARDS }));
    expect(back.slice(0, 1)).toEqual([{ n: 1 }]);
    await expect(all(client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 1 }))).resolves.toEqual([
      { n: 4 },
    ]);
  });

  it('tell the event as it was given: broken JSON as text, bytes as bytes, times to the millisecond', async () => {
    stub.log.append('other-1', { type: 'Broken', data: '{"broken' });
    stub.log.append('other-1', { type: 'Bytes', data: Uint8Array.of(1, 2), json: false, metadata: { by: 'me' } });
    const events: ResolvedEvent[] = [];
    for await (const event of client.readStream('other-1')) events.push(event);
    expect(events[0]?.event).toMatchObject({ data: '{"broken', isJson: true, revision: 0n });
    expect(events[1]?.event).toMatchObject({ isJson: false, metadata: { by: 'me' }, type: 'Bytes' });
    expect(Array.from(events[1]?.event?.data as Uint8Array)).toEqual([1, 2]);
    expect(Math.abs(Date.now() - Number(events[1]?.event?.created))).toBeLessThan(5_000);
  });

  it('show neither a missing stream nor what was cut off', async () => {
    await expect(all(client.readStream('counter-9'))).rejects.toMatchObject({ type: 'stream-not-found' });
    stub.log.truncate('counter-1', 2n);
    await expect(all(client.readStream('counter-1'))).resolves.toEqual([{ n: 3 }, { n: 4 }]);
    stub.log.softDelete('counter-1');
    await expect(all(client.readStream('counter-1'))).rejects.toMatchObject({ type: 'stream-not-found' });
    await expect(all(client.readAll())).resolves.toContainEqual({ n: 1 });
    stub.log.scavenge();
    await expect(all(client.readAll())).resolves.not.toContainEqual({ n: 1 });
  });

  it('from a place where no event is are refused', async () => {
    await expect(all(client.readAll({ fromPosition: { commit: 3n, prepare: 3n } }))).rejects.toMatchObject({ code: 3 });
  });

  it('cut with OK end like whole ones: the client cannot tell', async () => {
    stub.fault('read', { kind: 'cut-after', events: 2, how: 'end' });
    await expect(all(client.readStream('counter-1'))).resolves.toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('cut by a reset, also amid an event, fail', async () => {
    stub.fault('read', { kind: 'cut-after', events: 2, how: 'reset' });
    stub.fault('read', { kind: 'cut-after', events: 2, how: 'reset', half: true });
    await expect(all(client.readStream('counter-1'))).rejects.toMatchObject({ type: 'unknown', code: 13 });
    await expect(all(client.readStream('counter-1'))).rejects.toMatchObject({ type: 'unknown', code: 13 });
  });

  it('that stall or are never answered wait for ever', async () => {
    stub.fault('read', { kind: 'stall', afterEvents: 1 });
    stub.fault('read', { kind: 'silent' });
    expect(await within(500, all(client.readStream('counter-1', { deadline: 100 })))).toBe('pending');
    expect(await within(500, all(client.readStream('counter-1', { deadline: 100 })))).toBe('pending');
  });
});

describe('subscriptions', () => {
  it('catch up, say so, and go on live with what the filter lets through', async () => {
    has(1, 2);
    stub.log.append('other-1', { type: 'Counted', data: 'unseen' });
    const hearing = heard(subscribe(), 4);
    await within(400, hearing);
    has(3);
    expect(await hearing).toEqual([{ n: 1 }, { n: 2 }, 'caught up', { n: 3 }]);
  });

  it('begin after the place given, by event type too, and see nothing of the server’s own', async () => {
    has(1, 2, 3);
    stub.log.append('counter-2', { type: 'Other', data: 'unseen' });
    const first = stub.log.ours[0]?.position ?? 0n;
    const fromPosition = { commit: first, prepare: first };
    const filter = eventTypeFilter({ regex: '^C.*d$' });
    expect(await heard(client.subscribeToAll({ fromPosition, filter }), 3)).toEqual([{ n: 2 }, { n: 3 }, 'caught up']);
  });

  it('send checkpoints where the server looked, page by page and at the end', async () => {
    for (let n = 0; n < 100; n++) stub.log.append(n % 50 === 0 ? 'counter-1' : 'other-1', { type: 'Counted', data: n });
    const seen: bigint[] = [];
    const filter = streamNameFilter({
      prefixes: ['counter-'],
      checkpointReached: async (_subscription, { commit }) => void seen.push(commit),
    });
    expect(await heard(client.subscribeToAll({ fromPosition: START, filter }), 3)).toEqual([0, 50, 'caught up']);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => (a < b ? -1 : 1)));
    expect(seen.every((commit) => stub.log.isPlace(commit))).toBe(true);
  });

  it('to an empty log get the greatest number for a checkpoint, and to begin there is to begin at the end', async () => {
    const seen: bigint[] = [];
    const filter = streamNameFilter({
      prefixes: ['counter-'],
      checkpointReached: async (_subscription, { commit }) => void seen.push(commit),
    });
    expect(await heard(client.subscribeToAll({ fromPosition: START, filter }), 1)).toEqual(['caught up']);
    expect(seen).toEqual([2n ** 64n - 1n]);
    has(1);
    const fromPosition = { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n };
    expect(await heard(client.subscribeToAll({ fromPosition, filter }), 1)).toEqual(['caught up']);
  });

  it('of one who cannot keep up lose nothing', async () => {
    const subscription = subscribe();
    await heard(subscription, 1);
    subscription.pause();
    for (let n = 0; n < 1_000; n++) has(n);
    const got = await heard(subscription.resume(), 1_000, 10_000);
    expect(got.filter((sign) => typeof sign === 'object')).toHaveLength(1_000);
  });

  it('g: say that they have caught up before events that come only then', async () => {
    has(1, 2, 3);
    stub.fault('subscribe', { kind: 'caught-up-early', by: 2 });
    const signs = await heard(subscribe(), 5);
    expect(signs.indexOf('caught up')).toBeLessThan(signs.findLastIndex((sign) => sign !== 'caught up'));
    expect(signs.filter((sign) => sign !== 'caught up')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('g: signs overtake events that the handler has not seen', async () => {
    has(1, 2, 3);
    const order: unknown[] = [];
    const subscription = subscribe();
    subscription.on('caughtUp', () => order.push('caught up'));
    for await (const { event } of subscription) {
      await within(100, new Promise(() => {}));
      if (order.push(event?.data) >= 4) break;
    }
    expect(order).toEqual(['caught up', { n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('i: ended with OK they end like a loop that is done', async () => {
    has(1, 2, 3);
    stub.fault('subscribe', { kind: 'cut-after', events: 2, how: 'end' });
    const seen: unknown[] = [];
    for await (const { event } of subscribe()) seen.push(event?.data);
    expect(seen).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('j: cut by a reset they fail, with an error that says no more than unknown', async () => {
    has(1, 2, 3);
    stub.fault('subscribe', { kind: 'cut-after', events: 2, how: 'reset' });
    const signs = await heard(subscribe(), 3);
    expect(signs.at(-1)).toMatchObject({ type: 'unknown', code: 13 });
  });

  it('cut by a killed server they fail, and never come back by themselves', async () => {
    has(1);
    const subscription = subscribe();
    await heard(subscription, 2);
    stub.kill();
    const signs = await heard(subscription, 1);
    expect(signs[0]).toBeInstanceOf(Error);
    await stub.restart();
    has(2);
    expect(stub.calls.filter(({ method }) => method === 'Subscribe')).toHaveLength(1);
  });

  it('can stall without a word, and repeat what was sent', async () => {
    has(1, 2, 3);
    stub.fault('subscribe', { kind: 'stall', afterEvents: 2 });
    expect(await heard(subscribe(), 3)).toEqual([{ n: 1 }, { n: 2 }]);
    stub.fault('subscribe', { kind: 'repeat', events: 2 });
    const signs = await heard(subscribe(), 6);
    expect(signs).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 2 }, { n: 3 }, 'caught up']);
  });
});

describe('finding a node', () => {
  const seeds = (ports: readonly number[]): string => ports.map((port) => `127.0.0.1:${port}`).join(',');

  it('passes over seeds that nobody hears, and goes to the leader that gossip names', async () => {
    const leader = await startStub({ log: stub.log });
    stub.leader = { host: '127.0.0.1', port: leader.port };
    stub.members = leader.members = [
      { host: '127.0.0.1', port: stub.port, state: 'follower', alive: true },
      { host: '127.0.0.1', port: leader.port, state: 'leader', alive: true },
    ];
    const cluster = EventStoreDBClient.connectionString(`esdb://${seeds([1, stub.port])}?tls=false`);
    await cluster.appendToStream('counter-1', counted(1), { credentials, requiresLeader: true });
    expect(leader.calls.map(({ method }) => method)).toEqual(['Append']);
    expect(stub.log.ours).toHaveLength(1);
    await cluster.dispose();
    await leader.stop();
  });

  it('gives up with a bare error when gossip has no answer', async () => {
    stub.fault('gossip', { kind: 'not-ready' }, Infinity);
    const options = 'tls=false&maxDiscoverAttempts=2&discoveryInterval=10';
    const lost = EventStoreDBClient.connectionString(`esdb://${seeds([1, stub.port])}?${options}`);
    await expect(lost.appendToStream('counter-1', counted(1), { credentials })).rejects.toThrow(/discover after 2/);
  });

  it('meets a server that is no EventStoreDB as a method that does not exist', async () => {
    stub.fault('any', { kind: 'unimplemented' }, Infinity);
    await expect(append(counted(1))).rejects.toMatchObject({ code: 12 });
    await expect(all(client.readStream('counter-1'))).rejects.toMatchObject({ code: 12 });
  });
});
