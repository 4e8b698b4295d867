// Examples of the commands of a duplicate review, as an officer would type them.
import { alike } from './parts.js';

const [ONE, OTHER] = ['0190a5c4-0000-7000-8000-00000000d001', '0190a5c4-0000-7000-8000-00000000d002'];

/** By `collection/verb`. */
export const duplicateReviewExamples = {
  'duplicate-reviews/suspect': alike((say) => ({
    one: ONE,
    other: OTHER,
    lines: [{ one: '1', other: '1' }],
    score: 80,
    reasons: [
      say({ en: 'the same goods', ru: 'одинаковый товар' }),
      say({ en: 'about the same time', ru: 'примерно в одно время' }),
    ],
  })),
  'duplicate-reviews/confirm-same': alike(() => ({ counts: ONE })),
  'duplicate-reviews/confirm-distinct': alike((say) => ({
    reason: say({ en: 'Two lorries', ru: 'Два грузовых автомобиля' }),
  })),
  'duplicate-reviews/revoke': alike((say) => ({ reason: say({ en: 'Said by mistake', ru: 'Сообщено по ошибке' }) })),
};
