// The words of a communiqué: what happened to it, how far it is, what is to be done, and what contradicts it, in both languages.
import { type Phrases, where } from '../values/phrases.js';
import { FLAG, wordsOf } from '../wording.js';
import type { CommuniqueEvents, PinnedFigure } from './events.js';
import type { Communique } from './story.js';
import { figureInWords } from './words/figures.js';
import { refusals } from './words/refusals.js';

const all = (codes: readonly string[], phrase: Phrases): string => codes.map(phrase.administration).join(', ');

const figures = (each: readonly PinnedFigure[], phrase: Phrases): string =>
  each.map((one) => `; ${one.id}: ${figureInWords(one, phrase.lang)}`).join('');

export const communiqueWords = wordsOf<{
  events: CommuniqueEvents;
  states: Uppercase<Exclude<Communique['phase'], 'unknown'>>;
  tasks: 'ISSUE' | 'SIGN' | 'FLAG';
}>()({
  events: {
    CommuniqueDrafted: {
      en: ({ title, parties, figures: drawn }, phrase) =>
        `A communiqué was drafted${where(title, (it) => `: ${phrase.name(it)}`)}; to be signed by: ${all(parties, phrase)}${figures(drawn, phrase)}`,
      ru: ({ title, parties, figures: drawn }, phrase) =>
        `Подготовлен проект коммюнике${where(title, (it) => `: ${phrase.name(it)}`)}; подписывают: ${all(parties, phrase)}${figures(drawn, phrase)}`,
    },
    CommuniqueIssued: {
      en: ({ issuedOn, place }, phrase) =>
        `The communiqué was issued, ${phrase.when(issuedOn)}${where(place, (it) => `, ${phrase.place(it)}`)}`,
      ru: ({ issuedOn, place }, phrase) =>
        `Коммюнике принято, ${phrase.when(issuedOn)}${where(place, (it) => `, ${phrase.place(it)}`)}`,
    },
    CommuniqueRecorded: {
      en: ({ title, parties, issuedOn, place }, phrase) =>
        `A communiqué on paper: ${where(title, (it) => `${phrase.name(it)}; `)}${all(parties, phrase)}; ${phrase.when(issuedOn)}${where(place, (it) => `, ${phrase.place(it)}`)}`,
      ru: ({ title, parties, issuedOn, place }, phrase) =>
        `Коммюнике на бумаге: ${where(title, (it) => `${phrase.name(it)}; `)}${all(parties, phrase)}; ${phrase.when(issuedOn)}${where(place, (it) => `, ${phrase.place(it)}`)}`,
    },
    CommuniqueSigned: {
      en: ({ by, person, office, signedOn }, phrase) =>
        `Signed: ${[phrase.administration(by), person, where(office, phrase.known), where(signedOn, phrase.when)].filter(Boolean).join(', ')}`,
      ru: ({ by, person, office, signedOn }, phrase) =>
        `Подписано: ${[phrase.administration(by), person, where(office, phrase.known), where(signedOn, phrase.when)].filter(Boolean).join(', ')}`,
    },
    IntentDeclared: {
      en: ({ by, with: others, intent }, phrase) =>
        `Intent declared: ${phrase.administration(by)}${where(others, (it) => `, with ${all(it, phrase)}`)}: ${phrase.name(intent)}`,
      ru: ({ by, with: others, intent }, phrase) =>
        `Заявлено намерение: ${phrase.administration(by)}${where(others, (it) => ` (вместе: ${all(it, phrase)})`)} — ${phrase.name(intent)}`,
    },
    CommuniqueEndorsed: {
      en: ({ by, endorsedOn }, phrase) => `Endorsed: ${phrase.administration(by)}, ${phrase.when(endorsedOn)}`,
      ru: ({ by, endorsedOn }, phrase) => `Поддержано: ${phrase.administration(by)}, ${phrase.when(endorsedOn)}`,
    },
    CorrigendumIssued: {
      en: ({ number, issuedOn, figures: drawn }, phrase) =>
        `Corrigendum ${number}, ${phrase.when(issuedOn)}${figures(drawn, phrase)}`,
      ru: ({ number, issuedOn, figures: drawn }, phrase) =>
        `Исправление № ${number} к тексту, ${phrase.when(issuedOn)}${figures(drawn, phrase)}`,
    },
    SupersessionAgreed: {
      en: ({ by, with: other, agreedOn }, phrase) =>
        `${phrase.administration(by)} agreed that “${other}” takes its place, ${phrase.when(agreedOn)}`,
      ru: ({ by, with: other, agreedOn }, phrase) =>
        `Согласие на замену коммюнике текстом «${other}»: ${phrase.administration(by)}, ${phrase.when(agreedOn)}`,
    },
  },
  states: {
    DRAFTED: { en: 'drafted', ru: 'проект' },
    ISSUED: { en: 'issued', ru: 'принято' },
    SIGNED: { en: 'signed by all parties', ru: 'подписано всеми сторонами' },
    SUPERSEDED: { en: 'superseded', ru: 'заменено' },
  },
  tasks: {
    ISSUE: { en: 'the issue', ru: 'принятие' },
    SIGN: { en: 'the signature', ru: 'подпись' },
    FLAG,
  },
  refusals,
});
