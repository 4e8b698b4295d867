// The inquiry: what a state does about an offence. Its commands, by the verbs of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { citeMatter } from './commands/cite-matter.js';
import { closeInquiry } from './commands/close-inquiry.js';
import { establishOffence } from './commands/establish-offence.js';
import { imposeLiability } from './commands/impose-liability.js';
import { issueRuling } from './commands/issue-ruling.js';
import { openCriminalCase } from './commands/open-criminal-case.js';
import { openInquiry } from './commands/open-inquiry.js';
import { correctInquiry, withdrawInquiryEvent } from './commands/put-right.js';
import { recordInForce } from './commands/record-in-force.js';
import { setAsideRuling } from './commands/set-aside-ruling.js';
import { inquiryRules } from './rules.js';
import { inquiryStory } from './story.js';

export const inquiry = aggregate({
  collection: 'inquiries',
  ids: 'uuid',
  story: inquiryStory,
  rules: inquiryRules,
  commands: {
    open: openInquiry,
    cite: citeMatter,
    'establish-offence': establishOffence,
    'open-criminal-case': openCriminalCase,
    'issue-ruling': issueRuling,
    'record-in-force': recordInForce,
    'set-aside-ruling': setAsideRuling,
    'impose-liability': imposeLiability,
    close: closeInquiry,
    correct: correctInquiry,
    'withdraw-event': withdrawInquiryEvent,
  },
});
