// Labels of the commands of a statement and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const statementLabels = {
  ...rectifyingLabels,
  '/': {
    en: ['stated figures', 'Figures that a document asserts, with nothing itemised behind them'],
    ru: ['объявленные данные', 'Цифры, названные в документе, без отдельных фактов за ними'],
  },
  'declare/': {
    en: ['Declare figures', 'As a body has asserted them'],
    ru: ['Объявить данные', 'Как их назвала организация'],
  },
  'withdraw/': {
    en: ['Withdraw a statement', 'It stays readable'],
    ru: ['Отозвать данные', 'Они остаются доступны для чтения'],
  },
  scope: { en: ['scope', 'What the figures are about'], ru: ['охват', 'О чём эти данные'] },
  'scope.operation': { en: ['operation', 'Id of an operation'], ru: ['операция', 'Идентификатор операции'] },
  'scope.method': { en: ['method', 'By which method the work was done'], ru: ['метод', 'Каким методом велась работа'] },
  'scope.body': { en: ['body', 'Id of a committee'], ru: ['орган', 'Идентификатор комитета'] },
  'scope.period': { en: ['period', 'The time that the figures cover'], ru: ['период', 'За какое время эти данные'] },
  assertedBy: {
    en: ['asserted by', 'The bodies that assert the figures'],
    ru: ['кто объявил', 'Организации, назвавшие данные'],
  },
  asserted: { en: ['asserted on', 'When they asserted them'], ru: ['когда объявлено', 'Когда названы данные'] },
  assertedAt: {
    en: ['meeting', 'Id of the meeting at which they were asserted'],
    ru: ['заседание', 'Идентификатор заседания, на котором они названы'],
  },
  attribution: {
    en: ['whose work', 'Whose work the figures are'],
    ru: ['чья работа', 'Чьей работы результат эти данные'],
  },
  headline: { en: ['headline', 'The overall figure'], ru: ['общий итог', 'Итоговая цифра'] },
  parts: { en: ['parts', 'Some of what the headline counts'], ru: ['части', 'Часть того, что входит в общий итог'] },
  counts: { en: ['counts', 'What was counted rather than weighed'], ru: ['число', 'Что сосчитано, а не взвешено'] },
  supersedes: {
    en: [
      'supersedes',
      'Ids of statements that it replaces; without it, an earlier one about the same goods and counts',
    ],
    ru: ['заменяет', 'Идентификаторы заменяемых данных; без этого — более ранние о тех же товарах и показателях'],
  },
  what: { en: ['what', 'What is counted'], ru: ['что', 'Что сосчитано'] },
  category: { en: ['category', 'What kind of goods it was about'], ru: ['категория', 'О каких товарах речь'] },
  n: { en: ['number', 'How many'], ru: ['сколько', 'Число'] },
  sourceWording: {
    en: ['wording', 'How the source names the goods'],
    ru: ['формулировка', 'Как товар назван в источнике'],
  },
} as const satisfies Labels;
