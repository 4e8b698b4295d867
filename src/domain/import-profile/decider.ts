// The mapping profile: how a service's own tables are read. Its commands, by the verbs of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { registerImportProfile } from './commands/register-profile.js';
import { reviseImportProfile } from './commands/revise-profile.js';
import { withdrawImportProfile } from './commands/withdraw-profile.js';
import { importProfileRules } from './rules.js';
import { importProfileStory } from './story.js';

export const importProfile = aggregate({
  collection: 'import-profiles',
  ids: 'slug',
  story: importProfileStory,
  rules: importProfileRules,
  commands: { register: registerImportProfile, revise: reviseImportProfile, withdraw: withdrawImportProfile },
});
