// The words of a transit case: what happened to it, how far it is, what is to be done, and what contradicts it, in both languages.
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { moneyInWords } from '../values/amounts/money.js';
import { type Phrases, where } from '../values/phrases.js';
import type { Office } from '../values/who/office.js';
import { FLAG, wordsOf } from '../wording.js';
import type { TransitCaseEvents, TransitGoods } from './events.js';
import type { TransitCase } from './story.js';
import { findings, flaggedBecause, guarantees, notices, regimes } from './words/codes.js';
import { refusals } from './words/refusals.js';

/** `REPORTED`: something of it is known, but nobody opened it. */
interface Named {
  readonly events: Unrectified<TransitCaseEvents, 'Transit'>;
  readonly states: 'REPORTED' | Uppercase<Exclude<TransitCase['phase'], 'unknown'>>;
  readonly tasks: 'OPENING' | 'OVERDUE' | 'COMPLETION' | 'JURISDICTION' | 'FLAG';
}

const words = wordsOf<Named>()({
  events: {
    TransitOpened: {
      en: (data, phrase) =>
        `Transit opened (${phrase.term(regimes, data.regime)}): ${between(data, phrase)}, ${phrase.when(data.openedOn)}; to arrive by ${phrase.when(data.timeLimit)}${where(goodsIn(data.goods, phrase), (it) => `; goods: ${it}`)}${where(data.seals, (it) => `; seals ${it}`)}${where(data.placeOfDelivery, (it) => `; place of delivery: ${it}`)}${where(data.guarantee, (it) => `; ${phrase.term(guarantees, it)}`)}`,
      ru: (data, phrase) =>
        `Открыт транзит (${phrase.term(regimes, data.regime)}): ${between(data, phrase)}, ${phrase.when(data.openedOn)}; срок доставки — ${phrase.when(data.timeLimit)}${where(goodsIn(data.goods, phrase), (it) => `; товары: ${it}`)}${where(data.seals, (it) => `; пломбы ${it}`)}${where(data.placeOfDelivery, (it) => `; место доставки: ${it}`)}${where(data.guarantee, (it) => `; ${phrase.term(guarantees, it)}`)}`,
    },
    TransitNoticeGiven: {
      en: ({ country, to, notice, at, text }, phrase) =>
        `${phrase.country(country)} gave ${phrase.country(to)} notice: ${phrase.term(notices, notice)}, ${phrase.when(at)}${where(text, (it) => `; ${it}`)}`,
      ru: ({ country, to, notice, at, text }, phrase) =>
        `Уведомление (${phrase.country(country)} → ${phrase.country(to)}): ${phrase.term(notices, notice)}, ${phrase.when(at)}${where(text, (it) => `; ${it}`)}`,
    },
    TransitFlagged: {
      en: ({ country, because, at, text }, phrase) =>
        `${phrase.country(country)} flagged the transit: ${phrase.term(flaggedBecause, because)}, ${phrase.when(at)}${where(text, (it) => `; ${it}`)}`,
      ru: ({ country, because, at, text }, phrase) =>
        `${phrase.country(country)}: транзит взят на контроль, ${phrase.term(flaggedBecause, because)}, ${phrase.when(at)}${where(text, (it) => `; ${it}`)}`,
    },
    FalseTransitDetected: {
      en: (data, phrase) =>
        `${phrase.country(data.country)} found false transit: ${phrase.term(findings, data.finding)}, ${phrase.when(data.detectedAt)}${where(data.where, (it) => ` (${it})`)}${found(data, phrase, EN)}`,
      ru: (data, phrase) =>
        `${phrase.country(data.country)}: выявлен лжетранзит, ${phrase.term(findings, data.finding)}, ${phrase.when(data.detectedAt)}${where(data.where, (it) => ` (${it})`)}${found(data, phrase, RU)}`,
    },
    TransitCompleted: {
      en: ({ at, office, note }, phrase) =>
        `Transit completed, ${phrase.when(at)}${where(office, (it) => ` (${nameOf(it, phrase)})`)}${where(note, (it) => `; ${it}`)}`,
      ru: ({ at, office, note }, phrase) =>
        `Транзит завершён, ${phrase.when(at)}${where(office, (it) => ` (${nameOf(it, phrase)})`)}${where(note, (it) => `; ${it}`)}`,
    },
    CompletionAnnulled: {
      en: ({ at, reason }, phrase) =>
        `The completion was declared void as false, ${phrase.when(at)}${where(reason, (it) => `: ${it}`)}`,
      ru: ({ at, reason }, phrase) =>
        `Завершение аннулировано как фиктивное, ${phrase.when(at)}${where(reason, (it) => `: ${it}`)}`,
    },
    JurisdictionTaken: {
      en: ({ country, at, article, case: number }, phrase) =>
        `${phrase.country(country)} took the case, ${phrase.when(at)}${where(article, (it) => `; ${it}`)}${where(number, (it) => `; case ${it}`)}`,
      ru: ({ country, at, article, case: number }, phrase) =>
        `${phrase.country(country)}: дело принято в производство, ${phrase.when(at)}${where(article, (it) => `; ${it}`)}${where(number, (it) => `; дело ${it}`)}`,
    },
  },
  states: {
    REPORTED: { en: 'told of, not opened', ru: 'сообщено, не открыт' },
    OPEN: { en: 'under way', ru: 'не завершён' },
    FLAGGED: { en: 'flagged', ru: 'на контроле' },
    COMPLETED: { en: 'completed', ru: 'завершён' },
    DETECTED: { en: 'false transit', ru: 'лжетранзит' },
  },
  tasks: {
    OPENING: { en: 'the opening', ru: 'открытие транзита' },
    OVERDUE: { en: 'overdue: to be flagged', ru: 'срок истёк: взять на контроль' },
    COMPLETION: { en: 'the completion', ru: 'завершение транзита' },
    JURISDICTION: { en: 'a state to take the case', ru: 'принятие дела в производство' },
    FLAG,
  },
  refusals,
});

export const transitCaseWords = rectifiable('Transit', words);

const nameOf = ({ country, name }: Office, phrase: Phrases): string => `${name}, ${phrase.country(country)}`;

interface Way {
  readonly departure?: Office;
  readonly destination?: Office;
}

/** `Kordai, Kazakhstan → Dostuk, Kyrgyzstan`; undefined where nobody says either. */
function way({ departure, destination }: Way, phrase: Phrases): string | undefined {
  if (!departure && !destination) return undefined;
  return [departure, destination].map((each) => (each ? nameOf(each, phrase) : '?')).join(' → ');
}

const between = (opened: TransitCaseEvents['TransitOpened'], phrase: Phrases): string => {
  const through = (opened.transit ?? []).map(phrase.country).join(', ');
  return `${way(opened, phrase)}${through === '' ? '' : ` (${through})`}`;
};

/** Undefined where nothing is said of any. */
function goodsIn(goods: readonly TransitGoods[] | undefined, phrase: Phrases): string | undefined {
  const all = (goods ?? []).map(({ hs, name = '', quantity }) =>
    [phrase.goodsAnd(name, quantity), hs && `HS ${hs}`].filter(Boolean).join(', '),
  );
  return all.join('; ') || undefined;
}

interface Labels {
  readonly of: string;
  readonly missing: string;
  readonly harmed: string;
}
const EN: Labels = { of: 'transit', missing: 'not presented', harmed: 'harmed' };
const RU: Labels = { of: 'транзит', missing: 'не предъявлено', harmed: 'ущерб' };

/** What a finding says beside what it is: of which transit, what is missing, what it costs whom. */
function found(data: TransitCaseEvents['FalseTransitDetected'], phrase: Phrases, labels: Labels): string {
  const { goodsNotPresented, money = [], harmed = [], circumstances } = data;
  return [
    where(way(data, phrase), (it) => `${labels.of}: ${it}`),
    where(goodsIn(goodsNotPresented, phrase), (it) => `${labels.missing}: ${it}`),
    ...money.map((each) => moneyInWords(each, phrase.lang)),
    harmed.length === 0 ? '' : `${labels.harmed}: ${harmed.map(phrase.country).join(', ')}`,
    circumstances,
  ]
    .filter(Boolean)
    .map((each) => `; ${each}`)
    .join('');
}
