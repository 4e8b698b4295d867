// The working group: created by a body's decision, led, with meetings of its own, and dissolved. Its commands, by their verbs.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { appointHead } from './commands/appoint-head.js';
import { createGroup } from './commands/create-group.js';
import { dissolveGroup } from './commands/dissolve-group.js';
import { correctWorkingGroup, withdrawWorkingGroupEvent } from './commands/put-right.js';
import { workingGroupRules } from './rules.js';
import { workingGroupStory } from './story.js';

export const workingGroup = aggregate({
  collection: 'working-groups',
  ids: 'slug',
  story: workingGroupStory,
  rules: workingGroupRules,
  commands: {
    create: createGroup,
    'appoint-head': appointHead,
    dissolve: dissolveGroup,
    correct: correctWorkingGroup,
    'withdraw-event': withdrawWorkingGroupEvent,
  },
});
