// Titles of the questions about figures, each with what it answers, in both languages.
import type { Labels } from '../../../src/domain/wording.js';

export const figureTitles = {
  'totals/': {
    en: ['totals', 'How much and how many, itemised and stated apart, with their bounds'],
    ru: ['итоги', 'Сколько и чего: по отдельным фактам и объявленное раздельно, с границами'],
  },
  'series/': {
    en: ['time series', 'The same as it lies in time: when it happened, was said, or became known'],
    ru: ['цифры по времени', 'То же во времени: когда произошло, сообщено или стало известно'],
  },
  'delays/': {
    en: ['reporting delays', 'What happened in a time, by the time in which it became known'],
    ru: ['задержка сведений', 'Что произошло за время, по времени, когда об этом стало известно'],
  },
  'ledger/': {
    en: ['contributions', 'What a figure is made of, each with its event'],
    ru: ['составляющие', 'Из чего складывается цифра, каждая со своим событием'],
  },
  'operations/:id/scorecard/': {
    en: ['scorecard', 'What an operation has brought, by country'],
    ru: ['показатели', 'Что дала операция, по государствам'],
  },
  'operations/:id/reconciliation/': {
    en: ['reconciliation', 'What was stated beside what was itemised, and the difference'],
    ru: ['сверка', 'Объявленное рядом с отдельными фактами и разница'],
  },
  'operation-series/:id/comparison/': {
    en: [
      'editions compared',
      'What each edition of a series brought beside the one before, compared where their scopes are equal',
    ],
    ru: [
      'сопоставление операций серии',
      'Что дала каждая операция серии рядом с предыдущей; сопоставляется только при одинаковом охвате',
    ],
  },
  'changes/': {
    en: [
      'changes',
      'Which figures changed between two places in the log, by what event, who said it, why and how late',
    ],
    ru: [
      'изменения',
      'Какие показатели изменились между двумя позициями журнала, каким событием, кто, почему и с какой задержкой',
    ],
  },
} as const satisfies Labels;
