// Labels of the command of a series of operations and of its fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const operationSeriesLabels = {
  ...rectifyingLabels,
  '/': {
    en: ['series of operations', 'Operations that are held again and again under one name'],
    ru: ['серии операций', 'Операции, которые проводятся раз за разом под одним названием'],
  },
  'establish/': {
    en: ['Establish a series', 'Operations that are held again and again'],
    ru: ['Учредить серию', 'Операции, которые проводятся регулярно'],
  },
  names: {
    en: ['names', 'In Russian, in English, or in both'],
    ru: ['название', 'На русском, на английском или на обоих языках'],
  },
  recurrence: { en: ['recurrence', 'How often it is held'], ru: ['периодичность', 'Как часто проводится'] },
  nature: { en: ['nature', 'What kind of operations they are'], ru: ['характер', 'Какие это операции'] },
  decision: {
    en: ['decision', 'Id of the decision that made it a series'],
    ru: ['решение', 'Идентификатор решения об учреждении серии'],
  },
  firstEdition: {
    en: ['first edition', 'Id of the operation that was its first edition'],
    ru: ['первая операция', 'Идентификатор первой операции серии'],
  },
  establishedOn: { en: ['established on', 'When it was established'], ru: ['дата учреждения', 'Когда учреждена'] },
} as const satisfies Labels;
