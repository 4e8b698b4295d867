// The words of an inquiry: what happened to it, how far it is, what is to be done, and what contradicts it, in both languages.
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { moneyInWords } from '../values/amounts/money.js';
import { type Phrases, where } from '../values/phrases.js';
import { FLAG, wordsOf } from '../wording.js';
import type { Article, InquiryEvents, OnRecord } from './events.js';
import type { Inquiry } from './story.js';
import {
  caseForms,
  inquiryKinds,
  inquiryOutcomes,
  liabilityMeasures,
  recordFindings,
  rulingOutcomes,
} from './words/codes.js';
import { refusals } from './words/refusals.js';

/** `REPORTED`: something of it is known, but not its opening. */
interface Named {
  readonly events: Unrectified<InquiryEvents, 'Inquiry'>;
  readonly states: 'REPORTED' | Uppercase<Exclude<Inquiry['phase'], 'unknown'>>;
  readonly tasks: 'OPENING' | 'CLOSING' | 'MOVE_FIGURE' | 'RESTORE_FIGURE' | 'FLAG';
}

const words = wordsOf<Named>()({
  events: {
    InquiryOpened: {
      en: ({ country, kind, form, articles, openedOn, reference }, phrase) =>
        `${phrase.country(country)} opened an inquiry: ${phrase.term(inquiryKinds, kind)}${formOf(form, phrase)}, ${phrase.when(openedOn)}${articlesIn(articles, phrase)}${where(reference, (it) => `; no. ${it}`)}`,
      ru: ({ country, kind, form, articles, openedOn, reference }, phrase) =>
        `${phrase.country(country)}: открыто производство — ${phrase.term(inquiryKinds, kind)}${formOf(form, phrase)}, ${phrase.when(openedOn)}${articlesIn(articles, phrase)}${where(reference, (it) => `; № ${it}`)}`,
    },
    MatterCited: {
      en: (data) => `Cited: ${citedIn(data, ['incident', 'transit case', 'request for assistance'])}`,
      ru: (data) => `Указано: ${citedIn(data, ['случай', 'дело о транзите', 'запрос о содействии'])}`,
    },
    OffenceEstablished: {
      en: ({ on, articles, text }, phrase) =>
        `An offence was established, ${phrase.when(on)}${articlesIn(articles, phrase)}${where(text, (it) => `: ${it}`)}`,
      ru: ({ on, articles, text }, phrase) =>
        `Установлено правонарушение, ${phrase.when(on)}${articlesIn(articles, phrase)}${where(text, (it) => `: ${it}`)}`,
    },
    CriminalCaseOpened: {
      en: ({ openedOn, form, articles, reference }, phrase) =>
        `A criminal case was opened${formOf(form, phrase)}, ${phrase.when(openedOn)}${articlesIn(articles, phrase)}${where(reference, (it) => `; no. ${it}`)}`,
      ru: ({ openedOn, form, articles, reference }, phrase) =>
        `Возбуждено уголовное дело${formOf(form, phrase)}, ${phrase.when(openedOn)}${articlesIn(articles, phrase)}${where(reference, (it) => `; № ${it}`)}`,
    },
    RulingIssued: {
      en: ({ ruling, court, at, outcome, onRecord, text }, phrase) =>
        `Ruling “${ruling}” (${court}), ${phrase.when(at)}: ${phrase.term(rulingOutcomes, outcome)}${recordIn(onRecord, phrase, 'line')}${where(text, (it) => `; ${it}`)}`,
      ru: ({ ruling, court, at, outcome, onRecord, text }, phrase) =>
        `Постановление «${ruling}» (${court}), ${phrase.when(at)}: ${phrase.term(rulingOutcomes, outcome)}${recordIn(onRecord, phrase, 'строка')}${where(text, (it) => `; ${it}`)}`,
    },
    RulingInForce: {
      en: ({ ruling, at }, phrase) => `The ruling “${ruling}” came into force, ${phrase.when(at)}`,
      ru: ({ ruling, at }, phrase) => `Постановление «${ruling}» вступило в силу, ${phrase.when(at)}`,
    },
    RulingSetAside: {
      en: ({ ruling, court, at, reason }, phrase) =>
        `The ruling “${ruling}” was set aside (${court}), ${phrase.when(at)}${where(reason, (it) => `: ${it}`)}`,
      ru: ({ ruling, court, at, reason }, phrase) =>
        `Постановление «${ruling}» отменено (${court}), ${phrase.when(at)}${where(reason, (it) => `: ${it}`)}`,
    },
    LiabilityImposed: {
      en: (data, phrase) =>
        `Liability imposed, ${phrase.when(data.at)}: ${phrase.term(liabilityMeasures, data.measure)}${penaltyIn(data, phrase, ['persons', 'ruling'])}`,
      ru: (data, phrase) =>
        `Назначено наказание, ${phrase.when(data.at)}: ${phrase.term(liabilityMeasures, data.measure)}${penaltyIn(data, phrase, ['человек', 'постановление'])}`,
    },
    InquiryClosed: {
      en: ({ at, outcome, text }, phrase) =>
        `Closed, ${phrase.when(at)}: ${phrase.term(inquiryOutcomes, outcome)}${where(text, (it) => `; ${it}`)}`,
      ru: ({ at, outcome, text }, phrase) =>
        `Производство закрыто, ${phrase.when(at)}: ${phrase.term(inquiryOutcomes, outcome)}${where(text, (it) => `; ${it}`)}`,
    },
  },
  states: {
    REPORTED: { en: 'told of, not opened', ru: 'сообщено, не открыто' },
    OPENED: { en: 'under way', ru: 'ведётся' },
    ESTABLISHED: { en: 'offence established', ru: 'правонарушение установлено' },
    PROSECUTED: { en: 'criminal case', ru: 'возбуждено уголовное дело' },
    CLOSED: { en: 'closed', ru: 'закрыто' },
  },
  tasks: {
    OPENING: { en: 'the opening', ru: 'открытие дела' },
    CLOSING: { en: 'the closing', ru: 'закрытие дела' },
    MOVE_FIGURE: {
      en: 'a ruling in force changes this line: say so in the incident',
      ru: 'постановление вступило в силу и меняет строку: внесите это в случай',
    },
    RESTORE_FIGURE: {
      en: 'the ruling was set aside: take back in the incident what followed from it',
      ru: 'постановление отменено: отмените в случае то, что из него следовало',
    },
    FLAG,
  },
  refusals,
});

export const inquiryWords = rectifiable('Inquiry', words);

const formOf = (form: InquiryEvents['InquiryOpened']['form'], phrase: Phrases): string =>
  where(form, (it) => ` (${phrase.term(caseForms, it)})`);

/** `; art. 16.2 (Russia), art. 226.1 (Russia)`. */
const articlesIn = (articles: readonly Article[] | undefined, phrase: Phrases): string =>
  articles === undefined || articles.length === 0
    ? ''
    : `; ${articles.map(({ code, country }) => `${code} (${phrase.country(country)})`).join(', ')}`;

function citedIn(
  { incident, transit, assistance }: InquiryEvents['MatterCited'],
  names: readonly [string, string, string],
): string {
  const [ofIncident, ofTransit, ofAssistance] = names;
  return [
    where(incident, (it) => `${ofIncident} ${it}`),
    where(transit, (it) => `${ofTransit} ${it}`),
    where(assistance, (it) => `${ofAssistance} ${it}`),
  ]
    .filter(Boolean)
    .join('; ');
}

const recordIn = (onRecord: OnRecord | undefined, phrase: Phrases, line: string): string =>
  where(
    onRecord,
    ({ incident, lineId, finding, quantity }) =>
      `; ${phrase.term(recordFindings, finding)}${where(quantity, (it) => `: ${phrase.quantity(it)}`)} (${incident}, ${line} ${lineId})`,
  );

function penaltyIn(
  { ruling, articles, persons, money = [] }: InquiryEvents['LiabilityImposed'],
  phrase: Phrases,
  [people, of]: readonly [string, string],
): string {
  const parts = [
    where(persons, (it) => `${people}: ${it}`),
    ...money.map((each) => moneyInWords(each, phrase.lang)),
    where(ruling, (it) => `${of} ${it}`),
  ];
  return `${parts
    .filter(Boolean)
    .map((each) => `; ${each}`)
    .join('')}${articlesIn(articles, phrase)}`;
}
