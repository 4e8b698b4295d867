// Events of an inquiry of Kyrgyzstan, as plain data: what is not named is some ordinary value.
import type { InquiryEvents } from '../../../src/domain/inquiry/events.js';
import { day, toldAs } from '../events-as-data.js';

const told = toldAs<InquiryEvents>();

export const INCIDENT = '0190a5c4-0000-7000-8000-000000000001';
export const ARTICLE = { country: 'KG', code: 'art. 223' } as const;
export const LESS = { value: '3.1', unit: 'KGM', bound: 'EQ', basis: 'NOT_STATED', method: 'LAB' } as const;
export const ON_LINE = { incident: INCIDENT, lineId: 'a', finding: 'OTHER_QUANTITY', quantity: LESS } as const;

export const opened = told('InquiryOpened', {
  country: 'KG',
  kind: 'CHECK',
  articles: [ARTICLE],
  openedOn: day('2026-05-20'),
});
export const cited = told('MatterCited', { incident: INCIDENT });
export const established = told('OffenceEstablished', { on: day('2026-05-25') });
export const prosecuted = told('CriminalCaseOpened', {
  openedOn: day('2026-06-01'),
  form: 'INQUEST',
  articles: [ARTICLE],
});
export const ruled = told('RulingIssued', {
  ruling: 'r-1',
  court: 'City court',
  at: day('2026-07-01'),
  outcome: 'LIABLE',
});
export const inForce = told('RulingInForce', { ruling: 'r-1', at: day('2026-08-01') });
export const setAside = told('RulingSetAside', { ruling: 'r-1', court: 'Supreme court', at: day('2026-09-01') });
export const imposed = told('LiabilityImposed', { measure: 'FINE', at: day('2026-07-01') });
export const closed = told('InquiryClosed', { at: day('2026-09-15'), outcome: 'LIABILITY' });
