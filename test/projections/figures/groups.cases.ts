// Groups of totals and series by any dimension: each value counts what its reports say, counted here from the reports alone.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ledgerEntries } from '../../../projections/figures/ledger-entries.js';
import { timeSeries } from '../../../projections/figures/time-series.js';
import { totals } from '../../../projections/figures/totals.js';
import { dimension, type Dimension, DIMENSIONS } from '../../../projections/ledger/dimensions.js';
import { GRAINS } from '../../../projections/ledger/rollups.js';
import { DETECTIONS } from '../../../src/domain/values/goods/movement.js';
import { at, columns, COMMUNIQUE_2009, declared, kg, part } from '../../support/facts/declared.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';
import { Random } from '../../../src/demo/random.js';

const COUNTRIES = ['KZ', 'KG', 'RU', 'UZ', 'BY'];
const random = new Random(7);

interface Reported {
  readonly post?: string;
  readonly detection?: string;
  readonly direction?: string;
  readonly transportMode?: string;
  readonly route?: { readonly departure?: string; readonly transit?: readonly string[]; readonly destination?: string };
}

/** A line of an incident: what it weighs, on which day it was, and what the report tells of its movement. */
interface Line {
  readonly told: Reported;
  readonly kilograms: number;
  readonly day: string;
}

const maybe = <T>(share: number, of: () => T): T | undefined => (random.chance(share) ? of() : undefined);

function someTold(): Reported {
  const transit = Array.from({ length: random.below(4) }, () => random.pick(COUNTRIES));
  const told = {
    post: maybe(0.8, () => random.pick(['Merke', 'Карасу', 'Ляззат, пост 3', 'a,b'])),
    detection: maybe(0.7, () => random.pick(DETECTIONS)),
    direction: maybe(0.7, () => random.pick(['IMPORT', 'EXPORT'])),
    transportMode: maybe(0.7, () => random.pick(['ROAD', 'RAIL'])),
    route: maybe(0.8, () => ({
      departure: random.pick(COUNTRIES),
      ...(transit.length > 0 ? { transit } : {}),
      ...(random.chance(0.7) ? { destination: random.pick(COUNTRIES) } : {}),
    })),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

const LINES = Array.from({ length: 60 }, (): Line => ({
  told: someTold(),
  kilograms: 1 + random.below(40),
  day: new Date(Date.UTC(2025, random.below(12), 1 + random.below(28))).toISOString().slice(0, 10),
}));

const factsOf = ({ told, kilograms, day }: Line, n: number): readonly Fact[] => {
  const stream = `incident-00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const report = { country: 'KZ', occurredAt: at(day), form: 'LONG', ...told };
  const seized = { lineId: 'l-1', quantity: kg(`${kilograms}`), substance: 'heroin', class: 'NARCOTIC' };
  return [
    { stream, type: 'IncidentReported', data: report },
    { stream, type: 'SubstanceSeized', data: seized },
  ];
};

let world: Projected;

type Row = Readonly<Record<string, unknown>>;
const ITEMISED = { evidence: ['ITEMISED'] };

/** What a report says of each dimension, as its form calls it. */
const VALUES: Readonly<Partial<Record<Dimension, (told: Reported) => readonly (string | undefined)[]>>> = {
  post: ({ post }) => [post],
  detection: ({ detection }) => [detection],
  direction: ({ direction }) => [direction],
  mode: ({ transportMode }) => [transportMode],
  departure: ({ route }) => [route?.departure],
  destination: ({ route }) => [route?.destination],
  transit: ({ route }) => (route?.transit ? [...new Set(route.transit)] : [undefined]),
};
const MOVED = Object.keys(VALUES) as readonly Dimension[];

/** Kilograms and lines by value; a line with several values counts under each. */
function counted(name: Dimension, lines: readonly Line[] = LINES): Readonly<Record<string, readonly number[]>> {
  const all: Record<string, [number, number]> = {};
  for (const { told, kilograms } of lines) {
    for (const value of VALUES[name]!(told)) {
      const sum = (all[value ?? 'null'] ??= [0, 0]);
      sum[0] += kilograms;
      sum[1] += 1;
    }
  }
  return all;
}

const shown = (rows: readonly Row[], name: string): object =>
  Object.fromEntries(rows.map((row) => [String(row[name]), [Number(row['lower']), row['entries']]]));

export function groupsCases(): void {
  beforeAll(async () => {
    world = await projected();
    await world.tell(...LINES.flatMap(factsOf), COMMUNIQUE_2009);
  });
  afterAll(() => world.dispose());

  describe('What a report tells of a movement', () => {
    it.each(MOVED)('is a group of its own: %s', async (name) => {
      expect(shown(await world.rows(totals, { ...ITEMISED, by: [name] }), name)).toEqual(counted(name));
    });

    it.each(MOVED)('is found by each of its values, and no other: %s', async (name) => {
      for (const [value, [kilograms, lines]] of Object.entries(counted(name))) {
        if (value === 'null') continue;
        const rows = await world.rows(totals, { ...ITEMISED, [name]: [value] });
        expect([value, columns(rows, 'lower', 'entries')]).toEqual([value, [[`${kilograms}`, lines]]]);
      }
    });

    it.each(MOVED)('is a group of a series too: %s', async (name) => {
      const rows = await world.rows(timeSeries, { ...ITEMISED, by: [name], bucket: 'year' });
      expect(shown(rows, name)).toEqual(counted(name));
    });

    it('stands in every contribution, under the name of its parameter', async () => {
      const entries = await world.rows(ledgerEntries, { ...ITEMISED, limit: '1000' });
      expect(entries).toHaveLength(LINES.length);
      for (const [i, { told }] of LINES.entries()) {
        const { route = {} } = told;
        const { transit = [] } = route;
        expect(entries[i]).toMatchObject({
          post: told.post ?? null,
          detection: told.detection ?? null,
          departure: route.departure ?? null,
          destination: route.destination ?? null,
          transit: [...new Set(transit)].sort(),
        });
      }
    });

    it('is nothing that a statement says', async () => {
      expect(await world.rows(totals, { evidence: ['DECLARED'], transit: ['KZ'] })).toEqual([]);
    });

    it('overlaps where it has several values, says so, and counts once where it is not grouped by', async () => {
      const rows = await world.rows(totals, { ...ITEMISED, by: ['transit', 'direction'] });
      expect(new Set(rows.map(({ overlapping }) => overlapping))).toEqual(new Set([true]));
      expect(rows.reduce((sum, { entries }) => sum + Number(entries), 0)).toBeGreaterThan(LINES.length);
      const [whole, ...others] = await world.rows(totals, ITEMISED);
      expect([whole!['entries'], others, whole]).toEqual([
        LINES.length,
        [],
        expect.not.objectContaining({ overlapping: true }),
      ]);
    });

    it('comes in the order of its values, nothing said first', async () => {
      const values = columns(await world.rows(totals, { ...ITEMISED, by: ['transit'] }), 'transit').flat();
      expect(values).toEqual([null, ...[...COUNTRIES].sort()]);
    });
  });

  describe('Free text', () => {
    it('is in no balance: of what everybody writes in their own way there is no roll-up', () => {
      const free = DIMENSIONS.filter((name) => dimension(name).isFree);
      expect(free).toContain('post');
      for (const { name, families } of GRAINS) {
        expect([name, free.filter((each) => families.includes(dimension(each).family))]).toEqual([name, []]);
      }
    });
  });

  describe('The largest groups', () => {
    const top = async (n: number, name: Dimension, more: object = {}): Promise<readonly Row[]> =>
      world.rows(totals, { ...ITEMISED, by: [name], top: `${n}`, ...more });

    const largestOf = (name: Dimension, n: number): readonly string[] =>
      Object.entries(counted(name))
        .map(([value, [kilograms, lines]]) => ({ value, kilograms: kilograms!, lines: lines! }))
        .sort(
          (a, b) =>
            b.kilograms - a.kilograms ||
            b.lines - a.lines ||
            (a.value === 'null' ? -1 : b.value === 'null' ? 1 : a.value < b.value ? -1 : 1),
        )
        .slice(0, n)
        .map(({ value }) => value);

    it.each(MOVED.flatMap((name) => [1, 2, 3, 50].map((n) => [n, name] as const)))(
      'are %i of %s; the others are one row, which counts each line once and says how many groups it sums',
      async (n, name) => {
        const rows = await top(n, name);
        const kept = largestOf(name, n);
        const own = rows.filter(({ others }) => others === null);
        expect(own.map((row) => String(row[name]))).toEqual(kept);
        const all = counted(name);
        expect(shown(own, name)).toEqual(Object.fromEntries(kept.map((value) => [value, all[value]])));
        const rest = LINES.filter(({ told }) => VALUES[name]!(told).some((value) => !kept.includes(value ?? 'null')));
        const kilograms = rest.reduce((sum, line) => sum + line.kilograms, 0);
        const groups = Object.keys(all).length - kept.length;
        const expected = groups === 0 ? [] : [[null, groups, `${kilograms}`, rest.length]];
        expect(columns(rows.slice(own.length), name, 'others', 'lower', 'entries')).toEqual(expected);
      },
    );

    it('are the same ones in each bucket of a series, by what they come to together', async () => {
      const { rows } = await world.answer(timeSeries, { ...ITEMISED, by: ['departure'], top: '2', bucket: 'month' });
      const kept = largestOf('departure', 2);
      for (const row of rows as readonly Row[]) {
        const bucket = LINES.filter(({ day }) => day.startsWith(String(row['bucket'])));
        const isRest = row['others'] !== null;
        const own = bucket.filter(({ told }) => {
          const value = String(told.route?.departure ?? 'null');
          return isRest ? !kept.includes(value) : value === String(row['departure']);
        });
        expect(row).toMatchObject({
          entries: own.length,
          lower: `${own.reduce((sum, each) => sum + each.kilograms, 0)}`,
        });
      }
      expect((rows as readonly Row[]).reduce((sum, { entries }) => sum + Number(entries), 0)).toBe(LINES.length);
    });

    it.each([
      ['en', /^others \(3\): \d+ kg$/],
      ['ru', /^прочие \(3\): \d+ кг$/],
    ] as const)('and the others are told apart in words: %s', async (lang, text) => {
      const rows = await world.rows(totals, { ...ITEMISED, by: ['transit'], top: '3' }, { lang });
      expect(rows.at(-1)!['text']).toMatch(text);
      expect(String(rows[0]!['text'])).toMatch(/^\d+ (kg|кг)$/);
    });

    it('are chosen by measure and by statement: two figures of different kinds are never compared', async () => {
      const other = await projected();
      await other.tell(
        declared('a', { parts: [part('heroin', 'NARCOTIC', kg('5')), part('opium', 'NARCOTIC', kg('9', 'GT'))] }),
        declared('b', {
          scope: { period: at('2023') },
          parts: [
            part('heroin', 'NARCOTIC', kg('50')),
            part('opium', 'NARCOTIC', kg('1')),
            part('khat', 'NARCOTIC', kg('2')),
          ],
          counts: [{ what: 'SEIZURE', n: 3, bound: 'EQ' }],
        }),
      );
      const rows = await other.rows(totals, { by: ['substance'], top: '1' });
      expect(columns(rows, 'statement', 'substance', 'others', 'text')).toEqual([
        ['a', 'opium', null, '> 9 kg'],
        ['a', null, 1, 'others (1): 5 kg'],
        ['b', 'heroin', null, '50 kg'],
        ['b', null, 2, 'others (2): 3 kg'],
        ['b', null, null, '3 seizures'],
      ]);
      await other.dispose();
    });

    it('where nothing is grouped are the whole', async () => {
      const rows = await world.rows(totals, { ...ITEMISED, top: '1' });
      expect(columns(rows, 'others', 'entries')).toEqual([[null, LINES.length]]);
    });
  });

  describe('A series that runs on', () => {
    const BUCKETS = ['day', 'week', 'month', 'quarter', 'year'] as const;

    it.each(BUCKETS)('tells by the %s what each group had come to by then', async (bucket) => {
      const asks = { ...ITEMISED, by: ['direction'], bucket };
      const plain = (await world.rows(timeSeries, asks)) as readonly Row[];
      const running = (await world.rows(timeSeries, { ...asks, cumulative: 'true' })) as readonly Row[];
      expect(columns(running, 'bucket', 'direction')).toEqual(columns(plain, 'bucket', 'direction'));
      for (const [i, row] of running.entries()) {
        const so = plain.slice(0, i + 1).filter(({ direction }) => direction === row['direction']);
        const sum = (name: string): number => so.reduce((all, each) => all + Number(each[name]), 0);
        expect([Number(row['lower']), row['entries']]).toEqual([sum('lower'), sum('entries')]);
      }
      const last = running.filter(({ direction }) => direction === 'IMPORT').at(-1)!;
      expect([Number(last['lower']), last['entries']]).toEqual(counted('direction')['IMPORT']);
    });

    it('keeps bounds and their strictness, and leaves spans beside it', async () => {
      const other = await projected();
      await other.tell(
        ...[
          ['2025-01-10', kg('5')],
          ['2025-02-10', kg('7', 'GT')],
          ['2025-02', kg('100')],
          ['2025-05-01', kg('3', 'LT')],
          ['2025-01/2025-06', kg('1000')],
        ].map(([day, quantity], n): Fact => {
          const data = { lineId: 'l-1', quantity, seizedAt: at(day as string), creditedTo: { country: 'KZ' } };
          const goods = { substance: 'heroin', class: 'NARCOTIC' };
          return { stream: `incident-${n}`, type: 'SubstanceSeized', data: { ...data, ...goods } };
        }),
      );
      const { rows, spans = [] } = await other.answer(timeSeries, { bucket: 'month', cumulative: 'true' });
      expect(columns(rows as Row[], 'bucket', 'text')).toEqual([
        ['2025-01', '5 kg'],
        ['2025-02', '> 112 kg'],
        ['2025-05', '> 112 kg'],
      ]);
      expect(columns(rows as Row[], 'upper', 'upperStrict', 'entries').at(-1)).toEqual([null, false, 4]);
      expect(columns(spans as Row[], 'text')).toEqual([['1000 kg']]);
      await other.dispose();
    });

    it('by what became known is the total as it was known then, also where all was taken back', async () => {
      let now = Date.parse('2026-11-01T12:00:00Z');
      const other = await projected(() => now);
      const data = { lineId: 'l-1', quantity: kg('5', 'GT'), substance: 'heroin', class: 'NARCOTIC' };
      await other.tell({ stream: 'incident-1', type: 'SubstanceSeized', data });
      now += 86_400_000;
      await other.tell({ stream: 'incident-2', type: 'SubstanceSeized', data: { ...data, quantity: kg('2') } });
      now += 86_400_000;
      await other.tell({ stream: 'incident-1', type: 'ReportWithdrawn', data: { reason: 'ERROR' } });
      now += 86_400_000;
      await other.tell({ stream: 'incident-2', type: 'ReportWithdrawn', data: { reason: 'ERROR' } });
      const rows = await other.rows(timeSeries, { axis: 'known', cumulative: 'true' });
      expect(columns(rows, 'bucket', 'text', 'entries', 'upper')).toEqual([
        ['2026-11-01', '> 5 kg', 1, null],
        ['2026-11-02', '> 7 kg', 2, null],
        ['2026-11-03', '2 kg', 1, '2'],
        ['2026-11-04', '0 kg', 0, '0'],
      ]);
      await other.dispose();
    });

    it('has quarters that begin in January, April, July and October', async () => {
      const rows = await world.rows(timeSeries, { ...ITEMISED, bucket: 'quarter' });
      const quarterOf = ({ day }: Line): string => `2025-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
      const expected = [...new Set(LINES.map(quarterOf))].sort();
      expect(columns(rows, 'bucket', 'entries')).toEqual(
        expected.map((quarter) => [quarter, LINES.filter((line) => quarterOf(line) === quarter).length]),
      );
    });
  });
}
