// Examples of the commands of a message, as an officer would type them.
import type { Bilingual } from '../../forms/language.js';
import { alike, AT, EVENT, KYRGYZSTAN } from './parts.js';

const PERMISSION = { permission: EVENT, to: 'UZ' };

/** By `collection/verb`. */
export const messageExamples: Readonly<Record<string, Bilingual<object>>> = {
  'messages/send': alike((say) => ({
    exchange: 'barrier-2026',
    kind: say({ en: 'warning', ru: 'ориентировка' }),
    to: [{ administration: say(KYRGYZSTAN), post: say({ en: 'Torugart', ru: 'Торугарт' }) }],
    title: say({ en: 'A lorry with a false wall', ru: 'Тягач с двойной стенкой' }),
    text: say({ en: 'Expected from the south tonight', ru: 'Ожидается с юга этой ночью' }),
    priority: say({ en: 'urgent', ru: 'срочная' }),
    validUntil: say({ en: '31 December 2026', ru: '31.12.2026' }),
    requestedAction: say({ en: 'specific check', ru: 'целевой досмотр' }),
  })),
  'messages/acknowledge': alike((say) => ({ post: say({ en: 'Torugart', ru: 'Торугарт' }) })),
  'messages/report-check': alike((say) => ({
    outcome: say({ en: 'nothing found', ru: 'не подтвердилось' }),
    checkedAt: say(AT),
  })),
  'messages/attach-translation': alike(() => ({
    lang: 'en',
    text: 'Expected from the south tonight',
    translator: 'MACHINE',
  })),
  'messages/forward': alike(() => ({ to: [{ administration: 'UZ' }] })),
  'messages/retract': alike((say) => ({ reason: say({ en: 'Sent by mistake', ru: 'Отправлено по ошибке' }) })),
  'messages/restrict': alike((say) => ({
    handling: ['H2'],
    reason: say({ en: 'The source is at risk', ru: 'Может пострадать источник' }),
  })),
  'messages/release': alike((say) => ({
    handling: ['H2'],
    reason: say({ en: 'The check is over', ru: 'Проверка завершена' }),
  })),
  'messages/request-permission': alike((say) => ({
    ...PERMISSION,
    purpose: say({ en: 'The route goes on', ru: 'Маршрут продолжается' }),
  })),
  'messages/grant-permission': alike((say) => ({
    ...PERMISSION,
    purpose: say({ en: 'The route goes on', ru: 'Маршрут продолжается' }),
  })),
  'messages/refuse-permission': alike((say) => ({
    permission: EVENT,
    reason: say({ en: 'The source is at risk', ru: 'Может пострадать источник' }),
  })),
  'messages/withdraw-permission': alike(() => ({ permission: EVENT })),
};
