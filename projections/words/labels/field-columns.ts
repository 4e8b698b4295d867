// Names of the columns of what is told of cases in the field: transits, assistance between states, inquiries.
import type { Bilingual } from '../../../src/forms/language.js';

export const fieldColumns: Readonly<Record<string, Bilingual>> = {
  acknowledged: { en: 'received', ru: 'получено' },
  acknowledgedAfter: { en: 'days until received', ru: 'дней до подтверждения' },
  answered: { en: 'answered', ru: 'исполнено' },
  answeredAfter: { en: 'days until answered', ru: 'дней до ответа' },
  asked: { en: 'asked', ru: 'запросов' },
  cases: { en: 'cases', ru: 'дел' },
  completed: { en: 'completed', ru: 'завершено' },
  detected: { en: 'false transit', ru: 'лжетранзит' },
  detectedBy: { en: 'found by', ru: 'кем выявлено' },
  flagged: { en: 'flagged', ru: 'на контроле' },
  found: { en: 'found', ru: 'что выявлено' },
  jurisdiction: { en: 'who has the case', ru: 'кто ведёт дело' },
  open: { en: 'open', ru: 'не завершено' },
  partly: { en: 'in part', ru: 'частично' },
  regime: { en: 'procedure', ru: 'процедура' },
  requestedOn: { en: 'asked on', ru: 'дата запроса' },
  stakes: { en: 'at stake', ru: 'непредъявленное и платежи' },
  timeLimit: { en: 'time limit', ru: 'срок доставки' },
};
