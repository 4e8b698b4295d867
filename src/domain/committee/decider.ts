// The committee: the body of services that decides on joint operations. Its commands, by the verb of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { admitMember } from './commands/admit-member.js';
import { agreeCandidacy } from './commands/agree-candidacy.js';
import { appointOfficer } from './commands/appoint-officer.js';
import { attestOfficeHolder } from './commands/attest-office-holder.js';
import { electChairman } from './commands/elect-chairman.js';
import { endTerm } from './commands/end-term.js';
import { establishCommittee } from './commands/establish-committee.js';
import { correctCommittee, withdrawCommitteeEvent } from './commands/put-right.js';
import { renameCommittee } from './commands/rename-committee.js';
import { withdrawMember } from './commands/withdraw-member.js';
import { committeeRules } from './rules.js';
import { committeeStory } from './story.js';

export const committee = aggregate({
  collection: 'committees',
  ids: 'slug',
  story: committeeStory,
  rules: committeeRules,
  commands: {
    establish: establishCommittee,
    rename: renameCommittee,
    'admit-member': admitMember,
    'withdraw-member': withdrawMember,
    'elect-chairman': electChairman,
    'agree-candidacy': agreeCandidacy,
    'appoint-officer': appointOfficer,
    'end-term': endTerm,
    'attest-office-holder': attestOfficeHolder,
    correct: correctCommittee,
    'withdraw-event': withdrawCommitteeEvent,
  },
});
