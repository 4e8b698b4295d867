// Names of the columns of what is issued and signed, in both languages.
import type { Bilingual } from '../../../src/forms/language.js';

export const communiqueColumns: Readonly<Record<string, Bilingual>> = {
  parties: { en: 'parties', ru: 'стороны' },
  signedBy: { en: 'signed by', ru: 'кем подписано' },
  endorsedBy: { en: 'endorsed by', ru: 'кем поддержано' },
  issuedOn: { en: 'issued on', ru: 'дата документа' },
  supersededBy: { en: 'superseded by', ru: 'заменено' },
  title: { en: 'title', ru: 'название документа' },
};
