// Labels of the commands of a published table and of their fields, in both languages.
import type { Labels } from '../../wording.js';

export const publishedTableLabels = {
  '/': {
    en: ['published tables', 'Figures of an operation for everybody, each line as its state confirmed it'],
    ru: ['публикуемые таблицы', 'Показатели операции для всех; каждая строка — как её подтвердило государство'],
  },
  'draw-up/': {
    en: ['Draw up a table', 'What it sums, and as known where in the log'],
    ru: ['Составить таблицу', 'Что суммируется и по состоянию на какую позицию'],
  },
  'confirm-line/': {
    en: ['Confirm a line', 'How your line is shown; by your state alone'],
    ru: ['Подтвердить строку', 'В каком виде показать вашу строку; решает только ваше государство'],
  },
  'dispute-line/': {
    en: ['Dispute a line', 'It is in no sum until your state confirms it'],
    ru: ['Оспорить строку', 'Не входит в сумму, пока ваше государство её не подтвердит'],
  },
  'publish/': {
    en: ['Publish a table', 'Every verified actor sees it from then on'],
    ru: ['Опубликовать таблицу', 'С этого момента её видят все проверенные участники'],
  },
  'withdraw/': {
    en: ['Withdraw a table', 'It stays readable, as withdrawn'],
    ru: ['Отозвать таблицу', 'Остаётся доступной с пометкой об отзыве'],
  },
  operation: { en: ['operation', 'Whose figures it shows'], ru: ['операция', 'Чьи показатели приводятся'] },
  title: {
    en: ['title', 'In Russian, in English, or in both'],
    ru: ['название', 'На русском, на английском или на обоих языках'],
  },
  question: { en: ['question', 'What is summed by country'], ru: ['вопрос', 'Что суммируется по государствам'] },
  'question.measure': { en: ['measure', 'One for the whole table'], ru: ['мера', 'Одна на всю таблицу'] },
  'question.what': {
    en: ['what is counted', 'With the measure “number”'],
    ru: ['что считается', 'При мере «число»'],
  },
  'question.substance': { en: ['substances', 'All when not given'], ru: ['вещества', 'Если не указаны — все'] },
  'question.class': { en: ['classes', 'All when not given'], ru: ['категории', 'Если не указаны — все'] },
  'question.happenedFrom': {
    en: ['happened from', 'A day, month or year'],
    ru: ['не ранее', 'День, месяц или год'],
  },
  'question.happenedTo': { en: ['happened to', 'A day, month or year'], ru: ['не позднее', 'День, месяц или год'] },
  position: {
    en: ['position', 'Where in the log the figures are taken; now when not given'],
    ru: ['позиция', 'По состоянию на какую позицию журнала; если не указана — на сейчас'],
  },
  country: { en: ['country', 'Yours'], ru: ['государство', 'Ваше'] },
  as: {
    en: ['shown', 'Exact, rounded, only in the sum, or withheld'],
    ru: ['как показать', 'Точно, с округлением, только в сумме или не публиковать'],
  },
  roundedTo: {
    en: ['rounded to', 'In the unit of the table; 1 when not given'],
    ru: ['округлить до', 'В единице таблицы; если не указано — до 1'],
  },
  remark: {
    en: ['remark', 'What is wrong with it; with the table, everybody sees it'],
    ru: ['замечание', 'В чём неточность; публикуется вместе с таблицей'],
  },
  withoutSum: {
    en: ['without the sum', 'The lines alone'],
    ru: ['без суммы', 'Только строки'],
  },
  reason: { en: ['reason', 'Why'], ru: ['причина', 'Почему'] },
} as const satisfies Labels;
