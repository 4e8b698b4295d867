// The controlled delivery: an illicit consignment let through by consent of all its states. Its commands, by their verbs.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { abortDelivery } from './commands/abort-delivery.js';
import { askConsent } from './commands/ask-consent.js';
import { changeRoute } from './commands/change-route.js';
import { completeDelivery } from './commands/complete-delivery.js';
import { giveConsent } from './commands/give-consent.js';
import { proposeDelivery } from './commands/propose-delivery.js';
import { correctDelivery, withdrawDeliveryEvent } from './commands/put-right.js';
import { recordHandover } from './commands/record-handover.js';
import { recordSubstitution } from './commands/record-substitution.js';
import { refuseConsent } from './commands/refuse-consent.js';
import { reportLoss } from './commands/report-loss.js';
import { acceptDeliveryProposal, declineDeliveryProposal } from './commands/settle-delivery-proposal.js';
import { startDelivery } from './commands/start-delivery.js';
import { withdrawConsent } from './commands/withdraw-consent.js';
import { controlledDeliveryRules } from './rules.js';
import { controlledDeliveryStory } from './story.js';

export const controlledDelivery = aggregate({
  collection: 'controlled-deliveries',
  ids: 'uuid',
  story: controlledDeliveryStory,
  rules: controlledDeliveryRules,
  commands: {
    propose: proposeDelivery,
    'ask-consent': askConsent,
    'give-consent': giveConsent,
    'refuse-consent': refuseConsent,
    'withdraw-consent': withdrawConsent,
    'change-route': changeRoute,
    start: startDelivery,
    'record-handover': recordHandover,
    'record-substitution': recordSubstitution,
    'report-loss': reportLoss,
    complete: completeDelivery,
    abort: abortDelivery,
    'accept-proposal': acceptDeliveryProposal,
    'decline-proposal': declineDeliveryProposal,
    correct: correctDelivery,
    'withdraw-event': withdrawDeliveryEvent,
  },
});
