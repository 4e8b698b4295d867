// The administration: a state's or a body's services, posts, officers and mandates. Its commands, by the verb of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { closePost } from './commands/close-post.js';
import { establishService } from './commands/establish-service.js';
import { giveMandate } from './commands/give-mandate.js';
import { nameContactPoint } from './commands/name-contact-point.js';
import { nameOfficer } from './commands/name-officer.js';
import { nameSuccessor, takeOver } from './commands/name-successor.js';
import { openPost } from './commands/open-post.js';
import { registerKey, revokeKey } from './commands/register-key.js';
import { relieveContactPoint } from './commands/relieve-contact-point.js';
import { removeOfficer } from './commands/remove-officer.js';
import { withdrawMandate } from './commands/withdraw-mandate.js';
import { administrationRules } from './rules.js';
import { administrationStory } from './story.js';

export const administration = aggregate({
  collection: 'administrations',
  ids: 'slug',
  story: administrationStory,
  rules: administrationRules,
  commands: {
    'establish-service': establishService,
    'open-post': openPost,
    'close-post': closePost,
    'name-contact-point': nameContactPoint,
    'relieve-contact-point': relieveContactPoint,
    'name-officer': nameOfficer,
    'remove-officer': removeOfficer,
    'give-mandate': giveMandate,
    'withdraw-mandate': withdrawMandate,
    'register-key': registerKey,
    'revoke-key': revokeKey,
    'name-successor': nameSuccessor,
    'take-over': takeOver,
  },
});
