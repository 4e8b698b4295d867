// The commands to correct and to withdraw what was said of a committee: a lapsed election, a mistyped term. Decisions of whoever
// may say it.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { CommitteeEvents } from '../events.js';
import { committeeStory } from '../story.js';
import { admitMember } from './admit-member.js';
import { agreeCandidacy } from './agree-candidacy.js';
import { appointOfficer } from './appoint-officer.js';
import { attestOfficeHolder } from './attest-office-holder.js';
import { electChairman } from './elect-chairman.js';
import { endTerm } from './end-term.js';
import { establishCommittee } from './establish-committee.js';
import { renameCommittee } from './rename-committee.js';
import { withdrawMember } from './withdraw-member.js';

class CorrectCommittee extends CorrectEntry {}
class WithdrawCommitteeEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<CommitteeEvents, 'Committee'>({
  name: 'Committee',
  initial: committeeStory.initial,
  saidBy: {
    CommitteeEstablished: establishCommittee,
    CommitteeRenamed: renameCommittee,
    MembershipStarted: admitMember,
    MembershipEnded: withdrawMember,
    ChairmanElected: electChairman,
    CandidacyAgreed: agreeCandidacy,
    OfficeAppointed: appointOfficer,
    TermEnded: endTerm,
    OfficeHolderAttested: attestOfficeHolder,
  },
});

export const correctCommittee = decides({ form: CorrectCommittee, ...correct });
export const withdrawCommitteeEvent = decides({ form: WithdrawCommitteeEvent, ...withdraw });
