// The words of a controlled delivery: what happened to it, how far it is, what is to be done, and what contradicts it.
import { type Phrases, where } from '../values/phrases.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { FLAG, wordsOf } from '../wording.js';
import type { ControlledDeliveryEvents, Goods } from './events.js';
import type { ControlledDelivery } from './story.js';
import { manners, outcomes, sealStates } from './words/codes.js';
import { refusals } from './words/refusals.js';

/** `REPORTED`: something of it is known, but no proposal and no start. */
interface Named {
  readonly events: Unrectified<ControlledDeliveryEvents, 'Delivery'>;
  readonly states: 'REPORTED' | Uppercase<Exclude<ControlledDelivery['phase'], 'unknown'>>;
  readonly tasks: 'PROPOSAL' | 'ASKING' | 'CONSENT' | 'START' | 'HANDOVER' | 'END' | 'FLAG';
}

const words = wordsOf<Named>()({
  events: {
    ControlledDeliveryProposed: {
      en: ({ lead, route, goods, window }, phrase) =>
        `A controlled delivery was proposed: ${phrase.way(route)}${goodsOf(goods, phrase)}, ${phrase.when(window)}; led by ${phrase.country(lead)}`,
      ru: ({ lead, route, goods, window }, phrase) =>
        `Предложена контролируемая поставка: ${phrase.way(route)}${goodsOf(goods, phrase)}, ${phrase.when(window)}; координирует ${phrase.country(lead)}`,
    },
    ConsentAsked: {
      en: ({ countries, answerBy }, phrase) =>
        `Consent was asked of ${countries.map(phrase.country).join(', ')}${where(answerBy, (it) => `; to be answered by ${phrase.when(it)}`)}`,
      ru: ({ countries, answerBy }, phrase) =>
        `Запрошено согласие: ${countries.map(phrase.country).join(', ')}${where(answerBy, (it) => `; срок ответа — ${phrase.when(it)}`)}`,
    },
    ConsentGiven: {
      en: ({ country, givenAt, conditions }, phrase) =>
        `${phrase.country(country)} consented, ${phrase.when(givenAt)}${where(conditions, (it) => `; on condition: ${it}`)}`,
      ru: ({ country, givenAt, conditions }, phrase) =>
        `${phrase.country(country)}: согласие дано, ${phrase.when(givenAt)}${where(conditions, (it) => `; условия: ${it}`)}`,
    },
    ConsentRefused: {
      en: ({ country, at, reason }, phrase) =>
        `${phrase.country(country)} refused its consent, ${phrase.when(at)}${where(reason, (it) => `: ${it}`)}`,
      ru: ({ country, at, reason }, phrase) =>
        `${phrase.country(country)}: в согласии отказано, ${phrase.when(at)}${where(reason, (it) => `: ${it}`)}`,
    },
    ConsentWithdrawn: {
      en: ({ country, at, reason }, phrase) =>
        `${phrase.country(country)} withdrew its consent, ${phrase.when(at)}${where(reason, (it) => `: ${it}`)}`,
      ru: ({ country, at, reason }, phrase) =>
        `${phrase.country(country)}: согласие отозвано, ${phrase.when(at)}${where(reason, (it) => `: ${it}`)}`,
    },
    RouteChanged: {
      en: ({ route, at, reason }, phrase) =>
        `The route was changed to ${phrase.way(route)}, ${phrase.when(at)}${where(reason, (it) => `: ${it}`)}`,
      ru: ({ route, at, reason }, phrase) =>
        `Маршрут изменён: ${phrase.way(route)}, ${phrase.when(at)}${where(reason, (it) => `: ${it}`)}`,
    },
    ControlledDeliveryStarted: {
      en: ({ at, manner, seals }, phrase) =>
        `Started, ${phrase.when(at)}: ${phrase.term(manners, manner)}${where(seals, (it) => `; seals ${it}`)}`,
      ru: ({ at, manner, seals }, phrase) =>
        `Поставка начата, ${phrase.when(at)}: ${phrase.term(manners, manner)}${where(seals, (it) => `; пломбы ${it}`)}`,
    },
    BorderHandedOver: {
      en: ({ from, to, post, at, seals }, phrase) =>
        `Handed over: ${phrase.country(from)} → ${phrase.country(to)}${where(post, (it) => ` (${it})`)}, ${phrase.when(at)}; ${phrase.term(sealStates, seals)}`,
      ru: ({ from, to, post, at, seals }, phrase) =>
        `Передача на границе: ${phrase.country(from)} → ${phrase.country(to)}${where(post, (it) => ` (${it})`)}, ${phrase.when(at)}; ${phrase.term(sealStates, seals)}`,
    },
    ConsignmentSubstituted: {
      en: ({ part, quantity, at, by }, phrase) =>
        `${phrase.country(by)} substituted ${part === 'WHOLE' ? 'the whole consignment' : 'a part of the consignment'}${where(quantity, (it) => ` (${phrase.quantity(it)} taken out)`)}, ${phrase.when(at)}`,
      ru: ({ part, quantity, at, by }, phrase) =>
        `${phrase.country(by)}: груз заменён ${part === 'WHOLE' ? 'полностью' : 'частично'}${where(quantity, (it) => ` (изъято ${phrase.quantity(it)})`)}, ${phrase.when(at)}`,
    },
    ConsignmentLost: {
      en: ({ at, where: place, circumstances }, phrase) =>
        `The consignment was lost${where(place, (it) => ` (${it})`)}, ${phrase.when(at)}${where(circumstances, (it) => `: ${it}`)}`,
      ru: ({ at, where: place, circumstances }, phrase) =>
        `Контроль над грузом утрачен${where(place, (it) => ` (${it})`)}, ${phrase.when(at)}${where(circumstances, (it) => `: ${it}`)}`,
    },
    ControlledDeliveryCompleted: {
      en: ({ at, outcome, quantity, arrests, creditedTo }, phrase) =>
        `Completed, ${phrase.when(at)}: ${phrase.term(outcomes, outcome)}${where(quantity, (it) => `, ${phrase.quantity(it)}`)}${where(arrests, (it) => `, arrested: ${it}`)}; credited to ${phrase.country(creditedTo)}`,
      ru: ({ at, outcome, quantity, arrests, creditedTo }, phrase) =>
        `Поставка завершена, ${phrase.when(at)}: ${phrase.term(outcomes, outcome)}${where(quantity, (it) => `, ${phrase.quantity(it)}`)}${where(arrests, (it) => `, задержано: ${it}`)}; результат учтён за: ${phrase.country(creditedTo)}`,
    },
    ControlledDeliveryAborted: {
      en: ({ at, reason }, phrase) => `Given up, ${phrase.when(at)}: ${reason}`,
      ru: ({ at, reason }, phrase) => `Поставка прекращена, ${phrase.when(at)}: ${reason}`,
    },
    DeliveryProposalAccepted: {
      en: () => 'What another side had reported was accepted, and counts from here on',
      ru: () => 'Сообщённое другой стороной принято и учитывается с этого момента',
    },
    DeliveryProposalDeclined: {
      en: ({ reason }) => `What another side had reported was declined${where(reason, (it) => `: ${it}`)}`,
      ru: ({ reason }) => `Сообщённое другой стороной отклонено${where(reason, (it) => `: ${it}`)}`,
    },
  },
  states: {
    REPORTED: { en: 'reported, not proposed', ru: 'сообщено, предложения нет' },
    PROPOSED: { en: 'proposed', ru: 'предложена' },
    STARTED: { en: 'under way', ru: 'проводится' },
    LOST: { en: 'the consignment was lost', ru: 'контроль над грузом утрачен' },
    ABORTED: { en: 'aborted', ru: 'прекращена' },
    COMPLETED: { en: 'completed', ru: 'завершена' },
  },
  tasks: {
    PROPOSAL: { en: 'the proposal', ru: 'предложение' },
    ASKING: { en: 'consent to be asked', ru: 'запрос согласия' },
    CONSENT: { en: 'a consent', ru: 'согласие' },
    START: { en: 'the start', ru: 'начало поставки' },
    HANDOVER: { en: 'a handover', ru: 'передача на границе' },
    END: { en: 'the end', ru: 'окончание поставки' },
    FLAG,
  },
  refusals,
});

export const controlledDeliveryWords = rectifiable('Delivery', words);

function contents({ substance, class: stated, quantity }: Goods, phrase: Phrases): string {
  const what = substance ? phrase.substance(substance) : where(stated, phrase.class);
  return phrase.goodsAnd(what, quantity);
}

function goodsOf(goods: Goods, phrase: Phrases): string {
  const text = contents(goods, phrase);
  return text === '' ? '' : `, ${text}`;
}
