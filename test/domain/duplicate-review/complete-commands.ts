// Complete commands of a duplicate review: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { LINES, ONE, OTHER, same, suspected, TWO } from './events.js';

export const COMPLETE_REVIEWS: Readonly<Record<string, Complete>> = {
  DuplicateSuspected: {
    command: 'duplicate-reviews/suspect',
    phase: 'suspected',
    given: [],
    beside: TWO,
    body: { one: ONE, other: OTHER, lines: LINES, score: 85, reasons: ['SAME_TIME', 'SAME_GOODS'] },
  },
  SameSeizureConfirmed: {
    command: 'duplicate-reviews/confirm-same',
    phase: 'suspected',
    given: [suspected()],
    body: { lines: LINES, counts: OTHER },
  },
  DistinctSeizuresConfirmed: {
    command: 'duplicate-reviews/confirm-distinct',
    phase: 'suspected',
    given: [suspected()],
    body: { reason: 'Две разные\nмашины' },
  },
  SeizureMatchRevoked: {
    command: 'duplicate-reviews/revoke',
    phase: 'suspected',
    given: [suspected(), same()],
    body: { reason: 'Сообщено\nпо ошибке' },
  },
};
