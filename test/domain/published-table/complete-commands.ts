// Complete commands of a published table: for every event, the command that says all that can be said.
import { PLACE } from '../../support/facts/answered.js';
import type { Complete } from '../complete-commands.js';
import { decidedOn, nominated } from '../events-as-data.js';
import { confirmed, drawnUp } from './events.js';

export const OF_ITS_OPERATION = {
  'operation-barrier-2025': [
    decidedOn({ organisers: ['CHLEU'] }),
    ...['RU', 'KG', 'KZ'].map((country) => nominated({ country, capacity: 'PARTICIPANT' })),
  ],
};

export const COMPLETE_TABLES: Readonly<Record<string, Complete>> = {
  TableDrawnUp: {
    command: 'published-tables/draw-up',
    phase: 'drawn-up',
    given: [],
    beside: OF_ITS_OPERATION,
    body: {
      operation: 'barrier-2025',
      title: { ru: 'Предотвращено попыток', en: 'Attempts prevented' },
      question: {
        measure: 'COUNT',
        what: 'SMUGGLING_ATTEMPT_PREVENTED',
        substance: ['heroin'],
        class: ['NARCOTIC'],
        happenedFrom: '2025-08',
        happenedTo: '2025-09',
      },
      position: PLACE,
    },
  },
  LineConfirmed: {
    command: 'published-tables/confirm-line',
    phase: 'drawn-up',
    given: [drawnUp()],
    beside: OF_ITS_OPERATION,
    body: { country: 'KZ', as: 'ROUNDED', roundedTo: '0.5' },
  },
  LineDisputed: {
    command: 'published-tables/dispute-line',
    phase: 'drawn-up',
    given: [drawnUp()],
    beside: OF_ITS_OPERATION,
    body: { country: 'KZ', remark: 'Не учтены\nдва изъятия' },
  },
  TablePublished: {
    command: 'published-tables/publish',
    phase: 'published',
    given: [drawnUp(), confirmed(), confirmed({ country: 'KZ', as: 'ROUNDED', roundedTo: '5' })],
    beside: OF_ITS_OPERATION,
    body: { withoutSum: false },
  },
  TableWithdrawn: {
    command: 'published-tables/withdraw',
    phase: 'withdrawn',
    given: [drawnUp()],
    beside: OF_ITS_OPERATION,
    body: { reason: 'Опечатка в строке' },
  },
};
