// The refusals of commands about a request for assistance, and the flags of its events, in words, each with what to do about it.
import type { RefusalEntry } from '../../wording.js';

export const refusals = {
  ASSISTANCE_ALREADY_REQUESTED: {
    kind: 'conflict',
    counts: false,
    en: 'The request {assistance} has already been made with other particulars.',
    ru: 'Запрос {assistance} уже направлен с другими сведениями.',
    fix: {
      en: 'Correct it, or make another under an id of its own.',
      ru: 'Исправьте его либо направьте другой под своим идентификатором.',
    },
  },
  ASKED_OF_ITSELF: {
    kind: 'conflict',
    counts: false,
    en: '{country} cannot ask itself for assistance.',
    ru: 'Государство не может направить запрос самому себе: {country}.',
    fix: { en: 'Name the state that is asked.', ru: 'Укажите запрашиваемое государство.' },
  },
  ASSISTANCE_NOT_REQUESTED: {
    kind: 'conflict',
    en: 'The log does not hold the request {assistance}.',
    ru: 'В журнале нет запроса {assistance}.',
    fix: {
      en: 'Let the state that asks record its request.',
      ru: 'Пусть запрашивающее государство внесёт свой запрос.',
    },
  },
  ASSISTANCE_ANSWERED: {
    kind: 'conflict',
    en: 'The request {assistance} has been answered as a whole.',
    ru: 'На запрос {assistance} уже дан полный ответ.',
    fix: { en: 'Nothing needs to be done.', ru: 'Ничего делать не нужно.' },
  },
  ASSISTANCE_NOT_ANSWERED: {
    kind: 'conflict',
    en: 'The log does not hold an answer to the request {assistance}.',
    ru: 'В журнале нет ответа на запрос {assistance}.',
    fix: { en: 'Let the state that is asked answer first.', ru: 'Сначала пусть ответит запрашиваемое государство.' },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
