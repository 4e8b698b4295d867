// The commands to correct and to withdraw what was said of an inquiry. Reports of the state whose it is.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { InquiryEvents } from '../events.js';
import { inquiryStory } from '../story.js';
import { citeMatter } from './cite-matter.js';
import { closeInquiry } from './close-inquiry.js';
import { establishOffence } from './establish-offence.js';
import { imposeLiability } from './impose-liability.js';
import { issueRuling } from './issue-ruling.js';
import { openCriminalCase } from './open-criminal-case.js';
import { openInquiry } from './open-inquiry.js';
import { recordInForce } from './record-in-force.js';
import { setAsideRuling } from './set-aside-ruling.js';

class CorrectInquiry extends CorrectEntry {}
class WithdrawInquiryEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<InquiryEvents, 'Inquiry'>({
  name: 'Inquiry',
  initial: inquiryStory.initial,
  saidBy: {
    InquiryOpened: openInquiry,
    MatterCited: citeMatter,
    OffenceEstablished: establishOffence,
    CriminalCaseOpened: openCriminalCase,
    RulingIssued: issueRuling,
    RulingInForce: recordInForce,
    RulingSetAside: setAsideRuling,
    LiabilityImposed: imposeLiability,
    InquiryClosed: closeInquiry,
  },
});

export const correctInquiry = reports({ form: CorrectInquiry, ...correct });
export const withdrawInquiryEvent = reports({ form: WithdrawInquiryEvent, ...withdraw });
