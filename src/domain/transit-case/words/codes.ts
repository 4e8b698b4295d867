// The codes of a transit case in words: regimes, guarantees, notices, why it is flagged, and what was found.
import { oneOf } from '../../../forms/vocabulary.js';
import type { Finding, FlaggedBecause, Guarantee, Notice, Regime } from '../events.js';

export const regimes = oneOf<Regime>({
  EAEU: {
    en: 'EAEU customs transit',
    ru: 'таможенный транзит ЕАЭС',
    also: ['ЕАЭС', 'транзит ЕАЭС', 'Eurasian Economic Union'],
  },
  TIR: { en: 'TIR procedure', ru: 'процедура МДП', also: ['МДП', 'TIR carnet', 'книжка МДП'] },
  NATIONAL: { en: 'national transit', ru: 'национальный транзит', also: ['внутренний транзит', 'national'] },
  OTHER: { en: 'other procedure', ru: 'иная процедура', also: ['other', 'иная'] },
});

export const guarantees = oneOf<Guarantee>({
  DEPOSIT: { en: 'cash deposit', ru: 'денежный залог', also: ['deposit', 'деньги', 'денежные средства'] },
  BANK: { en: 'bank guarantee', ru: 'банковская гарантия', also: ['bank', 'гарантия банка'] },
  SURETY: { en: 'surety', ru: 'поручительство' },
  PLEDGE: { en: 'pledge of property', ru: 'залог имущества', also: ['pledge', 'залог'] },
  CARNET: { en: 'TIR carnet', ru: 'книжка МДП', also: ['carnet', 'МДП'] },
  NONE: { en: 'no guarantee', ru: 'без обеспечения', also: ['none', 'нет'] },
  OTHER: { en: 'other guarantee', ru: 'иное обеспечение', also: ['other', 'иное'] },
});

export const notices = oneOf<Notice>({
  DEPARTED: { en: 'the goods have left', ru: 'товары отправлены', also: ['departed', 'отправлено', 'выехал'] },
  ARRIVED: { en: 'the goods have arrived', ru: 'товары прибыли', also: ['arrived', 'прибыло', 'прибыл'] },
  NOT_ARRIVED: {
    en: 'the goods have not arrived',
    ru: 'товары не прибыли',
    also: ['not arrived', 'не прибыло', 'не прибыл'],
  },
  SUSPICION: { en: 'the goods should be looked at', ru: 'товары следует проверить', also: ['suspicion', 'подозрение'] },
  OTHER: { en: 'another notice', ru: 'иное уведомление', also: ['other', 'иное'] },
});

export const flaggedBecause = oneOf<FlaggedBecause>({
  OVERDUE: { en: 'the time limit has passed', ru: 'срок доставки истёк', also: ['overdue', 'просрочено'] },
  NO_ANSWER: { en: 'a notice was not answered', ru: 'нет ответа на уведомление', also: ['no answer', 'нет ответа'] },
  SUSPICION: { en: 'a suspicion', ru: 'подозрение', also: ['suspicion'] },
  OTHER: { en: 'another reason', ru: 'иная причина', also: ['other', 'иное'] },
});

export const findings = oneOf<Finding>({
  NOT_DELIVERED: { en: 'not delivered', ru: 'товары не доставлены', also: ['не доставлено', 'недоставка'] },
  PARTLY_DELIVERED: {
    en: 'partly delivered',
    ru: 'товары доставлены частично',
    also: ['доставлено частично', 'частичная недоставка'],
  },
  SUBSTITUTED: { en: 'substituted', ru: 'товары подменены', also: ['подмена', 'подмена товаров'] },
  DOC_ALTERED: { en: 'papers altered', ru: 'документы изменены', also: ['подделка документов', 'documents altered'] },
  FALSE_COMPLETION: {
    en: 'falsely completed',
    ru: 'фиктивное завершение транзита',
    also: ['false completion', 'фиктивное закрытие', 'ложное завершение'],
  },
  NOT_EXITED: { en: 'did not leave', ru: 'товары не вывезены', also: ['not exited', 'не вывезено', 'невывоз'] },
});
