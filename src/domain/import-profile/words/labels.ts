// Labels of the commands of a mapping profile and of their fields, in both languages.
import type { Labels } from '../../wording.js';

export const importProfileLabels = {
  '/': {
    en: ['mapping profiles', 'How your own tables are read: which column says what'],
    ru: ['профили загрузки', 'Как читаются ваши таблицы: какой столбец что означает'],
  },
  'register/': {
    en: ['Register a mapping profile', 'For tables with headings and words of your own'],
    ru: ['Зарегистрировать профиль', 'Для таблиц со своими заголовками и обозначениями'],
  },
  'revise/': {
    en: ['Revise a mapping profile', 'The new mapping takes the place of the one before'],
    ru: ['Изменить профиль', 'Новый состав столбцов заменяет прежний'],
  },
  'withdraw/': {
    en: ['Withdraw a mapping profile', 'No table is read by it from then on'],
    ru: ['Отозвать профиль', 'Таблицы по нему больше не читаются'],
  },
  title: {
    en: ['title', 'In Russian, in English, or in both'],
    ru: ['название', 'На русском, на английском или на обоих языках'],
  },
  form: { en: ['form', 'Which form its rows fill in'], ru: ['форма', 'Какую форму заполняют строки'] },
  columns: {
    en: ['columns', 'Beside the headings that the form has anyway'],
    ru: ['столбцы', 'Помимо обычных заголовков этой формы'],
  },
  'columns.to': { en: ['says', 'Which field it fills in'], ru: ['что означает', 'Какое поле заполняет'] },
  'columns.headings': {
    en: ['headings', 'What it is called in your tables'],
    ru: ['заголовки', 'Как столбец называется в ваших таблицах'],
  },
  'columns.unit': { en: ['unit', 'Of cells that name none'], ru: ['единица', 'Для ячеек, где она не указана'] },
  'columns.means': { en: ['words', 'What your words mean'], ru: ['обозначения', 'Что означают ваши слова'] },
  'columns.means.said': { en: ['your word', 'As it stands in the table'], ru: ['ваше слово', 'Как в таблице'] },
  'columns.means.read': { en: ['is read as', 'As Cordon knows it'], ru: ['читается как', 'Как принято в Cordon'] },
  lang: { en: ['language', 'Of the texts in the table'], ru: ['язык', 'Текстов в таблице'] },
  tz: { en: ['time zone', 'Of its times, e.g. Asia/Bishkek'], ru: ['часовой пояс', 'Например, Asia/Bishkek'] },
  dates: { en: ['dates', 'In which order they are written'], ru: ['даты', 'В каком порядке записаны'] },
  operation: {
    en: ['operation', 'Of each row that names none; participants of the first one may use the profile'],
    ru: ['операция', 'Для строк, где она не указана; профиль доступен участникам первой из указанных'],
  },
  reason: { en: ['reason', 'Why'], ru: ['причина', 'Почему'] },
} as const satisfies Labels;
