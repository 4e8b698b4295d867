// The commands to correct and to withdraw what was said of a message. Reports of whoever may say it; answers are given once, and a
// retraction is for ever.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { MessageEvents } from '../events.js';
import { messageStory } from '../story.js';
import { acknowledgeMessage } from './acknowledge-message.js';
import { attachTranslation } from './attach-translation.js';
import { forwardMessage } from './forward-message.js';
import { reportCheck } from './report-check.js';
import { sendMessage } from './send-message.js';

class CorrectMessage extends CorrectEntry {}
class WithdrawMessageEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<MessageEvents, 'Message'>({
  name: 'Message',
  initial: messageStory.initial,
  saidBy: {
    MessageSent: sendMessage,
    MessageAcknowledged: acknowledgeMessage,
    CheckResultReported: reportCheck,
    TranslationAttached: attachTranslation,
    MessageForwarded: forwardMessage,
    MessageRetracted: null,
    MessageRestricted: null,
    MessageReleased: null,
    MessagePermissionRequested: null,
    MessagePermissionGranted: null,
    MessagePermissionRefused: null,
    MessagePermissionWithdrawn: null,
  },
});

export const correctMessage = reports({ form: CorrectMessage, ...correct });
export const withdrawMessageEvent = reports({ form: WithdrawMessageEvent, ...withdraw });
