// The words of an issuer of tokens: what it may sign, in both languages.
import { wordsOf } from '../wording.js';
import type { IssuerEvents } from './events.js';

export const issuerWords = wordsOf<{ events: IssuerEvents; states: 'ANNOUNCED' | 'DROPPED' }>()({
  events: {
    IssuerAnnounced: {
      en: ({ issuer, administrations, roles, keys }) =>
        `${issuer} signs tokens for ${administrations.join(', ')} in the roles ${roles.join(', ')}; keys: ${keys.join(', ')}`,
      ru: ({ issuer, administrations, roles, keys }) =>
        `${issuer} подписывает токены для ${administrations.join(', ')} в ролях ${roles.join(', ')}; ключи: ${keys.join(', ')}`,
    },
    IssuerDropped: {
      en: ({ issuer }) => `${issuer} is no longer believed: no token that it signs is accepted`,
      ru: ({ issuer }) => `${issuer} исключён из списка издателей: его токены не принимаются`,
    },
  },
  states: { ANNOUNCED: { en: 'announced', ru: 'объявлен' }, DROPPED: { en: 'dropped', ru: 'исключён' } },
  refusals: {},
});
