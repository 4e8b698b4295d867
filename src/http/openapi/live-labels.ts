// Labels of the parameters of the log and the feed, in both languages.
import type { Labels } from '../../domain/wording.js';

export const liveLabels = {
  after: {
    en: ['after', 'A position: only events behind it. 0 stands before the first'],
    ru: ['после', 'Позиция: только события после неё. 0 — до первого'],
  },
  'watch/question': {
    en: ['question', 'As it would be asked below /v1/: totals?by=country'],
    ru: ['вопрос', 'Как он задаётся после /v1/: totals?by=country'],
  },
  'event/after': {
    en: ['after', 'A position that lies before the event: it is looked for from there'],
    ru: ['после', 'Позиция перед этим событием: поиск начнётся с неё'],
  },
  before: { en: ['before', 'A position: only events before it'], ru: ['до', 'Позиция: только события до неё'] },
  type: { en: ['types', 'Types of events'], ru: ['типы', 'Типы событий'] },
  stream: { en: ['streams', 'As in operation-barrier-2025'], ru: ['потоки', 'Например, operation-barrier-2025'] },
  actor: {
    en: ['who', 'Who said it: an administration, or administration/pseudonym'],
    ru: ['кто', 'Кто сообщил: ведомство или ведомство/псевдоним'],
  },
  operation: {
    en: ['operation', 'Events of an operation, of what counts for it, and those that name it'],
    ru: ['операция', 'События операции, всего, что к ней отнесено, и те, в которых она названа'],
  },
  events: {
    en: ['names', 'message: without names, for clients that take nameless messages only'],
    ru: ['имена', 'message: сообщения без имён, для клиентов, которые принимают только такие'],
  },
  text: {
    en: ['telling', 'words: each also as a sentence, in the language asked for'],
    ru: ['изложение', 'words: каждое также словами, на запрошенном языке'],
  },
  limit: {
    en: ['limit', 'Most events: 100 a page where nothing is said; NDJSON gives all'],
    ru: ['не более', 'Сколько событий: 100 на странице, если не указано; NDJSON даёт все'],
  },
  'imports/profile': {
    en: ['profile', 'By which mapping profile the columns are read'],
    ru: ['профиль', 'По какому профилю загрузки читать столбцы'],
  },
  'imports/dryRun': {
    en: ['dry run', 'true: tells what would become of each row, and records nothing'],
    ru: ['пробная загрузка', 'true: показать, что будет с каждой строкой, ничего не записывая'],
  },
  'imports/others': {
    en: ['rows of other states', 'leave: left out, as where nothing is said; propose: proposed to those states'],
    ru: ['строки других государств', 'leave: пропустить, как и без указания; propose: предложить этим государствам'],
  },
  'imports/name': {
    en: ['name', 'What the file is called, to be found by'],
    ru: ['имя файла', 'Как называется файл, чтобы его можно было найти'],
  },
  'imports/replaces': {
    en: [
      'replaces',
      'An earlier import, withdrawn before this one is recorded; with dryRun=true: what this table changes of it',
    ],
    ru: [
      'взамен загрузки',
      'Прежняя загрузка, отозванная до записи этой; с dryRun=true — что эта таблица в ней меняет',
    ],
  },
  'imports/operation': {
    en: ['operation', 'Of each row that names none'],
    ru: ['операция', 'Для строк, где она не указана'],
  },
} as const satisfies Labels;
