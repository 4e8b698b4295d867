// Labels of the parameters of questions and of the columns of their files, in both languages.
import type { Labels } from '../../src/domain/wording.js';
import { bodyLabels } from './labels/bodies.js';
import { duplicateLabels } from './labels/duplicates.js';
import { importLabels } from './labels/imports.js';
import { communiqueLabels } from './labels/communiques.js';
import { messageLabels } from './labels/messages.js';
import { deadlineLabels } from './labels/deadlines.js';
import { fieldLabels } from './labels/field.js';
import { ledgerLabels } from './labels/ledger.js';
import { operationQuestionLabels } from './labels/operations.js';

/** Of every question's parameters: by its path, or alike in all. */
export const questionLabels = {
  ...importLabels,
  ...duplicateLabels,
  id: { en: ['id', 'As it was chosen when it was made'], ru: ['идентификатор', 'Как он выбран при создании'] },
  happenedFrom: {
    en: ['happened from', 'Only what happened from the beginning of this day, month or year on'],
    ru: ['не ранее', 'Только то, что произошло с начала этого дня, месяца или года'],
  },
  happenedTo: {
    en: ['happened to', 'Only what happened up to the end of this day, month or year'],
    ru: ['не позднее', 'Только то, что произошло до конца этого дня, месяца или года'],
  },
  limit: { en: ['rows a page', '100 when not given'], ru: ['строк на странице', 'Если не указано — 100'] },
  cursor: { en: ['cursor', 'The “next” of the page before'], ru: ['курсор', 'Значение «next» предыдущей страницы'] },
  full: {
    en: ['in full', 'Whether each is shown as it is by itself; a row of a table when not given'],
    ru: ['полностью', 'Показать каждую запись целиком; если не указано — строкой таблицы'],
  },
  sort: {
    en: ['order', 'By id when not given; -changed: what was last listed otherwise comes first'],
    ru: ['порядок', 'Если не указано — по идентификатору; -changed — сначала то, что изменилось последним'],
  },
  since: {
    en: ['since', 'Only what is listed otherwise than at this position or instant, or was not there'],
    ru: ['с момента', 'Только то, что с этой позиции или времени появилось или изменилось в списке'],
  },
  officer: {
    en: ['officer', 'Who told anything of it: KG/kg-officer-1'],
    ru: ['сотрудник', 'Кто об этом сообщал: KG/kg-officer-1'],
  },
  openTasks: {
    en: ['something to be done', 'Whether somebody still has to do something'],
    ru: ['требуют действий', 'Осталось ли кому-то что-то сделать'],
  },
  flag: {
    en: ['contradiction', 'Code of a flag, settled or not; or of the rule whose proof the log lacks'],
    ru: ['противоречие', 'Код отметки, устранённой или нет, либо правила, подтверждения которому в журнале нет'],
  },
  'incidents/country': { en: ['country', 'Whose service reported it'], ru: ['государство', 'Чья служба сообщила'] },
  'incidents/operation': {
    en: ['operation', 'The operation that it counts for'],
    ru: ['операция', 'Операция, к которой относится случай'],
  },
  'incidents/post': { en: ['post', 'As it is written in the report'], ru: ['пост', 'Как он записан в сообщении'] },
  'incidents/substance': {
    en: ['substance', 'What one of its lines holds, by the latest finding'],
    ru: ['вещество', 'Что в одной из строк, по последнему заключению'],
  },
  'incidents/withdrawn': {
    en: ['withdrawn', 'Whether its report was withdrawn'],
    ru: ['отозвано', 'Отозвано ли сообщение'],
  },
  'annexes/incident': {
    en: ['incident', 'Id of the incident that it belongs to'],
    ru: ['случай', 'Идентификатор случая, к которому относится'],
  },
  'annexes/kind': { en: ['kind', 'Certificate, source or another'], ru: ['вид', 'Заключение, источник или иное'] },
  'annexes/state': { en: ['state', 'Filed, or withdrawn'], ru: ['состояние', 'Внесено или отозвано'] },
  'operations/phase': { en: ['phase', 'How far it is'], ru: ['стадия', 'На какой стадии операция'] },
  'operations/country': { en: ['country', 'A country that takes part'], ru: ['государство', 'Государство-участник'] },
  'operations/series': {
    en: ['series', 'The series that it is an edition of'],
    ru: ['серия', 'Серия, к которой она относится'],
  },
  'operation-series/recurrence': {
    en: ['recurrence', 'How often it is held'],
    ru: ['периодичность', 'Как часто проводится'],
  },
  'operation-series/decision': {
    en: ['decision', 'The decision that made it a series'],
    ru: ['решение', 'Решение, которым учреждена серия'],
  },
  'operation-series/firstEdition': {
    en: ['first edition', 'The operation that was its first edition'],
    ru: ['первая операция', 'Первая операция серии'],
  },
  'administrations/mandated': {
    en: ['mandated', 'An administration that may say something on its behalf'],
    ru: ['уполномоченная', 'Администрация, которая вправе говорить от её имени'],
  },
  'statements/operation': {
    en: ['operation', 'The operation that it is about'],
    ru: ['операция', 'Операция, о которой речь'],
  },
  'statements/committee': {
    en: ['committee', 'The committee whose work it is about'],
    ru: ['комитет', 'Комитет, о работе которого речь'],
  },
  'statements/meeting': {
    en: ['meeting', 'The meeting at which it was stated'],
    ru: ['заседание', 'Заседание, на котором это объявлено'],
  },
  'statements/supersedes': {
    en: ['replaces', 'A statement that it says it replaces'],
    ru: ['заменяет', 'Прежние объявленные данные, которые прямо заменены'],
  },
  'statements/body': { en: ['body', 'A body that asserts it'], ru: ['орган', 'Кто назвал эти данные'] },
  'statements/withdrawn': { en: ['withdrawn', 'Whether it was withdrawn'], ru: ['отозвано', 'Отозваны ли данные'] },
  'controlled-deliveries/state': {
    en: ['state', 'How far it has come'],
    ru: ['состояние', 'На какой стадии поставка'],
  },
  'controlled-deliveries/country': {
    en: ['country', 'A state on one of its routes'],
    ru: ['государство', 'Государство на одном из маршрутов'],
  },
  'controlled-deliveries/operation': {
    en: ['operation', 'The operation that it is part of'],
    ru: ['операция', 'Операция, частью которой она является'],
  },
  'controlled-deliveries/incident': {
    en: ['incident', 'The incident with the seizure in which it ended'],
    ru: ['случай', 'Случай с изъятием, которым она завершилась'],
  },
  'published-tables/state': { en: ['state', 'How far it is'], ru: ['состояние', 'На какой стадии таблица'] },
  'published-tables/operation': {
    en: ['operation', 'Whose figures it shows'],
    ru: ['операция', 'Чьи показатели приводятся'],
  },
  'published-tables/country': {
    en: ['country', 'A country that has a line in it'],
    ru: ['государство', 'Государство, у которого есть строка'],
  },
  'published-tables/:id/rows/': {
    en: ['rows of a published table', 'Each line as its state confirmed it, and the sum'],
    ru: ['строки таблицы', 'Каждая строка — как её подтвердило государство, и сумма'],
  },
  'search/': {
    en: ['search', 'Where something was said in words: references, posts, officers, places, names and texts'],
    ru: ['поиск', 'Где это написано: номера, посты, сотрудники, места, названия и тексты'],
  },
  'search/q': {
    en: ['words', 'What to look for, in either alphabet: each word must be found, as written or one slip away'],
    ru: ['слова', 'Что искать, любым алфавитом: каждое слово должно найтись, допускается одна опечатка'],
  },
  'search/in': {
    en: ['in', 'Registers to look through; all when not given'],
    ru: ['где искать', 'В каких реестрах; если не указано — во всех'],
  },
  'search/limit': { en: ['rows a page', '20 when not given'], ru: ['строк на странице', 'Если не указано — 20'] },
  'reads/': {
    en: ['who read it', 'Which administrations read a thing, and when: for whoever it belongs to'],
    ru: ['кто читал', 'Какие администрации и когда читали то, что принадлежит спрашивающему'],
  },
  'reads/stream': {
    en: ['stream', 'What was read, as in incident-<id>: something that belongs to whoever asks'],
    ru: ['поток', 'Что читали, например incident-<идентификатор>: то, что принадлежит спрашивающему'],
  },
  'reads/since': {
    en: ['since', 'Only reads from this moment on'],
    ru: ['с момента', 'Только чтения с этого момента'],
  },
  ...bodyLabels,
  ...deadlineLabels,
  ...fieldLabels,
  ...communiqueLabels,
  ...ledgerLabels,
  ...messageLabels,
  ...operationQuestionLabels,
} as const satisfies Labels;
