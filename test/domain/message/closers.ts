// Closers of a message's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { Closers } from '../closers.js';
import { closed, opened } from '../exchange/events.js';
import { decidedOn, nominated } from '../events-as-data.js';
import { RAISED } from '../raised.js';
import { acknowledged, ASKED, NET, sent } from './events.js';

const told = (verb: string, body: object) => ({ command: `messages/${verb}`, body });
const attested = (verb: string, body: object) => ({ ...told(verb, body), attested: true });
const DELIVERY = '0190a5c4-0000-7000-8000-0000000000c3';
const SENT = { exchange: 'net', kind: 'WARNING', to: [{ administration: 'KG' }], text: 'Двойная стенка' };
const withdrawn = told('withdraw-event', { withdraws: RAISED, reason: 'ERROR' });
const corrected = (data: object) => told('correct', { corrects: RAISED, data, reason: 'MISTYPED' });
const CLOSING = '0190a5c4-0000-7000-8000-0000000000c7';
const INCIDENT = '0190a5c4-0000-7000-8000-0000000000c1';
const OF_OPERATION = { 'operation-barrier': NET['operation-barrier'] };
const admitted = (administration: string) => ({
  type: 'ExchangeMemberAdmitted',
  data: { administration, from: { from: '2025-08-01', to: '2025-08-01', precision: 'day' as const } },
});

export const OF_MESSAGES: Closers = {
  MESSAGE_SENT: [{ given: [sent()], beside: NET, raised: attested('send', SENT), closed: withdrawn }],
  MESSAGE_NOT_SENT: [{ raised: attested('acknowledge', {}), closed: told('send', SENT), beside: NET }],
  EXCHANGE_NOT_OPENED: [
    {
      beside: OF_OPERATION,
      raised: attested('send', SENT),
      closed: {
        id: 'net',
        command: 'exchanges/open',
        body: { operation: 'barrier', tool: 'CENcomm', languages: ['ru'], openedOn: '2025-08-01' },
      },
    },
  ],
  EXCHANGE_CLOSED: [
    {
      beside: { ...OF_OPERATION, 'exchange-net': [opened(), { ...closed(), id: CLOSING } as DomainEvent] },
      raised: attested('send', SENT),
      closed: {
        id: 'net',
        command: 'exchanges/withdraw-event',
        body: { withdraws: CLOSING, reason: 'ERROR' },
      },
    },
  ],
  NOT_IN_CIRCLE: [
    {
      beside: { ...OF_OPERATION, 'exchange-net': [opened(), admitted('KZ')] },
      raised: attested('send', SENT),
      closed: {
        id: 'net',
        command: 'exchanges/admit-member',
        body: { administration: 'KG', from: '2025-08-02' },
      },
    },
  ],
  NOT_A_PARTICIPANT: [
    {
      beside: { ...NET, 'operation-barrier': [decidedOn(), nominated({ country: 'KZ' })] },
      raised: attested('send', SENT),
      closed: {
        id: 'barrier',
        command: 'operations/nominate-participant',
        body: { country: 'KG', capacity: 'PARTICIPANT' },
      },
    },
  ],
  POST_NOT_LISTED: [
    {
      beside: { ...NET, 'administration-kg': [{ type: 'PostOpened', data: { post: 'Torugart' } }] },
      raised: attested('send', { ...SENT, to: [{ administration: 'KG', post: 'Dostuk' }] }),
      closed: { id: 'kg', command: 'administrations/open-post', body: { post: 'Dostuk' } },
    },
  ],
  INCIDENT_NOT_REPORTED: [
    {
      given: [sent()],
      beside: NET,
      raised: told('report-check', { outcome: 'POSITIVE', incident: INCIDENT }),
      closed: { id: INCIDENT, command: 'incidents/report', body: { country: 'KG', occurredAt: '2026-05-10' } },
    },
  ],
  DELIVERY_NOT_KNOWN: [
    {
      beside: NET,
      raised: attested('send', { ...SENT, deliveries: [DELIVERY] }),
      closed: {
        id: DELIVERY,
        command: 'controlled-deliveries/propose',
        body: {
          lead: 'KZ',
          route: { origin: 'UZ', transit: ['KZ'], destination: 'RU' },
          goods: { substance: 'heroin' },
          window: '2026-05',
        },
      },
    },
  ],
  EXPIRED_WHEN_SENT: [
    {
      beside: NET,
      raised: attested('send', { ...SENT, validUntil: '2026-05' }),
      closed: corrected({ ...SENT, validUntil: '2026-12' }),
    },
  ],
  POST_NOT_ADDRESSED: [
    {
      given: [sent({ to: [{ administration: 'KZ', post: 'Torugart' }] })],
      raised: attested('acknowledge', { post: 'Dostuk' }),
      closed: corrected({ post: 'Torugart' }),
    },
  ],
  PERMISSION_NEEDED: [
    {
      given: [{ ...sent(), metadata: { handling: ['H2'] } } as never, acknowledged()],
      beside: NET,
      raised: {
        ...attested('forward', { to: [{ administration: 'UZ' }] }),
        by: { actor: { administration: 'KG', officer: 'p-2', role: 'officer' } },
      },
      closed: told('grant-permission', ASKED),
    },
  ],
};
