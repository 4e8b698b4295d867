// The communiqué: drafted from tables that states confirmed, issued in two languages, signed, endorsed, put right and superseded.
// Its commands, by their verbs.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { draftCommunique } from './commands/draft-communique.js';
import { issueCommunique, recordCommunique } from './commands/issue-communique.js';
import { issueCorrigendum } from './commands/issue-corrigendum.js';
import { agreeToSupersede, declareIntent, endorseCommunique, signCommunique } from './commands/sign-communique.js';
import { communiqueRules } from './rules.js';
import { communiqueStory } from './story.js';

export const communique = aggregate({
  collection: 'communiques',
  ids: 'slug',
  story: communiqueStory,
  rules: communiqueRules,
  commands: {
    draft: draftCommunique,
    issue: issueCommunique,
    record: recordCommunique,
    sign: signCommunique,
    'declare-intent': declareIntent,
    endorse: endorseCommunique,
    'issue-corrigendum': issueCorrigendum,
    supersede: agreeToSupersede,
  },
});
