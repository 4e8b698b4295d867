// Examples of the commands of an inquiry, as an officer would type them.
import type { Bilingual } from '../../forms/language.js';
import { alike, AT, DAY, EVENT, KYRGYZSTAN } from './parts.js';

type Say = (texts: Bilingual) => string;

const article = (say: Say) => ({ country: say(KYRGYZSTAN), code: say({ en: 'art. 223', ru: 'ст. 223' }) });

/** By `collection/verb`. */
export const inquiryExamples = {
  'inquiries/open': alike((say) => ({
    country: say(KYRGYZSTAN),
    kind: say({ en: 'check of a report of a crime', ru: 'проверка сообщения о преступлении' }),
    articles: [article(say)],
    openedOn: say(DAY),
    reference: '03-148-2026',
  })),
  'inquiries/cite': alike(() => ({ incident: EVENT })),
  'inquiries/establish-offence': alike((say) => ({ on: say(AT), articles: [article(say)] })),
  'inquiries/open-criminal-case': alike((say) => ({
    openedOn: say({ en: '20 August 2026', ru: '20.08.2026' }),
    form: say({ en: 'preliminary investigation', ru: 'предварительное следствие' }),
    articles: [article(say)],
  })),
  'inquiries/issue-ruling': alike((say) => ({
    ruling: 'r-1',
    court: say({ en: 'Bishkek city court', ru: 'Бишкекский городской суд' }),
    at: say({ en: '1 October 2026', ru: '01.10.2026' }),
    outcome: say({ en: 'held liable', ru: 'привлечение к ответственности' }),
    onRecord: {
      incident: EVENT,
      lineId: '1',
      finding: say({ en: 'other quantity', ru: 'иное количество' }),
      quantity: say({ en: '3.1 kg', ru: '3,1 кг' }),
    },
  })),
  'inquiries/record-in-force': alike((say) => ({
    ruling: 'r-1',
    at: say({ en: '1 November 2026', ru: '01.11.2026' }),
  })),
  'inquiries/set-aside-ruling': alike((say) => ({
    ruling: 'r-1',
    court: say({ en: 'Supreme Court', ru: 'Верховный суд' }),
    at: say({ en: '15 November 2026', ru: '15.11.2026' }),
  })),
  'inquiries/impose-liability': alike((say) => ({
    measure: say({ en: 'fine', ru: 'штраф' }),
    at: say({ en: '1 October 2026', ru: '01.10.2026' }),
    persons: 2,
    money: [{ what: 'PENALTY', amount: say({ en: '60 000 KGS', ru: '60 000 сом' }) }],
  })),
  'inquiries/close': alike((say) => ({
    at: say({ en: '15 November 2026', ru: '15.11.2026' }),
    outcome: say({ en: 'liability imposed', ru: 'назначено наказание' }),
  })),
};
