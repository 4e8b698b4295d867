// The ledger's balances by block: whatever is asked, at whatever place, they and the entries behind them give the naive sum.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { projections } from '../../../projections/all.js';
import { answeredAt } from '../../support/read-models/answered-at.js';
import { nothingKnown } from '../../support/read-models/nothing-known.js';
import { ledgerProjection } from '../../../projections/ledger/ledger.js';
import { pages } from '../../../projections/ledger/table.js';
import { type StreamRow, streams } from '../../../projections/ledger/streams.js';
import { BLOCK, GRAINS } from '../../../projections/ledger/rollups.js';
import { timeSeries } from '../../../projections/figures/time-series.js';
import { totals } from '../../../projections/figures/totals.js';
import type { AnyQuestion } from '../../../src/eventsourcing/asking/ask.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { prepare } from '../../../src/eventsourcing/read-models/generations.js';
import { catchUp } from '../../../src/eventsourcing/projecting/projector.js';
import type { AnyTable } from '../../../src/eventsourcing/read-models/read-model.js';
import { openSqliteReadDb, type SqliteReadDb } from '../../../src/stores/read-db/sqlite/read-db.js';
import { describeSlow } from '../../support/slow.js';
import { type Booked, bookedIn } from '../../support/read-models/booked.js';
import { type Asked, naive, parametersOf, told, withoutLateness } from '../../support/read-models/naive-sums.js';
import { at } from '../../support/facts/declared.js';
import { envelopedAs } from '../../support/facts/fact.js';
import { storedInOrder, storeOf } from '../../support/read-models/ledger-alone.js';
import { type Generated, generatedLog } from '../../support/logs/log-generator.js';
import { Random } from '../../../src/demo/random.js';
import { seized } from '../../support/facts/seized.js';
import type { Sight } from '../../../src/eventsourcing/asking/sight.js';

const random = new Random(11);
const OPERATIONS = ['op-1', 'op-2', 'op-3'] as const;

/** An operation moves to another series: everything that counts for it is taken back and booked again. */
function moved(n: number, { stream, recordedAt }: Generated, which: string = random.pick(OPERATIONS)): Generated {
  const fact = {
    stream: `operation-${which}`,
    type: 'OperationPlanned',
    data: { series: `s${n % 3}` },
  };
  const event = envelopedAs({ ...fact, stream }, { id: random.uuid(), commandId: random.uuid() });
  return { stream: fact.stream, revision: 1000 + n, event, recordedAt };
}

/** Many incidents of one operation, and its move after them: one event that fills several pages. */
function large(after: Generated): readonly Generated[] {
  const told = Array.from({ length: 140 }, (_, n) => [
    seized(n, { at: at('2026-05-20') }),
    { ...seized(n, { at: at('2026-05-20') }), type: 'IncidentAttributedToOperation', data: ATTRIBUTED },
  ]);
  const events = told.flat().map((fact, n): Generated => {
    const event = envelopedAs(fact, { id: random.uuid(), commandId: random.uuid() });
    return { stream: fact.stream, revision: n % 2, event, recordedAt: after.recordedAt };
  });
  return [...events, moved(9_000, after, 'op-1'), moved(9_001, after, 'op-2')];
}

const ATTRIBUTED = { operation: 'op-1', rule: 'REPORTED' };

/** A log of some hundred events that books more entries than a block holds. */
function manyEntries(): readonly StoredEvent[] {
  const all: Generated[] = [];
  for (const [n, each] of [...generatedLog({ seed: 5, events: 800 })].entries()) {
    all.push(each);
    if (n > 200) all.push(moved(n, each));
  }
  return storedInOrder([...all, ...large(all.at(-1)!)]);
}

/** Cut at random places. */
function inPages(events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] {
  const pages: StoredEvent[][] = [[]];
  for (const event of events) {
    if (random.chance(0.1)) pages.push([]);
    pages.at(-1)!.push(event);
  }
  return pages.filter(({ length }) => length > 0);
}

const LOG = manyEntries();
const folder = mkdtempSync(join(tmpdir(), 'cordon-rollups-'));
let db: SqliteReadDb;
let booked: readonly Booked[];
let rows: Readonly<Record<string, readonly object[]>>;

async function built(name: string, pages: readonly (readonly StoredEvent[])[]): Promise<SqliteReadDb> {
  const made = openSqliteReadDb(join(folder, name));
  await prepare(made, projections);
  await catchUp({ store: storeOf(pages), db: made, projections, upcast: (event) => event });
  return made;
}

const dumped = (of: SqliteReadDb): Promise<typeof rows> =>
  of.snapshot(async (snapshot) => {
    const all: Record<string, object[]> = {};
    for (const table of ledgerProjection.tables) {
      const each: object[] = (all[table.name] = []);
      for await (const row of snapshot.dump(table as AnyTable)) each.push(row);
    }
    return all;
  });

const asked = (what: AnyQuestion, parameters: object, upTo: bigint, sight?: Sight) =>
  answeredAt(what, parameters, { db, upTo, ...(sight && { sight }) }).catch(nothingKnown);

const QUESTIONS: readonly Asked[] = [
  { by: [], filter: {} },
  { by: ['country'], filter: {} },
  { by: ['country', 'service'], filter: { country: 'KZ' } },
  { by: ['direction', 'mode', 'class'], filter: {} },
  { by: ['substance'], filter: { mode: 'ROAD' } },
  { by: ['series', 'operation'], filter: {} },
  { by: ['series', 'mode'], filter: {} },
  { by: ['country', 'substance'], filter: { operation: 'op-1' } },
  { by: ['mode', 'substance'], filter: { operation: 'op-2' } },
  { by: ['country'], filter: {}, happened: ['2026-05-01', '2026-05-31'] },
  { by: ['series', 'substance'], filter: {}, happened: ['2026-05-20', '2026-06-12'] },
  { by: ['mode'], filter: {}, happened: ['2026-06-01', '2026-06-30'] },
  { by: ['mode', 'substance'], filter: {}, happened: ['2026-05-03', '2026-05-09'] },
];

/** The event that fills the end of one page, of the next, and more. */
function largest(): bigint {
  const ends = (rows[pages.name] as readonly { position: bigint }[]).map(({ position }) => position);
  const found = ends.find((each, i) => each === ends[i + 1]);
  if (found === undefined) throw new Error('No event fills two pages.');
  return found;
}

/** Before the first full page, inside of blocks, at an event of many pages, and at the end. */
const places = (): readonly bigint[] => [
  ...[booked[100]!, booked[5_000]!, booked[BLOCK + 700]!, booked.at(-1)!].map(({ position }) => position),
  largest(),
];

export function rollupsCases(): void {
  beforeAll(async () => {
    db = await built('whole.db', [LOG]);
    rows = await dumped(db);
    booked = bookedIn(rows);
  }, 60_000);
  afterAll(async () => {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describeSlow('A ledger of more than a block', () => {
    it('has balances in every grain, and entries behind them', () => {
      expect(booked.length).toBeGreaterThan(BLOCK + 1_000);
      for (const { balances } of GRAINS)
        expect([balances.name, rows[balances.name]!.length > 0]).toEqual([balances.name, true]);
    });

    it.each(QUESTIONS.map((each) => [JSON.stringify(parametersOf(each)), each] as const))(
      'answers at any place what the entries up to there add up to: %s',
      async (_, each) => {
        for (const upTo of places()) {
          const found = told(await asked(totals, parametersOf(each), upTo), each.by);
          expect([upTo, found]).toEqual([upTo, naive(booked, each, upTo)]);
        }
      },
    );

    it.each(['day', 'week', 'month', 'year'])('has series by %s that add up to the totals', async (bucket) => {
      for (const each of QUESTIONS) {
        for (const upTo of places().slice(1)) {
          const found = told(await asked(timeSeries, { ...parametersOf(each), bucket }, upTo), each.by);
          expect([upTo, found]).toEqual([upTo, naive(booked, each, upTo)]);
        }
      }
    });

    it.each(['visible', 'hidden'] as const)('answers who has some scopes %s, by balances too', async (kind) => {
      const today = new Map((rows[streams.name] as readonly StreamRow[]).map(({ stream, scope }) => [stream, scope]));
      const some = /^(operation:op-1\/|state:(KZ|RU|BY)(\+|$))/;
      const scopes = [...new Set(today.values())].filter((each) => some.test(each)).sort();
      const isMine = ({ stream }: Booked): boolean => scopes.includes(today.get(stream)!) === (kind === 'visible');
      const mine = booked.filter(isMine);
      expect([mine.length > 2_000, mine.length < booked.length - 2_000]).toEqual([true, true]);
      for (const each of QUESTIONS) {
        for (const upTo of places()) {
          const found = told(await asked(totals, parametersOf(each), upTo, { kind, scopes, hash: '' }), each.by);
          expect([upTo, each, withoutLateness(found)]).toEqual([upTo, each, withoutLateness(naive(mine, each, upTo))]);
        }
      }
    });

    it('answers what is asked again and again as what is asked for the first time, several at once too', async () => {
      const scopes = ['operation:op-1/KZ', 'state:KZ', 'state:RU'];
      const sights = [undefined, { kind: 'visible', scopes, hash: '' }, { kind: 'hidden', scopes, hash: '' }] as const;
      const questions = [
        [totals, { by: ['country', 'substance'] }],
        [timeSeries, { by: ['country'], bucket: 'month' }],
        [timeSeries, { by: ['country'], bucket: 'hour' }],
        [timeSeries, { by: ['mode'], bucket: 'day', axis: 'known' }],
      ] as const;
      const steps = Array.from({ length: 7 }, (_, n) => booked[900 + 230 * n]!.position);
      for (const sight of sights) {
        for (const [what, parameters] of questions) {
          for (const [n, upTo] of steps.entries()) {
            // An earlier place among them, and two who come to the same one together.
            const together = [upTo, steps[Math.max(0, n - 2)]!, upTo];
            const again = await Promise.all(together.map((each) => asked(what, parameters, each, sight)));
            const fresh = openSqliteReadDb(join(folder, 'whole.db'));
            const first = { db: fresh, ...(sight && { sight }) };
            const expected = await Promise.all(
              together.map((each) => answeredAt(what, parameters, { ...first, upTo: each }).catch(nothingKnown)),
            );
            await fresh.close();
            expect([parameters, sight, n, again]).toEqual([parameters, sight, n, expected]);
          }
        }
      }
    });

    it('is the same in any batches', async () => {
      const other = await built('pages.db', inPages(LOG));
      expect(await dumped(other)).toEqual(rows);
      await other.close();
    }, 60_000);
  });
}
