// Stories from a store that is away, lags behind or lies at the other end of a wire: read again, or right, never half.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EventStore, StoreFault } from '../../../src/eventsourcing/log/event-store.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { commit } from '../../../src/eventsourcing/projecting/committing.js';
import type { Projecting } from '../../../src/eventsourcing/projecting/projector.js';
import type { ReadDb, Writing } from '../../../src/eventsourcing/read-models/read-model.js';
import { StoreOnStub } from '../../stores/eventstoredb/store-on-stub.js';
import { bench, type Bench } from '../reading.js';
import { expected, inPlace, liveGroup, logged, say, seeing, seenIn, talk } from '../seeing.js';

let on: Bench;

export function storiesReadCases(): void {
  beforeEach(() => {
    on = bench();
  });
  afterEach(() => on.dispose());

  describe('A store that fails while stories are read', () => {
    /** The store as it is, but for the streams. */
    const reading = (readStream: EventStore['readStream']): Pick<Projecting, 'store'> => ({
      store: Object.assign(Object.create(on.store) as EventStore, { readStream }),
    });
    async function* away(): AsyncGenerator<readonly StoredEvent[]> {
      yield await Promise.reject(new StoreFault('UNAVAILABLE', 'The store is away'));
    }

    it.each(['stop', 'park'] as const)('parks nothing, and leaves nothing (%s)', async (onFailure) => {
      const events = await talk(on);
      const { of, group } = await inPlace(on, [seeing(onFailure)]);
      const faulty = { ...of, ...reading(away) };
      // The other stream must be read while the event is handled, those of the events themselves before.
      await expect(commit(faulty, group, events.slice(0, 1))).rejects.toThrow('The store is away');
      expect([await seenIn(of.db), await of.db.parked()]).toEqual([[], []]);
      const middle = await commit(of, group, events.slice(0, 3));
      const cold = { members: middle.members, from: middle.from };
      await expect(commit(faulty, cold, events.slice(3))).rejects.toThrow('The store is away');
      await commit(of, cold, events.slice(3));
      expect(await seenIn(of.db)).toEqual(expected(await logged(on.store)));
    });

    it('only while an event is parked is no fault of that event', async () => {
      await say(on, 1);
      await say(on, 'fail');
      const { of, group } = await inPlace(on, [seeing('park')]);
      let reads = 0;
      const once: EventStore['readStream'] = (stream) => (++reads > 1 ? away() : on.store.readStream(stream));
      await expect(commit({ ...of, ...reading(once) }, group, await logged(on.store))).rejects.toThrow(
        'The store is away',
      );
      expect(await of.db.parked()).toEqual([]);
    });

    it('or lags behind the log is read once more', async () => {
      const events = await talk(on);
      const { of, group } = await inPlace(on, [seeing('park')]);
      const middle = await commit(of, group, events.slice(0, 5));
      const cold = { members: middle.members, from: middle.from };
      async function* lagging(stream: string): AsyncGenerator<readonly StoredEvent[]> {
        for await (const page of on.store.readStream(stream)) yield page.slice(0, 1);
      }
      await expect(commit({ ...of, ...reading(lagging) }, cold, events.slice(5))).rejects.toThrow('contradicts itself');
      await commit(of, cold, events.slice(5));
      expect(await seenIn(of.db)).toEqual(expected(await logged(on.store)));
    });

    it('is read before the read database is locked', async () => {
      const events = await talk(on);
      const { of, group } = await inPlace(on);
      const middle = await commit(of, group, events.slice(0, 5));
      const open = { transactions: 0, reads: [] as number[] };
      const counted: EventStore['readStream'] = (stream) => (
        open.reads.push(open.transactions),
        on.store.readStream(stream)
      );
      const db = Object.assign(Object.create(of.db) as ReadDb, {
        transaction: <T>(work: (writing: Writing) => Promise<T>) => ((open.transactions += 1), of.db.transaction(work)),
      });
      const cold = { members: middle.members, from: middle.from };
      // The one that others look at has an event of its own among these.
      await commit({ ...of, db, ...reading(counted) }, cold, events.slice(5));
      expect(open).toEqual({ transactions: 1, reads: [0, 0, 0] });
      expect(await seenIn(of.db)).toEqual(expected(await logged(on.store)));
    });
  });

  describe('Stories from EventStoreDB', () => {
    const stub = new StoreOnStub();
    stub.openForEachTest();

    it('are those of the log as far as the event', async () => {
      const { of } = await inPlace(on);
      for (const { stream, revision, id, type, schemaVersion, data, metadata } of await talk(on)) {
        await stub.store.append(stream, [{ id, type, schemaVersion, data, metadata }], revision - 1);
      }
      const events = await logged(stub.store);
      const there = { ...of, store: stub.store };
      for (const cut of [1, 3, 5, 8]) {
        const { members, from } = await liveGroup(of.db, of.projections);
        await commit(there, { members, from }, events.slice(0, cut));
      }
      expect(await seenIn(of.db)).toEqual(expected(events));
    });
  });
}
