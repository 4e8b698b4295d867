// The page's own words, and values as a reader sees them.
import { describe, expect, it } from '@jest/globals';
import { en } from '../../src/console/words/en.js';
import { ru } from '../../src/console/words/ru.js';
import { worded } from '../../src/console/words/words.js';
import { decimalIn, namedIn, whenIn } from '../../src/console/parts/shown.js';

describe('The words of the page', () => {
  it('are Russian in Russian and English in English, with the same values', () => {
    const valuesIn = (text: string): readonly string[] => [...new Set(text.match(/\{\w+/g))].sort();
    for (const [key, text] of Object.entries(en)) {
      const russian = ru[key as keyof typeof ru];
      expect([key, valuesIn(russian)]).toEqual([key, valuesIn(text)]);
      expect(text).not.toMatch(/[а-яё]/i);
      if (key !== 'asNdjson' && key !== 'asXlsx') expect(russian).toMatch(/[а-яё]/i);
    }
  });

  it('count as Russian counts', () => {
    const told = [1, 3, 5, 21].map((n) => worded('ru', 'newOnes', { n }));
    expect(told).toEqual(['1 новое событие', '3 новых события', '5 новых событий', '21 новое событие']);
    expect(worded('en', 'newOnes', { n: 2 })).toBe('2 new events');
  });
});

describe('A value', () => {
  it('of a decimal keeps every digit that it was told with', () => {
    expect([decimalIn('12500.50', 'ru'), decimalIn('12500.50', 'en'), decimalIn('-3.2', 'ru')]).toEqual([
      '12\u00a0500,50',
      '12,500.50',
      '−3,2',
    ]);
    expect(decimalIn('3 кг', 'ru')).toBe('3 кг');
  });

  it('of a time is as precise as it is known, by the clock that it was told by', () => {
    expect(whenIn({ from: '2026-08-05T10:30+06:00', to: '2026-08-05T10:30+06:00', precision: 'minute' }, 'en')).toBe(
      '5 Aug 2026, 10:30',
    );
    expect(whenIn({ from: '2026-08', to: '2026-09', precision: 'month' }, 'en')).toBe('August 2026 – September 2026');
    expect(whenIn({ from: '2026-08-05', precision: 'unknown' }, 'ru')).toBe('не ранее 5 авг. 2026 г.');
    expect(whenIn({ to: '2026-08-05', precision: 'unknown' }, 'en')).toBe('not after 5 Aug 2026');
    expect(whenIn({ precision: 'unknown' }, 'en')).toBe('—');
    expect(whenIn({ from: '2009', to: '2009', precision: 'year' }, 'ru')).toBe('2009 г.');
    expect(whenIn({ from: '2024-01-01', to: '2024-12-31', precision: 'year' }, 'en')).toBe('2024');
    expect(whenIn({ from: '2009-09-01', to: '2009-09-30', precision: 'month' }, 'ru')).toBe('сентябрь 2009 г.');
    expect(whenIn({ precision: 'unknown' }, 'ru')).toBe('—');
  });

  it('of a name that is there in another language says which', () => {
    expect(namedIn({ en: 'Barrier' }, 'ru')).toEqual({ text: 'Barrier', lang: 'en' });
    expect(namedIn({ en: 'Barrier', ru: 'Барьер' }, 'ru')).toEqual({ text: 'Барьер', lang: 'ru' });
  });
});
