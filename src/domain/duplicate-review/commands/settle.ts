// The commands of a coordination unit on two reports of its operation, for that operation's sum alone: whether they are of one seizure,
// and to take that back. Decisions of whoever is listed in it and whose state reported neither.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { incidentStory } from '../../incident/story.js';
import { slug, uuid } from '../../values/ids.js';
import { prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { DuplicateReviewEvent, DuplicateReviewEvents, LinePair, Verdict } from '../events.js';
import { type DuplicateReview, wordIn } from '../story.js';
import { laterThanSettled } from '../story/later.js';
import { linePairs, verdicts } from '../words/codes.js';

export class SettleForOperation {
  @Field(slug) operation!: string;
  @Field(verdicts) verdict!: Verdict;
  /** All that are suspected, where nothing is said. */
  @Field(linePairs, { optional: true }) lines?: readonly LinePair[];
  @Field(uuid, { optional: true }) counts?: string;
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export const settleForOperation = decides({
  form: SettleForOperation,
  rights: may(['COORDINATOR'], { behalf: 'NEVER' }),
  refers: {
    one: refer(incidentStory, (_: SettleForOperation, { as }: DuplicateReview) => as?.one),
    other: refer(incidentStory, (_: SettleForOperation, { as }: DuplicateReview) => as?.other),
  },
  against: ['NOT_SUSPECTED', 'LINE_PAIRED_TWICE', 'LINES_NOT_SUSPECTED', 'NOT_OF_THE_TWO', 'NOT_OF_THE_OPERATION'],
  decide(command: SettleForOperation, it: DuplicateReview): readonly DuplicateReviewEvent[] {
    const { operation, verdict, lines: said = it.as?.lines ?? [], counts, reason } = command;
    const lines = verdict === 'SAME' ? said : [];
    const data = { operation, verdict, lines, ...given({ counts, reason }) };
    return isSettled(it, data) ? [] : [{ type: 'SeizureMatchSettled', data }];
  },
});

/** Of more lines than were suspected then the same word says something new. */
function isSettled(it: DuplicateReview, said: DuplicateReviewEvents['SeizureMatchSettled']): boolean {
  const { operation, word = null } = it.settled ?? {};
  return operation === said.operation && sameData(word, wordIn(said)) && !laterThanSettled(it);
}

export class RevokeSettlement {
  @Field(slug) operation!: string;
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export const revokeSettlement = decides({
  form: RevokeSettlement,
  rights: may(['COORDINATOR'], { behalf: 'NEVER' }),
  against: ['NOT_SUSPECTED', 'NOTHING_CONFIRMED'],
  decide({ operation, reason }: RevokeSettlement, it: DuplicateReview): readonly DuplicateReviewEvent[] {
    const isTakenBack =
      it.settled?.operation !== operation &&
      it.standing.some((each) => each.type === 'SeizureSettlementRevoked' && each.data.operation === operation);
    return isTakenBack ? [] : [{ type: 'SeizureSettlementRevoked', data: { operation, ...given({ reason }) } }];
  },
});
