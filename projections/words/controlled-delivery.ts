// The events of a controlled delivery as sentences.
import type {
  ControlledDeliveryEvents,
  DeliveryOutcome,
  Goods,
  Manner,
  Seals,
} from '../../src/domain/controlled-delivery/events.js';
import { countryName } from '../../src/domain/values/who/country.js';
import { textOfQuantity } from '../../src/domain/values/amounts/quantity.js';
import { type Route, statesOn } from '../../src/domain/values/goods/route.js';
import { className, substanceName } from '../../src/domain/values/goods/substance.js';
import { textOfWhen } from '../../src/domain/values/time/when-text.js';
import type { Lang } from '../../src/forms/language.js';
import { type Sentences, where } from './sentences.js';

type Words<Code extends string> = Readonly<Record<Code, Readonly<Record<Lang, string>>>>;

const MANNERS: Words<Manner> = {
  INTACT: { en: 'the consignment goes on intact', ru: 'груз следует в неизменном виде' },
  REMOVED: { en: 'the goods were taken out', ru: 'предмет контрабанды изъят' },
  SUBSTITUTED: { en: 'the goods were replaced', ru: 'предмет контрабанды заменён' },
};
const SEALS: Words<Seals> = {
  INTACT: { en: 'seals intact', ru: 'пломбы целы' },
  BROKEN: { en: 'seals broken', ru: 'пломбы нарушены' },
  REPLACED: { en: 'seals replaced', ru: 'пломбы заменены' },
  NOT_CHECKED: { en: 'seals not checked', ru: 'пломбы не проверены' },
};
const OUTCOMES: Words<DeliveryOutcome> = {
  SEIZED: { en: 'the goods were seized', ru: 'предмет контрабанды изъят' },
  ARRESTS: { en: 'persons were arrested', ru: 'произведены задержания' },
  DELIVERED_UNDER_SUPERVISION: { en: 'delivered under supervision', ru: 'доставлено под контролем' },
  OTHER: { en: 'another outcome', ru: 'иной результат' },
};

export const way = (route: Route, lang: Lang): string =>
  statesOn(route)
    .map((each) => countryName(each, lang))
    .join(' → ');

function contents({ substance, class: stated, quantity }: Goods, lang: Lang): string {
  const what = substance ? substanceName(substance, lang) : where(stated, (it) => className(it, lang));
  return `${where(quantity, (it) => textOfQuantity(it, lang))} ${what}`.trim();
}

const goodsOf = (goods: Goods, lang: Lang): string => {
  const text = contents(goods, lang);
  return text === '' ? '' : `, ${text}`;
};

export const controlledDeliverySentences: Sentences<ControlledDeliveryEvents> = {
  ControlledDeliveryProposed: {
    en: ({ lead, route, goods, window }) =>
      `A controlled delivery was proposed: ${way(route, 'en')}${goodsOf(goods, 'en')}, ${textOfWhen(window, 'en')}; led by ${countryName(lead, 'en')}`,
    ru: ({ lead, route, goods, window }) =>
      `Предложена контролируемая поставка: ${way(route, 'ru')}${goodsOf(goods, 'ru')}, ${textOfWhen(window, 'ru')}; координирует ${countryName(lead, 'ru')}`,
  },
  ConsentGiven: {
    en: ({ country, givenAt, conditions }) =>
      `${countryName(country, 'en')} consented, ${textOfWhen(givenAt, 'en')}${where(conditions, (it) => `; on condition: ${it}`)}`,
    ru: ({ country, givenAt, conditions }) =>
      `${countryName(country, 'ru')}: согласие дано, ${textOfWhen(givenAt, 'ru')}${where(conditions, (it) => `; условия: ${it}`)}`,
  },
  ConsentRefused: {
    en: ({ country, at, reason }) =>
      `${countryName(country, 'en')} refused its consent, ${textOfWhen(at, 'en')}${where(reason, (it) => `: ${it}`)}`,
    ru: ({ country, at, reason }) =>
      `${countryName(country, 'ru')}: в согласии отказано, ${textOfWhen(at, 'ru')}${where(reason, (it) => `: ${it}`)}`,
  },
  ConsentWithdrawn: {
    en: ({ country, at, reason }) =>
      `${countryName(country, 'en')} withdrew its consent, ${textOfWhen(at, 'en')}${where(reason, (it) => `: ${it}`)}`,
    ru: ({ country, at, reason }) =>
      `${countryName(country, 'ru')}: согласие отозвано, ${textOfWhen(at, 'ru')}${where(reason, (it) => `: ${it}`)}`,
  },
  RouteChanged: {
    en: ({ route, at, reason }) =>
      `The route was changed to ${way(route, 'en')}, ${textOfWhen(at, 'en')}${where(reason, (it) => `: ${it}`)}`,
    ru: ({ route, at, reason }) =>
      `Маршрут изменён: ${way(route, 'ru')}, ${textOfWhen(at, 'ru')}${where(reason, (it) => `: ${it}`)}`,
  },
  ControlledDeliveryStarted: {
    en: ({ at, manner, seals }) =>
      `Started, ${textOfWhen(at, 'en')}: ${MANNERS[manner].en}${where(seals, (it) => `; seals ${it}`)}`,
    ru: ({ at, manner, seals }) =>
      `Поставка начата, ${textOfWhen(at, 'ru')}: ${MANNERS[manner].ru}${where(seals, (it) => `; пломбы ${it}`)}`,
  },
  BorderHandedOver: {
    en: ({ from, to, post, at, seals }) =>
      `Handed over: ${countryName(from, 'en')} → ${countryName(to, 'en')}${where(post, (it) => ` (${it})`)}, ${textOfWhen(at, 'en')}; ${SEALS[seals].en}`,
    ru: ({ from, to, post, at, seals }) =>
      `Передача на границе: ${countryName(from, 'ru')} → ${countryName(to, 'ru')}${where(post, (it) => ` (${it})`)}, ${textOfWhen(at, 'ru')}; ${SEALS[seals].ru}`,
  },
  ConsignmentSubstituted: {
    en: ({ part, quantity, at, by }) =>
      `${countryName(by, 'en')} substituted ${part === 'WHOLE' ? 'the whole consignment' : 'a part of the consignment'}${where(quantity, (it) => ` (${textOfQuantity(it, 'en')} taken out)`)}, ${textOfWhen(at, 'en')}`,
    ru: ({ part, quantity, at, by }) =>
      `${countryName(by, 'ru')}: груз заменён ${part === 'WHOLE' ? 'полностью' : 'частично'}${where(quantity, (it) => ` (изъято ${textOfQuantity(it, 'ru')})`)}, ${textOfWhen(at, 'ru')}`,
  },
  ConsignmentLost: {
    en: ({ at, where: place, circumstances }) =>
      `The consignment was lost${where(place, (it) => ` (${it})`)}, ${textOfWhen(at, 'en')}${where(circumstances, (it) => `: ${it}`)}`,
    ru: ({ at, where: place, circumstances }) =>
      `Груз утерян${where(place, (it) => ` (${it})`)}, ${textOfWhen(at, 'ru')}${where(circumstances, (it) => `: ${it}`)}`,
  },
  ControlledDeliveryCompleted: {
    en: ({ at, outcome, quantity, arrests, creditedTo }) =>
      `Completed, ${textOfWhen(at, 'en')}: ${OUTCOMES[outcome].en}${where(quantity, (it) => `, ${textOfQuantity(it, 'en')}`)}${where(arrests, (it) => `, arrested: ${it}`)}; credited to ${countryName(creditedTo, 'en')}`,
    ru: ({ at, outcome, quantity, arrests, creditedTo }) =>
      `Поставка завершена, ${textOfWhen(at, 'ru')}: ${OUTCOMES[outcome].ru}${where(quantity, (it) => `, ${textOfQuantity(it, 'ru')}`)}${where(arrests, (it) => `, задержано: ${it}`)}; результат засчитан: ${countryName(creditedTo, 'ru')}`,
  },
  ControlledDeliveryAborted: {
    en: ({ at, reason }) => `Given up, ${textOfWhen(at, 'en')}: ${reason}`,
    ru: ({ at, reason }) => `Поставка прекращена, ${textOfWhen(at, 'ru')}: ${reason}`,
  },
};
