// Labels of the command of situation reports and of its fields, in both languages.
import type { Labels } from '../../wording.js';

export const situationReportLabels = {
  '/': {
    en: ['situation reports', 'Of each operation, one after the other; for whoever is given them'],
    ru: ['оперативные сводки', 'По каждой операции, по порядку номеров; для тех, кому они предоставляются'],
  },
  'issue/': {
    en: ['Issue a situation report', 'Numbered, with the figures of this moment'],
    ru: ['Выпустить оперативную сводку', 'С номером и показателями на этот момент'],
  },
  summary: { en: ['summary', 'In words'], ru: ['изложение', 'Словами'] },
  'summary.ru': { en: ['in Russian', 'The Russian text'], ru: ['по-русски', 'Русский текст'] },
  'summary.en': { en: ['in English', 'The English text'], ru: ['по-английски', 'Английский текст'] },
} as const satisfies Labels;
