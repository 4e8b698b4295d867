// The words of a duplicate review: what was suspected, what each state says of it, and what contradicts that, in both languages.
import { rectifiable } from '../rectifying/words.js';
import type { Unrectified } from '../rectifying/events.js';
import { type Phrases, where } from '../values/phrases.js';
import { FLAG, wordsOf } from '../wording.js';
import type { DuplicateReviewEvents, LinePair } from './events.js';
import { likeness, verdicts } from './words/codes.js';

interface Named {
  readonly events: Unrectified<DuplicateReviewEvents, 'DuplicateReview'>;
  readonly states: 'SUSPECTED' | 'SAME' | 'DISTINCT' | 'WITHDRAWN';
  readonly tasks: 'CONFIRM' | 'FLAG';
}

const pairsIn = (lines: readonly LinePair[]): string => lines.map(({ one, other }) => `${one} = ${other}`).join(', ');

const settled = (lines: readonly LinePair[], counts: string | undefined): string =>
  lines.length === 0 ? '' : `, ${[pairsIn(lines), counts].filter(Boolean).join('; ')}`;

const why = ({ score, reasons }: Pick<Suspected, 'score' | 'reasons'>, phrase: Phrases): string => {
  const said = [
    ...(score === undefined ? [] : [`${score}${phrase.lang === 'ru' ? ' ' : ''}%`]),
    ...reasons.map((each) => phrase.term(likeness, each)),
  ];
  return said.length === 0 ? '' : ` (${said.join('; ')})`;
};

/** Whose the two reports are; their ids, where that was not known. */
const bothIn = ({ one, other, owners = { one, other } }: Suspected, phrase: Phrases): string =>
  [owners.one, owners.other].map((each) => ownerIn(each, phrase)).join('; ');

/** `KG`, or `KG/CUSTOMS`. */
function ownerIn(owner: string, phrase: Phrases): string {
  const [code = owner, service] = owner.split('/');
  return phrase.attributed({ kind: 'country', code, ...(service === undefined ? {} : { service }) });
}

type Suspected = DuplicateReviewEvents['DuplicateSuspected'];

const words = wordsOf<Named>()({
  events: {
    DuplicateSuspected: {
      en: (data, phrase) =>
        `Two reports (${bothIn(data, phrase)}) may be of one seizure: lines ${pairsIn(data.lines)}${why(data, phrase)}`,
      ru: (data, phrase) =>
        `Два сообщения (${bothIn(data, phrase)}), возможно, об одном изъятии: строки ${pairsIn(data.lines)}${why(data, phrase)}`,
    },
    SameSeizureConfirmed: {
      en: ({ lines, counts }) =>
        `One seizure: lines ${pairsIn(lines)}; ${counts === undefined ? 'what was recorded first counts' : `the incident ${counts} counts`}`,
      ru: ({ lines, counts }) =>
        `Одно изъятие: строки ${pairsIn(lines)}; ${counts === undefined ? 'учитывается внесённое первым' : `учитывается случай ${counts}`}`,
    },
    DistinctSeizuresConfirmed: {
      en: ({ reason }) => `Two different seizures${where(reason, (it) => `: ${it}`)}`,
      ru: ({ reason }) => `Это разные изъятия${where(reason, (it) => `: ${it}`)}`,
    },
    SeizureMatchRevoked: {
      en: ({ reason }) => `What was said of the two reports is taken back${where(reason, (it) => `: ${it}`)}`,
      ru: ({ reason }) => `Вывод о двух сообщениях отозван${where(reason, (it) => `: ${it}`)}`,
    },
    SeizureMatchSettled: {
      en: ({ operation, verdict, lines, counts, reason }, phrase) =>
        `For the sum of the operation “${operation}”: ${phrase.term(verdicts, verdict)}${settled(lines, counts && `the incident ${counts} counts`)}${where(reason, (it) => ` (${it})`)}`,
      ru: ({ operation, verdict, lines, counts, reason }, phrase) =>
        `Для итога операции «${operation}»: ${phrase.term(verdicts, verdict)}${settled(lines, counts && `учитывается случай ${counts}`)}${where(reason, (it) => ` (${it})`)}`,
    },
    SeizureSettlementRevoked: {
      en: ({ operation, reason }) =>
        `What was settled for the sum of the operation “${operation}” is taken back${where(reason, (it) => `: ${it}`)}`,
      ru: ({ operation, reason }) =>
        `Решение для итога операции «${operation}» отозвано${where(reason, (it) => `: ${it}`)}`,
    },
  },
  states: {
    SUSPECTED: { en: 'to be decided', ru: 'требует решения' },
    SAME: { en: 'one seizure', ru: 'одно изъятие' },
    DISTINCT: { en: 'two seizures', ru: 'разные изъятия' },
    WITHDRAWN: { en: 'withdrawn', ru: 'отозвано' },
  },
  tasks: {
    CONFIRM: { en: 'to be decided whether it is one seizure', ru: 'решить, одно ли это изъятие' },
    FLAG,
  },
  refusals: {
    REVIEW_MISNAMED: {
      kind: 'conflict',
      en: 'The review of these two incidents is {named}, not {id}.',
      ru: 'Проверка этих двух случаев имеет идентификатор {named}, а не {id}.',
      fix: {
        en: 'Send it to {named}: the id follows from the two incidents.',
        ru: 'Отправьте по адресу {named}: идентификатор выводится из двух случаев.',
      },
    },
    ONE_INCIDENT: {
      kind: 'conflict',
      en: 'It is one incident, {incident}, named twice.',
      ru: 'Дважды назван один и тот же случай: {incident}.',
      fix: { en: 'Name two incidents.', ru: 'Назовите два случая.' },
    },
    LINE_PAIRED_TWICE: {
      kind: 'conflict',
      en: 'A line stands in two pairs: it can be the same as one line of the other incident.',
      ru: 'Строка указана в двух парах, а совпадать она может лишь с одной строкой другого случая.',
      fix: { en: 'Name each line once.', ru: 'Назовите каждую строку один раз.' },
    },
    NOT_SUSPECTED: {
      kind: 'conflict',
      en: 'Nobody has suspected that these are one seizure ({review}).',
      ru: 'О повторе этих сообщений никто не заявлял ({review}).',
      fix: { en: 'Suspect it first.', ru: 'Сначала заявите о возможном повторе.' },
    },
    LINES_NOT_SUSPECTED: {
      kind: 'conflict',
      en: 'Lines are confirmed that nobody has suspected.',
      ru: 'Подтверждаются строки, о повторе которых никто не заявлял.',
      fix: {
        en: 'Confirm lines that are suspected, or correct what is suspected first.',
        ru: 'Подтвердите заявленные строки либо сначала исправьте заявление о повторе.',
      },
    },
    NOT_OF_THE_TWO: {
      kind: 'conflict',
      en: '{incident} is neither of the two incidents.',
      ru: '{incident} — не один из двух случаев.',
      fix: { en: 'Name one of the two, or none.', ru: 'Назовите один из двух либо ни одного.' },
    },
    NOT_OF_THE_OPERATION: {
      kind: 'conflict',
      en: 'The incident {incident} does not count for the operation “{operation}”.',
      ru: 'Случай {incident} не отнесён к операции «{operation}».',
      fix: {
        en: 'A unit settles only what both count for its operation: attribute the incident to it first.',
        ru: 'Штаб решает лишь о случаях своей операции: сначала отнесите случай к ней.',
      },
    },
    NOTHING_CONFIRMED: {
      kind: 'conflict',
      en: 'You have said nothing of these two reports that could be taken back ({review}).',
      ru: 'Вы ничего не сообщали об этих двух сообщениях, отзывать нечего ({review}).',
      fix: { en: 'Say whether they are one seizure.', ru: 'Сообщите, одно ли это изъятие.' },
    },
  },
});

export const duplicateReviewWords = rectifiable('DuplicateReview', words);
