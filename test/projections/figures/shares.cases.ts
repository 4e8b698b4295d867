// Shares of totals: per cent of the contributions and of the amount, counted here from what was reported; no more precise than the amounts are.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { totals } from '../../../projections/figures/totals.js';
import { Random } from '../../../src/demo/random.js';
import { at, COMMUNIQUE_2009, kg } from '../../support/facts/declared.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

interface Found {
  readonly by: string;
  readonly grams: number;
  readonly bound: 'EQ' | 'GT' | 'LT';
}

const random = new Random(11);
const FOUND = Array.from({ length: 40 }, (): Found => ({
  by: random.pick(['DOG', 'SCANNER', 'INTELLIGENCE']),
  grams: 1000 + random.below(90_000),
  bound: 'EQ',
}));

const factsOf = ({ by, grams, bound }: Found, n: number): readonly Fact[] => {
  const stream = `incident-00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const seized = {
    lineId: 'l-1',
    quantity: { ...kg(String(grams / 1000)), bound },
    substance: 'heroin',
    class: 'NARCOTIC',
  };
  return [
    {
      stream,
      type: 'IncidentReported',
      data: { country: 'KZ', occurredAt: at('2025-03-04'), form: 'LONG', detection: by },
    },
    { stream, type: 'SubstanceSeized', data: seized },
  ];
};

interface Row {
  readonly [name: string]: unknown;
  readonly share: { readonly entries: string; readonly lower: string | null; readonly upper: string | null } | null;
}

const sharesIn = async (found: readonly Found[], asked: object): Promise<readonly Row[]> => {
  const world = await projected();
  worlds.push(world);
  await world.tell(...found.flatMap(factsOf), COMMUNIQUE_2009);
  return (await world.rows(totals, { share: 'true', ...asked })) as unknown as readonly Row[];
};
const worlds: Projected[] = [];

/** Whole per cent and a digit, of two whole numbers. */
const per = (part: number, whole: number, round: (n: number) => number = Math.round): string =>
  (round((1000 * part) / whole) / 10).toFixed(1);

export function sharesCases(): void {
  let rows: readonly Row[];
  beforeAll(async () => {
    rows = await sharesIn(FOUND, { by: ['detection'] });
  });
  afterAll(() => Promise.all(worlds.map((each) => each.dispose())));

  const mass = (all: readonly Row[]) =>
    all.filter(({ evidence, measure }) => evidence === 'ITEMISED' && measure === 'MASS');

  it('are exact where every amount is', () => {
    const sum = (all: readonly Found[]): number => all.reduce((so, { grams }) => so + grams, 0);
    const own = (by: unknown): readonly Found[] => FOUND.filter((each) => each.by === by);
    expect(mass(rows)).toHaveLength(3);
    for (const { detection, share } of mass(rows)) {
      const amount = per(sum(own(detection)), sum(FOUND));
      expect(share).toEqual({ entries: per(own(detection).length, FOUND.length), lower: amount, upper: amount });
    }
  });

  it('are as wide as the bounds leave them', async () => {
    const told = await sharesIn(
      [
        { by: 'DOG', grams: 3000, bound: 'EQ' },
        { by: 'SCANNER', grams: 1000, bound: 'LT' },
        { by: 'INTELLIGENCE', grams: 2000, bound: 'EQ' },
      ],
      { by: ['detection'] },
    );
    const of = (by: string) => mass(told).find(({ detection }) => detection === by)?.share;
    expect(of('DOG')).toEqual({ entries: '33.3', lower: per(3, 6, Math.floor), upper: per(3, 5, Math.ceil) });
    expect(of('SCANNER')).toEqual({ entries: '33.3', lower: '0.0', upper: per(1, 6, Math.ceil) });
  });

  it('have no bound above where one amount has none', async () => {
    const told = await sharesIn(
      [
        { by: 'DOG', grams: 3000, bound: 'EQ' },
        { by: 'SCANNER', grams: 1000, bound: 'GT' },
      ],
      { by: ['detection'] },
    );
    const of = (by: string) => mass(told).find(({ detection }) => detection === by)?.share;
    expect(of('DOG')).toEqual({ entries: '50.0', lower: '0.0', upper: '75.0' });
    expect(of('SCANNER')).toEqual({ entries: '50.0', lower: '25.0', upper: '100.0' });
  });

  it('are nobody’s of what is declared, and not told unless they are asked for', async () => {
    expect(rows.filter(({ evidence }) => evidence === 'DECLARED').map(({ share }) => share)).not.toContainEqual(
      expect.anything(),
    );
    expect(await sharesIn(FOUND.slice(0, 2), { by: ['detection'], share: 'false' })).not.toContainEqual(
      expect.objectContaining({ share: expect.anything() as unknown }),
    );
  });
}
