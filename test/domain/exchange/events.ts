// Events of an exchange, as plain data: what is not named is some ordinary value.
import type { ExchangeEvents } from '../../../src/domain/exchange/events.js';
import type { ObserverLevel } from '../../../src/domain/operation/events.js';
import { day, decidedOn, nominated, toldAs } from '../events-as-data.js';

const told = toldAs<ExchangeEvents>();

export const opened = told('ExchangeOpened', {
  operation: 'barrier',
  tool: 'CENcomm',
  languages: ['ru'],
  openedOn: day('2025-08-01'),
});
export const admitted = told('ExchangeMemberAdmitted', { administration: 'KG', from: day('2025-08-02') });
export const removed = told('ExchangeMemberRemoved', { administration: 'KG', to: day('2025-08-10') });
export const closed = told('ExchangeClosed', { closedOn: day('2025-08-31') });

/** The operation, in which Kyrgyzstan takes part. Kazakhstan leads it. */
const seen = [decidedOn(), nominated({ country: 'KG' })];
/** The same, which Japan watches. */
export const watchedBy = (level?: ObserverLevel) => [
  ...seen,
  nominated({ country: 'JP', capacity: 'OBSERVER', ...(level ? { level } : {}) }),
];
export const WATCHED = { 'operation-barrier': watchedBy('SITUATION_REPORTS') };
export const BARRIER = { 'operation-barrier': seen };
