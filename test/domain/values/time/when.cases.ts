// A time is never more precise than it is known, has one form, and is compared without guessing.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textOfWhen } from '../../../../src/domain/values/time/when-text.js';
import { certainlyLater, civilSpan, isWhen, type When, when } from '../../../../src/domain/values/time/when.js';
import { problem, valuesOf } from '../problem.js';

const read = (raw: unknown): When => {
  const parsed = when.parse(raw);
  if (!isWhen(parsed)) throw new Error(`${JSON.stringify(raw)}: ${problem(parsed)}`);
  return parsed;
};
const dates = (from: string, to: string, precision: string): unknown => ({ from, to, precision });

describe('A time written as text', () => {
  it.each([
    ['2025', dates('2025-01-01', '2025-12-31', 'year')],
    ['2025-02', dates('2025-02-01', '2025-02-28', 'month')],
    ['2024-02', dates('2024-02-01', '2024-02-29', 'month')],
    [' 2025-08-01 ', dates('2025-08-01', '2025-08-01', 'day')],
    ['2009-08/2009-09', dates('2009-08-01', '2009-09-30', 'month')],
    ['2025-08-01 / 2025-08-15', dates('2025-08-01', '2025-08-15', 'day')],
    ['2023/2024', dates('2023-01-01', '2024-12-31', 'year')],
    ['2025-08-01T10:30+05:00', dates('2025-08-01T10:30+05:00', '2025-08-01T10:30+05:00', 'minute')],
    ['2025-08-01T10:30:59.999Z', dates('2025-08-01T10:30+00:00', '2025-08-01T10:30+00:00', 'minute')],
    ['2025-08-01t10:30-0330', dates('2025-08-01T10:30-03:30', '2025-08-01T10:30-03:30', 'minute')],
    ['2025-08-01T10:30-00:00', dates('2025-08-01T10:30+00:00', '2025-08-01T10:30+00:00', 'minute')],
    [
      '2025-08-01T10:30+05:00/2025-08-01T09:00+03:00',
      dates('2025-08-01T10:30+05:00', '2025-08-01T09:00+03:00', 'minute'),
    ],
  ])('%s is read', (raw, expected) => {
    expect(when.parse(raw)).toEqual(expected);
  });

  it.each([
    ['', 'DATE_UNREADABLE'],
    ['вчера', 'DATE_UNREADABLE'],
    ['32.08.2025', 'DATE_IMPOSSIBLE'],
    ['05/11/2026', 'DATE_AMBIGUOUS'],
    ['05.11.26', 'YEAR_OF_TWO_DIGITS'],
    ['2025/2026/2027', 'DATE_UNREADABLE'],
    ['2025-02-30', 'DATE_IMPOSSIBLE'],
    ['2025-02-29', 'DATE_IMPOSSIBLE'],
    ['2025-13', 'DATE_IMPOSSIBLE'],
    ['2025-00-10', 'DATE_IMPOSSIBLE'],
    ['2025-08-00', 'DATE_IMPOSSIBLE'],
    ['2025-08-01T24:00Z', 'DATE_IMPOSSIBLE'],
    ['2025-08-01T10:60Z', 'DATE_IMPOSSIBLE'],
    ['2025-08-01T10:30+15:00', 'DATE_IMPOSSIBLE'],
    ['2025-08-01T10:30+05:60', 'DATE_IMPOSSIBLE'],
    ['1899', 'YEAR_OUT_OF_RANGE'],
    ['2201-01-01T00:00Z', 'YEAR_OUT_OF_RANGE'],
    ['2025-08-01T10:30', 'TIME_NEEDS_OFFSET'],
    ['2025-09/2025-08', 'DATES_REVERSED'],
    ['2025-08-01T10:30+03:00/2025-08-01T10:31+05:00', 'DATES_REVERSED'],
    ['2025-08-01/2025-09', 'PRECISION_MISMATCH'],
    [2025, 'WRONG_TYPE'],
    [null, 'WRONG_TYPE'],
    [[], 'WRONG_TYPE'],
  ])('%j is refused as %s', (raw, code) => {
    expect(problem(when.parse(raw))).toBe(code);
  });

  it('says which offset to add', () => {
    expect(valuesOf(when.parse('2025-08-01T10:30'))).toEqual({ given: '2025-08-01T10:30' });
  });
});

describe('A time given as an object', () => {
  it.each([
    [{ from: '2009-08-01', to: '2009-09-30', precision: 'month' }, dates('2009-08-01', '2009-09-30', 'month')],
    [{ from: '2009-08', precision: 'month' }, dates('2009-08-01', '2009-08-31', 'month')],
    [{ from: '2009-08-01', precision: 'month' }, dates('2009-08-01', '2009-08-31', 'month')],
    [{ from: '2024-01-01', to: '2024-12-31', precision: 'year' }, dates('2024-01-01', '2024-12-31', 'year')],
    [{ from: '2025-08-01', to: '2025-08-15' }, dates('2025-08-01', '2025-08-15', 'day')],
    [
      { to: '2009-08-31', precision: 'unknown' },
      { to: '2009-08-31', precision: 'unknown' },
    ],
    [{ from: '2009', to: '2010', precision: 'unknown' }, dates('2009-01-01', '2010-12-31', 'unknown')],
    [{ precision: 'unknown' }, { precision: 'unknown' }],
    [
      { from: null, to: '2025', precision: 'unknown' },
      { to: '2025-12-31', precision: 'unknown' },
    ],
    [
      { from: '2025-08-01T10:30Z', precision: 'minute', tz: 'Asia/Bishkek' },
      { from: '2025-08-01T10:30+00:00', to: '2025-08-01T10:30+00:00', precision: 'minute', tz: 'Asia/Bishkek' },
    ],
  ])('%j is read', (raw, expected) => {
    expect(when.parse(raw)).toEqual(expected);
  });

  it.each([
    [{}, 'DATE_MISSING /from'],
    [{ to: '2025', precision: 'year' }, 'DATE_MISSING /from'],
    [{ from: '2025-08-05', precision: 'month' }, 'PRECISION_MISMATCH /from'],
    [{ from: '2025-08', to: '2025-09-05', precision: 'month' }, 'PRECISION_MISMATCH /to'],
    [{ from: '2025-08', precision: 'day' }, 'PRECISION_MISMATCH /from'],
    [{ from: '2025-08-01', precision: 'minute' }, 'PRECISION_MISMATCH /from'],
    [{ from: '2025-08-01T10:30Z', precision: 'day' }, 'PRECISION_MISMATCH /from'],
    [{ from: '2025-08-01T10:30Z', precision: 'unknown' }, 'PRECISION_MISMATCH /from'],
    [{ from: '2025-08-02', to: '2025-08-01' }, 'DATES_REVERSED'],
    [{ from: '2026', to: '2025', precision: 'unknown' }, 'DATES_REVERSED'],
    [{ from: '2025-02-30' }, 'DATE_IMPOSSIBLE /from'],
    [{ from: '2025', to: '2025-02-30' }, 'DATE_IMPOSSIBLE /to'],
    [{ from: '2025', precision: 'week' }, 'NOT_ONE_OF /precision'],
    [{ from: '2025', tz: 'Asia/Atlantis' }, 'UNKNOWN_TIME_ZONE /tz'],
    [{ from: '2025', tz: '+05:00' }, 'UNKNOWN_TIME_ZONE /tz'],
    [{ from: '2025', until: '2026' }, 'UNKNOWN_FIELD /until'],
  ])('%j is refused as %s', (raw, code) => {
    expect(problem(when.parse(raw))).toBe(code);
  });
});

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-30'), noInvalidDate: true });
const anyWhen = fc.tuple(day, day, fc.constantFrom(4, 7, 10, 16)).map(([a, b, length]) => {
  const [first, last] = a <= b ? [a, b] : [b, a];
  const text = (date: Date): string => date.toISOString().slice(0, length) + (length === 16 ? '+05:00' : '');
  return `${text(first)}/${text(last)}`;
});

describe('What was read', () => {
  it('is read again unchanged, and begins before it ends', () => {
    fc.assert(
      fc.property(anyWhen, (raw) => {
        const span = read(raw);
        expect(when.parse(span)).toEqual(span);
        const { from, to } = civilSpan(span);
        expect((from ?? 0) < (to ?? 0)).toBe(true);
      }),
    );
  });

  it('is never later than itself, and of two at most one is later', () => {
    fc.assert(
      fc.property(anyWhen, anyWhen, (a, b) => {
        expect(certainlyLater(read(a), read(a))).toBe(false);
        expect(certainlyLater(read(a), read(b)) && certainlyLater(read(b), read(a))).toBe(false);
      }),
    );
  });

  it('is told from other data by its precision', () => {
    expect([{ precision: 'day' }, { precision: 'x' }, null, 'day', []].map(isWhen)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('The civil span', () => {
  it('ends with the midnight after the last day, or with the minute after the last', () => {
    expect(civilSpan(read('2025-08'))).toEqual({
      from: Date.UTC(2025, 7, 1),
      to: Date.UTC(2025, 8, 1),
      offset: null,
    });
    expect(civilSpan(read('2025-08-01T10:30+05:00'))).toEqual({
      from: Date.UTC(2025, 7, 1, 10, 30),
      to: Date.UTC(2025, 7, 1, 10, 31),
      offset: 300,
    });
  });

  it('runs on the clock of its beginning', () => {
    const { from, to } = civilSpan(read('2025-08-01T10:30+05:00/2025-08-01T09:00+03:00'));
    expect([from, to]).toEqual([Date.UTC(2025, 7, 1, 10, 30), Date.UTC(2025, 7, 1, 11, 1)]);
  });

  it('is open where the time is not known', () => {
    expect(civilSpan(read({ to: '2009-08-31', precision: 'unknown' }))).toEqual({
      from: null,
      to: Date.UTC(2009, 8, 1),
      offset: null,
    });
    expect(civilSpan({ precision: 'minute' })).toEqual({ from: null, to: null, offset: null });
  });
});

describe('Certainly later', () => {
  it.each([
    ['2025-08-02', '2025-08-01', true],
    ['2025-08-01', '2025-08-01', false],
    ['2025-08-15', '2025-08', false],
    ['2025-09', '2025-08', true],
    ['2025-08-01T10:31+05:00', '2025-08-01T10:30+05:00', true],
    ['2025-08-01T10:30+05:00', '2025-08-01T10:30+05:00', false],
    // As instants: 09:00+03:00 is 11:00+05:00.
    ['2025-08-01T09:00+03:00', '2025-08-01T10:30+05:00', true],
    ['2025-08-01T10:30+05:00', '2025-08-01T09:00+03:00', false],
    // A day against a minute: local clock against local clock.
    ['2025-08-02T00:10+06:00', '2025-08-01', true],
    ['2025-08-01T23:59+06:00', '2025-08-01', false],
    [{ precision: 'unknown' }, '2025-08-01', false],
    ['2025-08-01', { precision: 'unknown', from: '2024' }, false],
    ['2025-08-01', { precision: 'unknown', to: '2024' }, true],
  ])('%j after %j: %p', (a, b, later) => {
    expect(certainlyLater(read(a), read(b))).toBe(later);
  });
});

describe('A time in words', () => {
  it.each([
    ['2009-08', 'август 2009 г.', 'August 2009'],
    ['2009-08/2009-09', 'август–сентябрь 2009 г.', 'August–September 2009'],
    ['2009-12/2010-01', 'декабрь 2009 г. – январь 2010 г.', 'December 2009 – January 2010'],
    ['2024', '2024 г.', '2024'],
    ['2023/2024', '2023–2024 гг.', '2023–2024'],
    ['2025-08-01', '1 августа 2025 г.', '1 August 2025'],
    ['2025-08-01/2025-08-15', '1–15 августа 2025 г.', '1–15 August 2025'],
    ['2025-08-01T10:30+05:00', '1 августа 2025 г. в 10:30 (UTC+05:00)', '1 August 2025 at 10:30 (UTC+05:00)'],
    ['2025-07-30/2025-08-02', '30 июля – 2 августа 2025 г.', '30 July – 2 August 2025'],
    ['2025-12-30/2026-01-02', '30 декабря 2025 г. – 2 января 2026 г.', '30 December 2025 – 2 January 2026'],
    [
      '2025-08-01T10:30+05:00/2025-08-01T12:00+05:00',
      '1 августа 2025 г., 10:30–12:00 (UTC+05:00)',
      '1 August 2025, 10:30–12:00 (UTC+05:00)',
    ],
    [
      { precision: 'unknown', from: '2009-08', to: '2009-08' },
      'в период 1–31 августа 2009 г.',
      'in the period 1–31 August 2009',
    ],
    [{ precision: 'unknown' }, 'дата неизвестна', 'date unknown'],
    [{ precision: 'unknown', to: '2009-08-31' }, 'не позднее 31 августа 2009 г.', 'not after 31 August 2009'],
    [{ precision: 'unknown', from: '2009-10-08' }, 'не ранее 8 октября 2009 г.', 'not before 8 October 2009'],
  ])('%j reads "%s" and "%s"', (raw, ru, en) => {
    expect([textOfWhen(read(raw), 'ru'), textOfWhen(read(raw), 'en')]).toEqual([ru, en]);
  });

  it('is read again as it is printed, in either language', () => {
    fc.assert(
      fc.property(anyWhen, fc.constantFrom('ru' as const, 'en' as const), (raw, lang) => {
        const told = read(raw);
        const again = read(textOfWhen(told, lang));
        expect([again.precision, civilSpan(again)]).toEqual([told.precision, civilSpan(told)]);
      }),
    );
  });

  it('has ordinary spaces only, so that texts can be compared', () => {
    fc.assert(
      fc.property(anyWhen, fc.constantFrom('ru' as const, 'en' as const), (raw, lang) => {
        expect(textOfWhen(read(raw), lang)).not.toMatch(/[\u00a0\u2009\u202f]/);
      }),
      { numRuns: 30 },
    );
  });
});
