// The words of an import: what came, what became of its rows, what was taken back, and what contradicts that, in both languages.
import type { Bilingual, Lang } from '../../forms/language.js';
import { formOf, type Forms } from '../values/amounts/pieces.js';
import { where } from '../values/phrases.js';
import { withdrawalReason } from '../values/reasons.js';
import { FLAG, wordsOf } from '../wording.js';
import type { ImportEvents, RowCounts } from './events.js';

interface Named {
  readonly events: ImportEvents;
  readonly states: 'RUNNING' | 'FINISHED' | 'ANSWERING' | 'WITHDRAWING' | 'WITHDRAWN';
  readonly tasks: 'FLAG' | 'ANSWER_PROPOSALS';
}

const FORMS = {
  rows: {
    en: { one: 'row', other: 'rows' },
    ru: { one: 'строка', few: 'строки', other: 'строк' },
  },
  things: {
    en: { one: 'thing', other: 'things' },
    ru: { one: 'запись', few: 'записи', other: 'записей' },
  },
} as const satisfies Readonly<Record<string, Bilingual<Forms>>>;

const counted = (n: number, what: keyof typeof FORMS, lang: Lang): string =>
  `${n} ${formOf(FORMS[what][lang], String(n), lang)}`;

/** What a row came to, in the order in which it is told. */
const OUTCOMES: { readonly [Outcome in keyof RowCounts]: Bilingual } = {
  accepted: { en: 'accepted', ru: 'принято' },
  flagged: { en: 'accepted, with remarks', ru: 'принято с замечаниями' },
  known: { en: 'told before', ru: 'сообщено ранее' },
  refused: { en: 'refused', ru: 'отклонено' },
  leftOut: { en: 'left out', ru: 'пропущено' },
};

export const countsInWords = (counts: RowCounts, lang: Lang): string =>
  (Object.keys(OUTCOMES) as (keyof RowCounts)[])
    .filter((each) => counts[each] > 0)
    .map((each) => `${OUTCOMES[each][lang]}: ${counts[each]}`)
    .join(', ');

export const importWords = wordsOf<Named>()({
  events: {
    ImportBegun: {
      en: ({ name, profile, rows }) =>
        `Table taken in${where(name, (it) => `: “${it}”`)}; profile ${profile}, ${counted(rows, 'rows', 'en')}`,
      ru: ({ name, profile, rows }) =>
        `Таблица принята${where(name, (it) => `: «${it}»`)}; профиль ${profile}, ${counted(rows, 'rows', 'ru')}`,
    },
    ImportRowsTold: {
      en: ({ from, upTo, counts }) => `Rows ${from}–${upTo}: ${countsInWords(counts, 'en') || 'none'}`,
      ru: ({ from, upTo, counts }) => `Строки ${from}–${upTo}: ${countsInWords(counts, 'ru') || 'нет'}`,
    },
    ImportFinished: {
      en: ({ rows }) => `All ${counted(rows, 'rows', 'en')} of the table have been gone through`,
      ru: ({ rows }) => `Таблица обработана полностью: ${counted(rows, 'rows', 'ru')}`,
    },
    ImportProposalsAnswered: {
      en: ({ country, is, reason }, phrase) =>
        `${phrase.country(country)} ${is === 'ACCEPTED' ? 'accepts' : 'declines'} all that the table proposes to it${where(reason, (it) => `: ${it}`)}`,
      ru: ({ country, is, reason }, phrase) =>
        `${phrase.country(country)} ${is === 'ACCEPTED' ? 'принимает' : 'отклоняет'} всё предложенное ему таблицей${where(reason, (it) => `: ${it}`)}`,
    },
    ImportAnswerCarriedOut: {
      en: ({ country, things, leftCount }, phrase) =>
        `The answer of ${phrase.country(country)} is entered in ${counted(things, 'things', 'en')}${leftCount > 0 ? `; left as they are: ${leftCount}` : ''}`,
      ru: ({ country, things, leftCount }, phrase) =>
        `Ответ (${phrase.country(country)}) внесён: ${counted(things, 'things', 'ru')}${leftCount > 0 ? `; оставлено без изменений: ${leftCount}` : ''}`,
    },
    ImportWithdrawn: {
      en: ({ reason, note, touched }, phrase) =>
        `What the table recorded is withdrawn (${phrase.term(withdrawalReason, reason)})${touched ? ', also what has been added to since' : ''}${where(note, (it) => `: ${it}`)}`,
      ru: ({ reason, note, touched }, phrase) =>
        `Внесённое таблицей отзывается (${phrase.term(withdrawalReason, reason)})${touched ? ', включая дополненное позднее' : ''}${where(note, (it) => `: ${it}`)}`,
    },
    ImportTakenBack: {
      en: ({ things, leftCount }) =>
        `Withdrawn what the table recorded of ${counted(things, 'things', 'en')}${leftCount > 0 ? `; left as they are: ${leftCount}` : ''}`,
      ru: ({ things, leftCount }) =>
        `Отозвано внесённое таблицей: ${counted(things, 'things', 'ru')}${leftCount > 0 ? `; оставлено без изменений: ${leftCount}` : ''}`,
    },
  },
  states: {
    RUNNING: { en: 'being recorded', ru: 'вносится' },
    FINISHED: { en: 'recorded', ru: 'внесено' },
    ANSWERING: { en: 'answers are being entered', ru: 'вносятся ответы' },
    WITHDRAWING: { en: 'being withdrawn', ru: 'отзывается' },
    WITHDRAWN: { en: 'withdrawn', ru: 'отозвано' },
  },
  tasks: {
    FLAG,
    ANSWER_PROPOSALS: {
      en: 'to answer what the table proposes to the state',
      ru: 'ответить на предложенное государству таблицей',
    },
  },
  refusals: {
    IMPORT_NOT_BEGUN: {
      kind: 'conflict',
      en: 'The log does not hold the import {import}.',
      ru: 'В журнале нет загрузки {import}.',
      fix: { en: 'Send the table first.', ru: 'Сначала передайте таблицу.' },
    },
    IMPORT_WITHDRAWN: {
      kind: 'conflict',
      en: 'What this table recorded has been withdrawn (import {import}).',
      ru: 'Внесённое этой таблицей отозвано (загрузка {import}).',
      fix: {
        en: 'To record it anew, send the table with replaces={import}.',
        ru: 'Чтобы внести её заново, передайте таблицу с параметром replaces={import}.',
      },
    },
  },
});
