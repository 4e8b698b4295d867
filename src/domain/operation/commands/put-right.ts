// The commands to correct and to withdraw what was said of an operation. Decisions of whoever may say it, in whatever phase.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { OperationEvents } from '../events.js';
import { operationStory } from '../story.js';
import { amendOperation } from './amend-operation.js';
import { cancelOperation } from './cancel-operation.js';
import { concludeOperation } from './conclude-operation.js';
import { confirmParticipation } from './confirm-participation.js';
import { debriefOperation } from './debrief-operation.js';
import { decideOperation } from './decide-operation.js';
import { deployResource } from './deploy-resource.js';
import { launchOperation } from './launch-operation.js';
import { nominateContactPoint } from './nominate-contact-point.js';
import { nominateParticipant } from './nominate-participant.js';
import { endPhase, startPhase } from './phases.js';
import { planOperation } from './plan-operation.js';
import { setUpCoordinationUnit } from './set-up-coordination-unit.js';
import { submitNilReturn } from './submit-nil-return.js';
import { resumeOperation, suspendOperation } from './suspend-operation.js';
import { withdrawParticipant } from './withdraw-participant.js';
import { withdrawResource } from './withdraw-resource.js';

class CorrectOperation extends CorrectEntry {}
class WithdrawOperationEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<OperationEvents, 'Operation'>({
  name: 'Operation',
  initial: operationStory.initial,
  saidBy: {
    OperationDecided: decideOperation,
    OperationPlanned: planOperation,
    ParticipantNominated: nominateParticipant,
    ContactPointNominated: nominateContactPoint,
    ParticipationConfirmed: confirmParticipation,
    ParticipantWithdrew: withdrawParticipant,
    NilReturnSubmitted: submitNilReturn,
    ResourceDeployed: deployResource,
    ResourceWithdrawn: withdrawResource,
    CoordinationUnitSetUp: setUpCoordinationUnit,
    OperationLaunched: launchOperation,
    OperationPhaseStarted: startPhase,
    OperationPhaseEnded: endPhase,
    OperationSuspended: suspendOperation,
    OperationResumed: resumeOperation,
    OperationCancelled: cancelOperation,
    OperationAmended: amendOperation,
    OperationConcluded: concludeOperation,
    OperationDebriefed: debriefOperation,
    // What was told at a place in the log was told there: what is wrong with it is told anew.
    SituationReportIssued: null,
    ResultsFrozen: null,
  },
});

export const correctOperation = decides({ form: CorrectOperation, ...correct });
export const withdrawOperationEvent = decides({ form: WithdrawOperationEvent, ...withdraw });
