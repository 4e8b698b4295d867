// Events of a published table, as plain data: what is not named is some ordinary value.
import type { PublishedTableEvents } from '../../../src/domain/published-table/events.js';
import { PLACE } from '../../support/facts/answered.js';
import { toldAs } from '../events-as-data.js';

const told = toldAs<PublishedTableEvents>();

export const drawnUp = told('TableDrawnUp', {
  operation: 'barrier-2025',
  question: { measure: 'MASS' },
  position: PLACE,
  countries: ['KG', 'KZ', 'RU'],
});
export const confirmed = told('LineConfirmed', { country: 'KG', as: 'EXACT' });
export const disputed = told('LineDisputed', { country: 'KG' });
export const printedAs = told('TablePublished', { rules: 'ledger@1', rows: [] });
export const gone = told('TableWithdrawn', { reason: 'Mistyped' });
