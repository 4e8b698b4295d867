// Labels of amounts of money, wherever a command takes them, in both languages.
import type { Labels } from '../wording.js';

export const moneyLabels = {
  money: {
    en: ['money', 'Value, duty, penalty or cash; each currency is summed by itself'],
    ru: ['суммы', 'Стоимость, платежи, штраф, наличные; каждая валюта учитывается отдельно'],
  },
  'money.what': {
    en: ['of what', 'What the amount is of'],
    ru: ['что за сумма', 'Стоимость, платежи, штраф или деньги'],
  },
  'money.amount': {
    en: ['amount', 'With its currency, as in “12 500.50 RUB”'],
    ru: ['сумма', 'С валютой, например «12 500,50 руб.»'],
  },
  'money.currency': {
    en: ['currency', 'ISO 4217, by code or name'],
    ru: ['валюта', 'Код ISO 4217 или название'],
  },
  'money.bound': {
    en: ['bound', 'Exactly, more than, at least, about'],
    ru: ['граница', 'Ровно, более, не менее, около'],
  },
  'money.on': { en: ['on', 'The day on which that was its value'], ru: ['на дату', 'День, на который указана сумма'] },
} as const satisfies Labels;
