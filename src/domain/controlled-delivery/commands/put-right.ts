// The commands to correct and to withdraw what was said of a controlled delivery: a consent recorded by mistake, a mistyped time
// of a handover. Reports of whoever may say it: what they bring into contradiction is flagged.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { ControlledDeliveryEvents } from '../events.js';
import { controlledDeliveryStory } from '../story.js';
import { abortDelivery } from './abort-delivery.js';
import { askConsent } from './ask-consent.js';
import { changeRoute } from './change-route.js';
import { completeDelivery } from './complete-delivery.js';
import { giveConsent } from './give-consent.js';
import { proposeDelivery } from './propose-delivery.js';
import { recordHandover } from './record-handover.js';
import { recordSubstitution } from './record-substitution.js';
import { refuseConsent } from './refuse-consent.js';
import { reportLoss } from './report-loss.js';
import { startDelivery } from './start-delivery.js';
import { withdrawConsent } from './withdraw-consent.js';

class CorrectDelivery extends CorrectEntry {}
class WithdrawDeliveryEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<ControlledDeliveryEvents, 'Delivery'>({
  name: 'Delivery',
  initial: controlledDeliveryStory.initial,
  saidBy: {
    ControlledDeliveryProposed: proposeDelivery,
    ConsentAsked: askConsent,
    ConsentGiven: giveConsent,
    ConsentRefused: refuseConsent,
    ConsentWithdrawn: withdrawConsent,
    RouteChanged: changeRoute,
    ControlledDeliveryStarted: startDelivery,
    BorderHandedOver: recordHandover,
    ConsignmentSubstituted: recordSubstitution,
    ConsignmentLost: reportLoss,
    ControlledDeliveryCompleted: completeDelivery,
    ControlledDeliveryAborted: abortDelivery,
    DeliveryProposalAccepted: null,
    DeliveryProposalDeclined: null,
  },
});

export const correctDelivery = reports({ form: CorrectDelivery, ...correct });
export const withdrawDeliveryEvent = reports({ form: WithdrawDeliveryEvent, ...withdraw });
