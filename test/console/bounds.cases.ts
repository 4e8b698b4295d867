// Bounds of figures as a picture draws them: never longer than what is certain, and open where nothing closes them.
import { describe, expect, it } from '@jest/globals';
import {
  barOf,
  beginningOf,
  boundsOf,
  byScale,
  type FigureRow,
  linesOf,
  longestOf,
} from '../../src/console/figures/bounds.js';
import { marksOf } from '../../src/console/figures/marks.js';

const row = (lower: string, upper: string | null, more: Partial<FigureRow> = {}): FigureRow => ({
  evidence: 'ITEMISED',
  measure: 'MASS',
  unit: 'KGM',
  lower,
  upper,
  lowerStrict: false,
  upperStrict: false,
  rounding: '0',
  entries: 1,
  unweighed: 0,
  late: 0,
  approximate: 0,
  contested: 0,
  partial: 0,
  text: '',
  ...more,
});

describe('The bar of a figure', () => {
  it('that is exact has no range and an end', () => {
    const bar = barOf(row('10', '10'), 10);
    expect([bar.range, bar.isOpen, bar.isUnknown]).toEqual([0, false, false]);
    expect(bar.sure).toBeCloseTo(1 / 1.12);
  });

  it('between bounds is solid up to the lower, and a range up to the upper', () => {
    const bar = barOf(row('5', '10'), 10);
    expect(bar.range).toBeCloseTo(bar.sure);
  });

  it('without an upper bound is open, and draws no upper bound of its own', () => {
    expect(barOf(row('5', null), 10)).toMatchObject({ range: 0, isOpen: true, isUnknown: false });
    expect(barOf(row('0', null), 0)).toEqual({ sure: 0, range: 0, isOpen: true, isUnknown: true });
  });

  it('that was rounded is certain only up to the half of what was rounded away', () => {
    expect(boundsOf(row('92', '92', { rounding: '0.5' }))).toEqual({ low: 91.5, high: 92.5 });
    expect(boundsOf(row('0', '0.2', { rounding: '0.5' })).low).toBe(0);
  });

  it('shares its scale only with what is measured alike', () => {
    const count = { measure: 'COUNT', what: 'SEIZURE', unit: 'C62' };
    const scales = byScale([row('1', '1'), row('2', '2', count), row('3', null)]);
    expect(scales.map((each) => each.map(({ lower }) => lower))).toEqual([['1', '3'], ['2']]);
    expect(longestOf(scales[0]!)).toBe(3);
  });
});

describe('The lines of a series', () => {
  it('are by group and kind of evidence, and without what has no bucket', () => {
    const rows = [
      row('1', '1', { bucket: '2026-11-01', country: 'KG' }),
      row('2', '2', { bucket: '2026-11-01', country: 'KG', evidence: 'DECLARED' }),
      row('3', '3', { span: {}, country: 'KG' }),
    ];
    const lines = linesOf(rows, ({ country }) => String(country));
    expect(lines.map(({ label, evidence, points }) => [label, evidence, points.length])).toEqual([
      ['KG', 'ITEMISED', 1],
      ['KG', 'DECLARED', 1],
    ]);
  });

  it.each([
    ['2026', '2026-01-01T00:00:00.000Z'],
    ['2026-08', '2026-08-01T00:00:00.000Z'],
    ['2026-08-05', '2026-08-05T00:00:00.000Z'],
    ['2026-08-05T10', '2026-08-05T10:00:00.000Z'],
    ['2026-W01', '2025-12-29T00:00:00.000Z'],
    ['2027-W53', '2028-01-03T00:00:00.000Z'],
  ])('%s begins at %s', (bucket, begins) => {
    expect(new Date(beginningOf(bucket)).toISOString()).toBe(begins);
  });
});

describe('The marks beside a figure', () => {
  it('are those that there are, the contested first', () => {
    expect(marksOf(row('1', null, { unweighed: 2, contested: 1 }))).toEqual([
      { word: 'contestedNote', n: 1 },
      { word: 'unweighedNote', n: 2 },
    ]);
    expect(marksOf(row('1', '1'))).toEqual([]);
  });
});
