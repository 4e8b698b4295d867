// The transit case: goods declared in transit, and what became of them. Its commands, by the verbs of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { annulCompletion } from './commands/annul-completion.js';
import { completeTransit } from './commands/complete-transit.js';
import { detectFalseTransit } from './commands/detect-false-transit.js';
import { flagTransit } from './commands/flag-transit.js';
import { notifyOffice } from './commands/notify-office.js';
import { openTransit } from './commands/open-transit.js';
import { correctTransit, withdrawTransitEvent } from './commands/put-right.js';
import { takeJurisdiction } from './commands/take-jurisdiction.js';
import { transitCaseRules } from './rules.js';
import { transitCaseStory } from './story.js';

export const transitCase = aggregate({
  collection: 'transit-cases',
  ids: 'uuid',
  story: transitCaseStory,
  rules: transitCaseRules,
  commands: {
    open: openTransit,
    notify: notifyOffice,
    flag: flagTransit,
    detect: detectFalseTransit,
    complete: completeTransit,
    'annul-completion': annulCompletion,
    'take-jurisdiction': takeJurisdiction,
    correct: correctTransit,
    'withdraw-event': withdrawTransitEvent,
  },
});
