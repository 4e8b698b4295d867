// Crossings of borders: what they tell of an order is what a look at each of the others tells.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Crossing, Crossings } from '../../../../src/domain/values/goods/crossings.js';
import { type Route, stepOf } from '../../../../src/domain/values/goods/route.js';
import { certainlyLater } from '../../../../src/domain/values/time/when.js';
import { at } from '../../../support/facts/declared.js';

const ROUTES: readonly Route[] = [
  { origin: 'UZ', transit: ['KZ'], destination: 'RU' },
  { origin: 'UZ', transit: ['KZ', 'UZ', 'KZ'], destination: 'RU' },
];
const STATES = ['UZ', 'KZ', 'RU'];
const state = fc.constantFrom(...STATES);
const crossing: fc.Arbitrary<Crossing> = fc.record({
  from: state,
  to: state,
  at: fc.constantFrom(...['2026-05-01', '2026-05-02', '2026-05', '2026-05-02T10:00+05:00'].map(at)),
});

const isOvertaken = (route: Route, one: Crossing, others: readonly Crossing[]): boolean =>
  others.some((other) => stepOf(route, other) > stepOf(route, one) && certainlyLater(one.at, other.at));

function inOrder(route: Route, one: Crossing, others: readonly Crossing[]): boolean {
  const step = stepOf(route, one);
  const hasArrived = step === 0 || others.some((other) => other.to === one.from && !certainlyLater(other.at, one.at));
  return step >= 0 && hasArrived && !isOvertaken(route, one, others);
}

it('A crossing is in its order, or overtaken, by the others of them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ROUTES), crossing, fc.array(crossing, { maxLength: 5 }), (route, one, others) => {
      const all = Crossings.of(...others, one);
      expect(all.inOrder(route, one)).toBe(inOrder(route, one, others));
      if (stepOf(route, one) >= 0) expect(all.isOvertaken(route, one)).toBe(isOvertaken(route, one, others));
    }),
    { numRuns: 3000 },
  );
});
