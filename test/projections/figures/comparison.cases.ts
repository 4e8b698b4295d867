// The editions of a series: figures are held against one another only where both were found within equal scopes, and where not,
// the reason is told.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { comparison } from '../../../projections/figures/comparison.js';
import { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import type { Lang } from '../../../src/forms/language.js';
import {
  at,
  BARRIER_2024,
  columns,
  COMMUNIQUE_2009,
  declared,
  kg,
  operation,
  part,
  series,
} from '../../support/facts/declared.js';
import { grams, report, seizure, told } from '../../support/facts/incidents.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;

type Launch = Parameters<typeof operation<'OperationLaunched'>>[2];

/** An edition of that year, in which these take part. */
const edition = (year: string, countries: readonly string[], launch: Partial<Launch> = {}): readonly Fact[] => [
  operation(`b-${year}`, 'OperationPlanned', { series: 'barrier', codeName: `Barrier-${year}` }),
  ...countries.map((country) => operation(`b-${year}`, 'ParticipantNominated', { country, capacity: 'PARTICIPANT' })),
  operation(`b-${year}`, 'OperationLaunched', { window: at(`${year}-08`), targets: ['NARCOTIC'], ...launch }),
];

interface Told extends Record<Lang, string> {
  readonly code: string;
}

let n = 0;
function found(
  year: string,
  kilograms: string,
  country = 'KG',
  substance: 'heroin' | 'opium' = 'heroin',
): readonly Fact[] {
  const of = `00000000-0000-4000-8000-${String((n += 1)).padStart(12, '0')}`;
  return [
    report({ country, occurredAt: at(`${year}-08-10`) }, { of }),
    told('IncidentAttributedToOperation', { operation: `b-${year}`, rule: 'REPORTED' }, { of }),
    seizure({ quantity: grams(`${kilograms}000`), substance }, { of }),
  ];
}

const ask = (asked: object = {}, lang: Lang = 'en'): ReturnType<Projected['rows']> =>
  world.rows(comparison, { id: 'barrier', ...asked }, { lang });
const texts = async (asked: object = {}, lang: Lang = 'en'): Promise<readonly unknown[]> =>
  (await ask(asked, lang)).map(({ text }) => text);

export function comparisonCases(): void {
  beforeEach(async () => {
    world = await projected();
  });
  afterEach(() => world.dispose());

  describe('two editions with equal scopes', () => {
    beforeEach(async () => {
      await world.tell(
        series('barrier'),
        ...edition('2025', ['KG', 'KZ']),
        ...edition('2026', ['KZ', 'KG']),
        ...found('2025', '5'),
        ...found('2026', '7'),
        ...found('2026', '2', 'KZ', 'opium'),
      );
    });

    it('are compared, and the difference is exact', async () => {
      expect(columns(await ask(), 'grain', 'earlier', 'later', 'verdict', 'measure')).toEqual([
        ['EDITIONS', 'b-2025', 'b-2026', 'COMPARABLE', undefined],
        ['FIGURE', 'b-2025', 'b-2026', 'COMPARABLE', 'MASS'],
      ]);
      expect((await ask())[1]!['difference']).toMatchObject({ lower: '4', upper: '4' });
      expect(await texts()).toEqual([
        'Barrier-2025 and Barrier-2026: scopes are equal, figures can be compared',
        'itemised — Barrier-2025: 5 kg; Barrier-2026: 9 kg; difference: 4 kg',
      ]);
      expect(await texts({}, 'ru')).toEqual([
        '«Barrier-2025» и «Barrier-2026»: охват одинаков, данные сопоставимы',
        'по отдельным фактам — Barrier-2025: 5 кг; Barrier-2026: 9 кг; разница: 4 кг',
      ]);
    });

    it('by substance and country, nothing told of one of them is not nothing', async () => {
      expect((await texts({ by: ['country', 'substance'] })).slice(1)).toEqual([
        'itemised, Kyrgyzstan, heroin — Barrier-2025: 5 kg; Barrier-2026: 7 kg; difference: 2 kg',
        'itemised, Kazakhstan, opium — Barrier-2025: nothing itemised; Barrier-2026: 2 kg; ' +
          'cannot be compared: there is no such figure (Barrier-2025)',
      ]);
    });
  });

  it.each<[what: string, other: readonly Fact[], told: Told]>([
    [
      'by whom',
      edition('2026', ['KG', 'RU']),
      {
        code: 'COUNTRIES_DIFFER',
        en: 'different states took part (Barrier-2025 — Kazakhstan; Barrier-2026 — Russia)',
        ru: 'состав участников различается («Barrier-2025» — Казахстан; «Barrier-2026» — Россия)',
      },
    ],
    [
      'for how long',
      edition('2026', ['KG', 'KZ'], { window: at('2026-08-01/2026-08-15') }),
      {
        code: 'LENGTHS_DIFFER',
        en: 'they cover times of different length (Barrier-2025 — 1 month; Barrier-2026 — 15 days)',
        ru: 'охвачены периоды разной продолжительности («Barrier-2025» — 1 месяц; «Barrier-2026» — 15 дней)',
      },
    ],
    [
      'against what',
      edition('2026', ['KG', 'KZ'], { targets: ['NARCOTIC', 'PRECURSOR'] }),
      {
        code: 'CLASSES_DIFFER',
        en: 'they are about different goods (Barrier-2026 — precursors)',
        ru: 'речь о разных товарах («Barrier-2026» — прекурсоры)',
      },
    ],
    [
      'whom nobody named',
      edition('2026', []),
      {
        code: 'COUNTRIES_UNKNOWN',
        en: 'which states took part is not known (Barrier-2026)',
        ru: 'не указано, какие государства участвовали («Barrier-2026»)',
      },
    ],
  ])('two that differ %s are not compared, and it is told why', async (_, other, { code, en, ru }) => {
    await world.tell(
      series('barrier'),
      ...edition('2025', ['KG', 'KZ']),
      ...other,
      ...found('2025', '5'),
      ...found('2026', '7'),
    );
    const [scopes, figure] = await ask();
    expect([scopes!['verdict'], figure!['verdict'], figure!['difference']]).toEqual([
      'NOT_COMPARABLE',
      'NOT_COMPARABLE',
      null,
    ]);
    expect(scopes!['reasons']).toMatchObject([{ code }]);
    expect((await texts())[0]).toBe(`Barrier-2025 and Barrier-2026: cannot be compared: ${en}`);
    expect((await texts({}, 'ru'))[0]).toBe(`«Barrier-2025» и «Barrier-2026»: сопоставить нельзя: ${ru}`);
    expect((await texts())[1]).toContain('Barrier-2025: 5 kg; Barrier-2026: 7 kg; cannot be compared: ');
  });

  it('of one state that took part in both, its own figures are comparable', async () => {
    await world.tell(
      series('barrier'),
      ...edition('2025', ['KG', 'KZ']),
      ...edition('2026', ['KG', 'RU'], { targets: ['NARCOTIC', 'PRECURSOR'] }),
      ...found('2025', '5'),
      ...found('2026', '7'),
      ...found('2026', '1', 'RU'),
    );
    const rows = await ask({ by: ['country', 'class'] });
    expect(columns(rows, 'country', 'class', 'verdict')).toEqual([
      [undefined, undefined, 'NOT_COMPARABLE'],
      ['KG', 'NARCOTIC', 'COMPARABLE'],
      ['RU', 'NARCOTIC', 'NOT_COMPARABLE'],
    ]);
    expect(columns(await ask({ country: ['KG'], class: ['NARCOTIC'] }), 'verdict')).toEqual([
      ['COMPARABLE'],
      ['COMPARABLE'],
    ]);
  });

  it('what was stated is compared within the scopes of the statements, and never with what was itemised', async () => {
    const stated = (year: string, quantity: string, members: readonly string[] | null): Fact =>
      declared(`s-${year}`, {
        scope: { operation: `b-${year}`, period: at(`${year}-08`) },
        attribution: { kind: 'collective', of: 'customs', count: 2, members } as never,
        headline: part(undefined, 'NARCOTIC', kg(quantity)),
      });
    await world.tell(
      series('barrier'),
      ...edition('2024', ['KG', 'KZ']),
      ...edition('2025', ['KG', 'KZ']),
      ...edition('2026', ['KG', 'KZ']),
      stated('2024', '10', ['KG', 'KZ']),
      stated('2025', '12', ['KG', 'KZ']),
      stated('2026', '20', null),
      ...found('2026', '7'),
    );
    const rows = (await ask()).filter(({ grain }) => grain === 'FIGURE');
    expect(columns(rows, 'later', 'evidence', 'verdict')).toEqual([
      ['b-2025', 'DECLARED', 'COMPARABLE'],
      ['b-2026', 'DECLARED', 'NOT_COMPARABLE'],
      ['b-2026', 'ITEMISED', 'NOT_COMPARABLE'],
    ]);
    expect(rows[1]!['reasons']).toMatchObject([{ code: 'COUNTRIES_UNKNOWN', later: null }]);
    expect(rows[2]!['reasons']).toMatchObject([{ code: 'NOTHING_TOLD', earlier: null, later: [] }]);
  });

  it('the figures of the two documents are not comparable, and the reasons stand beside them', async () => {
    await world.tell(
      series('barrier', { firstEdition: 'cis-drugs-2009' }),
      operation('cis-drugs-2009', 'OperationLaunched', { window: at('2009-08/2009-09'), targets: ['NARCOTIC'] }),
      operation('barrier-2024', 'OperationPlanned', { series: 'barrier' }),
      operation('barrier-2024', 'OperationLaunched', { window: at('2024'), targets: ['NARCOTIC'] }),
      COMMUNIQUE_2009,
      BARRIER_2024,
    );
    const mass = (await ask()).find(({ measure }) => measure === 'MASS')!;
    expect(mass['text']).toBe(
      'stated, customs authorities of CHLEU member countries — cis-drugs-2009: > 162 kg; barrier-2024: > 3000 kg; cannot be compared: they cover times of different length ' +
        '(cis-drugs-2009 — 2 months; barrier-2024 — 1 year); which states took part is not known (cis-drugs-2009; barrier-2024)',
    );
  });

  it('one edition is compared with nothing, and that is told; of no series, nothing', async () => {
    await world.tell(series('barrier'), ...edition('2025', ['KG']));
    expect(await world.answer(comparison, { id: 'barrier' })).toMatchObject({
      rows: [],
      note: expect.stringContaining('fewer than two'),
    });
    await expect(world.rows(comparison, { id: 'other' })).rejects.toThrow(NotAnswered);
  });
}
