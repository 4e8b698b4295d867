// Labels of fields that have parts of their own: amounts of money, and identifiers beside the contact, in both languages.
import type { Labels } from '../../wording.js';

export const labelsOfParts = {
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
  identifiers: {
    en: ['identifiers', 'Plates, containers, waybills: nobody searches by them, and no text repeats them'],
    ru: ['номера и обозначения', 'Госномер, контейнер, накладная: по ним не ищут, в тексты они не попадают'],
  },
  'identifiers.kind': {
    en: ['of what', 'What the number is of'],
    ru: ['чей номер', 'Что обозначает номер'],
  },
  'identifiers.value': {
    en: ['number', 'As it is written; of a parcel or a declaration only a keyed hash: hmac-sha256:…'],
    ru: ['номер', 'Как он написан; у отправления и декларации — только хеш с ключом: hmac-sha256:…'],
  },
  contact: {
    en: ['contact', 'Telephone or address of the office that can be asked about it'],
    ru: ['контакт', 'Телефон или адрес подразделения, куда можно обратиться по этому случаю'],
  },
} as const satisfies Labels;
