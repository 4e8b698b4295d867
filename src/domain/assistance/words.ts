// The words of a request for assistance: what was asked and answered, how far it is, and what contradicts it, in both languages.
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { where } from '../values/phrases.js';
import { FLAG, wordsOf } from '../wording.js';
import type { AssistanceEvents } from './events.js';
import type { Assistance } from './story.js';
import { extents, refusalGrounds, uses } from './words/codes.js';
import { refusals } from './words/refusals.js';

interface Named {
  readonly events: Unrectified<AssistanceEvents, 'Assistance'>;
  readonly states: 'NOT_ASKED' | Uppercase<Exclude<Assistance['phase'], 'unknown'>>;
  readonly tasks: 'REQUEST' | 'ACKNOWLEDGEMENT' | 'ANSWER' | 'USE' | 'FLAG';
}

const words = wordsOf<Named>()({
  events: {
    AssistanceRequested: {
      en: ({ askedBy, askedOf, legalBasis, purpose, questions, requestedOn, answerBy }, phrase) =>
        `${phrase.country(askedBy)} asked ${phrase.country(askedOf)} for assistance, ${phrase.when(requestedOn)}: ${purpose} (${legalBasis})${numbered(questions)}${where(answerBy, (it) => `; to be answered by ${phrase.when(it)}`)}`,
      ru: ({ askedBy, askedOf, legalBasis, purpose, questions, requestedOn, answerBy }, phrase) =>
        `Запрос о содействии (${phrase.country(askedBy)} → ${phrase.country(askedOf)}), ${phrase.when(requestedOn)}: ${purpose} (${legalBasis})${numbered(questions)}${where(answerBy, (it) => `; срок ответа — ${phrase.when(it)}`)}`,
    },
    AssistanceAcknowledged: {
      en: ({ at, reference }, phrase) =>
        `The request was received, ${phrase.when(at)}${where(reference, (it) => `; no. ${it}`)}`,
      ru: ({ at, reference }, phrase) => `Запрос получен, ${phrase.when(at)}${where(reference, (it) => `; № ${it}`)}`,
    },
    AssistanceAnswered: {
      en: ({ at, extent, answer, reference }, phrase) =>
        `Answered (${phrase.term(extents, extent)}), ${phrase.when(at)}${where(reference, (it) => `; no. ${it}`)}${where(answer, (it) => `: ${it}`)}`,
      ru: ({ at, extent, answer, reference }, phrase) =>
        `Дан ответ (${phrase.term(extents, extent)}), ${phrase.when(at)}${where(reference, (it) => `; № ${it}`)}${where(answer, (it) => `: ${it}`)}`,
    },
    AssistanceRefused: {
      en: ({ at, ground, reason }, phrase) =>
        `Assistance was refused, ${phrase.when(at)}: ${phrase.term(refusalGrounds, ground)}${where(reason, (it) => `; ${it}`)}`,
      ru: ({ at, ground, reason }, phrase) =>
        `В содействии отказано, ${phrase.when(at)}: ${phrase.term(refusalGrounds, ground)}${where(reason, (it) => `; ${it}`)}`,
    },
    AssistancePostponed: {
      en: ({ at, until, reason }, phrase) =>
        `The answer was put off, ${phrase.when(at)}${where(until, (it) => `; until ${phrase.when(it)}`)}${where(reason, (it) => `: ${it}`)}`,
      ru: ({ at, until, reason }, phrase) =>
        `Ответ отложен, ${phrase.when(at)}${where(until, (it) => `; до: ${phrase.when(it)}`)}${where(reason, (it) => `: ${it}`)}`,
    },
    AssistanceUsed: {
      en: ({ at, use, note }, phrase) =>
        `The answer was used, ${phrase.when(at)}: ${phrase.term(uses, use)}${where(note, (it) => `; ${it}`)}`,
      ru: ({ at, use, note }, phrase) =>
        `Использование ответа, ${phrase.when(at)}: ${phrase.term(uses, use)}${where(note, (it) => `; ${it}`)}`,
    },
  },
  states: {
    NOT_ASKED: { en: 'told of, not asked', ru: 'сообщено, запроса нет' },
    REQUESTED: { en: 'asked', ru: 'направлен' },
    ACKNOWLEDGED: { en: 'received', ru: 'получен' },
    POSTPONED: { en: 'put off', ru: 'отложен' },
    PARTLY: { en: 'answered in part', ru: 'исполнен частично' },
    REFUSED: { en: 'refused', ru: 'отказано' },
    ANSWERED: { en: 'answered', ru: 'исполнен' },
    USED: { en: 'used', ru: 'ответ использован' },
  },
  tasks: {
    REQUEST: { en: 'the request', ru: 'запрос' },
    ACKNOWLEDGEMENT: { en: 'to say that it was received', ru: 'подтвердить получение' },
    ANSWER: { en: 'an answer', ru: 'ответ' },
    USE: { en: 'to tell what became of the answer', ru: 'сообщить, как использован ответ' },
    FLAG,
  },
  refusals,
});

export const assistanceWords = rectifiable('Assistance', words);

/** `; 1) where it came from; 2) who declared it`. */
const numbered = (questions: readonly string[]): string => questions.map((each, i) => `; ${i + 1}) ${each}`).join('');
