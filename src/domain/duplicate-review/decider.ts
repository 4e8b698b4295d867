// The duplicate review: whether two reports are of one seizure, which then counts once. Its commands, by the verbs of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { confirmDistinct, confirmSame } from './commands/confirm.js';
import { correctReview, withdrawReviewEvent } from './commands/put-right.js';
import { revokeMatch } from './commands/revoke-match.js';
import { revokeSettlement, settleForOperation } from './commands/settle.js';
import { suspectDuplicate } from './commands/suspect-duplicate.js';
import { duplicateReviewRules } from './rules.js';
import { duplicateReviewStory } from './story.js';

export const duplicateReview = aggregate({
  collection: 'duplicate-reviews',
  ids: 'uuid',
  story: duplicateReviewStory,
  rules: duplicateReviewRules,
  commands: {
    suspect: suspectDuplicate,
    'confirm-same': confirmSame,
    'confirm-distinct': confirmDistinct,
    revoke: revokeMatch,
    'settle-for-operation': settleForOperation,
    'revoke-settlement': revokeSettlement,
    correct: correctReview,
    'withdraw-event': withdrawReviewEvent,
  },
});
