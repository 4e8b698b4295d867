// The operation: a joint, named, time-boxed action of customs services. Its commands, by the verb of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { amendOperation } from './commands/amend-operation.js';
import { cancelOperation } from './commands/cancel-operation.js';
import { concludeOperation } from './commands/conclude-operation.js';
import { confirmParticipation } from './commands/confirm-participation.js';
import { debriefOperation } from './commands/debrief-operation.js';
import { decideOperation } from './commands/decide-operation.js';
import { deployResource } from './commands/deploy-resource.js';
import { freezeResults } from './commands/freeze-results.js';
import { launchOperation } from './commands/launch-operation.js';
import { nominateContactPoint } from './commands/nominate-contact-point.js';
import { nominateParticipant } from './commands/nominate-participant.js';
import { endPhase, startPhase } from './commands/phases.js';
import { planOperation } from './commands/plan-operation.js';
import { correctOperation, withdrawOperationEvent } from './commands/put-right.js';
import { setUpCoordinationUnit } from './commands/set-up-coordination-unit.js';
import { submitNilReturn } from './commands/submit-nil-return.js';
import { resumeOperation, suspendOperation } from './commands/suspend-operation.js';
import { withdrawParticipant } from './commands/withdraw-participant.js';
import { withdrawResource } from './commands/withdraw-resource.js';
import { operationRules } from './rules.js';
import { operationStory } from './story.js';

export const operation = aggregate({
  collection: 'operations',
  ids: 'slug',
  story: operationStory,
  rules: operationRules,
  commands: {
    decide: decideOperation,
    plan: planOperation,
    'nominate-participant': nominateParticipant,
    'confirm-participation': confirmParticipation,
    'nominate-contact-point': nominateContactPoint,
    'withdraw-participant': withdrawParticipant,
    'deploy-resource': deployResource,
    'withdraw-resource': withdrawResource,
    'set-up-coordination-unit': setUpCoordinationUnit,
    launch: launchOperation,
    'start-phase': startPhase,
    'end-phase': endPhase,
    suspend: suspendOperation,
    resume: resumeOperation,
    'submit-nil-return': submitNilReturn,
    conclude: concludeOperation,
    debrief: debriefOperation,
    'freeze-results': freezeResults,
    amend: amendOperation,
    cancel: cancelOperation,
    correct: correctOperation,
    'withdraw-event': withdrawOperationEvent,
  },
});
