// Events of a duplicate review, as plain data: what is not named is some ordinary value.
import type { DuplicateReviewEvents } from '../../../src/domain/duplicate-review/events.js';
import { reviewOf } from '../../../src/domain/duplicate-review/story.js';
import { decidedOn, toldAs, unitSetUp } from '../events-as-data.js';
import { attribution, reported, seized } from '../incident/events.js';

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
export const settled = told('SeizureMatchSettled', { operation: 'mak', verdict: 'SAME', lines: LINES });
export const settlementRevoked = told('SeizureSettlementRevoked', { operation: 'mak' });
/** Both count for the operation, which Belarus coordinates; Kazakhstan does too, and is a party, as is whoever it sends. */
export const COORDINATED = {
  'operation-mak': [
    decidedOn(),
    unitSetUp({
      members: [{ administration: 'BY' }, { administration: 'KZ' }, { administration: 'CHLEU', secondedBy: 'KG' }],
    }),
  ],
};
export const OF_THE_OPERATION = {
  ...COORDINATED,
  ...Object.fromEntries(Object.entries(TWO).map(([stream, events]) => [stream, [...events, attribution()]])),
};
export const UNIT = { actor: { administration: 'BY', officer: 'p-1', role: 'officer' as const } };
export const revoked = told('SeizureMatchRevoked', {});
