// The issuer of tokens: who vouches for whom. Its commands, by the verb of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { announceIssuer } from './commands/announce-issuer.js';
import { dropIssuer } from './commands/drop-issuer.js';
import { issuerStory } from './story.js';

export const issuer = aggregate({
  collection: 'issuers',
  ids: 'uuid',
  story: issuerStory,
  commands: { announce: announceIssuer, drop: dropIssuer },
});
