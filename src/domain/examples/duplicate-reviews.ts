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
  'duplicate-reviews/settle-for-operation': alike((say) => ({
    operation: 'barrier-2026',
    verdict: say({ en: 'one seizure', ru: 'одно изъятие' }),
    reason: say({ en: 'One joint act of seizure', ru: 'Единый акт изъятия' }),
  })),
  'duplicate-reviews/revoke-settlement': alike(() => ({ operation: 'barrier-2026' })),
  'duplicate-reviews/revoke': alike((say) => ({ reason: say({ en: 'Said by mistake', ru: 'Сообщено по ошибке' }) })),
};
