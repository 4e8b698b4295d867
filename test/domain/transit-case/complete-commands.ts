// Complete commands of a transit case: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { completed, detected, KORDAI, opened, TASHKENT } from './events.js';

const to = (verb: string): string => `transit-cases/${verb}`;
const DECLARATION = `hmac-sha256:${'0f'.repeat(32)}`;
const QUANTITY = { value: '0', unit: 'KGM', bound: 'EQ', basis: 'GROSS', method: 'SCALE' };

export const COMPLETE_TRANSIT_CASES: Readonly<Record<string, Complete>> = {
  TransitOpened: {
    command: to('open'),
    phase: 'open',
    given: [],
    body: {
      declaration: DECLARATION,
      regime: 'EAEU',
      departure: KORDAI,
      destination: TASHKENT,
      transit: ['KG'],
      openedOn: '2026-05-01T18:40+05:00',
      timeLimit: '2026-05-10',
      goods: [{ hs: '8517130000', name: 'Телефоны', quantity: { ...QUANTITY, value: '1200.5' } }],
      seals: 'KZ 00417',
      placeOfDelivery: 'СВХ «Ташкент»',
      guarantee: 'BANK',
    },
  },
  TransitNoticeGiven: {
    command: to('notify'),
    phase: 'open',
    given: [opened()],
    body: { country: 'KZ', to: 'UZ', notice: 'NOT_ARRIVED', at: '2026-05-11', text: 'Просим\nпроверить' },
  },
  TransitFlagged: {
    command: to('flag'),
    phase: 'flagged',
    given: [opened()],
    body: { country: 'KZ', because: 'OVERDUE', at: '2026-05-12T09:00+05:00', text: 'Ответа\nнет' },
  },
  FalseTransitDetected: {
    command: to('detect'),
    phase: 'detected',
    given: [opened()],
    body: {
      country: 'KG',
      finding: 'SUBSTITUTED',
      detectedAt: '2026-05-08',
      where: 'Склад в Оше',
      declaration: DECLARATION,
      departure: KORDAI,
      destination: TASHKENT,
      goodsNotPresented: [{ hs: '8517', name: 'Телефоны', quantity: QUANTITY }],
      money: [
        { what: 'DUTY_AT_STAKE', amount: '1200000', currency: 'KGS', bound: 'GT' },
        { what: 'VALUE', amount: '90000.50', currency: 'USD', bound: 'EQ', on: '2026-05-08' },
      ],
      harmed: ['KG', 'UZ'],
      circumstances: 'Вместо телефонов\nстроительные смеси',
    },
  },
  TransitCompleted: {
    command: to('complete'),
    phase: 'completed',
    given: [opened()],
    body: { at: '2026-05-09T11:15+05:00', office: TASHKENT, note: 'Пломбы целы' },
  },
  CompletionAnnulled: {
    command: to('annul-completion'),
    phase: 'open',
    given: [opened(), completed()],
    body: { at: '2026-05-20', reason: 'Оттиск печати\nподделан' },
  },
  JurisdictionTaken: {
    command: to('take-jurisdiction'),
    phase: 'detected',
    given: [opened(), detected()],
    body: { country: 'KG', at: '2026-05-25', article: 'ст. 223 УК', case: '03-148-2026' },
  },
};
