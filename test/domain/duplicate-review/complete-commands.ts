// Complete commands of a duplicate review: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { LINES, OF_THE_OPERATION, ONE, OTHER, same, settled, suspected } from './events.js';

export const COMPLETE_REVIEWS: Readonly<Record<string, Complete>> = {
  DuplicateSuspected: {
    command: 'duplicate-reviews/suspect',
    phase: 'suspected',
    given: [],
    beside: OF_THE_OPERATION,
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
  SeizureMatchSettled: {
    command: 'duplicate-reviews/settle-for-operation',
    phase: 'suspected',
    given: [suspected()],
    beside: OF_THE_OPERATION,
    body: { operation: 'mak', verdict: 'SAME', lines: LINES, counts: OTHER, reason: 'Единый акт\nизъятия' },
  },
  SeizureSettlementRevoked: {
    command: 'duplicate-reviews/revoke-settlement',
    phase: 'suspected',
    given: [suspected(), settled()],
    beside: OF_THE_OPERATION,
    body: { operation: 'mak', reason: 'Государства\nрешили сами' },
  },
  SeizureMatchRevoked: {
    command: 'duplicate-reviews/revoke',
    phase: 'suspected',
    given: [suspected(), same()],
    body: { reason: 'Сообщено\nпо ошибке' },
  },
};
