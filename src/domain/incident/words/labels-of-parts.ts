// Labels of fields that have parts of their own: amounts of money, and identifiers beside the contact, in both languages.
import { moneyLabels } from '../../values/money-labels.js';
import type { Labels } from '../../wording.js';

export const labelsOfParts = {
  ...moneyLabels,
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
