// The words of a series of operations: what happened to it, and what contradicts it, in both languages.
import { where } from '../values/phrases.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { wordsOf } from '../wording.js';
import type { OperationSeriesEvents } from './events.js';
import type { OperationSeries } from './story.js';

const words = wordsOf<{
  events: Unrectified<OperationSeriesEvents, 'OperationSeries'>;
  states: Uppercase<Exclude<OperationSeries['phase'], 'unknown'>>;
}>()({
  events: {
    OperationSeriesEstablished: {
      en: ({ recurrence, firstEdition }) =>
        `The series was established${recurrence === 'ANNUAL' ? ', to be held every year' : ''}${where(firstEdition, (it) => `; first edition: ${it}`)}`,
      ru: ({ recurrence, firstEdition }) =>
        `Учреждена серия операций${recurrence === 'ANNUAL' ? ', ежегодная' : ''}${where(firstEdition, (it) => `; первая операция: ${it}`)}`,
    },
  },
  states: {
    ESTABLISHED: { en: 'established', ru: 'учреждена' },
  },
  refusals: {
    SERIES_NOT_ESTABLISHED: {
      kind: 'conflict',
      en: 'The log does not hold the series “{series}”.',
      ru: 'В журнале нет серии операций «{series}».',
      fix: { en: 'Establish the series first.', ru: 'Сначала учредите серию.' },
    },
    DECISION_NOT_KNOWN: {
      kind: 'conflict',
      en: 'The log does not hold the decision “{decision}”.',
      ru: 'В журнале нет решения «{decision}».',
      fix: { en: 'Record the decision, and name it.', ru: 'Внесите решение и укажите его.' },
    },
  },
});

export const operationSeriesWords = rectifiable('OperationSeries', words);
