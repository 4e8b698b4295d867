// The command to register a project. A decision: once; saying the same again changes nothing.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { RESTING_ON_DECISION } from '../../decision/resting.js';
import { decisionStory } from '../../decision/story.js';
import { channels as channelsOf } from '../../values/goods/parcels.js';
import { slug } from '../../values/ids.js';
import { type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { Channel, ProjectEvent } from '../events.js';
import type { Project } from '../story.js';

export class RegisterProject {
  @Field(slug) body!: string;
  @Field(names) names!: Names;
  @Field(names, { optional: true }) aim?: Names;
  @Listed(channelsOf, { optional: true }) channels?: Channel[];
  @Field(slug, { optional: true }) decision?: string;
  @Field(when) registeredOn!: When;
}

export const registerProject = decides({
  form: RegisterProject,
  rights: may(['SECRETARIAT']),
  refers: { decision: refer(decisionStory, ({ decision }: RegisterProject) => decision) },
  against: ['PROJECT_REGISTERED', ...RESTING_ON_DECISION],
  decide(command: RegisterProject, { registered }: Project): readonly ProjectEvent[] {
    const { body, names, aim, channels, decision, registeredOn } = command;
    const data = given({ body, names, aim, channels, decision, registeredOn });
    return registered && sameData(registered, data) ? [] : [{ type: 'ProjectRegistered', data }];
  },
});
