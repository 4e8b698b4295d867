// The events of a committee. Names and fields are the storage format: add, never edit.
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Names } from '../values/text.js';
import type { When } from '../values/time/when.js';

export type Office = 'CHAIRMAN' | 'HEAD_OF_HEADQUARTERS' | 'HEAD_OF_SECRETARIAT' | 'DEPUTY_CHAIRMAN';

export interface CommitteeEvents extends Rectified<'Committee'> {
  CommitteeEstablished: { names: Names; parentCouncil?: Names; date: When };
  /** From then on it is called so; until then as before. */
  CommitteeRenamed: { names: Names; from: When; decision?: string };
  /** `country`: a state, or, as an observer, a body too. `capacity`: a member where nothing is said. `decision`: by which one. */
  MembershipStarted: { country: string; from: When; capacity?: 'MEMBER' | 'OBSERVER'; decision?: string };
  MembershipEnded: { country: string; to: When; decision?: string };
  /** Starts a term and ends the predecessor's. `meeting`: id of the electing meeting. */
  ChairmanElected: {
    person: string;
    office: string;
    administration?: string;
    meeting?: string;
    reElection: boolean;
    electedOn: When;
    termFrom?: When;
    termTo?: When;
  };
  /** Is no appointment. No `person`: the sources name nobody. */
  CandidacyAgreed: {
    office: Exclude<Office, 'CHAIRMAN'>;
    person?: string;
    administration?: string;
    meeting?: string;
    agreedOn: When;
  };
  /** Starts a term and ends the predecessor's in that office. `by`: who appointed, where that is not the committee. */
  OfficeAppointed: {
    office: Exclude<Office, 'CHAIRMAN'>;
    person?: string;
    administration?: string;
    by?: string;
    meeting?: string;
    appointedOn: When;
    termFrom?: When;
    termTo?: When;
  };
  /** Ends a term that nobody else's ended. */
  TermEnded: {
    office: Office;
    person?: string;
    endedOn: When;
    because?: 'TERM_OVER' | 'RESIGNED' | 'RELIEVED' | 'OTHER';
  };
  /** Evidence that someone held an office at a time; starts no term. */
  OfficeHolderAttested: { person: string; office: string; administration?: string; asOf: When; evidence?: string };
}

export type CommitteeEvent = EventOf<CommitteeEvents>;
