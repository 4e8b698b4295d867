// The commands about permissions to pass a message on: whoever sees it may ask that a state be sent it; whoever sent it gives, refuses
// and withdraws that. Decisions, and never said on behalf of another.
import { decides } from '../../../eventsourcing/writing/decider.js';
import {
  GrantPermission,
  RefusePermission,
  RequestPermission,
  settlingPermission,
  WithdrawPermission,
} from '../../audience/permission.js';
import { may } from '../authority.js';
import type { MessageEvent } from '../events.js';
import type { Message } from '../story.js';

class RequestForwarding extends RequestPermission {}
class GrantForwarding extends GrantPermission {}
class RefuseForwarding extends RefusePermission {}
class WithdrawForwarding extends WithdrawPermission {}

const { request, grant, refuse, withdraw } = settlingPermission<Message, MessageEvent>('Message');
const never = { behalf: 'NEVER' } as const;

export const requestForwarding = decides({
  form: RequestForwarding,
  rights: may(['ANYONE'], never),
  against: ['MESSAGE_NOT_SENT', 'MESSAGE_RETRACTED'],
  decide: request,
});

export const grantForwarding = decides({
  form: GrantForwarding,
  rights: may(['SENDER'], never),
  against: ['MESSAGE_NOT_SENT', 'MESSAGE_RETRACTED'],
  decide: grant,
});

export const refuseForwarding = decides({
  form: RefuseForwarding,
  rights: may(['SENDER'], never),
  against: ['PERMISSION_NOT_KNOWN'],
  decide: refuse,
});

export const withdrawForwarding = decides({
  form: WithdrawForwarding,
  rights: may(['SENDER'], never),
  against: ['PERMISSION_NOT_KNOWN'],
  decide: withdraw,
});
