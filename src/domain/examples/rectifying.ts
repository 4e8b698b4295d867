// Examples of the commands that put right what was said, one of either for every aggregate whose events can be.
import type { Bilingual } from '../../forms/language.js';
import { alike, DAY, EVENT, KAZAKHSTAN, KYRGYZSTAN, TEN_TO_FIFTEEN } from './parts.js';

type Say = (texts: Bilingual) => string;

/** By collection: the new data of an event that is corrected. */
const ANEW: Readonly<Record<string, (say: Say) => object>> = {
  operations: (say) => ({
    endedAt: say({ en: '15 August 2026', ru: '15 августа 2026 г.' }),
    reportsAcceptedUntil: say({ en: '30 September 2026', ru: '30 сентября 2026 г.' }),
  }),
  'operation-series': (say) => ({ recurrence: say({ en: 'every year', ru: 'ежегодно' }), establishedOn: '2022' }),
  committees: (say) => ({ country: say(KYRGYZSTAN), from: '1999' }),
  statements: (say) => ({ reason: say({ en: 'Counted twice', ru: 'Учтено дважды' }) }),
  'controlled-deliveries': (say) => ({ country: say(KYRGYZSTAN), givenAt: say(DAY) }),
  'transit-cases': (say) => ({
    at: say(DAY),
    reason: say({ en: 'The stamp was forged', ru: 'Оттиск печати подделан' }),
  }),
  'assistance-requests': (say) => ({ at: say(DAY), reference: '17/1204' }),
  inquiries: (say) => ({ ruling: 'r-1', at: say(DAY) }),
  annexes: (say) => ({ incident: EVENT, kind: say({ en: 'source', ru: 'источник' }) }),
  'duplicate-reviews': (say) => ({ reason: say({ en: 'Two lorries', ru: 'Два грузовых автомобиля' }) }),
  exchanges: (say) => ({ closedOn: say(DAY) }),
  messages: () => ({ lang: 'en', text: 'Expected from the south tonight', translator: 'HUMAN' }),
  decisions: (say) => ({ fulfilledOn: say(DAY) }),
  meetings: (say) => ({ closedOn: say(DAY), protocol: '25' }),
  'working-groups': (say) => ({ person: 'A. Example', appointedOn: say(DAY) }),
  projects: (say) => ({ closedOn: say(DAY) }),
  provisions: (say) => ({
    body: 'chleu',
    subject: say({ en: 'Secretariat', ru: 'Секретариат' }),
    approvedOn: say(DAY),
  }),
  trainings: (say) => ({ dates: say(TEN_TO_FIFTEEN), place: { country: say(KAZAKHSTAN) } }),
};

export const rectifyingExamples: Readonly<Record<string, Bilingual<object>>> = Object.fromEntries(
  Object.entries(ANEW).flatMap(([collection, anew]) => [
    [
      `${collection}/correct`,
      alike((say) => ({ corrects: EVENT, data: anew(say), reason: say({ en: 'mistyped', ru: 'описка' }) })),
    ],
    [
      `${collection}/withdraw-event`,
      alike((say) => ({ withdraws: EVENT, reason: say({ en: 'an error', ru: 'ошибка' }) })),
    ],
  ]),
);
