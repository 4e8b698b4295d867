// Labels of the questions about communiqués, in both languages.
import type { Labels } from '../../../src/domain/wording.js';

export const communiqueLabels = {
  'communiques/state': {
    en: ['state', 'Drafted, issued, signed, superseded'],
    ru: ['состояние', 'Проект, принято, подписано, заменено'],
  },
  'communiques/body': {
    en: ['body', 'Id of the committee that issues it'],
    ru: ['орган', 'Идентификатор комитета, который его принимает'],
  },
  'communiques/party': { en: ['party', 'Who is to sign it'], ru: ['сторона', 'Кто его подписывает'] },
  'communiques/operation': {
    en: ['operation', 'Id of the one that it tells of'],
    ru: ['операция', 'Идентификатор операции, о которой оно'],
  },
  'communiques/meeting': {
    en: ['meeting', 'Id of the one that it was agreed at'],
    ru: ['заседание', 'Идентификатор заседания, на котором оно согласовано'],
  },
  'communiques/decision': {
    en: ['decision', 'Id of one that it speaks of'],
    ru: ['решение', 'Идентификатор решения, о котором в нём речь'],
  },
  'communiques/statement': {
    en: ['declared figures', 'Id of those that it cites'],
    ru: ['объявленные данные', 'Идентификатор данных, на которые оно ссылается'],
  },
  'communiques/table': {
    en: ['table', 'Id of one that it was drafted from'],
    ru: ['таблица', 'Идентификатор таблицы, по которой оно составлено'],
  },
  'communiques/supersededBy': {
    en: ['superseded by', 'Id of the one that took its place'],
    ru: ['чем заменено', 'Идентификатор коммюнике, которое его заменило'],
  },
  'communiques/endorsedBy': { en: ['endorsed by', 'Who endorsed it'], ru: ['кем поддержано', 'Кто его поддержал'] },
  'communiques/:id/changes/': {
    en: ['what has changed since', 'Each figure that would be printed otherwise today, and by what'],
    ru: ['что изменилось с тех пор', 'Показатели, которые сегодня были бы напечатаны иначе, и из-за чего'],
  },
} as const satisfies Labels;
