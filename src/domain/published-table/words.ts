// The words of a published table: what happened to it, how far it is, what is to be done, and what contradicts it, in both languages.
import { type Phrases, where } from '../values/phrases.js';
import { FLAG, wordsOf } from '../wording.js';
import type { PrintedRow, PublishedTableEvents, TableQuestion } from './events.js';
import { lineOfTable, lineShown, tableMeasure } from './words/names.js';
import type { PublishedTable } from './story.js';

/** What is summed: "mass; heroin". */
export function questionInWords(
  { measure, what, substance = [], class: classes = [], ...when }: TableQuestion,
  phrase: Phrases,
): string {
  const counted = what === undefined ? phrase.term(tableMeasure, measure) : phrase.counted(0, what).slice(2);
  const goods = [...substance.map(phrase.goods), ...classes.map(phrase.class)].join(', ');
  const from = where(when.happenedFrom, (it) => `≥ ${phrase.when(it)}`);
  const to = where(when.happenedTo, (it) => `≤ ${phrase.when(it)}`);
  return [counted, goods, from, to].filter(Boolean).join('; ');
}

/** "Kazakhstan: exact; Russia: withheld". */
const linesInWords = (rows: readonly PrintedRow[], phrase: Phrases): string =>
  rows
    .flatMap((row) =>
      'country' in row ? [`${phrase.country(row.country)}: ${phrase.term(lineOfTable, row.line)}`] : [],
    )
    .join('; ');

export const publishedTableWords = wordsOf<{
  events: PublishedTableEvents;
  states: Uppercase<Exclude<PublishedTable['phase'], 'unknown' | 'drawn-up'>> | 'DRAWN_UP';
  tasks: 'CONFIRM' | 'PUBLISH' | 'FLAG';
}>()({
  events: {
    TableDrawnUp: {
      en: ({ operation, title, question, position, countries }, phrase) =>
        `A table of the operation “${operation}” was drawn up${where(title, (it) => `: ${phrase.name(it)}`)} (${questionInWords(question, phrase)}), as known at ${position}; lines: ${countries.map(phrase.country).join(', ')}`,
      ru: ({ operation, title, question, position, countries }, phrase) =>
        `Составлена таблица по операции «${operation}»${where(title, (it) => `: ${phrase.name(it)}`)} (${questionInWords(question, phrase)}), по состоянию на позицию ${position}; строки: ${countries.map(phrase.country).join(', ')}`,
    },
    LineConfirmed: {
      en: ({ country, as, roundedTo }, phrase) =>
        `${phrase.country(country)} confirmed its line: ${phrase.term(lineShown, as)}${where(roundedTo, (it) => ` (to ${it})`)}`,
      ru: ({ country, as, roundedTo }, phrase) =>
        `Строка подтверждена: ${phrase.country(country)} — ${phrase.term(lineShown, as)}${where(roundedTo, (it) => ` (до ${it.replace('.', ',')})`)}`,
    },
    LineDisputed: {
      en: ({ country, remark }, phrase) =>
        `${phrase.country(country)} disputes its line${where(remark, (it) => `: ${it}`)}`,
      ru: ({ country, remark }, phrase) =>
        `Строка оспорена: ${phrase.country(country)}${where(remark, (it) => ` — ${it}`)}`,
    },
    TablePublished: {
      en: ({ rows }, phrase) =>
        `Published for every verified actor: ${linesInWords(rows, phrase)}${rows.some(({ line }) => line === 'SUM') ? '' : '; without a sum'}`,
      ru: ({ rows }, phrase) =>
        `Опубликована для всех проверенных участников: ${linesInWords(rows, phrase)}${rows.some(({ line }) => line === 'SUM') ? '' : '; без суммы'}`,
    },
    TableWithdrawn: {
      en: ({ reason }) => `The table was withdrawn: ${reason}`,
      ru: ({ reason }) => `Таблица отозвана: ${reason}`,
    },
  },
  states: {
    DRAWN_UP: { en: 'drawn up', ru: 'составлена' },
    PUBLISHED: { en: 'published', ru: 'опубликована' },
    WITHDRAWN: { en: 'withdrawn', ru: 'отозвана' },
  },
  tasks: {
    CONFIRM: { en: 'how its line is shown', ru: 'показ строки' },
    PUBLISH: { en: 'the publication', ru: 'публикация' },
    FLAG,
  },
  refusals: {
    ALREADY_DRAWN_UP: {
      kind: 'conflict',
      en: 'The table “{table}” has already been drawn up with other particulars.',
      ru: 'Таблица «{table}» уже составлена с другими сведениями.',
      fix: { en: 'Choose another id.', ru: 'Выберите другой идентификатор.' },
    },
    NOT_DRAWN_UP: {
      kind: 'conflict',
      en: 'The log does not hold a table “{table}”.',
      ru: 'В журнале нет таблицы «{table}».',
      fix: { en: 'Draw it up first.', ru: 'Сначала составьте её.' },
    },
    NO_SUCH_LINE: {
      kind: 'conflict',
      en: 'The table “{table}” has no line for {country}.',
      ru: 'В таблице «{table}» нет такой строки: {country}.',
      fix: {
        en: 'A line is had by each state that took part in the operation when the table was drawn up.',
        ru: 'Строка есть у каждого государства, участвовавшего в операции при составлении таблицы.',
      },
    },
    ALREADY_PRINTED: {
      kind: 'conflict',
      en: 'The table “{table}” has already been published.',
      ru: 'Таблица «{table}» уже опубликована.',
      fix: {
        en: 'Withdraw it and draw up another.',
        ru: 'Отзовите её и составьте другую.',
      },
    },
    TABLE_WITHDRAWN: {
      kind: 'conflict',
      en: 'The table “{table}” was withdrawn.',
      ru: 'Таблица «{table}» отозвана.',
      fix: { en: 'Draw up another.', ru: 'Составьте другую.' },
    },
    FOLLOWS_FROM_SUM: {
      kind: 'conflict',
      en: 'In the table “{table}” a line that is to stand only in the sum would follow from the sum: fewer than two such lines have anything in them.',
      ru: 'В таблице «{table}» строка, которая должна стоять только в сумме, следовала бы из суммы: таких строк со сведениями меньше двух.',
      fix: {
        en: 'Publish it without the sum (withoutSum), or wait until another state chooses the sum.',
        ru: 'Опубликуйте её без суммы (withoutSum) либо дождитесь, пока ещё одно государство выберет показ только в сумме.',
      },
    },
  },
});
