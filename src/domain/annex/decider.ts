// The annex: what must be more secret than the thing that it belongs to. Its commands, by the verbs of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { fileAnnex } from './commands/file-annex.js';
import { correctAnnex, withdrawAnnexEvent } from './commands/put-right.js';
import { setAudience } from './commands/set-audience.js';
import { annexRules } from './rules.js';
import { annexStory } from './story.js';

export const annex = aggregate({
  collection: 'annexes',
  ids: 'uuid',
  story: annexStory,
  rules: annexRules,
  commands: {
    file: fileAnnex,
    'set-audience': setAudience,
    correct: correctAnnex,
    'withdraw-event': withdrawAnnexEvent,
  },
});
