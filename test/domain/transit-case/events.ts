// Events of a transit from Kazakhstan through Kyrgyzstan to Uzbekistan, as plain data: what is not named is some ordinary value.
import type { TransitCaseEvents } from '../../../src/domain/transit-case/events.js';
import { day, toldAs } from '../events-as-data.js';

const told = toldAs<TransitCaseEvents>();

export const KORDAI = { country: 'KZ', name: 'Kordai', number: '55302' } as const;
export const TASHKENT = { country: 'UZ', name: 'Tashkent', number: '26001' } as const;
export const PHONES = { hs: '8517', name: 'phones' } as const;
const kilograms = (value: string) =>
  ({ value, unit: 'KGM', bound: 'EQ', basis: 'NOT_STATED', method: 'DECLARED' }) as const;

export const opened = told('TransitOpened', {
  regime: 'NATIONAL',
  departure: KORDAI,
  destination: TASHKENT,
  transit: ['KG'],
  openedOn: day('2026-05-01'),
  timeLimit: day('2026-05-10'),
  goods: [{ ...PHONES, quantity: kilograms('1200') }],
});
export const noticed = told('TransitNoticeGiven', {
  country: 'KZ',
  to: 'UZ',
  notice: 'DEPARTED',
  at: day('2026-05-01'),
});
export const flagged = told('TransitFlagged', { country: 'KZ', because: 'OVERDUE', at: day('2026-05-12') });
export const detected = told('FalseTransitDetected', {
  country: 'KG',
  finding: 'SUBSTITUTED',
  detectedAt: day('2026-05-08'),
});
export const completed = told('TransitCompleted', { at: day('2026-05-09') });
export const annulled = told('CompletionAnnulled', { at: day('2026-05-20') });
export const taken = told('JurisdictionTaken', { country: 'KG', at: day('2026-05-25') });
