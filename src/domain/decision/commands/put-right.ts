// The commands to correct and to withdraw what was said of a decision. Decisions of whoever may say it.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { DecisionEvents } from '../events.js';
import { decisionStory } from '../story.js';
import { adoptDecision } from './adopt-decision.js';
import { reachAgreement } from './agree.js';
import { endorseDecision } from './endorse-decision.js';
import { fulfilDecision } from './fulfil-decision.js';
import { raiseObjection } from './object.js';
import { statePosition } from './state-position.js';
import { reportProgress } from './report-progress.js';

class CorrectDecision extends CorrectEntry {}
class WithdrawDecisionEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<DecisionEvents, 'Decision'>({
  name: 'Decision',
  initial: decisionStory.initial,
  saidBy: {
    DecisionAdopted: adoptDecision,
    AgreementReached: reachAgreement,
    DecisionEndorsed: endorseDecision,
    ObjectionRaised: raiseObjection,
    PositionStated: statePosition,
    ProgressReported: reportProgress,
    DecisionFulfilled: fulfilDecision,
  },
});

export const correctDecision = decides({ form: CorrectDecision, ...correct });
export const withdrawDecisionEvent = decides({ form: WithdrawDecisionEvent, ...withdraw });
