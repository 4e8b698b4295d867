// Examples of the commands of a transit case, as an officer would type them.
import type { Bilingual } from '../../forms/language.js';
import { alike, AT, DAY, KAZAKHSTAN, KYRGYZSTAN } from './parts.js';

type Say = (texts: Bilingual) => string;

const kordai = (say: Say) => ({ country: say(KAZAKHSTAN), name: say({ en: 'Kordai', ru: 'Кордай' }), number: '55302' });
const bishkek = (say: Say) => ({ country: say(KYRGYZSTAN), name: say({ en: 'Bishkek', ru: 'Бишкек' }) });

/** By `collection/verb`. */
export const transitCaseExamples = {
  'transit-cases/open': alike((say) => ({
    declaration: `hmac-sha256:${'0f'.repeat(32)}`,
    regime: say({ en: 'EAEU customs transit', ru: 'таможенный транзит ЕАЭС' }),
    departure: kordai(say),
    destination: bishkek(say),
    openedOn: say(DAY),
    timeLimit: say({ en: '12 August 2026', ru: '12.08.2026' }),
    goods: [
      {
        hs: '8517',
        name: say({ en: 'mobile phones', ru: 'мобильные телефоны' }),
        quantity: say({ en: '1200 kg', ru: '1200 кг' }),
      },
    ],
    seals: 'KZ 00417',
    guarantee: say({ en: 'bank guarantee', ru: 'банковская гарантия' }),
  })),
  'transit-cases/notify': alike((say) => ({
    country: say(KAZAKHSTAN),
    to: say(KYRGYZSTAN),
    notice: say({ en: 'the goods have left', ru: 'товары отправлены' }),
    at: say(AT),
  })),
  'transit-cases/flag': alike((say) => ({
    country: say(KAZAKHSTAN),
    because: say({ en: 'the time limit has passed', ru: 'срок доставки истёк' }),
    at: say({ en: '14 August 2026', ru: '14.08.2026' }),
  })),
  'transit-cases/detect': alike((say) => ({
    country: say(KYRGYZSTAN),
    finding: say({ en: 'substituted', ru: 'подмена товаров' }),
    detectedAt: say({ en: '15 August 2026', ru: '15.08.2026' }),
    where: say({ en: 'Bishkek', ru: 'Бишкек' }),
    goodsNotPresented: [{ hs: '8517', quantity: say({ en: '0 kg', ru: '0 кг' }) }],
    money: [{ what: 'DUTY_AT_STAKE', amount: say({ en: '> 1 200 000 KGS', ru: 'более 1 200 000 сом' }) }],
    harmed: [say(KYRGYZSTAN)],
  })),
  'transit-cases/complete': alike((say) => ({ at: say(AT), office: bishkek(say) })),
  'transit-cases/annul-completion': alike((say) => ({
    at: say({ en: '20 August 2026', ru: '20.08.2026' }),
    reason: say({ en: 'The stamp was forged', ru: 'Оттиск печати подделан' }),
  })),
  'transit-cases/take-jurisdiction': alike((say) => ({
    country: say(KYRGYZSTAN),
    at: say({ en: '21 August 2026', ru: '21.08.2026' }),
    article: say({ en: 'art. 223 of the Criminal Code', ru: 'ст. 223 УК' }),
    case: '03-148-2026',
  })),
};
