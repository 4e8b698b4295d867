// The command to take back what a state has said of two reports, whichever it was: it counts for nothing from then on. A decision.
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { speakerOf } from '../../authority/speaker.js';
import type { Context } from '../../context.js';
import { prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { DuplicateReviewEvent } from '../events.js';
import type { DuplicateReview } from '../story.js';

export class RevokeMatch {
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export const revokeMatch = decides({
  form: RevokeMatch,
  rights: may(['OWNER', 'CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['NOT_SUSPECTED', 'NOTHING_CONFIRMED'],
  decide(
    { reason }: RevokeMatch,
    { words, standing }: DuplicateReview,
    context: Context,
  ): readonly DuplicateReviewEvent[] {
    const by = speakerOf(context);
    const isTakenBack =
      !words.has(by) && standing.some((each) => each.type === 'SeizureMatchRevoked' && each.by === by);
    return isTakenBack ? [] : [{ type: 'SeizureMatchRevoked', data: given({ reason }) }];
  },
});
