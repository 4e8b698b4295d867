// The fifteen lines of the checklist for this client, each a test: what its faults must not be able to do to the log.
import { setTimeout as sleep } from 'node:timers/promises';
import { PassThrough } from 'node:stream';
import { jsonEvent } from '@eventstore/db-client';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MAX_APPEND_BYTES, MAX_EVENT_BYTES, NO_STREAM } from '../../../src/eventsourcing/log/event-store.js';
import { Client } from '../../../src/stores/eventstoredb/client.js';
import { type Connection, parsed } from '../../../src/stores/eventstoredb/connection.js';
import { Intake } from '../../../src/stores/eventstoredb/intake.js';
import { pauseBefore } from '../../../src/stores/eventstoredb/limits.js';
import { decoder } from '../../../src/stores/eventstoredb/stored-event.js';
import type { Fault } from '../../support/eventstore/stub/faults.js';
import { newEvent, newEvents } from '../../support/facts/stored-events.js';
import { DeadWire } from '../../support/processes/dead-wire.js';
import { StoreOnStub } from './store-on-stub.js';
import { itSlow } from '../../support/slow.js';

const on = new StoreOnStub();
on.openForEachTest();

const idsOf = (events: readonly { readonly id: string }[]): readonly string[] => events.map(({ id }) => id);
const written = (): readonly string[] => idsOf(on.stub.log.ours);

/** What was written in which attempt, as the server saw it. */
function attempts(): { readonly expected: unknown; readonly ids: readonly string[] }[] {
  const seen: { readonly expected: unknown; readonly ids: readonly string[] }[] = [];
  const write = on.stub.log.write.bind(on.stub.log);
  on.stub.log.write = (stream, expected, events) => {
    seen.push({ expected, ids: idsOf(events) });
    return write(stream, expected, events);
  };
  return seen;
}

describe('checklist 1: every append names the revision that it expects', () => {
  it('also of a stream that does not exist yet, and never "any"', async () => {
    const seen = attempts();
    await on.store.append('a-1', newEvents(2), NO_STREAM);
    await on.store.append('a-1', newEvents(1), 1);
    // One that a busy machine tried twice named the same again.
    expect([...new Set(seen.map(({ expected }) => expected))]).toEqual(['no_stream', 1n]);
  });
});

describe('checklist 2: the events keep their ids', () => {
  it('on the wire, and in every attempt with the same revision', async () => {
    const seen = attempts();
    const events = newEvents(2);
    on.stub.fault('append', { kind: 'timeout', written: true }, 2);
    expect(await on.store.append('a-1', events, NO_STREAM)).toMatchObject({ outcome: 'appended', revision: 1 });
    expect(seen).toEqual([1, 2, 3].map(() => ({ expected: 'no_stream', ids: idsOf(events) })));
    expect(written()).toEqual(idsOf(events));
  });
});

describe('checklist 3: appends take the unary path', () => {
  it.each([
    ['with credentials', { credentials: { username: 'cordon', password: 'secret' } }],
    ['without', {}],
  ])('%s', async (_, options) => {
    const store = await on.open(options);
    on.stub.calls.length = 0;
    await Promise.all(['a-1', 'a-2', 'a-3'].map((stream) => store.append(stream, newEvents(2), NO_STREAM)));
    expect(on.stub.calls.map(({ method }) => method)).toEqual(['Append', 'Append', 'Append']);
  });

  it('and a broken stream of one client rejects nothing of another', async () => {
    const other = await on.open();
    on.stub.fault('append', { kind: 'reset' }, 1);
    const outcomes = await Promise.all([
      on.store.append('a-1', newEvents(1), NO_STREAM),
      other.append('a-2', newEvents(1), NO_STREAM),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['appended', 'appended']);
    expect(written()).toHaveLength(2);
  });
});

describe('checklist 4: an append has a time of its own, and an unknown outcome is settled', () => {
  const LOST: readonly (readonly [string, Fault])[] = [
    ['never answered', { kind: 'silent' }],
    ['written, and the answer lost in silence', { kind: 'write-and-lose', how: 'silence' }],
    ['written, and the answer cut off', { kind: 'write-and-lose', how: 'reset' }],
    ['written, and ended without an answer', { kind: 'write-and-lose', how: 'end' }],
    ['written, and the answer cut in half', { kind: 'cut-after', events: 0, how: 'reset', half: true }],
    ['answered after the deadline, written before', { kind: 'late', ms: 900, written: 'first' }],
    ['answered after the deadline, written then', { kind: 'late', ms: 900, written: 'last' }],
    ['timed out by the server, but written', { kind: 'timeout', written: true }],
    ['given up by the server, not written', { kind: 'deadline' }],
    ['reset by the server', { kind: 'reset' }],
    ['refused by a flooded server', { kind: 'flood' }],
    ['reset by a flooded server', { kind: 'reset', code: 'calm' }],
    ['ended with OK before anything was said', { kind: 'end-ok' }],
  ];

  it.each(LOST)('%s: appended once, by the same ids again', async (_, fault) => {
    const events = newEvents(2);
    on.stub.fault('append', fault, 2);
    expect(await on.store.append('a-1', events, NO_STREAM)).toMatchObject({ outcome: 'appended', revision: 1 });
    await sleep(400);
    expect(written()).toEqual(idsOf(events));
    expect(on.toldOf('retry')).toHaveLength(2);
  });

  for (const [lost, fault] of LOST.filter(([, each]) => each.kind === 'write-and-lose' || 'written' in each)) {
    itSlow(`${lost} every time: found by its ids`, async () => {
      const store = await on.open({ limits: { append: 1_500 } });
      const events = newEvents(2);
      on.stub.fault('append', fault, Number.POSITIVE_INFINITY);
      const outcome = await store.append('a-1', events, NO_STREAM);
      const { position, revision } = on.stub.log.ours.at(-1)!;
      expect(outcome).toEqual({ outcome: 'appended', revision: Number(revision), number: position });
      expect(written()).toEqual(idsOf(events));
      expect(on.toldOf('settled')).toEqual([{ kind: 'settled', outcome: 'appended' }]);
    });
  }

  it('what was neither answered nor written stays unknown, in bounded time, and the same may be sent again', async () => {
    const store = await on.open({ limits: { append: 1_500 } });
    const events = newEvents(2);
    on.stub.fault('append', { kind: 'silent' }, Number.POSITIVE_INFINITY);
    const began = performance.now();
    expect(await store.append('a-1', events, NO_STREAM)).toMatchObject({ outcome: 'unknown' });
    expect(performance.now() - began).toBeLessThan(4_000);
    on.stub.clear();
    expect(await store.append('a-1', events, NO_STREAM)).toMatchObject({ outcome: 'appended', revision: 1 });
    expect(written()).toEqual(idsOf(events));
  });

  it('what another wrote meanwhile is a conflict, though no answer came', async () => {
    const store = await on.open({ limits: { append: 1_000 } });
    on.stub.fault('append', { kind: 'silent' }, Number.POSITIVE_INFINITY);
    const appending = store.append('a-1', newEvents(1), NO_STREAM);
    on.stub.log.append('a-1', { type: 'Foreign' }, { type: 'Foreign' });
    expect(await appending).toEqual({ outcome: 'conflict', actual: 1 });
  });
});

describe('checklist 5: every error has one meaning', () => {
  it.each([
    ['a conflict', { kind: 'wrong-version', detail: true }, { outcome: 'conflict', actual: 3 }],
    ['a conflict without detail', { kind: 'wrong-version', detail: false }, { outcome: 'conflict', actual: 3 }],
    ['too large for the server', { kind: 'too-large' }, { outcome: 'too-large', limit: 1024 * 1024 }],
    ['no access', { kind: 'access-denied' }, { outcome: 'unavailable', reason: /CORDON_EVENT_STORE_CREDENTIALS/ }],
    ['no such method', { kind: 'unimplemented' }, { outcome: 'unavailable', reason: /refuses/ }],
  ] as const)('%s is final', async (_, fault, { outcome, ...rest }) => {
    on.stub.log.append('a-1', ...Array.from({ length: 4 }, () => ({ type: 'Foreign' })));
    on.stub.fault('append', fault as Fault, Number.POSITIVE_INFINITY);
    const answer = await on.store.append('a-1', newEvents(1), 7);
    const { reason, ...others } = rest as { reason?: RegExp };
    expect(answer).toMatchObject({ outcome, ...others });
    if (reason) expect(answer).toMatchObject({ reason: expect.stringMatching(reason) });
    expect(on.toldOf('retry')).toEqual([]);
  });

  it.each(['not-ready', 'unavailable'] as const)('%s is tried again, and written once', async (kind) => {
    on.stub.fault('append', { kind }, 3);
    expect(await on.store.append('a-1', newEvents(1), NO_STREAM)).toMatchObject({ outcome: 'appended' });
    expect(written()).toHaveLength(1);
    expect(on.toldOf('reconnect')).toEqual([]);
  });

  it('a server that takes no work for too long is unavailable: nothing was written', async () => {
    const store = await on.open({ limits: { append: 800 } });
    on.stub.fault('append', { kind: 'not-ready' }, Number.POSITIVE_INFINITY);
    const outcome = await store.append('a-1', newEvents(1), NO_STREAM);
    expect(outcome).toMatchObject({ outcome: 'unavailable', reason: expect.stringContaining('Not Ready') });
  });

  it('a server that nobody hears is unavailable, and the next append after its return is taken', async () => {
    const store = await on.open({ limits: { append: 800 } });
    on.stub.kill();
    expect(await store.append('a-1', newEvents(1), NO_STREAM)).toMatchObject({ outcome: 'unavailable' });
    await on.stub.restart();
    expect(await store.append('a-1', newEvents(1), NO_STREAM)).toMatchObject({ outcome: 'appended' });
  });

  it('a node that is not the leader says who is, and is written through', async () => {
    const leader = await on.another({ log: on.stub.log });
    on.stub.leader = { host: '127.0.0.1', port: leader.port };
    expect(await on.store.append('a-1', newEvents(1), NO_STREAM)).toMatchObject({ outcome: 'appended' });
    expect(leader.calls.map(({ method }) => method)).toContain('Append');
    expect(await on.ofStream('a-1')).toHaveLength(1);
  });

  it('a deleted stream is damage: the fault names it and the fix', async () => {
    await on.store.append('a-1', newEvents(1), NO_STREAM);
    on.stub.log.tombstone('a-1');
    const fault = { name: 'StoreFault', code: 'CORRUPT', message: expect.stringMatching(/"a-1".*backup/) };
    await expect(on.store.append('a-1', newEvents(1), 0)).rejects.toMatchObject(fault);
    await expect(on.ofStream('a-1')).rejects.toMatchObject(fault);
  });
});

describe('checklist 6: whoever follows goes on behind the last event that they were given', () => {
  it.each([
    ['ended with OK', { kind: 'cut-after', events: 5, how: 'end' }],
    ['reset', { kind: 'cut-after', events: 5, how: 'reset' }],
    ['reset amid an event', { kind: 'cut-after', events: 5, how: 'reset', half: true }],
    ['refused', { kind: 'not-ready' }],
  ] as const)('a subscription %s, three times', async (_, fault) => {
    await on.store.append('a-1', newEvents(40), NO_STREAM);
    on.stub.fault('subscribe', fault as Fault, 3);
    const { events } = await on.followed((events) => events.length >= 40);
    expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 40 }, (_, i) => i));
    expect(on.toldOf('resubscribe')).toHaveLength(3);
  });

  it('through a server that is killed and comes back', async () => {
    await on.store.append('a-1', newEvents(3), NO_STREAM);
    const following = on.followed((events) => events.length >= 6);
    await sleep(200);
    on.stub.kill();
    on.stub.log.append('a-1', ...[3, 4, 5].map(() => ({ type: 'Foreign' })));
    await sleep(300);
    await on.stub.restart();
    const { events } = await following;
    expect(events.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('after pauses that grow, have a bound and differ', () => {
    const pauses = Array.from({ length: 12 }, (_, i) => pauseBefore(i + 1, 2_000));
    expect(pauses[0]).toBeLessThanOrEqual(20);
    expect(pauses.slice(8).every((pause) => pause >= 1_000 && pause <= 2_000)).toBe(true);
    expect(new Set(pauses).size).toBe(12);
  });
});

describe('a connection that is dead though nobody says so', () => {
  const proxy = new DeadWire();
  afterEach(() => proxy.close());
  const behindTheWire = async () => `esdb://127.0.0.1:${await proxy.before(on.stub.port)}?tls=false`;

  it('is replaced when an append through it is not answered', async () => {
    const store = await on.open({}, await behindTheWire());
    await store.append('a-1', newEvents(1), NO_STREAM);
    proxy.freeze();
    expect(await store.append('a-1', newEvents(1), 0)).toMatchObject({ outcome: 'appended', revision: 1 });
    expect(on.toldOf('reconnect').length).toBeGreaterThan(0);
  });

  it('is replaced when nothing more is read or followed through it', async () => {
    const store = await on.open({}, await behindTheWire());
    await store.append('a-1', newEvents(3), NO_STREAM);
    const following = on.followed((events) => events.length >= 4, null, store);
    await sleep(500);
    proxy.freeze();
    expect(await on.ofStream('a-1', store)).toHaveLength(3);
    await on.store.append('a-1', newEvents(1), 2);
    expect((await following).events).toHaveLength(4);
  });
});

describe('checklist 7: an event that comes twice is given once', () => {
  it('by its position', async () => {
    await on.store.append('a-1', newEvents(20), NO_STREAM);
    on.stub.fault('subscribe', { kind: 'repeat', events: 7 });
    const { events } = await on.followed((_, pages) => pages.at(-1)!.caughtUp);
    expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });
});

describe('checklist 8: a subscription that fell silent is replaced', () => {
  it.each([
    ['before it said anything', { kind: 'silent' }],
    ['amid the catching up', { kind: 'stall', afterEvents: 5 }],
  ] as const)('%s', async (_, fault) => {
    await on.store.append('a-1', newEvents(20), NO_STREAM);
    on.stub.fault('subscribe', fault as Fault);
    const { events } = await on.followed((events) => events.length >= 20);
    expect(events).toHaveLength(20);
    expect(on.toldOf('resubscribe')).toHaveLength(1);
  });

  it('when it is live and the leader has more', async () => {
    await on.store.append('a-1', newEvents(5), NO_STREAM);
    on.stub.fault('subscribe', { kind: 'stall', afterEvents: 6 });
    const following = on.followed((events) => events.length >= 7);
    await sleep(500);
    await on.store.append('a-1', newEvents(1), 4);
    await sleep(500);
    await on.store.append('a-1', newEvents(1), 5);
    const { events, pages } = await following;
    expect(events).toHaveLength(7);
    expect(pages[0]!.caughtUp || pages[1]!.caughtUp).toBe(true);
    expect(on.toldOf('resubscribe')).toHaveLength(1);
  });

  it('and a quiet log is left in peace', async () => {
    const away = new AbortController();
    const following = (async () => {
      for await (const page of on.store.follow(null, away.signal)) expect(page.events).toEqual([]);
    })();
    await sleep(3_000);
    away.abort();
    await following;
    expect(on.stub.calls.filter(({ method }) => method === 'Subscribe')).toHaveLength(1);
    expect(on.told).toEqual([]);
  });
});

describe('checklist 9: nothing is thrown where nobody catches it', () => {
  // The test runner fails the test in which a rejection is handled by nobody.
  it('when who listens to the store throws', async () => {
    const store = await on.open({
      onEvent: () => {
        throw new Error('a listener');
      },
    });
    on.stub.fault('append', { kind: 'not-ready' }, 1);
    expect(await store.append('a-1', newEvents(1), NO_STREAM)).toMatchObject({ outcome: 'appended' });
  });

  it('when discovery fails inside the client, where nobody waits for it', async () => {
    const dead = await on.another();
    dead.kill();
    const seeds = `esdb://127.0.0.1:${on.stub.port},127.0.0.1:${dead.port}?tls=false&maxDiscoverAttempts=1`;
    const client = new Client(parsed(seeds) as Connection, {});
    const append = (): Promise<unknown> =>
      client.appendToStream('a-1', [jsonEvent({ type: 'Any', data: {} })], { deadline: 3_000 });
    on.stub.fault('append', { kind: 'silent' });
    on.stub.fault('append', { kind: 'unavailable' });
    const lost = append().catch(() => undefined);
    await sleep(200);
    await append().catch(() => undefined);
    // This one looks for a node, in vain, and the lost one fails while it does: it asks which channel is the current one.
    on.stub.fault('gossip', { kind: 'silent' }, Number.POSITIVE_INFINITY);
    const looking = append().catch(() => undefined);
    await sleep(200);
    on.stub.kill();
    await Promise.all([lost, looking]);
    await sleep(300);
    await client.shut();
    expect(on.stub.log.ours).toEqual([]);
  });

  it('when a whole cluster goes away under load, discovery fails, and it comes back', async () => {
    const second = await on.another({ log: on.stub.log });
    const both = `esdb://127.0.0.1:${on.stub.port},127.0.0.1:${second.port}?tls=false&maxDiscoverAttempts=1`;
    const store = await on.open({ limits: { append: 8_000 } }, both);
    const following = on.followed((events) => events.length >= 40, null, store);
    const append = (i: number): Promise<unknown> => store.append(`a-${i}`, newEvents(1), NO_STREAM);
    const before = Array.from({ length: 20 }, (_, i) => append(i));
    on.stub.kill();
    second.kill();
    const after = Array.from({ length: 20 }, (_, i) => append(20 + i));
    await sleep(1_200);
    await Promise.all([on.stub.restart(), second.restart()]);
    const outcomes = await Promise.all([...before, ...after]);
    expect(outcomes).toEqual(Array(40).fill(expect.objectContaining({ outcome: 'appended' })));
    expect(new Set(idsOf((await following).events)).size).toBe(40);
    expect(written()).toHaveLength(40);
    await sleep(300);
  });
});

describe('checklist 10: "caught up" stands in its place between the events', () => {
  it('behind all of many events, though the client says it before it has given them', async () => {
    const store = await on.open({ limits: { attempt: 5_000 } });
    for (let i = 0; i < 4; i++) await store.append('a-1', newEvents(200), i * 200 - 1);
    const { events, pages } = await on.followed((_, pages) => pages.at(-1)!.caughtUp);
    expect(events).toHaveLength(800);
    expect(pages.slice(0, -1).some(({ caughtUp }) => caughtUp)).toBe(false);
  });

  it('by a count of what is on its way when it is said', async () => {
    const stream = new PassThrough({ objectMode: true });
    const intake = new Intake({ stream, leave: () => Promise.resolve() }, 5, (item: number) => item);
    for (let i = 0; i < 12; i++) stream.write(i);
    await intake.until(() => false, 1_000);
    expect([intake.received, intake.due]).toEqual([5, 12]);
    expect(intake.take()).toEqual([0, 1, 2, 3, 4]);
    intake.leave();
  });

  it('also where the server says it too early', async () => {
    const store = await on.open({ limits: { attempt: 5_000 } });
    for (let i = 0; i < 4; i++) await store.append('a-1', newEvents(200), i * 200 - 1);
    on.stub.fault('subscribe', { kind: 'caught-up-early', by: 790 });
    const { events } = await on.followed((_, pages) => pages.at(-1)!.caughtUp);
    expect(events).toHaveLength(800);
  });
});

describe('checklist 11: numbers are exact', () => {
  it('beyond what a float can hold', () => {
    const position = { commit: 2n ** 60n + 1n, prepare: 2n ** 60n + 1n };
    const event = {
      streamId: 'a-1',
      id: newEvent().id,
      revision: 7n,
      type: 'Any',
      data: {},
      metadata: {},
      isJson: true,
      created: new Date(5),
      position,
    };
    const read = decoder(
      () => true,
      () => undefined,
    )({ event } as never);
    expect(read).toMatchObject({ number: 1_152_921_504_606_846_977n, revision: 7, recordedAt: 5 });
  });

  it('and no bigint is left in what becomes JSON', async () => {
    await on.store.append('a-1', newEvents(1), NO_STREAM);
    const [{ number, ...rest }] = (await on.ofStream('a-1')) as unknown as [{ number: bigint }];
    expect(typeof number).toBe('bigint');
    expect(() => JSON.stringify(rest)).not.toThrow();
  });
});

describe('checklist 12: the leader is asked for what is decided on', () => {
  it('by every append and every read', async () => {
    await on.store.append('a-1', newEvents(1), NO_STREAM);
    await on.ofStream('a-1');
    await on.all();
    await on.store.head();
    expect(on.stub.calls.every(({ requiresLeader }) => requiresLeader)).toBe(true);
    expect(on.stub.calls.length).toBeGreaterThanOrEqual(5);
  });

  it('a follower that lags is not believed', async () => {
    const leader = await on.another();
    const follower = on.stub;
    const connection = follower.connection;
    const ofLeader = await on.open({}, leader.connection);
    await ofLeader.append('a-1', newEvents(1), NO_STREAM);
    follower.leader = { host: '127.0.0.1', port: leader.port };
    const store = await on.open({}, connection);
    expect(await on.ofStream('a-1', store)).toHaveLength(1);
  });
});

describe('checklist 13: what is too large is not sent', () => {
  it('by the port’s own limits', async () => {
    const large = newEvent({ text: 'x'.repeat(MAX_EVENT_BYTES) });
    expect(await on.store.append('a-1', [large], NO_STREAM)).toMatchObject({ limit: MAX_EVENT_BYTES });
    const many = Array.from({ length: 9 }, () => newEvent({ text: 'x'.repeat(MAX_EVENT_BYTES - 1_000) }));
    expect(await on.store.append('a-1', many, NO_STREAM)).toMatchObject({ limit: MAX_APPEND_BYTES });
    expect(on.stub.calls).toEqual([]);
  });
});

describe('checklist 14: what is written and what is read have a connection each', () => {
  it('so that neither fails with the other', async () => {
    await on.store.append('a-1', newEvents(1), NO_STREAM);
    await on.ofStream('a-1');
    await on.followed((events) => events.length > 0);
    const names = Map.groupBy(on.stub.calls, ({ method }) => (method === 'Append' ? 'written' : 'read'));
    const [writing, reading] = ['written', 'read'].map((kind) => {
      return new Set(names.get(kind as 'read')!.map(({ connectionName }) => connectionName));
    });
    expect([writing!.size, reading!.size]).toEqual([1, 1]);
    expect(writing).not.toEqual(reading);
  });
});

describe('checklist 15: an event’s number is its commit position', () => {
  it('in every answer', async () => {
    const appended = await on.store.append('a-1', newEvents(3), NO_STREAM);
    const places = on.stub.log.ours.map(({ position }) => position);
    expect(appended).toMatchObject({ number: places[2] });
    expect((await on.ofStream('a-1')).map(({ number }) => number)).toEqual(places);
    expect((await on.all()).map(({ number }) => number)).toEqual(places);
    expect(await on.store.head()).toBe(places[2]);
  });

  it('and a number that is no event’s place is as good as any', async () => {
    await on.store.append('a-1', newEvents(3), NO_STREAM);
    const [first, second] = on.stub.log.ours.map(({ position }) => position);
    expect(await on.all(first! + 1n)).toHaveLength(2);
    const { events } = await on.followed((events) => events.length >= 2, first! + 1n);
    expect(events[0]!.number).toBe(second);
  });
});
