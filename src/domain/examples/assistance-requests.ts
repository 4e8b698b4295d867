// Examples of the commands of a request for assistance, as an officer would type them.
import { alike, AT, DAY, KAZAKHSTAN, KYRGYZSTAN } from './parts.js';

/** By `collection/verb`. */
export const assistanceExamples = {
  'assistance-requests/request': alike((say) => ({
    askedBy: say(KYRGYZSTAN),
    askedOf: say(KAZAKHSTAN),
    legalBasis: say({ en: 'agreement on mutual assistance, art. 8', ru: 'соглашение о взаимной помощи, ст. 8' }),
    purpose: say({ en: 'To check where a consignment came from', ru: 'Проверить происхождение партии товара' }),
    questions: [
      say({ en: 'Was the declaration lodged?', ru: 'Подавалась ли декларация?' }),
      say({ en: 'Who opened the transit?', ru: 'Каким таможенным органом открыт транзит?' }),
    ],
    requestedOn: say(DAY),
    answerBy: say({ en: '5 September 2026', ru: '05.09.2026' }),
  })),
  'assistance-requests/acknowledge': alike((say) => ({ at: say(AT), reference: '17/1204' })),
  'assistance-requests/answer': alike((say) => ({
    at: say({ en: '20 August 2026', ru: '20.08.2026' }),
    extent: say({ en: 'the whole', ru: 'полностью' }),
    answer: say({ en: 'The declaration was not lodged', ru: 'Декларация не подавалась' }),
  })),
  'assistance-requests/refuse': alike((say) => ({
    at: say({ en: '20 August 2026', ru: '20.08.2026' }),
    ground: say({ en: 'national law does not allow it', ru: 'не допускается национальным законодательством' }),
  })),
  'assistance-requests/postpone': alike((say) => ({
    at: say({ en: '20 August 2026', ru: '20.08.2026' }),
    until: say({ en: '1 October 2026', ru: '01.10.2026' }),
    reason: say({ en: 'The archive is being searched', ru: 'Ведётся поиск в архиве' }),
  })),
  'assistance-requests/use-result': alike((say) => ({
    at: say({ en: '10 September 2026', ru: '10.09.2026' }),
    use: say({ en: 'as evidence in a case', ru: 'как доказательство по делу' }),
  })),
};
