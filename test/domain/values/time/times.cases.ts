// Many times as one: they answer what a look at each of them would.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Times } from '../../../../src/domain/values/time/times.js';
import { certainlyLater, type When } from '../../../../src/domain/values/time/when.js';
import { at } from '../../../support/facts/declared.js';

const TIMES: readonly When[] = [
  ...['2024', '2025', '2024-12', '2025-01', '2024-12-31', '2025-01-01', '2025-01-02', '2024-12-31/2025-01-01'].map(at),
  ...['2024-12-31T23:59+05:00', '2025-01-01T00:00+05:00', '2024-12-31T19:00Z', '2025-01-01T00:00-08:00'].map(at),
  { precision: 'unknown' },
  { precision: 'unknown', from: '2025-01-01' },
  { precision: 'unknown', to: '2024-12-31' },
];
const time = fc.constantFrom(...TIMES);

describe('Many times', () => {
  it.each<[question: string, asked: (all: Times, one: When) => boolean, of: (each: When, one: When) => boolean]>([
    ['is one certainly later', (all, one) => all.someLaterThan(one), (each, one) => certainlyLater(each, one)],
    ['is one certainly earlier', (all, one) => all.someEarlierThan(one), (each, one) => certainlyLater(one, each)],
    ['is one not certainly later', (all, one) => all.someNotLaterThan(one), (each, one) => !certainlyLater(each, one)],
    [
      'is one not certainly earlier',
      (all, one) => all.someNotEarlierThan(one),
      (each, one) => !certainlyLater(one, each),
    ],
  ])('answer as each of them does: %s', (_, asked, of) => {
    fc.assert(
      fc.property(fc.array(time, { maxLength: 4 }), time, (all, one) => {
        expect(asked(Times.of(...all), one)).toBe(all.some((each) => of(each, one)));
      }),
      { numRuns: 1000 },
    );
  });
});
