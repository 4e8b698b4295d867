// Labels of the command of a document and of its fields, in both languages.
import type { Labels } from '../../wording.js';

export const documentLabels = {
  '/': {
    en: ['documents', 'Papers that the log may cite as a source'],
    ru: ['документы', 'Документы, на которые журнал может ссылаться'],
  },
  'register/': {
    en: ['Register a document', 'A paper that facts may cite, by its SHA-256'],
    ru: ['Зарегистрировать документ', 'Документ, на который можно ссылаться, по его SHA-256'],
  },
  title: {
    en: ['title', 'In Russian, in English, or in both'],
    ru: ['название', 'На русском, на английском или на обоих языках'],
  },
  issuedBy: { en: ['issued by', 'Whose paper it is'], ru: ['кем издан', 'Чей это документ'] },
  issuedOn: { en: ['issued on', 'Its date'], ru: ['дата', 'Дата документа'] },
} as const satisfies Labels;
