// The project: what a body looks into over years, with results that are presented on the way. Its commands, by their verbs.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { closeProject } from './commands/close-project.js';
import { presentResults } from './commands/present-results.js';
import { correctProject, withdrawProjectEvent } from './commands/put-right.js';
import { registerProject } from './commands/register-project.js';
import { projectRules } from './rules.js';
import { projectStory } from './story.js';

export const project = aggregate({
  collection: 'projects',
  ids: 'slug',
  story: projectStory,
  rules: projectRules,
  commands: {
    register: registerProject,
    'present-results': presentResults,
    close: closeProject,
    correct: correctProject,
    'withdraw-event': withdrawProjectEvent,
  },
});
