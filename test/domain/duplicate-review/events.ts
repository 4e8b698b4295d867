// Events of a duplicate review, as plain data: what is not named is some ordinary value.
import type { DuplicateReviewEvents } from '../../../src/domain/duplicate-review/events.js';
import { reviewOf } from '../../../src/domain/duplicate-review/story.js';
import { toldAs } from '../events-as-data.js';
import { reported, seized } from '../incident/events.js';

const told = toldAs<DuplicateReviewEvents>();

export const ONE = '0190a5c4-0000-7000-8000-000000000001';
export const OTHER = '0190a5c4-0000-7000-8000-000000000002';
export const REVIEW = reviewOf(ONE, OTHER);

/** Reports of Kazakhstan and Kyrgyzstan. */
export const TWO = {
  [`incident-${ONE}`]: [reported(), seized()],
  [`incident-${OTHER}`]: [reported({ country: 'KG' }, { by: 'KG' }), seized({ lineId: 'b' }, { by: 'KG' })],
};

export const LINES = [{ one: 'a', other: 'b' }];

export const suspected = told('DuplicateSuspected', {
  one: ONE,
  other: OTHER,
  owners: { one: 'KZ', other: 'KG' },
  lines: LINES,
  reasons: [],
});
export const same = told('SameSeizureConfirmed', { lines: LINES });
export const distinct = told('DistinctSeizuresConfirmed', {});
export const revoked = told('SeizureMatchRevoked', {});
