// The command to tell that an operation was debriefed, and what was learnt. A decision of whoever leads or coordinates it, once it is over.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { optional, shape } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';
import { Invalid } from '../../../forms/invalid.js';
import { meetingStory } from '../../meeting/story.js';
import { slug } from '../../values/ids.js';
import { type Names, prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';
import type { Operation } from '../story.js';

const lesson: Value<Names> = shape<Names>(
  { ru: optional(prose({ max: 2000 })), en: optional(prose({ max: 2000 })) },
  (given) => (given.ru === undefined && given.en === undefined ? new Invalid('NAMES_EMPTY') : given),
);

export class DebriefOperation {
  @Field(when) heldOn!: When;
  @Field(slug, { optional: true }) meeting?: string;
  @Listed(lesson, { max: 100 }) lessons!: Names[];
}

export const debriefOperation = decides({
  form: DebriefOperation,
  rights: may(['LEAD', 'COORDINATOR']),
  refers: { meeting: refer(meetingStory, ({ meeting }: DebriefOperation) => meeting) },
  against: ['OPERATION_CANCELLED', 'NOT_CONCLUDED', 'MEETING_NOT_KNOWN'],
  decide({ heldOn, meeting, lessons }: DebriefOperation, { debriefings }: Operation): readonly OperationEvent[] {
    const data = { heldOn, ...given({ meeting }), lessons };
    return debriefings.some((told) => sameData(told.data, data)) ? [] : [{ type: 'OperationDebriefed', data }];
  },
});
