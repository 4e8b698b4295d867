// The commands to correct and to withdraw what was said of a request for assistance. Reports of whoever may say it.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { AssistanceEvents } from '../events.js';
import { assistanceStory } from '../story.js';
import { acknowledgeRequest } from './acknowledge-request.js';
import { answerRequest } from './answer-request.js';
import { postponeAnswer } from './postpone-answer.js';
import { refuseAssistance } from './refuse-assistance.js';
import { requestAssistance } from './request-assistance.js';
import { useResult } from './use-result.js';

class CorrectAssistance extends CorrectEntry {}
class WithdrawAssistanceEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<AssistanceEvents, 'Assistance'>({
  name: 'Assistance',
  initial: assistanceStory.initial,
  saidBy: {
    AssistanceRequested: requestAssistance,
    AssistanceAcknowledged: acknowledgeRequest,
    AssistanceAnswered: answerRequest,
    AssistanceRefused: refuseAssistance,
    AssistancePostponed: postponeAnswer,
    AssistanceUsed: useResult,
  },
});

export const correctAssistance = reports({ form: CorrectAssistance, ...correct });
export const withdrawAssistanceEvent = reports({ form: WithdrawAssistanceEvent, ...withdraw });
