// The command to create a working group. A decision that rests on an adopted one: once; saying the same again changes nothing.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { committeeStory } from '../../committee/story.js';
import { RESTING_ON_DECISION } from '../../decision/resting.js';
import { decisionStory } from '../../decision/story.js';
import { slug } from '../../values/ids.js';
import { flag, type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { WorkingGroupEvent } from '../events.js';
import type { WorkingGroup } from '../story.js';

export class CreateGroup {
  @Field(slug) body!: string;
  @Field(names) names!: Names;
  @Field(names, { optional: true }) mandate?: Names;
  @Field(flag, { optional: true }) permanent?: boolean;
  @Field(slug, { optional: true }) decision?: string;
  @Field(when) createdOn!: When;
}

export const createGroup = decides({
  form: CreateGroup,
  rights: may(['SECRETARIAT']),
  refers: {
    committee: refer(committeeStory, ({ body }: CreateGroup) => body),
    decision: refer(decisionStory, ({ decision }: CreateGroup) => decision),
  },
  against: ['ALREADY_CREATED', 'GROUP_MISNAMED', 'COMMITTEE_NOT_ESTABLISHED', ...RESTING_ON_DECISION],
  decide(command: CreateGroup, { created }: WorkingGroup): readonly WorkingGroupEvent[] {
    const { body, names, mandate, permanent, decision, createdOn } = command;
    const data = given({ body, names, mandate, permanent, decision, createdOn });
    return created && sameData(created, data) ? [] : [{ type: 'WorkingGroupCreated', data }];
  },
});
