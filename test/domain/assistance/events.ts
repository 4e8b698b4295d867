// Events of a request for assistance from Kyrgyzstan to Kazakhstan, as plain data: what is not named is some ordinary value.
import type { AssistanceEvents } from '../../../src/domain/assistance/events.js';
import { day, toldAs } from '../events-as-data.js';

const told = toldAs<AssistanceEvents>();

export const requested = told('AssistanceRequested', {
  askedBy: 'KG',
  askedOf: 'KZ',
  legalBasis: 'Treaty, art. 8',
  purpose: 'Origin of a consignment',
  questions: ['Was a declaration lodged?'],
  requestedOn: day('2026-05-01'),
});
export const acknowledged = told('AssistanceAcknowledged', { at: day('2026-05-04') });
export const answered = told('AssistanceAnswered', { at: day('2026-05-20'), extent: 'WHOLE' });
export const refused = told('AssistanceRefused', { at: day('2026-05-20'), ground: 'NATIONAL_LAW' });
export const postponed = told('AssistancePostponed', { at: day('2026-05-10'), until: day('2026-07-01') });
export const used = told('AssistanceUsed', { at: day('2026-06-01'), use: 'EVIDENCE' });
