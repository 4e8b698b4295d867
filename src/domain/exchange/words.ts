// The words of an exchange: what happened to it, how far it is, and what contradicts it, in both languages.
import { type Phrases, where } from '../values/phrases.js';
import { language } from '../values/text.js';
import type { Lang } from '../../forms/language.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { FLAG, wordsOf } from '../wording.js';
import type { ExchangeEvents } from './events.js';
import type { Exchange } from './story.js';

const inLanguages = (all: readonly Lang[], phrase: Phrases): string =>
  all.map((each) => phrase.term(language, each)).join(', ');

const words = wordsOf<{
  events: Unrectified<ExchangeEvents, 'Exchange'>;
  states: Uppercase<Exclude<Exchange['phase'], 'unknown'>>;
  tasks: 'FLAG';
}>()({
  events: {
    ExchangeOpened: {
      en: ({ operation, tool, toolOwner, languages, openedOn }, phrase) =>
        `Exchange of messages of the operation “${operation}” opened, ${phrase.when(openedOn)}; by: ${tool}${where(toolOwner, (it) => ` (${phrase.administration(it)})`)}; languages: ${inLanguages(languages, phrase)}`,
      ru: ({ operation, tool, toolOwner, languages, openedOn }, phrase) =>
        `Открыт обмен сообщениями по операции «${operation}», ${phrase.when(openedOn)}; средство связи: ${tool}${where(toolOwner, (it) => ` (${phrase.administration(it)})`)}; языки: ${inLanguages(languages, phrase)}`,
    },
    ExchangeMemberAdmitted: {
      en: ({ administration, from }, phrase) =>
        `${phrase.administration(administration)} takes part in the exchange, ${phrase.when(from)}`,
      ru: ({ administration, from }, phrase) =>
        `Подключён участник обмена: ${phrase.administration(administration)}, ${phrase.when(from)}`,
    },
    ExchangeMemberRemoved: {
      en: ({ administration, to }, phrase) =>
        `${phrase.administration(administration)} takes part in the exchange no longer, ${phrase.when(to)}`,
      ru: ({ administration, to }, phrase) =>
        `Отключён участник обмена: ${phrase.administration(administration)}, ${phrase.when(to)}`,
    },
    ExchangeClosed: {
      en: ({ closedOn, reason }, phrase) =>
        `Exchange of messages closed, ${phrase.when(closedOn)}${where(reason, (it) => `; ${it}`)}`,
      ru: ({ closedOn, reason }, phrase) =>
        `Обмен сообщениями закрыт, ${phrase.when(closedOn)}${where(reason, (it) => `; ${it}`)}`,
    },
  },
  states: {
    OPENED: { en: 'open', ru: 'открыт' },
    CLOSED: { en: 'closed', ru: 'закрыт' },
  },
  tasks: { FLAG },
  refusals: {
    EXCHANGE_OPENED: {
      kind: 'conflict',
      en: 'The exchange “{exchange}” has already been opened with other particulars.',
      ru: 'Обмен сообщениями «{exchange}» уже открыт с другими сведениями.',
      fix: {
        en: 'Correct what was said, or choose another id.',
        ru: 'Исправьте сказанное или выберите другой идентификатор.',
      },
    },
    EXCHANGE_NOT_OPENED: {
      kind: 'conflict',
      en: 'The log does not hold that the exchange “{exchange}” was opened.',
      ru: 'В журнале нет записи об открытии обмена сообщениями «{exchange}».',
      fix: { en: 'Open it first.', ru: 'Сначала откройте его.' },
    },
    BEFORE_OPENING: {
      kind: 'conflict',
      en: 'This is dated before the exchange “{exchange}” was opened.',
      ru: 'Указанная дата раньше открытия обмена сообщениями «{exchange}».',
      fix: { en: 'Correct the date, or that of the opening.', ru: 'Исправьте эту дату или дату открытия.' },
    },
    LEVEL_TOO_LOW: {
      kind: 'conflict',
      en: '{administration} watches the operation “{operation}” at a level that the exchange of messages is not given to.',
      ru: 'Уровень доступа наблюдателя операции «{operation}» не включает обмен сообщениями: {administration}.',
      fix: {
        en: 'Nominate the observer with the level “exchange” (field “level”) first, or do not admit it.',
        ru: 'Сначала внесите наблюдателя с уровнем доступа «обмен сообщениями» (поле «level») либо не подключайте его.',
      },
    },
    IN_CIRCLE: {
      kind: 'conflict',
      en: '{administration} already takes part in the exchange “{exchange}”.',
      ru: 'Уже участвует в обмене сообщениями «{exchange}»: {administration}.',
      fix: { en: 'Correct since when, if that is wrong.', ru: 'Если неверна дата, исправьте её.' },
    },
    NOT_IN_CIRCLE: {
      kind: 'conflict',
      en: 'The log does not hold that {administration} was admitted to the exchange “{exchange}”.',
      ru: 'В журнале нет записи о подключении к обмену сообщениями «{exchange}»: {administration}.',
      fix: { en: 'Record the admission first.', ru: 'Сначала внесите подключение.' },
    },
    EXCHANGE_CLOSED: {
      kind: 'conflict',
      en: 'The exchange “{exchange}” was closed before.',
      ru: 'Обмен сообщениями «{exchange}» к этому времени закрыт.',
      fix: {
        en: 'Correct the date, or withdraw its end if it was told by mistake.',
        ru: 'Исправьте дату или отзовите закрытие, если оно внесено ошибочно.',
      },
    },
  },
});

export const exchangeWords = rectifiable('Exchange', words);
