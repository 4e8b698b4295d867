// The references of operations and of what is told in them: by the register of what names.
import { decision, meeting, operation, type Reference } from './reference.js';

export const ofOperations: Readonly<Record<string, readonly Reference[]>> = {
  operations: [
    {
      by: 'series',
      to: ['operation-series'],
      isStep: true,
      named: { en: 'edition of the series', ru: 'серия' },
      naming: { en: 'editions', ru: 'операции серии' },
    },
    {
      by: 'meeting',
      to: ['meetings'],
      follows: 'NAMED',
      named: { en: 'debriefed at', ru: 'итоги разобраны на заседании' },
      naming: { en: 'operations debriefed', ru: 'операции, итоги которых разобраны' },
    },
  ],
  'operation-series': [
    decision(
      { en: 'established by', ru: 'учреждена решением' },
      { en: 'series established', ru: 'учреждённая серия операций' },
    ),
    {
      by: 'firstEdition',
      to: ['operations'],
      follows: 'NAMED',
      isStep: true,
      named: { en: 'first edition', ru: 'первая операция серии' },
      naming: { en: 'first edition of the series', ru: 'серия, которую она открыла' },
    },
  ],
  statements: [
    operation({ en: 'stated results', ru: 'объявленные результаты' }, true),
    {
      by: 'committee',
      fields: ['body'],
      to: ['committees'],
      named: { en: 'about the work of', ru: 'о работе органа' },
      naming: { en: 'stated figures', ru: 'объявленные данные' },
    },
    {
      ...meeting({ en: 'stated at', ru: 'объявлено на заседании' }, { en: 'figures stated', ru: 'объявленные данные' }),
      fields: ['assertedAt'],
    },
    {
      by: 'supersedes',
      to: ['statements'],
      named: { en: 'replaces', ru: 'заменяет' },
      naming: { en: 'replaced by', ru: 'заменено' },
    },
  ],
  incidents: [
    operation({ en: 'incidents', ru: 'случаи' }),
    {
      by: 'project',
      to: ['projects'],
      named: { en: 'found for the project', ru: 'выявлено в рамках проекта' },
      naming: { en: 'finds in parcels', ru: 'выявления в отправлениях' },
    },
  ],
  annexes: [
    {
      by: 'incident',
      to: ['incidents'],
      named: { en: 'belongs to', ru: 'относится к случаю' },
      naming: { en: 'annexes', ru: 'приложения' },
    },
  ],
  'duplicate-reviews': [
    {
      by: 'incident',
      fields: ['one', 'other', 'counts'],
      within: ['counts'],
      to: ['incidents'],
      named: { en: 'reports of one seizure', ru: 'сообщения об одном изъятии' },
      naming: { en: 'may be reported twice', ru: 'возможные повторы' },
    },
    {
      ...operation({ en: 'settled for its sum', ru: 'решено для её итога' }),
      named: { en: 'settled for the sum of', ru: 'решено для итога операции' },
    },
  ],
  'controlled-deliveries': [
    operation({ en: 'controlled deliveries', ru: 'контролируемые поставки' }),
    {
      by: 'incident',
      to: ['incidents'],
      follows: 'NAMED',
      named: { en: 'ended in', ru: 'завершилась изъятием' },
      naming: { en: 'controlled delivery', ru: 'контролируемая поставка' },
    },
  ],
  inquiries: [
    {
      by: 'incident',
      to: ['incidents'],
      named: { en: 'about the incident', ru: 'о случае' },
      naming: { en: 'inquiries', ru: 'расследования' },
    },
    {
      by: 'transit',
      to: ['transit-cases'],
      named: { en: 'about the transit', ru: 'о транзите' },
      naming: { en: 'inquiries', ru: 'расследования' },
    },
    {
      by: 'assistance',
      to: ['assistance-requests'],
      named: { en: 'assistance asked for', ru: 'запрошенное содействие' },
      naming: { en: 'inquiry that it is for', ru: 'по какому делу' },
    },
  ],
  exchanges: [operation({ en: 'exchanges of messages', ru: 'обмен сообщениями' })],
  messages: [
    {
      by: 'exchange',
      to: ['exchanges'],
      named: { en: 'passed in', ru: 'в обмене' },
      naming: { en: 'messages', ru: 'сообщения' },
    },
    {
      by: 'inReplyTo',
      to: ['messages'],
      named: { en: 'answers', ru: 'ответ на' },
      naming: { en: 'answers', ru: 'ответы' },
    },
    {
      by: 'thread',
      to: ['messages'],
      named: { en: 'began with', ru: 'началось с' },
      naming: { en: 'conversation', ru: 'переписка' },
    },
    {
      by: 'incident',
      fields: ['incidents', 'incident'],
      to: ['incidents'],
      named: { en: 'about the incident', ru: 'о случае' },
      naming: { en: 'messages', ru: 'сообщения' },
    },
    {
      by: 'delivery',
      fields: ['deliveries'],
      to: ['controlled-deliveries'],
      named: { en: 'about the controlled delivery', ru: 'о контролируемой поставке' },
      naming: { en: 'messages', ru: 'сообщения' },
    },
  ],
  'situation-reports': [operation({ en: 'situation reports', ru: 'оперативные сводки' })],
  'published-tables': [operation({ en: 'published tables', ru: 'публикуемые таблицы' }, true)],
  imports: [
    operation({ en: 'imports', ru: 'загрузки таблиц' }),
    {
      by: 'profile',
      to: ['import-profiles'],
      named: { en: 'read by', ru: 'по профилю' },
      naming: { en: 'imports', ru: 'загрузки таблиц' },
    },
    {
      by: 'replaces',
      to: ['imports'],
      named: { en: 'replaces', ru: 'вместо' },
      naming: { en: 'replaced by', ru: 'заменена' },
    },
  ],
  'import-profiles': [operation({ en: 'mapping profiles', ru: 'профили загрузки' })],
};
