// Examples of the commands of an incident, as an officer would type them.
import { EVENT, AT, alike, KYRGYZSTAN, KAZAKHSTAN, HEROIN, THREE, RUSSIA } from './parts.js';

/** By `collection/verb`. */
export const incidentExamples = {
  'incidents/report': alike((say) => ({
    country: say(KYRGYZSTAN),
    post: say({ en: 'Torugart', ru: 'Торугарт' }),
    occurredAt: say(AT),
    direction: say({ en: 'import', ru: 'ввоз' }),
    transportMode: say({ en: 'road transport', ru: 'автомобильный транспорт' }),
    detection: say({ en: 'detector dog', ru: 'служебная собака' }),
  })),
  'incidents/record-prevented-attempt': alike((say) => ({
    category: say({ en: 'drugs', ru: 'наркотики' }),
    personsArrested: 1,
  })),
  'incidents/record-seizure': alike((say) => ({ lineId: '1', quantity: say(THREE), substance: say(HEROIN) })),
  'incidents/record-precursor-seizure': alike((say) => ({
    lineId: '2',
    quantity: say({ en: '200 l', ru: '200 л' }),
    chemical: say({ en: 'acetic anhydride', ru: 'уксусный ангидрид' }),
  })),
  'incidents/record-parcel-detection': alike((say) => ({
    lineId: '3',
    quantity: say({ en: '20 tablets', ru: '20 таблеток' }),
    channel: say({ en: 'international mail', ru: 'МПО' }),
    itemKind: say({ en: 'medicines', ru: 'лекарственные средства' }),
    postalForm: 'CN 22',
    operator: say({ en: 'Kyrgyz Post', ru: 'Кыргыз почтасы' }),
    dispatch: say(RUSSIA),
    destination: say(KYRGYZSTAN),
  })),
  'incidents/record-taxed-goods-seizure': alike((say) => ({
    lineId: '4',
    quantity: say({ en: '2000 cigarettes', ru: '2000 сигарет' }),
    taxedGoods: say({ en: 'cigarettes', ru: 'сигареты' }),
    dutyEvaded: say({ en: 'more than 12 500 RUB', ru: 'более 12 500 руб.' }),
  })),
  'incidents/establish-quantity': alike(() => ({
    lineId: '1',
    quantity: { value: '3.150', unit: 'KGM', method: 'SCALE' },
  })),
  'incidents/identify-substance': alike((say) => ({ lineId: '1', substance: say({ en: 'opium', ru: 'опий' }) })),
  'incidents/correct': alike((say) => ({
    line: '1',
    data: { quantity: say({ en: '2.3 kg', ru: '2,3 кг' }), substance: say(HEROIN) },
    reason: say({ en: 'mistyped', ru: 'описка' }),
  })),
  'incidents/add-note': alike((say) => ({
    text: say({ en: 'The hiding place, opened', ru: 'Тайник, вскрыт' }),
    lineId: '1',
  })),
  'incidents/propose-correction': alike((say) => ({
    target: EVENT,
    text: say({ en: 'Our papers have 2.3 kg', ru: 'По нашим документам — 2,3 кг' }),
  })),
  'incidents/accept-proposal': alike(() => ({ proposal: EVENT })),
  'incidents/decline-proposal': alike((say) => ({
    proposal: EVENT,
    reason: say({ en: 'Weighed again', ru: 'Взвешено повторно' }),
  })),
  'incidents/withdraw': alike((say) => ({ reason: say({ en: 'reported twice', ru: 'сообщено дважды' }) })),
  'incidents/restrict': alike((say) => ({
    handling: [
      say({
        en: 'not to be disseminated without the provider’s permission',
        ru: 'не распространять без разрешения предоставившей стороны',
      }),
    ],
    releasableTo: [say(KAZAKHSTAN)],
    nationalMarking: say({ en: 'For official use only', ru: 'Для служебного пользования' }),
    reason: say({ en: 'A source is at risk', ru: 'Может пострадать источник' }),
  })),
  'incidents/release': alike((say) => ({
    everybody: true,
    reason: say({ en: 'The case is closed', ru: 'Дело закончено' }),
  })),
  'incidents/request-permission': alike((say) => ({
    permission: EVENT,
    to: say(RUSSIA),
    purpose: say({ en: 'An inquiry of theirs', ru: 'Проверка, которую они ведут' }),
  })),
  'incidents/grant-permission': alike((say) => ({
    permission: EVENT,
    to: say(RUSSIA),
    purpose: say({ en: 'An inquiry of theirs', ru: 'Проверка, которую они ведут' }),
    until: '2027',
  })),
  'incidents/refuse-permission': alike((say) => ({
    permission: EVENT,
    reason: say({ en: 'Not now', ru: 'Не сейчас' }),
  })),
  'incidents/withdraw-permission': alike((say) => ({
    permission: EVENT,
    reason: say({ en: 'The inquiry is over', ru: 'Проверка закончена' }),
  })),
  'incidents/attribute-to-operation': alike(() => ({ operation: 'barrier-2026' })),
  'incidents/revoke-attribution': alike(() => ({ operation: 'barrier-2026' })),
  'incidents/withdraw-line': alike((say) => ({
    lineId: '1',
    reason: say({ en: 'an error', ru: 'ошибка' }),
  })),
  'incidents/retract-proposal': alike(() => ({ proposal: EVENT })),
  'incidents/transfer-custody': alike((say) => ({
    lines: ['1'],
    to: { country: say(KAZAKHSTAN) },
    at: say(AT),
    quantity: say(THREE),
    seals: 'KG 1024',
    actNo: '17-2026',
  })),
  'incidents/withdraw-event': alike((say) => ({ withdraws: EVENT, reason: say({ en: 'an error', ru: 'ошибка' }) })),
  'incidents/confirm': alike(() => ({ confirms: EVENT })),
  'incidents/disown': alike((say) => ({
    withdraws: EVENT,
    reason: say({ en: 'Nobody of ours rang', ru: 'От нас никто не звонил' }),
  })),
  'incidents/accept-contribution': alike(() => ({ lineId: '1' })),
  'incidents/decline-contribution': alike((say) => ({
    lineId: '1',
    reason: say({ en: 'We took no part', ru: 'Мы не участвовали' }),
  })),
  'incidents/take-over-annex': alike(() => ({ annex: EVENT })),
  'incidents/accept-custody': alike(() => ({ transfer: EVENT, seals: 'KG 1024', actNo: '17-2026' })),
  'incidents/send-sample': alike((say) => ({
    lineId: '1',
    laboratory: say({ en: 'Central Customs Laboratory', ru: 'Центральная таможенная лаборатория' }),
    at: say(AT),
    quantity: say({ en: '5 g', ru: '5 г' }),
    actNo: '18-2026',
  })),
  'incidents/dispose-goods': alike((say) => ({
    lines: ['1'],
    as: say({ en: 'destroyed', ru: 'уничтожено' }),
    at: say(AT),
    actNo: '31-2026',
  })),
};
