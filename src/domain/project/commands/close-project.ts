// The command to close a project. A decision: once, and of one that was registered.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { RESTING_ON_DECISION } from '../../decision/resting.js';
import { decisionStory } from '../../decision/story.js';
import { slug } from '../../values/ids.js';
import { type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { ProjectEvent } from '../events.js';
import type { Project } from '../story.js';

export class CloseProject {
  @Field(slug, { optional: true }) decision?: string;
  @Field(names, { optional: true }) summary?: Names;
  @Field(when) closedOn!: When;
}

export const closeProject = decides({
  form: CloseProject,
  rights: may(['SECRETARIAT']),
  refers: { decision: refer(decisionStory, ({ decision }: CloseProject) => decision) },
  against: ['PROJECT_NOT_REGISTERED', 'PROJECT_CLOSED', ...RESTING_ON_DECISION],
  decide({ decision, summary, closedOn }: CloseProject, { closed }: Project): readonly ProjectEvent[] {
    const data = given({ decision, summary, closedOn });
    return closed && sameData(closed, data) ? [] : [{ type: 'ProjectClosed', data }];
  },
});
