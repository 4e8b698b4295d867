// The request for assistance: what one state asks another to find out or to do. Its commands, by the verbs of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { acknowledgeRequest } from './commands/acknowledge-request.js';
import { answerRequest } from './commands/answer-request.js';
import { postponeAnswer } from './commands/postpone-answer.js';
import { correctAssistance, withdrawAssistanceEvent } from './commands/put-right.js';
import { refuseAssistance } from './commands/refuse-assistance.js';
import { requestAssistance } from './commands/request-assistance.js';
import { useResult } from './commands/use-result.js';
import { assistanceRules } from './rules.js';
import { assistanceStory } from './story.js';

export const assistance = aggregate({
  collection: 'assistance-requests',
  ids: 'uuid',
  story: assistanceStory,
  rules: assistanceRules,
  commands: {
    request: requestAssistance,
    acknowledge: acknowledgeRequest,
    answer: answerRequest,
    refuse: refuseAssistance,
    postpone: postponeAnswer,
    'use-result': useResult,
    correct: correctAssistance,
    'withdraw-event': withdrawAssistanceEvent,
  },
});
