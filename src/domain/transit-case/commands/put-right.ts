// The commands to correct and to withdraw what was said of a transit: a time limit that was extended, a finding that did not hold.
// Reports of whoever may say it.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { TransitCaseEvents } from '../events.js';
import { transitCaseStory } from '../story.js';
import { annulCompletion } from './annul-completion.js';
import { completeTransit } from './complete-transit.js';
import { detectFalseTransit } from './detect-false-transit.js';
import { flagTransit } from './flag-transit.js';
import { notifyOffice } from './notify-office.js';
import { openTransit } from './open-transit.js';
import { takeJurisdiction } from './take-jurisdiction.js';

class CorrectTransit extends CorrectEntry {}
class WithdrawTransitEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<TransitCaseEvents, 'Transit'>({
  name: 'Transit',
  initial: transitCaseStory.initial,
  saidBy: {
    TransitOpened: openTransit,
    TransitNoticeGiven: notifyOffice,
    TransitFlagged: flagTransit,
    FalseTransitDetected: detectFalseTransit,
    TransitCompleted: completeTransit,
    CompletionAnnulled: annulCompletion,
    JurisdictionTaken: takeJurisdiction,
  },
});

export const correctTransit = reports({ form: CorrectTransit, ...correct });
export const withdrawTransitEvent = reports({ form: WithdrawTransitEvent, ...withdraw });
