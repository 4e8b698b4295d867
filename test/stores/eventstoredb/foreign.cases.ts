// The doings of others in the log: events not ours or unreadable, streams deleted or cut. Nothing crashes or stops.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projections } from '../../../projections/all.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { sealed } from '../../../src/eventsourcing/log/seal.js';
import { NO_STREAM } from '../../../src/eventsourcing/log/event-store.js';
import { UNREADABLE } from '../../../src/eventsourcing/log/unreadable.js';
import { settle } from '../../../src/eventsourcing/log/settling.js';
import { waitingIn } from '../../../src/eventsourcing/read-models/unreadable.js';
import { prepare } from '../../../src/eventsourcing/read-models/generations.js';
import { catchUp } from '../../../src/eventsourcing/projecting/projector.js';
import { copyLog } from '../../../src/copying/copy-log.js';
import { deletedStreams, withoutStreams } from '../../../src/copying/deleted-streams.js';
import { logDigest } from '../../../src/copying/log-digest.js';
import { openLog } from '../../../src/eventsourcing/log/founding.js';
import { openSqliteEventStore } from '../../../src/stores/sqlite/event-store.js';
import { openSqliteReadDb } from '../../../src/stores/read-db/sqlite/read-db.js';
import { newEvent, newEvents } from '../../support/facts/stored-events.js';
import { StoreOnStub } from './store-on-stub.js';

const on = new StoreOnStub();
on.openForEachTest();

const categories = ['log', 'a'];
const envelope = { ...newEvent().metadata, schemaVersion: 1 };

describe('events of others', () => {
  it('are neither read nor followed, and nobody waits for them', async () => {
    const store = await on.open({ categories });
    await store.append('a-1', newEvents(1), NO_STREAM);
    const last = on.stub.log.ours.at(-1)!.position;
    on.stub.log.append('b-1', { type: 'Foreign' });
    on.stub.log.append('ab-1', { type: 'Foreign' });
    on.stub.log.append('$stats-1', { type: '$stats' });
    expect(await store.head()).toBe(last);
    expect((await on.all(null, store)).map(({ stream }) => stream)).toEqual(['a-1']);
    const { events } = await on.followed((_, pages) => pages.at(-1)!.caughtUp, null, store);
    expect(events.map(({ stream }) => stream)).toEqual(['a-1']);
    expect(await on.all(last, store)).toEqual([]);
  });

  it('cost a search once: the next one ends where that one began', async () => {
    const store = await on.open({ categories });
    await store.append('a-1', newEvents(1), NO_STREAM);
    const fresh = await on.open({ categories });
    const last = on.stub.log.ours.at(-1)!.position;
    on.stub.log.append('b-1', ...Array.from({ length: 700 }, () => ({ type: 'Foreign' })));
    expect(await fresh.head()).toBe(last);
    on.stub.log.append('b-1', { type: 'Foreign' });
    expect(await fresh.head()).toBe(last);
    await store.append('a-1', newEvents(2), 0);
    expect(await fresh.head()).toBe(on.stub.log.ours.at(-1)!.position);
  });

  it('leave an empty log empty', async () => {
    const store = await on.open({ categories });
    on.stub.log.append('b-1', { type: 'Foreign' });
    expect([await store.head(), await on.all(null, store)]).toEqual([null, []]);
  });

  it('cannot be written by mistake', async () => {
    const store = await on.open({ categories });
    await expect(store.append('b-1', newEvents(1), NO_STREAM)).rejects.toThrow(RangeError);
    expect(on.stub.log.ours).toEqual([]);
  });
});

describe('an event in a stream of ours that cannot be read', () => {
  it.each([
    ['broken JSON', { data: '{"n":', metadata: envelope }, /broken JSON/],
    ['bytes', { data: new Uint8Array([1, 2]), metadata: envelope, json: false }, /not JSON/],
    ['no envelope', { data: { n: 1 } }, /another program wrote it/],
    ['a broken envelope', { data: { n: 1 }, metadata: '{"envelope":1' }, /another program wrote it/],
    ['half an envelope', { data: { n: 1 }, metadata: { envelope: 1 } }, /another program wrote it/],
    ['an envelope to come', { data: { n: 1 }, metadata: { ...envelope, envelope: 3 } }, /another program wrote it/],
    ['without a floor', { data: `${'['.repeat(100_000)}${']'.repeat(100_000)}`, metadata: envelope }, /nested deeper/],
    ['too large', { data: { text: 'ж'.repeat(40_000) }, metadata: envelope }, /above the limit of 65536/],
  ])('is handed on as such, with what is wrong: %s', async (_, event, why) => {
    on.stub.log.append('a-1', { type: 'SomethingHappened', ...event });
    const [read] = await on.ofStream('a-1');
    expect(read).toMatchObject({
      type: UNREADABLE,
      data: { type: 'SomethingHappened', why: expect.stringMatching(why) },
      metadata: { envelope: 1, commandId: read!.id, flags: [], basis: [] },
      stream: 'a-1',
      revision: 0,
      number: on.stub.log.ours.at(-1)!.position,
    });
    expect(on.toldOf('unreadable')).toHaveLength(1);
  });

  it('does not hold up those behind it, in any way of reading', async () => {
    await on.store.append('a-1', newEvents(1), NO_STREAM);
    on.stub.log.append('a-1', { type: 'SomethingHappened', data: '{' });
    await on.store.append('a-1', newEvents(1), 1);
    const types = ['SomethingHappened', UNREADABLE, 'SomethingHappened'];
    expect((await on.ofStream('a-1')).map(({ type }) => type)).toEqual(types);
    expect((await on.all()).map(({ type }) => type)).toEqual(types);
    expect((await on.followed((events) => events.length === 3)).events.map(({ type }) => type)).toEqual(types);
  });

  it('waits for the operator with a message until it is settled, and all read models of Cordon go on past it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cordon-foreign-'));
    const db = openSqliteReadDb(join(folder, 'read.db'));
    const upcast = (event: StoredEvent): StoredEvent => event;
    const waiting = async (): Promise<readonly string[]> => {
      expect(await catchUp({ store: on.store, db, projections, upcast })).toBe(await on.store.head());
      return (await waitingIn(db, await db.generations())).map(({ projection, reason }) => `${projection}: ${reason}`);
    };
    try {
      on.stub.log.append('incident-1', { type: 'IncidentReported', data: '{', metadata: envelope });
      on.stub.log.append('operation-1', { type: 'OperationLaunched', data: { any: 1 } });
      await on.store.append('a-1', newEvents(1), NO_STREAM);
      await prepare(db, projections);
      const both = [
        'unreadable_events: IncidentReported in incident-1@0: its data is broken JSON',
        'unreadable_events: OperationLaunched in operation-1@0: it has no envelope of Cordon: another program wrote it',
      ];
      expect(await waiting()).toEqual(both);
      const word = {
        stream: 'incident-1',
        revision: 0,
        type: 'IncidentReported',
        why: '',
        reason: 'a trial',
        by: 'op-1',
      };
      expect([await settle(on.store, word), await settle(on.store, { ...word, by: 'op-2' })]).toEqual([true, false]);
      expect(await waiting()).toEqual(both.slice(1));
    } finally {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('an unknown type is an event like any other', async () => {
    await on.store.append('a-1', [{ ...newEvent(), type: 'NeverHeardOf' }], NO_STREAM);
    expect(await on.ofStream('a-1')).toMatchObject([{ type: 'NeverHeardOf' }]);
  });
});

describe('a stream that someone deleted or cut', () => {
  const DAMAGE = {
    name: 'StoreFault',
    code: 'CORRUPT',
    message: expect.stringMatching(/^CORDON_EVENT_STORE: .*"a-1"/),
  };

  it.each([
    ['deleted', (): void => on.stub.log.softDelete('a-1')],
    ['cut at its beginning', (): void => on.stub.log.truncate('a-1', 2n)],
    ['cut to nothing', (): void => on.stub.log.truncate('a-1', 100n)],
    ['deleted for ever', (): void => on.stub.log.tombstone('a-1')],
  ])('is not decided on: %s', async (_, damage) => {
    await on.store.append('a-1', newEvents(4), NO_STREAM);
    damage();
    await expect(on.ofStream('a-1')).rejects.toMatchObject(DAMAGE);
  });

  it('is not hidden by what is written behind it', async () => {
    await on.store.append('a-1', newEvents(4), NO_STREAM);
    on.stub.log.softDelete('a-1');
    await on.store.append('a-1', newEvents(1), NO_STREAM);
    await expect(on.ofStream('a-1')).rejects.toMatchObject(DAMAGE);
  });

  it('stays in the log, and a tombstone in it disturbs nobody', async () => {
    await on.store.append('a-1', newEvents(2), NO_STREAM);
    on.stub.log.tombstone('a-1');
    await on.store.append('a-2', newEvents(1), NO_STREAM);
    const all = await on.all();
    const types = ['SomethingHappened', 'SomethingHappened', UNREADABLE, 'SomethingHappened'];
    expect(all.map(({ type }) => type)).toEqual(types);
    expect(all.map(({ stream }) => stream)).toEqual(['a-1', 'a-1', 'a-1', 'a-2']);
    expect(all.every(({ revision }) => Number.isSafeInteger(revision))).toBe(true);
  });

  it('costs the streams that are new one question, and those that are known none', async () => {
    await on.store.append('a-1', newEvents(1), NO_STREAM);
    on.stub.calls.length = 0;
    for await (const _ of on.store.readStream('a-1', 1)) continue;
    expect(on.stub.calls).toHaveLength(1);
    await on.ofStream('a-2');
    expect(on.stub.calls.map(({ stream }) => stream)).toEqual(['a-1', 'a-2', '$$a-2']);
  });
});

describe('a stream whose metadata this user may not read', () => {
  it('is taken for new where it has no events, and is written and read', async () => {
    on.stub.calls.length = 0;
    on.stub.denied.add('$$a-9');
    expect(await on.ofStream('a-9')).toEqual([]);
    expect(on.stub.calls.map(({ stream }) => stream)).toEqual(['a-9', '$$a-9']);
    await on.store.append('a-9', newEvents(1), NO_STREAM);
    expect(await on.ofStream('a-9')).toHaveLength(1);
  });

  it('is still not read where its events may not be', async () => {
    on.stub.denied.add('a-9');
    await expect(on.ofStream('a-9')).rejects.toMatchObject({ code: 'READ_ONLY' });
  });
});

describe('what the server’s own views go by', () => {
  it('stands beside the envelope, and in no event as Cordon reads it', async () => {
    const event = newEvent();
    await on.store.append('a-1', [event], NO_STREAM);
    const { correlationId, causationId } = event.metadata;
    const raw = on.stub.log.ours.at(-1)!;
    expect(JSON.parse(Buffer.from(raw.metadata).toString())).toMatchObject({
      $correlationId: correlationId,
      $causationId: causationId,
    });
    expect((await on.ofStream('a-1'))[0]!.metadata).toEqual(event.metadata);
  });
});

describe('a copy of a log of which streams were deleted for ever', () => {
  it('names them, and is made without them', async () => {
    await openLog(on.store, 'a'.repeat(16));
    await on.store.append('a-1', newEvents(2), NO_STREAM);
    await on.store.append('a-2', newEvents(3), NO_STREAM);
    on.stub.log.tombstone('a-1');
    expect(await deletedStreams(on.store)).toEqual(['a-1']);
    const from = withoutStreams(on.store, ['a-1']);
    const folder = mkdtempSync(join(tmpdir(), 'cordon-deleted-'));
    const to = openSqliteEventStore(join(folder, 'copy.sqlite'), { now: Date.now });
    const copy = { from, to, log: 'a'.repeat(16), proposed: 'b'.repeat(16) };
    expect(await copyLog(copy)).toBe(4);
    expect(await deletedStreams(to)).toEqual([]);
    expect(await logDigest(to, 'b'.repeat(16))).toEqual(await logDigest(from, 'a'.repeat(16)));
    await to.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('a read that is cut off', () => {
  it.each(['end', 'reset'] as const)('by %s gives everything once all the same', async (how) => {
    await on.store.append('a-1', newEvents(40), NO_STREAM);
    await on.store.head();
    on.stub.fault('read', { kind: 'cut-after', events: 15, how }, how === 'end' ? 3 : 2);
    const seen = await on.all();
    expect(seen.map(({ revision }) => revision)).toEqual(Array.from({ length: 40 }, (_, i) => i));
  });
});

describe('an event in a stream of ours that was altered', () => {
  const told = (n: number) => ({ ...newEvent({ n }), metadata: { ...newEvent().metadata, envelope: 2 as const } });
  const stored = ({ type, data, metadata }: ReturnType<typeof told>, schemaVersion = 1) => {
    return { type, data, metadata: { ...metadata, schemaVersion } };
  };
  const [first, second] = sealed({ stream: 'a-1', revision: -1, seal: null }, [told(1), told(2)]) as ReturnType<
    typeof told
  >[];

  it.each([
    [
      'in what it says',
      { ...stored(first!), data: { n: 7 } },
      /event \d+ \(.* in a-1 at revision 0\) is not what was recorded/,
    ],
    ['by its seal', stored(told(1)), /has no seal/],
    ['by what came before it', stored(second!), /is not what was recorded/],
  ])('(%s) is named, and never handed on', async (_, event, why) => {
    on.stub.log.append('a-1', event);
    await expect(on.ofStream('a-1')).rejects.toMatchObject({ code: 'CORRUPT', message: expect.stringMatching(why) });
    await expect(on.all()).rejects.toMatchObject({ code: 'CORRUPT' });
  });

  it('is told from one that is as it was, and from one that the stream lost', async () => {
    await on.store.append('a-1', [first!], NO_STREAM);
    const third = sealed({ stream: 'a-1', revision: 0, seal: second!.metadata.seal! }, [told(3)]);
    await on.store.append('a-1', third, 0);
    await expect(on.ofStream('a-1')).rejects.toMatchObject({
      message: expect.stringMatching(/revision 1\) does not follow/),
    });
  });
});
