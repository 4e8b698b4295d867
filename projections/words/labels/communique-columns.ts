// Names of the columns of what is issued and signed, in both languages.
import type { Bilingual } from '../../../src/forms/language.js';

export const communiqueColumns: Readonly<Record<string, Bilingual>> = {
  parties: { en: 'parties', ru: 'стороны' },
  signedBy: { en: 'signed by', ru: 'кем подписано' },
  endorsedBy: { en: 'endorsed by', ru: 'кем поддержано' },
  issuedOn: { en: 'issued on', ru: 'дата документа' },
  supersededBy: { en: 'superseded by', ru: 'заменено' },
  table: { en: 'table', ru: 'таблица' },
  seen: { en: 'seen by you', ru: 'доступно вам' },
  was: { en: 'as it was printed', ru: 'как напечатано' },
  now: { en: 'as it is now', ru: 'как сейчас' },
  because: { en: 'because of', ru: 'причина изменения' },
  events: { en: 'events', ru: 'события' },
  says: { en: 'printed', ru: 'напечатано' },
  holds: { en: 'still follows', ru: 'подтверждается' },
  title: { en: 'title', ru: 'название документа' },
};
