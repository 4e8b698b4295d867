// The command to rename a committee. A decision: from a time on; what it was called before stays told.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { RESTING_ON_DECISION } from '../../decision/resting.js';
import { decisionStory } from '../../decision/story.js';
import { slug } from '../../values/ids.js';
import { type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { CommitteeEvent } from '../events.js';
import type { Committee } from '../story.js';

export class RenameCommittee {
  @Field(names) names!: Names;
  @Field(when) from!: When;
  @Field(slug, { optional: true }) decision?: string;
}

export const renameCommittee = decides({
  form: RenameCommittee,
  rights: may(['SECRETARIAT']),
  refers: { decision: refer(decisionStory, ({ decision }: RenameCommittee) => decision) },
  against: ['COMMITTEE_NOT_ESTABLISHED', 'RENAMED_BEFORE_IT_WAS', ...RESTING_ON_DECISION],
  decide({ names, from, decision }: RenameCommittee, { renamings }: Committee): readonly CommitteeEvent[] {
    const data = given({ names, from, decision });
    return renamings.some((each) => sameData(each.data, data)) ? [] : [{ type: 'CommitteeRenamed', data }];
  },
});
