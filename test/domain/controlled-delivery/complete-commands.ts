// Complete commands of a controlled delivery: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { planned } from '../events-as-data.js';
import { agreed, consent, LONGER, onItsWay, proposal, WAITING, waitingLoss } from './events.js';

const QUANTITY = { value: '2.50', unit: 'KGM', bound: 'GT', basis: 'GROSS', method: 'ESTIMATE', roundedTo: '0.5' };
const to = (verb: string): string => `controlled-deliveries/${verb}`;
const WAY = [...onItsWay, consent({ country: 'BY' })];

export const COMPLETE_DELIVERIES: Readonly<Record<string, Complete>> = {
  ControlledDeliveryProposed: {
    command: to('propose'),
    phase: 'proposed',
    given: [],
    beside: { 'operation-mak-2026': [planned()] },
    body: {
      lead: 'KZ',
      route: LONGER,
      goods: { substance: 'heroin', class: 'NARCOTIC', quantity: QUANTITY },
      window: '2026-05-01/2026-05-31',
      operation: 'mak-2026',
      purpose: 'Установить получателей\nгруза',
      proposedAt: '2026-04-20T09:15+05:00',
      askConsent: true,
    },
  },
  ConsentAsked: {
    command: to('ask-consent'),
    phase: 'proposed',
    given: [proposal()],
    body: { countries: ['UZ', 'KZ'], answerBy: '2026-04-30' },
  },
  ConsentGiven: {
    command: to('give-consent'),
    phase: 'proposed',
    given: [proposal()],
    body: { country: 'KZ', conditions: 'Сопровождение\nдо границы', givenAt: '2026-04-28T18:00+05:00' },
  },
  ConsentRefused: {
    command: to('refuse-consent'),
    phase: 'proposed',
    given: [proposal()],
    body: { country: 'KZ', reason: 'Нет возможности сопровождения', at: '2026-04-29' },
  },
  ConsentWithdrawn: {
    command: to('withdraw-consent'),
    phase: 'proposed',
    given: agreed('KZ'),
    body: { country: 'KZ', reason: 'Изменились обстоятельства', at: '2026-05-03' },
  },
  RouteChanged: {
    command: to('change-route'),
    phase: 'proposed',
    given: [proposal()],
    body: { route: LONGER, at: '2026-05-06T04:00+03:00', reason: 'Получатель находится в Минске', askConsent: true },
  },
  ControlledDeliveryStarted: {
    command: to('start'),
    phase: 'started',
    given: agreed('UZ', 'KZ', 'RU'),
    body: { at: '2026-05-05T06:30+05:00', manner: 'SUBSTITUTED', seals: 'UZ 0042, UZ 0043' },
  },
  BorderHandedOver: {
    command: to('record-handover'),
    phase: 'started',
    given: WAY,
    body: { from: 'UZ', to: 'KZ', post: 'Жибек Жолы', at: '2026-05-06T11:20+05:00', seals: 'REPLACED' },
  },
  ConsignmentSubstituted: {
    command: to('record-substitution'),
    phase: 'started',
    given: WAY,
    body: { part: 'PART', quantity: QUANTITY, at: '2026-05-07', by: 'KZ' },
  },
  ConsignmentLost: {
    command: to('report-loss'),
    phase: 'lost',
    given: WAY,
    body: { at: '2026-05-08', where: 'Трасса М5', circumstances: 'Машина сменила номера' },
  },
  ControlledDeliveryCompleted: {
    command: to('complete'),
    phase: 'completed',
    given: WAY,
    body: {
      at: '2026-05-12T02:10+03:00',
      outcome: 'DELIVERED_UNDER_SUPERVISION',
      incident: '0190a5c4-0000-7000-8000-000000000001',
      quantity: QUANTITY,
      arrests: 3,
      creditedTo: 'RU',
    },
  },
  DeliveryProposalAccepted: {
    command: to('accept-proposal'),
    phase: 'lost',
    given: [...WAY, waitingLoss],
    body: { proposal: WAITING },
  },
  DeliveryProposalDeclined: {
    command: to('decline-proposal'),
    phase: 'started',
    given: [...WAY, waitingLoss],
    body: { proposal: WAITING, reason: 'Груз под\nнаблюдением' },
  },
  ControlledDeliveryAborted: {
    command: to('abort'),
    phase: 'aborted',
    given: WAY,
    body: { at: '2026-05-09', reason: 'Наблюдение\nобнаружено' },
  },
};
