// The words of an incident: what happened to it, how it stands, what is to be done, and what contradicts it.
import { FLAG, wordsOf } from '../wording.js';
import type { IncidentEvents } from './events.js';
import { type CorrectableField, FIELDS } from './words/fields.js';
import { refusals } from './words/refusals.js';
import { events } from './words/sentences.js';

interface Named {
  readonly events: IncidentEvents;
  readonly states: 'UNREPORTED' | 'REPORTED' | 'WITHDRAWN';
  readonly tasks: 'REPORT' | 'QUANTITY' | 'RESULT' | 'CUSTODY' | 'PROPOSAL' | 'FLAG';
  readonly fields: CorrectableField;
}

export const incidentWords = wordsOf<Named>()({
  events,
  states: {
    UNREPORTED: { en: 'not yet reported', ru: 'сообщения о случае ещё нет' },
    REPORTED: { en: 'reported', ru: 'сообщено' },
    WITHDRAWN: { en: 'withdrawn: counts for nothing', ru: 'отозвано: не учитывается' },
  },
  tasks: {
    REPORT: { en: 'report the incident', ru: 'сообщить о случае' },
    QUANTITY: { en: 'establish the quantity, line', ru: 'установить количество, строка' },
    RESULT: { en: 'record the laboratory’s result, line', ru: 'внести результат лаборатории, строка' },
    CUSTODY: { en: 'confirm the handover', ru: 'подтвердить передачу' },
    PROPOSAL: { en: 'answer the proposal', ru: 'ответить на предложение' },
    FLAG,
  },
  fields: FIELDS,
  refusals,
});
