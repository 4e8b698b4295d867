// The answer to a reader of some scopes: the naive sum of what is in them today, at any place in the log and however it moved.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ledgerEntries } from '../../../projections/figures/ledger-entries.js';
import { timeSeries } from '../../../projections/figures/time-series.js';
import { totals } from '../../../projections/figures/totals.js';
import { projections } from '../../../projections/all.js';
import type { Sight } from '../../../src/eventsourcing/asking/sight.js';
import { moved, movedEntries } from '../../../projections/ledger/streams.js';
import type { AnyQuestion } from '../../../src/eventsourcing/asking/ask.js';
import { parsePosition } from '../../../src/eventsourcing/log/position.js';
import { catchUp } from '../../../src/eventsourcing/projecting/projector.js';
import type { ReadDb } from '../../../src/eventsourcing/read-models/read-model.js';
import { prepare } from '../../../src/eventsourcing/read-models/generations.js';
import { answeredAt } from '../../support/read-models/answered-at.js';
import { nothingKnown } from '../../support/read-models/nothing-known.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import { openReadDbOn } from '../../../src/stores/read-db/postgres/read-db.js';
import { at, declared, kg, operation, part } from '../../support/facts/declared.js';
import { grams, report, seizure, told as said, weighed } from '../../support/facts/incidents.js';
import { type Booked, bookedIn } from '../../support/read-models/booked.js';
import { type Asked, naive, parametersOf, told, withoutLateness } from '../../support/read-models/naive-sums.js';
import { scopeOf } from '../../support/facts/scope-of.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';
import { PostgresInMemory } from '../../support/postgres/memory.js';
import { Random } from '../../../src/demo/random.js';
import { describeSlow, thorough } from '../../support/slow.js';

const random = new Random(23);
const OPERATIONS = ['op-1', 'op-2'];
const COUNTRIES = ['KZ', 'KG', 'BY'];

/** The scope of each stream when all is told. */
const today = new Map<string, string>();

const maybe = (share: number, fact: () => Fact): readonly Fact[] => (random.chance(share) ? [fact()] : []);

/** Reported, seized, attributed, revoked and attributed again, in any order. */
function incident(n: number): readonly Fact[] {
  const about = { of: uuidOf(`incident ${n}`), by: random.pick(COUNTRIES) };
  const reporter = random.pick(COUNTRIES);
  const first = random.pick(OPERATIONS);
  const facts: Fact[] = [
    report({ country: reporter, ...(random.chance(0.3) ? { service: 'POLICE' } : {}) }, about),
    seizure({ quantity: grams(`${1 + random.below(900)}`) }, about),
    seizure({ lineId: 'b', quantity: random.chance(0.3) ? grams(null) : grams('70'), substance: 'opium' }, about),
  ];
  const attributed = (to: string): Fact =>
    said('IncidentAttributedToOperation', { operation: to, rule: 'ATTRIBUTED' }, about);
  const later = [
    maybe(0.4, () => weighed('a', grams('5', 'LAB'), about)),
    maybe(0.15, () => said('ReportWithdrawn', { reason: 'ERROR' }, about)),
    maybe(0.6, () => attributed(first)),
    maybe(0.4, () => said('AttributionRevoked', { operation: first }, about)),
    maybe(0.4, () => attributed(random.pick(OPERATIONS))),
    maybe(0.3, () => said('AttributionRevoked', { operation: random.pick(OPERATIONS) }, about)),
  ].flat();
  const all = [...(random.chance(0.3) ? facts.toReversed() : facts), ...later];
  today.set(all[0]!.stream, scopeOf(all));
  return all;
}

/** Several incidents at a time are told about, in turns. */
function* interleaved(lists: readonly (readonly Fact[])[]): Generator<Fact> {
  const open = lists.map((each) => [...each]);
  while (open.some((each) => each.length > 0)) {
    const from = random.pick(open.filter((each) => each.length > 0).slice(0, 12));
    yield from.shift()!;
  }
}

const STATEMENTS: readonly Fact[] = [
  declared('s1', {
    scope: { operation: 'op-1', period: at('2026-05') },
    headline: part(undefined, undefined, kg('9')),
  }),
  declared('s2', { scope: { body: 'chleu', period: at('2025') }, parts: [part('heroin', 'NARCOTIC', kg('3'))] }),
  declared('s3', {
    assertedBy: ['KZ'],
    scope: { period: at('2024') },
    parts: [part('opium', 'NARCOTIC', kg('4', 'GT'))],
  }),
];

const DELIVERY = uuidOf('delivery');
const DELIVERIES: readonly Fact[] = [
  {
    stream: `controlledDelivery-${DELIVERY}`,
    type: 'ControlledDeliveryProposed',
    data: {
      lead: 'KZ',
      route: { origin: 'AF', transit: ['KG'], destination: 'KZ' },
      goods: { substance: 'heroin' },
      window: at('2026-05'),
      operation: 'op-1',
    },
  },
  {
    stream: `controlledDelivery-${DELIVERY}`,
    type: 'ControlledDeliveryCompleted',
    data: { at: at('2026-05-20'), outcome: 'SEIZED', quantity: kg('2'), creditedTo: 'KG' },
  },
];

const FACTS: readonly Fact[] = [
  ...DELIVERIES,
  ...STATEMENTS,
  ...interleaved(Array.from({ length: 90 }, (_, n) => incident(n))),
  operation('op-1', 'OperationPlanned', { series: 'canal' }),
  operation('op-2', 'OperationPlanned', { series: 'barrier' }),
];

let world: Projected;
let booked: readonly Booked[];
let tables: Readonly<Record<string, readonly object[]>>;
let places: readonly bigint[];

const SCOPES = [...new Set(today.values())].sort();
const some = (share: number): readonly string[] => SCOPES.filter(() => random.chance(share));

const ALL_SIGHTS: readonly Sight[] = [
  { kind: 'everything' },
  { kind: 'visible', scopes: [], hash: '' },
  { kind: 'hidden', scopes: [], hash: '' },
  { kind: 'visible', scopes: SCOPES, hash: '' },
  { kind: 'hidden', scopes: SCOPES, hash: '' },
  ...[0.2, 0.5, 0.8].flatMap((share): readonly Sight[] => [
    { kind: 'visible', scopes: some(share), hash: '' },
    { kind: 'hidden', scopes: some(share), hash: '' },
  ]),
  ...SCOPES.map((scope): Sight => ({ kind: 'visible', scopes: [scope], hash: '' })),
  ...SCOPES.map((scope): Sight => ({ kind: 'hidden', scopes: [scope], hash: '' })),
];
/** CI asks for all of them. */
const SIGHTS = thorough(
  ALL_SIGHTS,
  ALL_SIGHTS.filter((_, i) => i % 3 === 0),
);

/** One of each kind, and the random ones. */
const KINDS = SIGHTS.slice(0, 11);

/** By the stream's scope of today, whatever the entry was booked under. */
function seen(sight: Sight): readonly Booked[] {
  if (sight.kind === 'everything') return booked;
  const isAmong = ({ stream }: Booked): boolean => sight.scopes.includes(today.get(stream)!);
  return booked.filter((each) => isAmong(each) === (sight.kind === 'visible'));
}

type Rows = readonly Readonly<Record<string, unknown>>[];

const answered = (
  what: AnyQuestion,
  parameters: object,
  { upTo, sight, db = world.db }: { upTo: bigint; sight: Sight; db?: ReadDb },
): Promise<Rows> => answeredAt(what, parameters, { db, upTo, sight, position: (n) => `${world.log}.${n}` });

/** From balances of the whole and of scopes, from entries, by days and by every filter. */
const QUESTIONS: readonly Asked[] = [
  { by: [], filter: {} },
  { by: ['country'], filter: {} },
  { by: ['operation', 'series'], filter: {} },
  { by: ['substance'], filter: { operation: 'op-1' } },
  { by: ['country', 'substance'], filter: { evidence: 'ITEMISED' } },
  { by: [], filter: { evidence: 'ITEMISED' }, happened: ['2026-05-01', '2026-05-31'] },
];

export function sightCases(): void {
  for (const each of STATEMENTS) today.set(each.stream, scopeOf([each]));
  today.set(`controlledDelivery-${DELIVERY}`, `delivery:${DELIVERY}`);
  beforeAll(async () => {
    world = await projected();
    const positions = await world.tell(...FACTS);
    const numbers = positions.map((each) => parsePosition(each.slice(1))!.number);
    places = [0.05, 0.3, 0.5, 0.75, 0.9, 1].map((share) => numbers[Math.ceil(numbers.length * share) - 1]!);
    tables = await world.dump();
    booked = bookedIn(tables);
  }, 60_000);
  afterAll(() => world.dispose());

  describe('A reader of some scopes', () => {
    it('has contributions before them that moved, some of them more than once', () => {
      const left = (tables[moved.name] as readonly { left: readonly unknown[] }[]).map(({ left }) => left.length);
      expect(left.length).toBeGreaterThan(20);
      expect(Math.max(...left)).toBeGreaterThan(1);
      const signs = (tables[movedEntries.name] as readonly { sign: number }[]).map(({ sign }) => sign);
      expect(signs).toContain(0);
      expect(booked.length).toBeGreaterThan(300);
    });

    it.each(SIGHTS.map((sight) => [JSON.stringify(sight), sight] as const))(
      'is answered their naive sums: %s',
      async (_, sight) => {
        const mine = seen(sight);
        for (const upTo of places) {
          for (const each of QUESTIONS) {
            const rows = await answered(totals, parametersOf(each), { upTo, sight }).catch(nothingKnown);
            const found = told(rows, each.by);
            expect([upTo, each, withoutLateness(found)]).toEqual([
              upTo,
              each,
              withoutLateness(naive(mine, each, upTo)),
            ]);
          }
        }
      },
    );

    it.each(['happened', 'asserted', 'known'])('has series that add up to them, by when it %s', async (axis) => {
      for (const sight of KINDS) {
        for (const upTo of places) {
          const rows = await answered(timeSeries, { by: ['country'], axis, bucket: 'month' }, { upTo, sight });
          const sums = Object.entries(told(rows, ['country'])).filter(([, { entries }]) => entries !== 0n);
          expect([sight, upTo, withoutLateness(Object.fromEntries(sums))]).toEqual([
            sight,
            upTo,
            withoutLateness(naive(seen(sight), { by: ['country'], filter: {} }, upTo)),
          ]);
        }
      }
    });

    it('is listed what stands in them, each with what it counts', async () => {
      for (const sight of KINDS) {
        for (const upTo of places) {
          const parameters = { evidence: ['ITEMISED'], limit: '1000' };
          const rows = await answered(ledgerEntries, parameters, { upTo, sight });
          const [sum] = Object.values(
            naive(seen(sight), { by: [], filter: { evidence: 'ITEMISED', measure: 'MASS' } }, upTo),
          );
          const listed = rows.filter(({ measure }) => measure === 'MASS');
          expect([sight, upTo, BigInt(listed.length)]).toEqual([sight, upTo, sum?.entries ?? 0n]);
        }
      }
    });

    it('learns nothing from what only moves: a report names the service of what was seized, and no entry is told anew', async () => {
      const other = await projected();
      await other.tell(
        seizure({ seizedAt: at('2026-05-10'), creditedTo: { country: 'KG' } }, { by: 'KG' }),
        report({ country: 'KG', service: 'POLICE' }, { by: 'KG' }),
      );
      const pair = (await other.dump())[movedEntries.name] as unknown as readonly { was: string; now: string }[];
      expect(pair.map(({ was, now }) => [was, now])).toEqual([['state:KG', 'state:KG/POLICE']]);
      expect(await other.rows(ledgerEntries, { standing: 'false' })).toHaveLength(1);
      expect(await other.rows(totals)).toMatchObject([{ entries: 1, text: '0.5 kg' }]);
      await other.dispose();
    });
  });

  describeSlow('A reader of some scopes, with PostgreSQL,', () => {
    it('is answered the same', async () => {
      const memory = await PostgresInMemory.start();
      const db = await openReadDbOn(memory.sessions('sight'), 'sight');
      await prepare(db, projections);
      await catchUp({ store: world.store, db, projections, upcast: (event) => event });
      for (const sight of KINDS) {
        for (const upTo of places.slice(1, 4)) {
          for (const what of [totals, timeSeries, ledgerEntries]) {
            const parameters = { by: ['country', 'operation'], happenedFrom: '2024' };
            const same = await answered(what, parameters, { upTo, sight });
            expect(await answered(what, parameters, { upTo, sight, db })).toEqual(same);
          }
        }
      }
      await db.close();
      await memory.stop();
    }, 120_000);
  });
}
