// Terms: what held at a time can be told after it ended, and is denied only where it certainly did not hold.
import { describe, expect, it } from '@jest/globals';
import { at, ended, overlaps, type Term } from '../../../../src/domain/values/time/term.js';
import { civilSpan, minuteOf, type When, when } from '../../../../src/domain/values/time/when.js';

const read = (text: string): When => when.parse(text) as When;
const term = (from: string | null, to: string | null): Term => ({
  from: from === null ? null : read(from),
  to: to === null ? null : read(to),
});

const edge = (text: string | null, of: 'from' | 'to'): number | null =>
  text === null ? null : civilSpan(read(text))[of];

describe('A term', () => {
  it.each<[from: string | null, to: string | null, time: string, holds: boolean]>([
    [null, '2025-08-10', '2025-08-05', true],
    [null, '2025-08-10', '2025-08-10', true],
    [null, '2025-08-10', '2025-08-11', false],
    ['2025-08-10', null, '2025-08-09', false],
    ['2025-08-10', null, '2025-08-10', true],
    ['2025-08-10', null, '2030', true],
    [null, null, '1990', true],
    // Known too roughly to deny it.
    [null, '2025-08-10', '2025-08', true],
    ['2025', '2025', '2025-12-31', true],
    ['2025-08-10T10:00+05:00', null, '2025-08-10T04:59Z', false],
    ['2025-08-10T10:00+05:00', null, '2025-08-10T05:00Z', true],
  ])('from %s to %s holds at %s: %s', (from, to, time, holds) => {
    expect(at(term(from, to), read(time))).toBe(holds);
  });

  it.each<[from: string | null, to: string | null, span: [string | null, string | null], meets: boolean]>([
    ['2025', '2026', ['2026-06', null], true],
    ['2025', '2026', ['2027', null], false],
    ['2025', '2026', [null, '2024'], false],
    ['2025', null, ['2030', '2031'], true],
    [null, '2026', [null, '1999'], true],
    [null, null, ['2020', '2021'], true],
  ])('from %s to %s meets the span %j: %s', (from, to, [first, last], meets) => {
    const span = { from: edge(first, 'from'), to: edge(last, 'to') };
    expect(overlaps(term(from, to), span)).toBe(meets);
  });
});

describe('Terms of several', () => {
  const of = (country: string, from: string | null, to: string | null): Term & { readonly country: string } => ({
    country,
    ...term(from, to),
  });
  const end = of('KG', null, '2025-08-10');
  const isKG = ({ country }: { readonly country: string }): boolean => country === 'KG';

  it.each([
    [
      'the open term that fits keeps its beginning and gets its end',
      [of('KG', '2024', null), of('KZ', '2024', null)],
      [of('KG', '2024', '2025-08-10'), of('KZ', '2024', null)],
    ],
    [
      'an earlier term stays as it ended',
      [of('KG', '2020', '2021'), of('KG', '2024', null)],
      [of('KG', '2020', '2021'), of('KG', '2024', '2025-08-10')],
    ],
    [
      'of a term that nobody told to have begun, the end is known',
      [of('KZ', '2024', null)],
      [of('KZ', '2024', null), end],
    ],
  ])('%s', (_, before, after) => {
    expect(ended(before, isKG, end)).toEqual(after);
  });

  it('can end at the minute at which it was recorded', () => {
    expect(minuteOf(Date.parse('2025-08-10T14:05:59.999Z'))).toEqual(read('2025-08-10T14:05Z'));
  });
});
