// The words of a document: that it was registered, and what contradicts that, in both languages.
import { where } from '../values/phrases.js';
import { wordsOf } from '../wording.js';
import type { DocumentEvents } from './events.js';

export const documentWords = wordsOf<{ events: DocumentEvents; states: 'REGISTERED' }>()({
  events: {
    DocumentRegistered: {
      en: ({ title, issuedBy = [], issuedOn }, phrase) =>
        `Document registered: ${phrase.name(title)}${where(issuedBy.join(', ') || undefined, (it) => `; ${it}`)}${where(issuedOn, (it) => `, ${phrase.when(it)}`)}`,
      ru: ({ title, issuedBy = [], issuedOn }, phrase) =>
        `Внесён документ: ${phrase.name(title)}${where(issuedBy.join(', ') || undefined, (it) => `; ${it}`)}${where(issuedOn, (it) => `, ${phrase.when(it)}`)}`,
    },
  },
  states: { REGISTERED: { en: 'registered', ru: 'внесён' } },
  refusals: {
    NOT_A_DOCUMENT: {
      kind: 'unprocessable',
      en: '“{id}” is no SHA-256: a document is known by that of its file.',
      ru: '«{id}» не является SHA-256: документ опознаётся по хешу его файла.',
      fix: { en: 'Give the 64 hexadecimal digits.', ru: 'Укажите 64 шестнадцатеричные цифры.' },
    },
    ALREADY_REGISTERED: {
      kind: 'conflict',
      en: 'The document {id} has already been registered with other particulars.',
      ru: 'Документ {id} уже внесён с другими сведениями.',
      fix: { en: 'Nothing more is needed to name it.', ru: 'Чтобы на него ссылаться, больше ничего не нужно.' },
    },
  },
});
