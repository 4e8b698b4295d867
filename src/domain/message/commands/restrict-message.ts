// The commands to restrict a message, and to release it again: decisions of whoever sent it, and of nobody else. What was left to fewer
// of those whom it went to is hidden from the others at every place in the log.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { decidingAudience, ReleaseAudience, RestrictAudience } from '../../audience/restricting.js';
import { may } from '../authority.js';
import type { MessageEvent } from '../events.js';
import type { Message } from '../story.js';

class RestrictMessage extends RestrictAudience {}
class ReleaseMessage extends ReleaseAudience {}

const { restrict, release } = decidingAudience<Message, MessageEvent>('Message');

export const restrictMessage = decides({
  form: RestrictMessage,
  rights: may(['SENDER']),
  against: ['MESSAGE_NOT_SENT'],
  decide: restrict,
});

export const releaseMessage = decides({
  form: ReleaseMessage,
  rights: may(['SENDER'], { behalf: 'NEVER' }),
  against: ['MESSAGE_NOT_SENT'],
  decide: release,
});
