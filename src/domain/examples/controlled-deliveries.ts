// Examples of the commands of a controlled delivery, as an officer would type them.
import { EVENT, TEN_TO_FIFTEEN, AT, DAY, alike, KYRGYZSTAN, KAZAKHSTAN, RUSSIA, HEROIN, THREE } from './parts.js';

/** By `collection/verb`. */
export const deliveryExamples = {
  'controlled-deliveries/propose': alike((say) => ({
    lead: say(KYRGYZSTAN),
    route: { origin: say(KYRGYZSTAN), transit: [say(KAZAKHSTAN)], destination: say(RUSSIA) },
    goods: { substance: say(HEROIN), quantity: say(THREE) },
    window: say(TEN_TO_FIFTEEN),
    askConsent: true,
  })),
  'controlled-deliveries/ask-consent': alike((say) => ({
    countries: [say(KAZAKHSTAN), say(RUSSIA)],
    answerBy: say(DAY),
  })),
  'controlled-deliveries/give-consent': alike((say) => ({ country: say(KYRGYZSTAN), givenAt: say(DAY) })),
  'controlled-deliveries/refuse-consent': alike((say) => ({ country: say(KYRGYZSTAN), at: say(DAY) })),
  'controlled-deliveries/withdraw-consent': alike((say) => ({ country: say(KYRGYZSTAN), at: say(DAY) })),
  'controlled-deliveries/change-route': alike((say) => ({
    route: { origin: say(KYRGYZSTAN), destination: say(RUSSIA) },
    at: say(DAY),
  })),
  'controlled-deliveries/start': alike((say) => ({
    at: say(AT),
    manner: say({ en: 'the consignment goes on intact', ru: 'груз следует в неизменном виде' }),
  })),
  'controlled-deliveries/record-handover': alike((say) => ({
    from: say(KYRGYZSTAN),
    to: say(KAZAKHSTAN),
    at: say(AT),
    seals: say({ en: 'seals intact', ru: 'пломбы целы' }),
  })),
  'controlled-deliveries/record-substitution': alike((say) => ({
    part: say({ en: 'a part of the consignment', ru: 'часть груза' }),
    quantity: say(THREE),
    at: say(AT),
    by: say(KYRGYZSTAN),
  })),
  'controlled-deliveries/report-loss': alike((say) => ({ at: say(AT) })),
  'controlled-deliveries/complete': alike((say) => ({
    at: say(AT),
    outcome: say({ en: 'the goods were seized', ru: 'предмет контрабанды изъят' }),
    quantity: say(THREE),
    creditedTo: say(RUSSIA),
  })),
  'controlled-deliveries/abort': alike((say) => ({
    at: say(AT),
    reason: say({ en: 'The carrier turned back', ru: 'Перевозчик вернулся' }),
  })),
  'controlled-deliveries/accept-proposal': alike(() => ({ proposal: EVENT })),
  'controlled-deliveries/decline-proposal': alike((say) => ({
    proposal: EVENT,
    reason: say({ en: 'Not our goods', ru: 'Товар не наш' }),
  })),
};
