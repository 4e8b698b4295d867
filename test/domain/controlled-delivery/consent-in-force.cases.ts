// The consent in force, as it is remembered from answer to answer: the one that a look at all answers finds.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ConsentAnswer, Answers, inForce } from '../../../src/domain/controlled-delivery/consent.js';
import { certainlyLater, type When } from '../../../src/domain/values/time/when.js';
import { at } from './events.js';

const TIMES: readonly When[] = [
  ...['2026-05-01', '2026-05-02', '2026-05-03', '2026-05', '2026', '2026-05-01/2026-05-02'].map(at),
  ...['2026-05-02T00:00+05:00', '2026-05-01T23:30Z', '2026-05-02T12:00+05:00'].map(at),
  { precision: 'unknown' },
];
const time = fc.constantFrom(...TIMES);
const answer = fc.record({ answer: fc.constantFrom('GIVEN', 'REFUSED', 'WITHDRAWN'), at: time });

/** The last consent given in time that no refusal or withdrawal in time ends: one certainly later, or told later and not certainly earlier. */
function naive(all: readonly ConsentAnswer[], by?: When): ConsentAnswer | undefined {
  const inTime = all.filter((each) => by === undefined || !certainlyLater(each.at, by));
  const isEnded = (consent: ConsentAnswer, i: number): boolean =>
    inTime.some(
      (no, j) =>
        no.answer !== 'GIVEN' && (certainlyLater(no.at, consent.at) || (j > i && !certainlyLater(consent.at, no.at))),
    );
  return inTime.findLast((each, i) => each.answer === 'GIVEN' && !isEnded(each, i));
}

it('The consent in force is the last that no refusal has ended, by then or after everything', () => {
  fc.assert(
    fc.property(
      fc.array(answer as fc.Arbitrary<ConsentAnswer>, { maxLength: 7 }),
      fc.option(time, { nil: undefined }),
      (all, by) => {
        const expected = naive(all, by);
        expect(inForce(all, by)).toBe(expected);
        expect(all.reduce((so, each) => so.with(each), Answers.none<ConsentAnswer>()).inForce(by)).toBe(expected);
      },
    ),
    { numRuns: 3000 },
  );
});
