// Provocations of a message: for every code of its own, what is in the log, the command, and what becomes of it.
import type { CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';
import { NET, retracted, sent } from './events.js';

const SENT = { exchange: 'net', kind: 'WARNING', to: [{ administration: 'KG' }], text: 'Двойная стенка' };
const contradicts = { decided: 'refused' as const, attested: 'flagged' as const };
const lacksProof = { decided: 'refused' as const, attested: 'unproved' as const };
const KG: Partial<CommandMetadata> = { actor: { administration: 'KG', officer: 'p-2', role: 'officer' } };
const EARLIER = '0190a5c4-0000-7000-8000-0000000000c2';

export const OF_MESSAGES = {
  MESSAGE_SENT: [{ command: 'messages/send', given: [sent()], beside: NET, body: SENT, ...contradicts }],
  MESSAGE_NOT_SENT: [{ command: 'messages/retract', given: [], body: {}, ...lacksProof }],
  POST_NOT_LISTED: [
    {
      command: 'messages/send',
      given: [],
      beside: { ...NET, 'administration-kg': [{ type: 'PostOpened', data: { post: 'Torugart' } }] },
      body: { ...SENT, to: [{ administration: 'KG', post: 'Torugrat' }] },
      ...lacksProof,
    },
  ],
  REPLIED_TO_NOT_KNOWN: [
    { command: 'messages/send', given: [], beside: NET, body: { ...SENT, inReplyTo: EARLIER }, ...lacksProof },
  ],
  DELIVERY_NOT_KNOWN: [
    { command: 'messages/send', given: [], beside: NET, body: { ...SENT, deliveries: [EARLIER] }, ...lacksProof },
  ],
  EXPIRED_WHEN_SENT: [
    { command: 'messages/send', given: [], beside: NET, body: { ...SENT, validUntil: '2026-05' }, ...contradicts },
  ],
  MESSAGE_RETRACTED: [{ command: 'messages/acknowledge', given: [sent(), retracted()], body: {}, ...contradicts }],
  POST_NOT_ADDRESSED: [
    {
      command: 'messages/acknowledge',
      given: [sent({ to: [{ administration: 'KG', post: 'Torugart' }] })],
      body: { post: 'Dostuk' },
      by: KG,
      decided: 'refused' as const,
      attested: 'flagged' as const,
    },
  ],
  PERMISSION_NEEDED: [
    {
      command: 'messages/forward',
      given: [sent()],
      beside: NET,
      body: { to: [{ administration: 'UZ' }] },
      by: KG,
      ...lacksProof,
    },
  ],
};
