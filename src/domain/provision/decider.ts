// The provision: what a body lays down on its Headquarters, its Secretariat or its procedure. Its commands, by their verbs.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { approveProvision } from './commands/approve-provision.js';
import { correctProvision, withdrawProvisionEvent } from './commands/put-right.js';
import { provisionRules } from './rules.js';
import { provisionStory } from './story.js';

export const provision = aggregate({
  collection: 'provisions',
  ids: 'slug',
  story: provisionStory,
  rules: provisionRules,
  commands: { approve: approveProvision, correct: correctProvision, 'withdraw-event': withdrawProvisionEvent },
});
