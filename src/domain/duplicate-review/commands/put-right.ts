// The commands to correct and to withdraw what was said of two reports. Reports of whoever may say it.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { DuplicateReviewEvents } from '../events.js';
import { duplicateReviewStory } from '../story.js';
import { confirmDistinct, confirmSame } from './confirm.js';
import { revokeMatch } from './revoke-match.js';
import { revokeSettlement, settleForOperation } from './settle.js';
import { suspectDuplicate } from './suspect-duplicate.js';

class CorrectReview extends CorrectEntry {}
class WithdrawReviewEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<DuplicateReviewEvents, 'DuplicateReview'>({
  name: 'DuplicateReview',
  initial: duplicateReviewStory.initial,
  saidBy: {
    DuplicateSuspected: suspectDuplicate,
    SameSeizureConfirmed: confirmSame,
    DistinctSeizuresConfirmed: confirmDistinct,
    SeizureMatchRevoked: revokeMatch,
    SeizureMatchSettled: settleForOperation,
    SeizureSettlementRevoked: revokeSettlement,
  },
});

export const correctReview = reports({ form: CorrectReview, ...correct });
export const withdrawReviewEvent = reports({ form: WithdrawReviewEvent, ...withdraw });
