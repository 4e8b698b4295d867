// The codes of a meeting in words: in what capacity somebody attends, and what is talked about.
import { oneOf } from '../../../forms/vocabulary.js';
import type { AttendingDelegation, MeetingEvents } from '../events.js';

export const attendingAs = oneOf<AttendingDelegation['capacity']>({
  MEMBER: { en: 'member', ru: 'член', also: ['участник', 'participant'] },
  OBSERVER: { en: 'observer', ru: 'наблюдатель' },
  GUEST: { en: 'guest', ru: 'приглашённый', also: ['гость', 'invited'] },
});

export const topics = oneOf<MeetingEvents['AgendaItemDiscussed']['topic']>({
  INTERNATIONAL_OPERATIONS: { en: 'international operations', ru: 'международные операции' },
  CONTROLLED_DELIVERIES: { en: 'controlled deliveries', ru: 'контролируемые поставки' },
  PRECURSORS_IMPORT: { en: 'import of precursors', ru: 'ввоз прекурсоров', also: ['precursors', 'прекурсоры'] },
  MAIL_AND_EXPRESS: { en: 'mail and express cargo', ru: 'почтовые и экспресс-отправления', also: ['mail', 'почта'] },
  FALSE_TRANSIT: { en: 'false transit', ru: 'лжетранзит', also: ['ложный транзит'] },
  HIGH_TAX_GOODS: { en: 'high-tax goods', ru: 'высоконалоговые товары', also: ['подакцизные товары', 'excise goods'] },
  INQUIRIES_ADMINISTRATIVE_LIABILITY: {
    en: 'inquiries and administrative liability',
    ru: 'дознание и административная ответственность',
    also: ['inquiries', 'дознание'],
  },
  TRAINING: { en: 'training', ru: 'обучение' },
  CANINE: { en: 'canine cooperation', ru: 'взаимодействие кинологов', also: ['кинологи', 'dogs'] },
  ORGANISATION: { en: 'organisational matters', ru: 'организационные вопросы' },
  OTHER: { en: 'another matter', ru: 'иной вопрос', also: ['other', 'иное'] },
});
