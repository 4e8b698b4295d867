// Names of the columns of questions about an operation, in both languages.
import type { Bilingual } from '../../../src/forms/language.js';

export const operationColumns: Readonly<Record<string, Bilingual>> = {
  confirmed: { en: 'confirmed', ru: 'участие подтверждено' },
  contradicted: { en: 'contradicted', ru: 'противоречат случаям' },
  contradictedBy: { en: 'contradicted by', ru: 'каким случаям противоречит' },
  keyedBy: { en: 'keyed in by', ru: 'кто внёс' },
  nilReturns: { en: 'nil returns', ru: 'нулевых донесений' },
  perhapsContradictedBy: { en: 'perhaps contradicted by', ru: 'каким случаям, возможно, противоречит' },
  reporting: { en: 'reporting', ru: 'донесения' },
  silentDays: { en: 'days without a word', ru: 'дней без сведений' },
  silentSince: { en: 'nothing told since', ru: 'сведений нет с' },
  changed: { en: 'figures changed since', ru: 'изменилось показателей' },
  questions: { en: 'how to ask it again', ru: 'запрос показателей' },
  summary: { en: 'summary', ru: 'изложение' },
  countedOnce: { en: 'counted once by the unit', ru: 'учтено один раз по решению штаба' },
  settledFor: { en: 'settled for the sum of', ru: 'решено для итога операции' },
  settledAs: { en: 'settled as', ru: 'решение штаба' },
  reports: { en: 'reports', ru: 'сводки' },
  issuedAt: { en: 'issued', ru: 'когда выпущено' },
  number: { en: 'number', ru: 'номер' },
  corrected: { en: 'corrected', ru: 'исправлено' },
  fields: { en: 'fields', ru: 'полей всего' },
  filled: { en: 'filled in', ru: 'заполнено полей' },
  dueDays: { en: 'days due', ru: 'дней, за которые ожидаются сведения' },
};
