// Complete commands of a communiqué: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { adopted } from '../decision/events.js';
import { decidedOn, declared } from '../events-as-data.js';
import { convened } from '../meeting/events.js';
import { confirmed, drawnUp } from '../published-table/events.js';
import { drafted, HASH, issued, onPaper, signed, TABLE } from './events.js';

/** A table whose lines are all confirmed. */
export const CIRCULATED = {
  [`publishedTable-${TABLE}`]: [
    drawnUp(),
    confirmed(),
    confirmed({ country: 'KZ' }),
    confirmed({ country: 'RU', as: 'ROUNDED', roundedTo: '1' }),
  ],
};

const ORIGIN = {
  'decision-rtc-1-1': [adopted()],
  'meeting-rtc-1': [convened()],
  'operation-barrier-2025': [decidedOn({ organisers: ['RTC'] })],
  'statement-net-2026': [declared()],
};

const BASIS = {
  body: 'rtc',
  parties: ['KZ', 'WCO'],
  title: { ru: 'Итоги операции', en: 'Results of the operation' },
  decisions: ['rtc-1-1'],
  meeting: 'rtc-1',
  operation: 'barrier-2025',
  statements: ['net-2026'],
};

const PLACED = { issuedOn: '2026-04-06', place: { city: 'Алматы', country: 'KZ' }, authentic: ['ru', 'en'] };

const FIGURES = {
  figures: [{ id: 'mass', table: TABLE, says: { bound: 'BETWEEN', value: '0.02', upper: '0.03', unit: 'TNE' } }],
  text: { ru: 'Изъято {mass}.', en: 'Seized: {mass}.' },
};

export const COMPLETE_COMMUNIQUES: Readonly<Record<string, Complete>> = {
  CommuniqueDrafted: {
    command: 'communiques/draft',
    phase: 'drafted',
    given: [],
    beside: { ...ORIGIN, ...CIRCULATED },
    body: { ...BASIS, ...FIGURES },
  },
  CommuniqueIssued: { command: 'communiques/issue', phase: 'issued', given: [drafted()], body: PLACED },
  CommuniqueRecorded: {
    command: 'communiques/record',
    phase: 'issued',
    given: [],
    beside: ORIGIN,
    body: { ...BASIS, ...PLACED },
  },
  CommuniqueSigned: {
    command: 'communiques/sign',
    phase: 'issued',
    given: [drafted(), issued()],
    body: { by: 'KZ', person: 'А. Глава', office: 'Председатель', signedOn: '2026-04-06', textHash: HASH.ru },
  },
  IntentDeclared: {
    command: 'communiques/declare-intent',
    phase: 'issued',
    given: [drafted(), issued()],
    body: { by: 'KZ', with: ['WCO'], intent: { ru: 'Продолжать', en: 'To go on' }, declaredOn: '2026-04-06' },
  },
  CommuniqueEndorsed: {
    command: 'communiques/endorse',
    phase: 'issued',
    given: [drafted(), issued()],
    body: { by: 'WCO', endorsedOn: '2026-04-07' },
  },
  CorrigendumIssued: {
    command: 'communiques/issue-corrigendum',
    phase: 'issued',
    given: [drafted(), issued()],
    beside: CIRCULATED,
    body: { ...FIGURES, issuedOn: '2026-05-01' },
  },
  SupersessionAgreed: {
    command: 'communiques/supersede',
    phase: 'superseded',
    given: [drafted(), issued(), signed()],
    beside: { 'communique-two': [onPaper()] },
    body: { by: 'KZ', with: 'two', agreedOn: '2026-06-01' },
  },
};
