// A log that grows out of its store: its copy says the same, in the same order, and answers every old question as before.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyLog } from '../../src/copying/copy-log.js';
import { logDigest } from '../../src/copying/log-digest.js';
import { incidentList } from '../../projections/registers/incidents.js';
import { ledgerEntries } from '../../projections/figures/ledger-entries.js';
import { timeSeries } from '../../projections/figures/time-series.js';
import { totals } from '../../projections/figures/totals.js';
import type { AnyQuestion } from '../../src/eventsourcing/asking/ask.js';
import { type EventStore, MAX_EVENT_BYTES } from '../../src/eventsourcing/log/event-store.js';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import { foundedAs, isCopy, openLog } from '../../src/eventsourcing/log/founding.js';
import { asFirstRecorded } from '../../src/eventsourcing/read-models/origins.js';
import { positionOf } from '../../src/eventsourcing/log/position.js';
import { newEvent } from '../support/facts/stored-events.js';
import { asked, type CopiedLog, copiedLog, SOURCE } from './copied-log.js';

let logs: CopiedLog;

beforeEach(async () => {
  logs = await copiedLog(120);
});
afterEach(() => logs.dispose());

const copy = (extra: Partial<Parameters<typeof copyLog>[0]> = {}): Promise<number> =>
  copyLog({ from: logs.from, to: logs.to, log: SOURCE, proposed: 'b'.repeat(16), ...extra });

async function eventsOf(store: EventStore): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of store.readAll(null)) events.push(...page);
  return events;
}

/** The same store, whose appends go as told from the n-th on. */
function failing(store: EventStore, from: number, how: EventStore['append']): EventStore {
  let n = 0;
  const append: EventStore['append'] = (...args) => (++n < from ? store.append(...args) : how(...args));
  return { ...asFirstRecorded(store), append };
}

describe('A copied log', () => {
  it('says the same as the log it was made from, in the same order, under an id of its own', async () => {
    const count = await copy();
    expect(await foundedAs(logs.to)).toBe('b'.repeat(16));
    expect(await isCopy(logs.to)).toBe(true);
    const [ours, theirs] = [await logDigest(logs.from, SOURCE), await logDigest(logs.to, 'b'.repeat(16))];
    expect(theirs).toEqual(ours);
    expect(count).toBe(ours.events);
    expect(count).toBe(121);
  });

  it('keeps where and when each event was first recorded', async () => {
    await copy();
    const [ours, theirs] = [await eventsOf(logs.from), await eventsOf(logs.to)];
    expect(theirs.map(({ metadata }) => metadata.origin)).toEqual(
      ours.map(({ number, recordedAt }) => ({ position: positionOf(SOURCE, number), recordedAt })),
    );
    expect(theirs.slice(1).map(({ id }) => id)).toEqual(ours.slice(1).map(({ id }) => id));
  });

  it('holds also the events that are as large as one may be', async () => {
    const small = { ...newEvent({ text: '' }), type: 'Large' };
    const room = MAX_EVENT_BYTES - Buffer.byteLength(JSON.stringify(small.data) + JSON.stringify(small.metadata));
    const large = Array.from({ length: 9 }, () => ({ ...newEvent({ text: 'x'.repeat(room) }), type: 'Large' }));
    for (const [i, event] of large.entries()) {
      expect(await logs.from.append('operation-large', [event], i - 1)).toMatchObject({ outcome: 'appended' });
    }
    await copy();
    expect(await logDigest(logs.to, 'b'.repeat(16))).toEqual(await logDigest(logs.from, SOURCE));
  });

  it.each([1, 2, 7, 40])('goes on where it was broken off at append %s, and is whole', async (from) => {
    const broken = failing(logs.to, from, () => Promise.reject(new Error('cut')));
    await expect(copy({ to: broken })).rejects.toThrow('cut');
    await copy();
    expect(await logDigest(logs.to, 'b'.repeat(16))).toEqual(await logDigest(logs.from, SOURCE));
  });

  it('has the digest of as much as was copied, when the log has gone on meanwhile', async () => {
    const count = await copy();
    await logs.appendTo(logs.from);
    expect(await logDigest(logs.from, SOURCE, count)).toEqual(await logDigest(logs.to, 'b'.repeat(16)));
    expect(await copy()).toBe(count + 1);
  });

  it('is not made twice: the second time finds everything there', async () => {
    const count = await copy();
    const appends: string[] = [];
    const to = failing(logs.to, 1, (stream) => {
      appends.push(stream);
      return Promise.reject(new Error('no append is expected'));
    });
    expect(await copy({ to })).toBe(count);
    expect(appends).toEqual([]);
  });

  it('survives a store that cannot tell whether it has written', async () => {
    let n = 0;
    const to = failing(logs.to, 1, async (...args) => {
      const outcome = await logs.to.append(...args);
      return ++n % 40 === 0 ? { outcome: 'unknown', reason: 'lost' } : outcome;
    });
    await copy({ to });
    expect(await logDigest(logs.to, 'b'.repeat(16))).toEqual(await logDigest(logs.from, SOURCE));
  });

  it('gives up with the way on when the store stays away', async () => {
    const to = failing(logs.to, 3, () => Promise.resolve({ outcome: 'unavailable', reason: 'no leader' }));
    await expect(copy({ to, patience: 0 })).rejects.toMatchObject({
      code: 'TARGET_UNAVAILABLE',
      message: expect.stringContaining('no leader') as unknown,
    });
  });

  it('is refused where the target is a log of its own', async () => {
    await openLog(logs.to, 'c'.repeat(16));
    await expect(copy()).rejects.toMatchObject({ code: 'TARGET_NOT_THIS_LOG' });
  });

  it('is refused where the copy has gone on by itself', async () => {
    await copy();
    await logs.appendTo(logs.to);
    await expect(copy()).rejects.toMatchObject({ code: 'TARGET_AHEAD' });
  });

  it('is refused where someone else writes what is being copied', async () => {
    const to = failing(logs.to, 3, () => Promise.resolve({ outcome: 'conflict', actual: 7 }));
    await expect(copy({ to })).rejects.toMatchObject({ code: 'TARGET_WRITTEN' });
  });

  it('copied back and forth keeps the first positions and says the same', async () => {
    await copy();
    const third = await logs.another();
    await copyLog({ from: logs.to, to: third, log: 'b'.repeat(16), proposed: 'd'.repeat(16) });
    expect(await logDigest(third, 'd'.repeat(16))).toEqual(await logDigest(logs.from, SOURCE));
  });
});

const QUESTIONS: readonly (readonly [string, AnyQuestion, object])[] = [
  ['totals by country and substance', totals, { by: ['country', 'substance'] }],
  ['a daily series of what became known', timeSeries, { axis: 'known' }],
  ['the ledger', ledgerEntries, { limit: 500 }],
  ['incidents', incidentList, { limit: 100 }],
];

describe('An old question', () => {
  it.each(QUESTIONS)(
    'about %s has the same digest in the copy, by instant, by old position and now',
    async (_, what, form) => {
      await copy();
      const [source, target] = [await asked(logs, logs.from), await asked(logs, logs.to)];
      const events = await eventsOf(logs.from);
      const places = [0.1, 0.5, 0.9].map((part) => events[Math.floor(events.length * part)]!);
      const known = places.flatMap(({ number, recordedAt }) => [
        `@${positionOf(SOURCE, number)}`,
        new Date(recordedAt).toISOString(),
      ]);
      for (const knownAt of [undefined, ...known]) {
        const [before, after] = [await source(what, form, knownAt), await target(what, form, knownAt)];
        expect([knownAt, after.digest]).toEqual([knownAt, before.digest]);
        expect(after.rows).toEqual(before.rows);
        if (knownAt?.startsWith('@')) expect(after.position).toBe(before.position);
      }
    },
  );

  it('at a position that the log had not reached when it was copied is refused', async () => {
    await copy();
    const target = await asked(logs, logs.to);
    const beyond = (await logs.from.head())! + 1n;
    await expect(target(totals, {}, `@${positionOf(SOURCE, beyond)}`)).rejects.toMatchObject({
      code: 'POSITION_OF_ANOTHER_LOG',
    });
    await expect(target(totals, {}, `@${'e'.repeat(16)}.1`)).rejects.toMatchObject({ code: 'POSITION_OF_ANOTHER_LOG' });
  });
});
