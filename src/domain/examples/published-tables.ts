// Examples of the commands of a published table.
import type { Bilingual } from '../../forms/language.js';
import { alike, HEROIN, KYRGYZSTAN } from './parts.js';

export const publishedTableExamples: Readonly<Record<string, Bilingual<object>>> = {
  'published-tables/draw-up': alike((say) => ({
    operation: 'barrier-2026',
    title: { ru: 'Изъято героина', en: 'Heroin seized' },
    question: { measure: say({ en: 'mass', ru: 'масса' }), substance: [say(HEROIN)] },
  })),
  'published-tables/confirm-line': alike((say) => ({
    country: say(KYRGYZSTAN),
    as: say({ en: 'rounded', ru: 'с округлением' }),
    roundedTo: '10',
  })),
  'published-tables/dispute-line': alike((say) => ({
    country: say(KYRGYZSTAN),
    remark: say({ en: 'Two seizures are missing', ru: 'Не учтены два изъятия' }),
  })),
  'published-tables/publish': alike(() => ({ withoutSum: true })),
  'published-tables/withdraw': alike((say) => ({ reason: say({ en: 'A line was wrong', ru: 'Ошибка в строке' }) })),
};
