// Complete commands of a message: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { proposal } from '../controlled-delivery/events.js';
import { reported } from '../incident/events.js';
import { ASKED, NET, permission, PERMISSION, sent } from './events.js';

const INCIDENT = '0190a5c4-0000-7000-8000-0000000000c1';
const EARLIER = '0190a5c4-0000-7000-8000-0000000000c2';
const DELIVERY = '0190a5c4-0000-7000-8000-0000000000c3';

const BESIDE = {
  ...NET,
  'administration-kg': [{ type: 'PostOpened', data: { post: 'Torugart' } }],
  [`message-${EARLIER}`]: [sent()],
  [`incident-${INCIDENT}`]: [reported()],
  [`controlledDelivery-${DELIVERY}`]: [proposal()],
};
const AGREED = { ...ASKED, case: 'UZ-26/3', until: '2027-01-31' };

export const COMPLETE_MESSAGES: Readonly<Record<string, Complete>> = {
  MessageSent: {
    command: 'messages/send',
    phase: 'sent',
    given: [],
    beside: BESIDE,
    body: {
      exchange: 'net',
      kind: 'WARNING',
      to: [{ administration: 'KG', post: 'Torugart' }],
      title: 'Тягач с тайником',
      text: 'Двойная стенка\nполуприцепа',
      lang: 'ru',
      priority: 'URGENT',
      validUntil: '2026-12-31',
      requestedAction: 'SPECIFIC_CHECK',
      inReplyTo: EARLIER,
      incidents: [INCIDENT],
      deliveries: [DELIVERY],
      identifiers: [{ kind: 'PLATE', value: '01KG123ABC' }],
    },
  },
  MessageAcknowledged: {
    command: 'messages/acknowledge',
    phase: 'sent',
    given: [sent()],
    body: { post: 'Torugart', note: 'Передано\nсмене' },
  },
  CheckResultReported: {
    command: 'messages/report-check',
    phase: 'sent',
    given: [sent()],
    beside: { [`incident-${INCIDENT}`]: [reported()] },
    body: {
      outcome: 'POSITIVE',
      post: 'Torugart',
      checkedAt: '2026-06-02',
      incident: INCIDENT,
      note: 'Тайник\nнайден',
    },
  },
  TranslationAttached: {
    command: 'messages/attach-translation',
    phase: 'sent',
    given: [sent()],
    body: { lang: 'en', title: 'A lorry', text: 'A false wall\nof the trailer', translator: 'HUMAN' },
  },
  MessageForwarded: {
    command: 'messages/forward',
    phase: 'sent',
    given: [sent()],
    beside: NET,
    body: { to: [{ administration: 'UZ', post: 'Dustlik' }], note: 'Маршрут\nизменился' },
  },
  MessageRetracted: {
    command: 'messages/retract',
    phase: 'retracted',
    given: [sent()],
    body: { reason: 'Отправлено\nпо ошибке' },
  },
  MessageRestricted: {
    command: 'messages/restrict',
    phase: 'sent',
    given: [sent()],
    body: {
      handling: ['H2', 'H3'],
      releasableTo: ['KG'],
      restriction: 'Только\nустно',
      nationalMarking: 'ДСП',
      reason: 'Источник',
    },
  },
  MessageReleased: {
    command: 'messages/release',
    phase: 'sent',
    given: [sent(), { type: 'MessageRestricted', data: { handling: ['H2'], releasableTo: ['KG'] } }],
    body: { handling: ['H2'], to: ['RU'], everybody: true, unmarked: true, reason: 'Проверка закончена' },
  },
  MessagePermissionRequested: {
    command: 'messages/request-permission',
    phase: 'sent',
    given: [sent()],
    body: AGREED,
  },
  MessagePermissionGranted: {
    command: 'messages/grant-permission',
    phase: 'sent',
    given: [sent()],
    body: AGREED,
  },
  MessagePermissionRefused: {
    command: 'messages/refuse-permission',
    phase: 'sent',
    given: [sent(), permission('Requested')],
    body: { permission: PERMISSION, reason: 'Не сейчас' },
  },
  MessagePermissionWithdrawn: {
    command: 'messages/withdraw-permission',
    phase: 'sent',
    given: [sent(), permission('Granted')],
    body: { permission: PERMISSION, reason: 'Проверка закончена' },
  },
};
