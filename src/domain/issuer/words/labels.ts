// Labels of the announcement of an issuer and of its fields, in both languages.
import type { Labels } from '../../wording.js';

export const issuerLabels = {
  '/': {
    en: ['issuers', 'Who may sign tokens for which administrations'],
    ru: ['издатели токенов', 'Кто вправе подписывать токены и за какие администрации'],
  },
  'announce/': {
    en: ['Announce an issuer', 'What an issuer of tokens may sign, and by which keys'],
    ru: ['Объявить издателя', 'Что вправе подписывать издатель токенов и какими ключами'],
  },
  'drop/': {
    en: ['Drop an issuer', 'Its tokens are no longer accepted'],
    ru: ['Исключить издателя', 'Его токены больше не принимаются'],
  },
  issuer: { en: ['issuer', 'As tokens have it in “iss”'], ru: ['издатель', 'Как в поле «iss» токена'] },
  administrations: { en: ['administrations', 'Codes, or “*”'], ru: ['администрации', 'Коды или «*»'] },
  roles: { en: ['roles', 'Which roles it may sign'], ru: ['роли', 'Какие роли вправе подписывать'] },
  keys: {
    en: ['keys', 'Thumbprints, or the address that keys are read from'],
    ru: ['ключи', 'Отпечатки ключей или адрес, откуда они читаются'],
  },
} as const satisfies Labels;
