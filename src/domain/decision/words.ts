// The words of a decision: what happened to it, how far it is, what is to be done, and what contradicts it.
import { where } from '../values/phrases.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { FLAG, wordsOf } from '../wording.js';
import type { DecisionEvents } from './events.js';
import type { Decision } from './story.js';
import { positions } from './words/codes.js';

const words = wordsOf<{
  events: Unrectified<DecisionEvents, 'Decision'>;
  states: Uppercase<Exclude<Decision['phase'], 'unknown'>>;
  tasks: 'FULFIL' | 'FLAG';
}>()({
  events: {
    DecisionAdopted: {
      en: ({ body, text, adoptedOn, due }, phrase) =>
        `${phrase.administration(body.toUpperCase())} decided: ${phrase.name(text)}, ${phrase.when(adoptedOn)}${where(due, (it) => `; due: ${phrase.when(it)}`)}`,
      ru: ({ body, text, adoptedOn, due }, phrase) =>
        `Принято решение (${phrase.administration(body.toUpperCase())}): ${phrase.name(text)}, ${phrase.when(adoptedOn)}${where(due, (it) => `; срок: ${phrase.when(it)}`)}`,
    },
    AgreementReached: {
      en: ({ body, text, reachedOn }, phrase) =>
        `${phrase.administration(body.toUpperCase())} agreed: ${phrase.name(text)}, ${phrase.when(reachedOn)}`,
      ru: ({ body, text, reachedOn }, phrase) =>
        `Достигнута договорённость (${phrase.administration(body.toUpperCase())}): ${phrase.name(text)}, ${phrase.when(reachedOn)}`,
    },
    DecisionEndorsed: {
      en: ({ by, endorsedOn }, phrase) => `Endorsed: ${phrase.administration(by)}, ${phrase.when(endorsedOn)}`,
      ru: ({ by, endorsedOn }, phrase) => `Поддержано: ${phrase.administration(by)}, ${phrase.when(endorsedOn)}`,
    },
    PositionStated: {
      en: ({ by, position, statedOn, text }, phrase) =>
        `Position of ${phrase.administration(by)}: ${phrase.term(positions, position)}, ${phrase.when(statedOn)}${where(text, (it) => `: ${phrase.name(it)}`)}`,
      ru: ({ by, position, statedOn, text }, phrase) =>
        `Позиция (${phrase.administration(by)}): ${phrase.term(positions, position)}, ${phrase.when(statedOn)}${where(text, (it) => `: ${phrase.name(it)}`)}`,
    },
    ObjectionRaised: {
      en: ({ by, raisedOn, grounds }, phrase) =>
        `Objection: ${phrase.administration(by)}, ${phrase.when(raisedOn)}${where(grounds, (it) => `; ${it}`)}`,
      ru: ({ by, raisedOn, grounds }, phrase) =>
        `Возражение: ${phrase.administration(by)}, ${phrase.when(raisedOn)}${where(grounds, (it) => `; ${it}`)}`,
    },
    ProgressReported: {
      en: ({ by, asOf, text }, phrase) =>
        `Progress: ${phrase.administration(by)}, ${phrase.when(asOf)}: ${phrase.name(text)}`,
      ru: ({ by, asOf, text }, phrase) =>
        `Ход исполнения: ${phrase.administration(by)}, ${phrase.when(asOf)}: ${phrase.name(text)}`,
    },
    DecisionFulfilled: {
      en: ({ fulfilledOn, text }, phrase) =>
        `Carried out, ${phrase.when(fulfilledOn)}${where(text, (it) => `; ${phrase.name(it)}`)}`,
      ru: ({ fulfilledOn, text }, phrase) =>
        `Исполнено, ${phrase.when(fulfilledOn)}${where(text, (it) => `; ${phrase.name(it)}`)}`,
    },
  },
  states: {
    AGREED: { en: 'agreed', ru: 'согласовано' },
    ADOPTED: { en: 'adopted', ru: 'принято' },
    FULFILLED: { en: 'carried out', ru: 'исполнено' },
  },
  tasks: {
    FULFIL: { en: 'the report that it was carried out', ru: 'сообщение об исполнении' },
    FLAG,
  },
  refusals: {
    ALREADY_ADOPTED: {
      kind: 'conflict',
      en: 'The decision “{decision}” has already been made with other particulars.',
      ru: 'Решение «{decision}» уже принято с другими сведениями.',
      fix: {
        en: 'Correct what was said, or choose another id.',
        ru: 'Исправьте сказанное или выберите другой идентификатор.',
      },
    },
    DECISION_NOT_ADOPTED: {
      kind: 'conflict',
      en: 'The log does not hold that the decision “{decision}” was made.',
      ru: 'В журнале нет записи о принятии решения «{decision}».',
      fix: { en: 'Record its adoption first.', ru: 'Сначала внесите его принятие.' },
    },
    DECISION_OF_ANOTHER_BODY: {
      kind: 'conflict',
      en: 'The decision “{decision}” was made by “{body}”, which is another body.',
      ru: 'Решение «{decision}» принято другим органом («{body}»).',
      fix: { en: 'Name a decision of the body itself.', ru: 'Укажите решение самого органа.' },
    },
    DECIDED_AFTERWARDS: {
      kind: 'conflict',
      en: 'The decision “{decision}” was made only afterwards.',
      ru: 'Решение «{decision}» принято только после этого.',
      fix: {
        en: 'Correct the date, or name the earlier decision.',
        ru: 'Исправьте дату или укажите более раннее решение.',
      },
    },
    ALREADY_FULFILLED: {
      kind: 'conflict',
      en: 'The decision “{decision}” has already been carried out.',
      ru: 'Решение «{decision}» уже исполнено.',
      fix: { en: 'Withdraw what was said by mistake.', ru: 'Отзовите ошибочную запись.' },
    },
  },
});

export const decisionWords = rectifiable('Decision', words);
