// The command to dissolve a working group. A decision that rests on an adopted one: once.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { RESTING_ON_DECISION } from '../../decision/resting.js';
import { decisionStory } from '../../decision/story.js';
import { slug } from '../../values/ids.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { WorkingGroupEvent } from '../events.js';
import type { WorkingGroup } from '../story.js';

export class DissolveGroup {
  @Field(slug, { optional: true }) decision?: string;
  @Field(when) dissolvedOn!: When;
}

export const dissolveGroup = decides({
  form: DissolveGroup,
  rights: may(['SECRETARIAT']),
  refers: { decision: refer(decisionStory, ({ decision }: DissolveGroup) => decision) },
  against: ['GROUP_NOT_CREATED', 'GROUP_DISSOLVED', ...RESTING_ON_DECISION],
  decide({ decision, dissolvedOn }: DissolveGroup, { dissolved }: WorkingGroup): readonly WorkingGroupEvent[] {
    const data = given({ decision, dissolvedOn });
    return dissolved && sameData(dissolved, data) ? [] : [{ type: 'WorkingGroupDissolved', data }];
  },
});
