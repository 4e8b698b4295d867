// The words of an annex: what was filed with what, who sees it, and what contradicts that, in both languages.
import type { Lang } from '../../forms/language.js';
import { rectifiable } from '../rectifying/words.js';
import type { Unrectified } from '../rectifying/events.js';
import { type Phrases, where } from '../values/phrases.js';
import { HANDLING_NAMES } from '../values/who/handling.js';
import { FLAG, wordsOf } from '../wording.js';
import type { AnnexEvents, Result } from './events.js';
import { kinds } from './words/codes.js';

interface Named {
  readonly events: Unrectified<AnnexEvents, 'Annex'>;
  readonly states: 'FILED' | 'WITHDRAWN';
  readonly tasks: 'TAKE_OVER' | 'FLAG';
}

const words = wordsOf<Named>()({
  events: {
    AnnexFiled: {
      en: (data, phrase) =>
        `Annex to the incident ${incidentIn(data.belongsTo)}: ${phrase.term(kinds, data.kind)}${found(data.result, phrase, 'line')}; ${seenBy(data, phrase, 'en')}`,
      ru: (data, phrase) =>
        `Приложение к случаю ${incidentIn(data.belongsTo)}: ${phrase.term(kinds, data.kind)}${found(data.result, phrase, 'строка')}; ${seenBy(data, phrase, 'ru')}`,
    },
    AnnexAudienceSet: {
      en: (data, phrase) =>
        `Who sees the annex: ${seenBy(data, phrase, 'en')}${where(data.reason, (it) => ` (${it})`)}`,
      ru: (data, phrase) =>
        `Кому доступно приложение: ${seenBy(data, phrase, 'ru')}${where(data.reason, (it) => ` (${it})`)}`,
    },
  },
  states: { FILED: { en: 'filed', ru: 'внесено' }, WITHDRAWN: { en: 'withdrawn', ru: 'отозвано' } },
  tasks: {
    TAKE_OVER: { en: 'the result to be taken over', ru: 'учесть результат' },
    FLAG,
  },
  refusals: {
    ALREADY_FILED: {
      kind: 'conflict',
      counts: false,
      en: 'The annex {annex} has already been filed with other particulars.',
      ru: 'Приложение {annex} уже внесено с другими сведениями.',
      fix: {
        en: 'Correct it, or file another under an id of its own.',
        ru: 'Исправьте его либо внесите другое под своим идентификатором.',
      },
    },
    NOT_FILED: {
      kind: 'conflict',
      en: 'The log does not hold the annex {annex}.',
      ru: 'В журнале нет приложения {annex}.',
      fix: { en: 'File the annex first.', ru: 'Сначала внесите приложение.' },
    },
  },
});

export const annexWords = rectifiable('Annex', words);

/** The id of the incident whose stream that is. */
const incidentIn = (stream: string): string => stream.replace(/^incident-/, '');

const found = (result: Result | undefined, phrase: Phrases, line: string): string =>
  where(
    result,
    ({ lineId, quantity, substance }) =>
      `, ${line} ${lineId}${where(phrase.goodsAnd(where(substance, phrase.substance), quantity) || undefined, (it) => `: ${it}`)}`,
  );

const SEEN = { en: ['for the owner alone', 'also for '], ru: ['только владельцу сведений', 'также: '] } as const;

function seenBy({ releasableTo, handling = [] }: AnnexEvents['AnnexAudienceSet'], phrase: Phrases, lang: Lang): string {
  const [alone, also] = SEEN[lang];
  const to = releasableTo.length === 0 ? alone : `${also}${releasableTo.map(phrase.country).join(', ')}`;
  return [to, ...handling.map((each) => `${each} ${HANDLING_NAMES[each][lang]}`)].join('; ');
}
