// Labels of the commands of an import and of their fields, in both languages.
import type { Labels } from '../../wording.js';

export const importLabels = {
  '/': {
    en: ['imports', 'Tables that came, what became of their rows, and how to take that back'],
    ru: ['загрузки таблиц', 'Какие таблицы поступили, что стало со строками и как это отозвать'],
  },
  'begin/': {
    en: ['Take a table in', 'Told by the program when a table comes'],
    ru: ['Принять таблицу', 'Вносится программой, когда поступает таблица'],
  },
  'tell-rows/': {
    en: ['Tell what became of rows', 'Told by the program while it records them'],
    ru: ['Сообщить об обработке строк', 'Вносится программой по мере обработки'],
  },
  'accept-proposals/': {
    en: ['Accept what it proposes', 'All rows that the table proposes to your state, as one; they count from then on'],
    ru: ['Принять предложенное', 'Все строки, предложенные вашему государству, сразу; с этого момента они учитываются'],
  },
  'decline-proposals/': {
    en: ['Decline what it proposes', 'All rows that the table proposes to your state, as one'],
    ru: ['Отклонить предложенное', 'Все строки, предложенные вашему государству, сразу'],
  },
  'finish-answering/': {
    en: ['Tell that an answer was carried out', 'Told by the program when it has answered each row'],
    ru: ['Сообщить об исполнении ответа', 'Вносится программой, когда ответ внесён в каждую строку'],
  },
  'withdraw/': {
    en: ['Withdraw what it recorded', 'Each report is withdrawn and stays readable; corrected ones are left'],
    ru: ['Отозвать внесённое', 'Каждое сообщение отзывается и остаётся доступным; исправленные не затрагиваются'],
  },
  'finish-taking-back/': {
    en: ['Tell what was withdrawn', 'Told by the program when it has withdrawn what it could'],
    ru: ['Сообщить об отзыве', 'Вносится программой по завершении отзыва'],
  },
  file: { en: ['file', 'SHA-256 of the table'], ru: ['файл', 'SHA-256 таблицы'] },
  name: { en: ['name', 'What the file was called'], ru: ['имя файла', 'Как назывался файл'] },
  profile: { en: ['profile', 'By which its columns are read'], ru: ['профиль', 'По которому читаются столбцы'] },
  sender: { en: ['sent by', 'Who sent the table'], ru: ['отправитель', 'Кто передал таблицу'] },
  'sender.administration': { en: ['administration', 'Its code'], ru: ['администрация', 'Её код'] },
  'sender.service': { en: ['service', 'Within the administration'], ru: ['служба', 'В составе администрации'] },
  'sender.officer': { en: ['officer', 'Pseudonym'], ru: ['сотрудник', 'Псевдоним'] },
  'sender.role': { en: ['role', 'In which they sent it'], ru: ['роль', 'В которой передана таблица'] },
  rows: { en: ['rows', 'Behind the headings'], ru: ['строк', 'Под заголовками'] },
  others: {
    en: ['rows of other states', 'Left out, or proposed to those states'],
    ru: ['строки других государств', 'Пропускаются или предлагаются этим государствам'],
  },
  operation: {
    en: ['operation', 'Of each row that names none'],
    ru: ['операция', 'Для строк, в которых она не указана'],
  },
  replaces: {
    en: ['replaces', 'The withdrawn import whose rows are recorded anew'],
    ru: ['взамен загрузки', 'Отозванная загрузка, строки которой вносятся заново'],
  },
  proposed: {
    en: ['proposed', 'Rows of other states that wait for them'],
    ru: ['предложено', 'Строки других государств, ожидающие их ответа'],
  },
  'proposed.country': { en: ['state', 'To which they are proposed'], ru: ['государство', 'Которому они предложены'] },
  'proposed.rows': { en: ['rows', 'How many'], ru: ['строк', 'Сколько'] },
  country: { en: ['state', 'Whose answer it is'], ru: ['государство', 'Чей это ответ'] },
  from: { en: ['from row', 'Number in the sender’s table'], ru: ['с строки', 'Номер в таблице отправителя'] },
  upTo: { en: ['up to row', 'Number in the sender’s table'], ru: ['по строку', 'Номер в таблице отправителя'] },
  counts: { en: ['outcomes', 'How many rows came to what'], ru: ['итоги', 'Сколько строк чем закончилось'] },
  'counts.accepted': { en: ['accepted', 'Recorded'], ru: ['принято', 'Внесено'] },
  'counts.flagged': {
    en: ['accepted, with remarks', 'Recorded; something contradicts it'],
    ru: ['принято с замечаниями', 'Внесено, но есть противоречие'],
  },
  'counts.known': {
    en: ['told before', 'The log held the same already'],
    ru: ['сообщено ранее', 'В журнале это уже было'],
  },
  'counts.refused': { en: ['refused', 'Not recorded'], ru: ['отклонено', 'Не внесено'] },
  'counts.leftOut': {
    en: ['left out', 'Sums and rows of other states'],
    ru: ['пропущено', 'Итоги и строки других государств'],
  },
  notTold: { en: ['rows not recorded', 'Which, and why'], ru: ['невнесённые строки', 'Какие и почему'] },
  'notTold.row': { en: ['row', 'Number in the sender’s table'], ru: ['строка', 'Номер в таблице отправителя'] },
  'notTold.codes': { en: ['why', 'Codes'], ru: ['почему', 'Коды'] },
  isLast: { en: ['the last', 'No row comes behind them'], ru: ['последние', 'После них строк нет'] },
  reason: { en: ['reason', 'Why'], ru: ['причина', 'Почему'] },
  note: { en: ['note', 'What else there is to know'], ru: ['примечание', 'Что ещё следует знать'] },
  touched: {
    en: ['also what was added to since', 'Things that others have corrected or added to since; left when not given'],
    ru: ['включая дополненное позднее', 'То, что затем исправлено или дополнено другими; иначе не затрагивается'],
  },
  events: { en: ['events', 'How many were withdrawn'], ru: ['событий', 'Сколько отозвано'] },
  things: { en: ['things', 'Of how many'], ru: ['записей', 'Скольких записей это касается'] },
  leftCount: { en: ['left', 'How many things stay as they are'], ru: ['оставлено', 'Сколько записей не затронуто'] },
  left: { en: ['left as they are', 'The first of them'], ru: ['не затронуты', 'Первые из них'] },
  'left.stream': { en: ['thing', 'Its stream'], ru: ['запись', 'Её поток'] },
  'left.why': { en: ['why', 'A code'], ru: ['почему', 'Код'] },
} as const satisfies Labels;
