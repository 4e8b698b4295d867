// The contributions behind a figure: they add up to it, page by page, and name the event that each comes from.
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyFigures } from '../../support/facts/any-figures.js';
import { LedgerForm, ledgerEntries } from '../../../projections/figures/ledger-entries.js';
import { totals } from '../../../projections/figures/totals.js';
import { readForm } from '../../../src/forms/form.js';
import { at, columns, COMMUNIQUE_2009, declared, kg, part, rounded } from '../../support/facts/declared.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';
import { established, seized, withdrawnIncident } from '../../support/facts/seized.js';
import { thorough } from '../../support/slow.js';

let world: Projected;

async function known(...facts: readonly Fact[]): Promise<readonly string[]> {
  world = await projected();
  return world.tell(...facts);
}

type Row = Readonly<Record<string, unknown>>;

/** All entries, page by page, as they were at one place in the log. */
async function pages(parameters: object, knownAt: string): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const more = cursor === undefined ? {} : { cursor };
    const { rows, next } = await world.answer(ledgerEntries, { limit: '2', ...parameters, ...more }, { knownAt });
    all.push(...(rows as readonly Row[]));
    cursor = next;
  }
  return all;
}

const TIMES = ['2025-01-01', '2025-01', '2025', '2024-12-31T23:30+05:00'].map(at);
const numbers = fc.integer({ min: 1, max: 5 });
const log = anyFigures({
  numbers,
  time: fc.constantFrom(...TIMES),
  quantity: fc.constantFrom(kg('5'), kg(null), kg('7', 'GT'), kg('3', 'LT'), rounded('12')),
  statement: fc.tuple(numbers, fc.constantFrom(...TIMES)).map(([n, period]) =>
    declared(`s${n}`, {
      scope: { period },
      headline: part(undefined, undefined, kg('20', 'GT')),
      parts: [part('opium', 'NARCOTIC', rounded('4')), part('heroin', 'NARCOTIC', kg(null))],
    }),
  ),
  length: { minLength: 2, maxLength: 14 },
});
const FILTERS: readonly Row[] = [
  {},
  { by: ['country'] },
  { by: ['substance'] },
  { substance: ['heroin'] },
  { country: ['KZ'], by: ['country', 'substance'] },
  { happenedFrom: '2025-01-01', happenedTo: '2025-01-31' },
  { evidence: ['ITEMISED'], tz: 'UTC', happenedFrom: '2025-01-01' },
];

const BY = ['country', 'substance'] as const;
const COUNTS = ['unweighed', 'approximate', 'gross', 'late', 'bonus', 'contested', 'partial'] as const;
const thousandth = (decimal: string): bigint => BigInt(Math.round(Number(decimal) * 10_000));

interface Sum {
  readonly lower: bigint;
  readonly upper: bigint | null;
  readonly rounding: bigint;
  readonly entries: number;
  readonly counts: readonly number[];
  readonly strict: boolean;
}

const NONE: Sum = { lower: 0n, upper: 0n, rounding: 0n, entries: 0, counts: COUNTS.map(() => 0), strict: false };

function plus(sum: Sum, row: Row): Sum {
  const sign = Number(row['sign'] ?? 1);
  const times = (name: string): bigint => thousandth(row[name] as string) * BigInt(sign);
  return {
    lower: sum.lower + times('lower'),
    upper: row['upper'] === null || sum.upper === null ? null : sum.upper + times('upper'),
    rounding: sum.rounding + times('rounding'),
    entries: sum.entries + Number(row['entries'] ?? 1) * sign,
    counts: COUNTS.map((name, i) => sum.counts[i]! + Number(row[name]) * sign),
    strict: sum.strict || row['lowerStrict'] === true,
  };
}

/** By evidence, measure, statement and groups: of entries as of a total's rows, that have `entries` of their own. */
function summed(rows: readonly Row[], by: readonly string[]): Readonly<Record<string, Sum>> {
  const all: Record<string, Sum> = {};
  for (const row of rows) {
    if (row['entries'] === 0) continue; // only involved
    const groups = by.map((each) => row[each]);
    const key = JSON.stringify([row['evidence'], row['measure'], row['what'], row['statement'] ?? null, groups]);
    all[key] = plus(all[key] ?? NONE, row);
  }
  return all;
}

async function demandEqual(filter: Row, knownAt: string): Promise<void> {
  const by = BY.filter((each) => (filter['by'] as string[] | undefined)?.includes(each));
  const whole = summed(await world.rows(totals, filter, { knownAt }), by);
  expect([filter, summed(await pages(filter, knownAt), by)]).toEqual([filter, whole]);
  const ever = summed(await pages({ ...filter, standing: 'false' }, knownAt), by);
  for (const [key, { lower, entries, rounding, counts }] of Object.entries(whole)) {
    expect([filter, ever[key]]).toMatchObject([filter, { lower, entries, rounding, counts }]);
  }
}

export function ledgerEntriesCases(): void {
  afterEach(() => world.dispose());

  describe('A contribution', () => {
    it('says who, what, how much and when, and names the event that said it', async () => {
      const found = { from: '2025-08-01T10:30+06:00', to: '2025-08-01T10:30+06:00', precision: 'minute' as const };
      const [position = ''] = await known(
        seized(1, { at: found, quantity: rounded('12.5', '0.1'), contributors: ['KG'] }),
      );
      const [row, ...others] = await world.rows(ledgerEntries);
      expect(others).toEqual([]);
      expect(row).toMatchObject({
        position: position.slice(1),
        ordinal: 0,
        sign: 1,
        stream: 'incident-00000000-0000-4000-8000-000000000001',
        evidence: 'ITEMISED',
        attribution: { kind: 'country', code: 'KZ' },
        country: 'KZ',
        involved: ['KG'],
        substance: 'heroin',
        class: 'NARCOTIC',
        line: 'line-1',
        measure: 'MASS',
        unit: 'KGM',
        lower: '12.5',
        upper: '12.5',
        rounding: '0.05',
        unweighed: 0,
        late: 0,
        flags: [],
        occurred: found,
        text: '12.5 kg (± 0.05)',
      });
      const stream = [];
      for await (const page of world.store.readStream(String(row!['stream']))) stream.push(...page);
      expect(stream.map(({ id }) => id)).toEqual([row!['event']]);
    });

    it('of a statement names its part, and its period in days', async () => {
      await known(COMMUNIQUE_2009);
      const rows = await world.rows(ledgerEntries, { by: ['substance'], class: ['NARCOTIC'], limit: '2' });
      const all = await world.rows(ledgerEntries, { by: ['substance'] });
      expect(rows).toHaveLength(2);
      expect(columns(all, 'statement', 'part', 'substance', 'text')).toEqual([
        ['wco-chleu-2009', 'WHOLE', null, '105 smuggling attempts prevented'],
        ['wco-chleu-2009', 'REST', null, '> 2 kg (± 2)'],
        ['wco-chleu-2009', 'PART', 'heroin', '92 kg (± 0.5)'],
        ['wco-chleu-2009', 'PART', 'opium', '25 kg (± 0.5)'],
        ['wco-chleu-2009', 'PART', 'cannabis-resin', '10 kg (± 0.5)'],
        ['wco-chleu-2009', 'PART', 'cannabis-herb', '33 kg (± 0.5)'],
        ['wco-chleu-2009', 'PART', 'unspecified', 'quantity unknown'],
        ['wco-chleu-2009', 'PART', 'unspecified', 'quantity unknown'],
      ]);
      expect(rows[0]).toMatchObject({
        occurred: { from: '2009-08-01', to: '2009-09-30' },
        asserted: { from: '2009-10-21' },
      });
    });
  });

  describe('A corrected contribution', () => {
    const facts = [
      seized(1, { at: at('2025-07-01') }),
      established(1, '3.2'),
      established(1, '5'),
      seized(2, { at: at('2025-07-01'), quantity: kg('7', 'GT') }),
      withdrawnIncident(2),
    ];

    it('is listed as it stands, once', async () => {
      const positions = await known(...facts);
      expect(columns(await world.rows(ledgerEntries), 'sign', 'text', 'position')).toEqual([
        [1, '5 kg', positions[2]!.slice(1)],
      ]);
      const earlier = await world.rows(ledgerEntries, {}, { knownAt: positions[3]! });
      expect(columns(earlier, 'sign', 'text')).toEqual([
        [1, '5 kg'],
        [1, '> 7 kg'],
      ]);
    });

    it('is listed with everything that was taken back, where that is asked for', async () => {
      await known(...facts);
      expect(columns(await world.rows(ledgerEntries, { standing: 'false' }), 'sign', 'text')).toEqual([
        [1, '5 kg'],
        [-1, '−(5 kg)'],
        [1, '3.2 kg'],
        [-1, '−(3.2 kg)'],
        [1, '5 kg'],
        [1, '> 7 kg'],
        [-1, '−(> 7 kg)'],
      ]);
    });
  });

  describe('What may only partly lie in the period', () => {
    it('counts from zero, as in the total', async () => {
      await known(seized(1, { at: at('2025-07') }));
      const [row] = await world.rows(ledgerEntries, { happenedFrom: '2025-07-15' });
      const counted = { lower: '0', upper: '5', partial: 1, text: '≤ 5 kg' };
      expect(row).toMatchObject(counted);
      expect(await world.rows(totals, { happenedFrom: '2025-07-15' })).toMatchObject([{ ...counted, entries: 1 }]);
    });
  });

  describe('The form of the question', () => {
    it.each([
      ['standing', 'perhaps'],
      ['limit', '0'],
      ['limit', '1001'],
      ['cursor', '12'],
      ['cursor', '4c1d9a07e2b85f36.42'],
      ['cursor', '4c1d9a07e2b85f36.42.0'],
      ['cursor', '4c1d9a07e2b85f36.42.incident-1.x'],
      ['colour', 'red'],
    ])('refuses %s=%s', async (name, value) => {
      world = await projected();
      expect(readForm(LedgerForm, { [name]: value })).toHaveLength(1);
    });

    it('refuses a cursor of another log by name', async () => {
      await known(seized(1, { at: at('2025') }));
      await expect(world.rows(ledgerEntries, { cursor: '4c1d9a07e2b85f36.1.incident-1.0' })).rejects.toMatchObject({
        code: 'POSITION_OF_ANOTHER_LOG',
        parameter: 'cursor',
      });
    });
  });

  describe('Whatever the log and the filters', () => {
    it('the entries of all pages add up to the total, and so do all that ever were', async () => {
      await fc.assert(
        fc.asyncProperty(log, fc.nat(), async (facts, pick) => {
          const positions = await known(...facts);
          try {
            const places = [positions[pick % positions.length]!, positions.at(-1)!];
            for (const filter of FILTERS) for (const place of places) await demandEqual(filter, place);
          } finally {
            await world.dispose();
          }
        }),
        { numRuns: thorough(15, 8) },
      );
    }, 60_000);
  });
}
