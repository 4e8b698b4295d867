// The decision of a body, or its agreement: adopted, endorsed, objected to, carried out. Its commands, by their verbs.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { adoptDecision } from './commands/adopt-decision.js';
import { reachAgreement } from './commands/agree.js';
import { endorseDecision } from './commands/endorse-decision.js';
import { fulfilDecision } from './commands/fulfil-decision.js';
import { raiseObjection } from './commands/object.js';
import { correctDecision, withdrawDecisionEvent } from './commands/put-right.js';
import { reportProgress } from './commands/report-progress.js';
import { statePosition } from './commands/state-position.js';
import { decisionRules } from './rules.js';
import { decisionStory } from './story.js';

export const decision = aggregate({
  collection: 'decisions',
  ids: 'slug',
  story: decisionStory,
  rules: decisionRules,
  commands: {
    adopt: adoptDecision,
    agree: reachAgreement,
    endorse: endorseDecision,
    object: raiseObjection,
    'state-position': statePosition,
    'report-progress': reportProgress,
    fulfil: fulfilDecision,
    correct: correctDecision,
    'withdraw-event': withdrawDecisionEvent,
  },
});
