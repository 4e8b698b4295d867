// Complete commands of an inquiry: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { requested } from '../assistance/events.js';
import { reported } from '../incident/events.js';
import { detected } from '../transit-case/events.js';
import { ARTICLE, INCIDENT, LESS, opened, ruled } from './events.js';

const to = (verb: string): string => `inquiries/${verb}`;
const TRANSIT = '0190a5c4-0000-7000-8000-0000000000f1';
const ASSISTANCE = '0190a5c4-0000-7000-8000-0000000000f2';
const OTHERS = { country: 'RU', code: 'ст. 229.1 УК' };

export const COMPLETE_INQUIRIES: Readonly<Record<string, Complete>> = {
  InquiryOpened: {
    command: to('open'),
    phase: 'opened',
    given: [],
    body: {
      country: 'KG',
      kind: 'CRIMINAL',
      form: 'URGENT_ACTIONS',
      articles: [ARTICLE, OTHERS],
      openedOn: '2026-05-20T09:15+06:00',
      reference: '03-148-2026',
    },
  },
  MatterCited: {
    command: to('cite'),
    phase: 'opened',
    given: [opened()],
    beside: {
      [`incident-${INCIDENT}`]: [reported()],
      [`transitCase-${TRANSIT}`]: [detected()],
      [`assistance-${ASSISTANCE}`]: [requested()],
    },
    body: { incident: INCIDENT, transit: TRANSIT, assistance: ASSISTANCE },
  },
  OffenceEstablished: {
    command: to('establish-offence'),
    phase: 'established',
    given: [opened()],
    body: { on: '2026-05-25', articles: [OTHERS], text: 'Недостоверное\nдекларирование' },
  },
  CriminalCaseOpened: {
    command: to('open-criminal-case'),
    phase: 'prosecuted',
    given: [opened()],
    body: {
      openedOn: '2026-06-01',
      form: 'PRELIMINARY_INVESTIGATION',
      articles: [ARTICLE],
      reference: '03-150-2026',
    },
  },
  RulingIssued: {
    command: to('issue-ruling'),
    phase: 'opened',
    given: [opened()],
    beside: { [`incident-${INCIDENT}`]: [reported()] },
    body: {
      ruling: 'r-1',
      court: 'Бишкекский городской суд',
      at: '2026-07-01',
      outcome: 'LIABLE',
      onRecord: { incident: INCIDENT, lineId: 'a', finding: 'OTHER_QUANTITY', quantity: LESS },
      text: 'Масса\nуточнена',
    },
  },
  RulingInForce: {
    command: to('record-in-force'),
    phase: 'opened',
    given: [opened(), ruled()],
    body: { ruling: 'r-1', at: '2026-08-01' },
  },
  RulingSetAside: {
    command: to('set-aside-ruling'),
    phase: 'opened',
    given: [opened(), ruled()],
    body: { ruling: 'r-1', court: 'Верховный суд', at: '2026-09-01', reason: 'Нарушение\nпроцедуры' },
  },
  LiabilityImposed: {
    command: to('impose-liability'),
    phase: 'opened',
    given: [opened(), ruled()],
    body: {
      measure: 'FINE',
      at: '2026-07-01',
      ruling: 'r-1',
      articles: [ARTICLE],
      persons: 2,
      money: [
        { what: 'PENALTY', amount: '60000', currency: 'KGS', bound: 'EQ' },
        { what: 'PENALTY', amount: '1000.50', currency: 'USD', bound: 'GE', on: '2026-07-01' },
      ],
    },
  },
  InquiryClosed: {
    command: to('close'),
    phase: 'closed',
    given: [opened()],
    body: { at: '2026-09-15', outcome: 'TERMINATED', text: 'Истёк\nсрок' },
  },
};
