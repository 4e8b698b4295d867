// The commands to say that two reports are of one seizure, or are not. Decisions of the state whose report it is; its latest word stands.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { speakerOf } from '../../authority/speaker.js';
import type { Context } from '../../context.js';
import { uuid } from '../../values/ids.js';
import { prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { DuplicateReviewEvent, LinePair } from '../events.js';
import type { DuplicateReview, Word } from '../story.js';
import { laterThan } from '../story/later.js';
import { linePairs } from '../words/codes.js';

export class ConfirmSame {
  /** All that are suspected, where nothing is said. */
  @Field(linePairs, { optional: true }) lines?: readonly LinePair[];
  @Field(uuid, { optional: true }) counts?: string;
}

/** Of more lines than were suspected then the same word says something new. */
const isSaid = (it: DuplicateReview, context: Context, word: Word): boolean =>
  sameData(it.words.get(speakerOf(context)) ?? null, word) && !laterThan(it, speakerOf(context));

export const confirmSame = decides({
  form: ConfirmSame,
  rights: may(['OWNER', 'CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['NOT_SUSPECTED', 'LINE_PAIRED_TWICE', 'LINES_NOT_SUSPECTED', 'NOT_OF_THE_TWO'],
  decide(command: ConfirmSame, it: DuplicateReview, context: Context): readonly DuplicateReviewEvent[] {
    const { lines = it.as?.lines ?? [], counts } = command;
    if (isSaid(it, context, { says: 'SAME', lines, counts: counts ?? null })) return [];
    return [{ type: 'SameSeizureConfirmed', data: { lines, ...given({ counts }) } }];
  },
});

export class ConfirmDistinct {
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export const confirmDistinct = decides({
  form: ConfirmDistinct,
  rights: may(['OWNER', 'CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['NOT_SUSPECTED'],
  decide({ reason }: ConfirmDistinct, it: DuplicateReview, context: Context): readonly DuplicateReviewEvent[] {
    if (isSaid(it, context, { says: 'DISTINCT', reason: reason ?? null })) return [];
    return [{ type: 'DistinctSeizuresConfirmed', data: given({ reason }) }];
  },
});
