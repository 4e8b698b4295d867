// Names of the columns of messages, of exchanges and of warnings, in both languages.
import type { Bilingual } from '../../../src/forms/language.js';

export const messageColumns: Readonly<Record<string, Bilingual>> = {
  acknowledged: { en: 'acknowledged', ru: 'получение подтвердили' },
  checked: { en: 'checked', ru: 'проверено' },
  exchange: { en: 'exchange', ru: 'обмен' },
  found: { en: 'what was found', ru: 'выявлено' },
  from: { en: 'from', ru: 'от кого' },
  lastAt: { en: 'last activity', ru: 'последняя активность' },
  messages: { en: 'messages', ru: 'сообщений' },
  negative: { en: 'nothing found', ru: 'не подтвердилось' },
  notChecked: { en: 'not checked', ru: 'не проверялось' },
  notRead: { en: 'not acknowledged by', ru: 'не подтвердили' },
  positive: { en: 'found', ru: 'подтвердилось' },
  priority: { en: 'priority', ru: 'срочность' },
  seizures: { en: 'incidents with seizures', ru: 'случаев с изъятием' },
  sentAt: { en: 'sent', ru: 'отправлено' },
  unanswered: { en: 'nothing told of a check', ru: 'о проверке не сообщено' },
  validUntil: { en: 'holds until', ru: 'действует до' },
  warnings: { en: 'warnings', ru: 'ориентировок' },
};
