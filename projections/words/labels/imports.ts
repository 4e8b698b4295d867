// Labels of the filters of imports and of mapping profiles, in both languages.
import type { Labels } from '../../../src/domain/wording.js';

export const importLabels = {
  'import-profiles/state': {
    en: ['state', 'Whether tables are read by it'],
    ru: ['состояние', 'Читаются ли по нему таблицы'],
  },
  'import-profiles/operation': {
    en: ['operation', 'The operation that it was registered for'],
    ru: ['операция', 'Для какой операции зарегистрирован'],
  },
  'imports/operation': {
    en: ['operation', 'The operation of rows that name none'],
    ru: ['операция', 'Операция для строк, где она не указана'],
  },
  'imports/replaces': {
    en: ['replaces', 'A withdrawn import whose rows are told anew'],
    ru: ['вместо', 'Отозванная загрузка, строки которой внесены заново'],
  },
  'imports/state': { en: ['state', 'How far it is'], ru: ['состояние', 'На какой стадии загрузка'] },
  'imports/profile': {
    en: ['profile', 'By which its columns were read'],
    ru: ['профиль', 'По которому прочитаны столбцы'],
  },
  'imports/file': { en: ['file', 'SHA-256 of the table'], ru: ['файл', 'SHA-256 таблицы'] },
} as const satisfies Labels;
