// The message: one of the exchange of an operation, with its addressees, codes and answers. Its commands, by the verbs of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { acknowledgeMessage } from './commands/acknowledge-message.js';
import { attachTranslation } from './commands/attach-translation.js';
import { forwardMessage } from './commands/forward-message.js';
import { correctMessage, withdrawMessageEvent } from './commands/put-right.js';
import { reportCheck } from './commands/report-check.js';
import { releaseMessage, restrictMessage } from './commands/restrict-message.js';
import { retractMessage } from './commands/retract-message.js';
import { sendMessage } from './commands/send-message.js';
import {
  grantForwarding,
  refuseForwarding,
  requestForwarding,
  withdrawForwarding,
} from './commands/settle-permission.js';
import { messageRules } from './rules.js';
import { messageStory } from './story.js';

export const message = aggregate({
  collection: 'messages',
  ids: 'uuid',
  story: messageStory,
  rules: messageRules,
  isRestrictable: true,
  commands: {
    send: sendMessage,
    acknowledge: acknowledgeMessage,
    'report-check': reportCheck,
    'attach-translation': attachTranslation,
    forward: forwardMessage,
    retract: retractMessage,
    restrict: restrictMessage,
    release: releaseMessage,
    'request-permission': requestForwarding,
    'grant-permission': grantForwarding,
    'refuse-permission': refuseForwarding,
    'withdraw-permission': withdrawForwarding,
    correct: correctMessage,
    'withdraw-event': withdrawMessageEvent,
  },
});
