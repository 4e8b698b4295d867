// The document: a paper that facts come from, by its SHA-256. Its commands, by the verb of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { registerDocument } from './commands/register-document.js';
import { documentRules } from './rules.js';
import { documentStory } from './story.js';

export const document = aggregate({
  collection: 'documents',
  ids: 'slug',
  story: documentStory,
  rules: documentRules,
  commands: { register: registerDocument },
});
