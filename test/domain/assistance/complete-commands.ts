// Complete commands of a request for assistance: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { answered, requested } from './events.js';

const to = (verb: string): string => `assistance-requests/${verb}`;

export const COMPLETE_ASSISTANCE: Readonly<Record<string, Complete>> = {
  AssistanceRequested: {
    command: to('request'),
    phase: 'requested',
    given: [],
    body: {
      askedBy: 'KG',
      askedOf: 'KZ',
      legalBasis: 'Соглашение о взаимной помощи, ст. 8',
      purpose: 'Происхождение\nпартии',
      questions: ['Подавалась ли декларация?', 'Кем открыт\nтранзит?'],
      requestedOn: '2026-05-01T10:30+06:00',
      answerBy: '2026-06-01',
      reference: '17/841',
    },
  },
  AssistanceAcknowledged: {
    command: to('acknowledge'),
    phase: 'acknowledged',
    given: [requested()],
    body: { at: '2026-05-04', reference: '4/1204' },
  },
  AssistanceAnswered: {
    command: to('answer'),
    phase: 'partly',
    given: [requested()],
    body: { at: '2026-05-20', extent: 'PART', answer: 'Декларация\nне подавалась', reference: '4/1391' },
  },
  AssistanceRefused: {
    command: to('refuse'),
    phase: 'refused',
    given: [requested()],
    body: { at: '2026-05-20', ground: 'NOT_ENOUGH_SAID', reason: 'Не указан\nпериод' },
  },
  AssistancePostponed: {
    command: to('postpone'),
    phase: 'postponed',
    given: [requested()],
    body: { at: '2026-05-10', until: '2026-07-01', reason: 'Поиск\nв архиве' },
  },
  AssistanceUsed: {
    command: to('use-result'),
    phase: 'used',
    given: [requested(), answered()],
    body: { at: '2026-06-01', use: 'CUSTOMS_DECISION', note: 'Доначислены\nплатежи' },
  },
};
