// The quick reading of dates and times as we write them ourselves: it reads those, and leaves whatever else to who looks closer.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateText, minuteText, readDateText, readMinuteText } from '../../../../src/domain/values/time/calendar.js';

const LENGTH = 22;
const MINUTES = { min: Date.UTC(1900, 0, 1) / 60_000, max: Date.UTC(2200, 11, 31) / 60_000 };
const civil = fc.integer(MINUTES).map((minute) => minute * 60_000);
const offset = fc.integer({ min: -720, max: 840 });

/** A text as we write it, with perhaps one character of it replaced. */
const nearly = fc
  .tuple(civil, offset, fc.nat(LENGTH), fc.constantFrom(...'0123456789-+:TZx '.split(''), ''))
  .map(([at, of, place, instead]) => {
    const text = minuteText({ civil: at, offset: of });
    return `${text.slice(0, place)}${instead}${text.slice(place + 1)}`;
  });

it('reads what is written so', () => {
  fc.assert(
    fc.property(civil, offset, (at, of) => {
      const local = { civil: at, offset: of };
      expect(readMinuteText(minuteText(local))).toEqual(local);
      expect(readDateText(dateText(at))).toBe(at - (at % 86_400_000) - (at < 0 && at % 86_400_000 ? 86_400_000 : 0));
    }),
  );
});

it('reads nothing that would be written otherwise', () => {
  fc.assert(
    fc.property(nearly, (text) => {
      const local = readMinuteText(text);
      if (local) expect(minuteText(local)).toBe(text);
      const date = readDateText(text.slice(0, 10));
      if (date !== undefined) expect(dateText(date)).toBe(text.slice(0, 10));
    }),
    { numRuns: 2_000 },
  );
});

it.each(['2025-02-29T10:00+00:00', '1899-12-31T10:00+00:00', '2025-08-01T10:00-00:00', '20x5-08-01T10:00+00:00'])(
  'leaves %s to who looks closer',
  (text) => expect(readMinuteText(text)).toBeUndefined(),
);
