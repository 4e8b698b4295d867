// Events of a communiqué, as plain data: what is not named is some ordinary value.
import type { CommuniqueEvents, PinnedFigure } from '../../../src/domain/communique/events.js';
import { PLACE } from '../../support/facts/answered.js';
import { day, toldAs } from '../events-as-data.js';

const told = toldAs<CommuniqueEvents>();

export const TABLE = 'barrier-2025-mass';
export const HASH = { ru: 'a'.repeat(64), en: 'b'.repeat(64) };

const sum = { upper: '21.6', lowerStrict: false, upperStrict: false, rounding: '0', marks: [] };

/** As it is drafted of a table whose three lines were confirmed. */
export const FIGURE: PinnedFigure = {
  id: 'mass',
  table: TABLE,
  operation: 'barrier-2025',
  question: { measure: 'MASS' },
  countries: ['KG', 'KZ', 'RU'],
  position: PLACE,
  rules: 'ledger@1',
  words: 3,
  lines: [],
  rows: [{ line: 'SUM', figure: { ...sum, lower: '21.6' } }],
  digest: 'c'.repeat(64),
  says: { bound: 'GT', value: '20', unit: 'KGM' },
};

export const drafted = told('CommuniqueDrafted', {
  body: 'rtc',
  parties: ['KZ', 'RTC'],
  figures: [],
  text: { ru: 'Итоги.', en: 'Results.' },
});
export const issued = told('CommuniqueIssued', {
  issuedOn: day('2026-04-06'),
  authentic: ['en', 'ru'],
  textHash: HASH,
});
export const onPaper = told('CommuniqueRecorded', {
  body: 'rtc',
  parties: ['KZ', 'RTC'],
  issuedOn: day('2026-04-06'),
});
export const signed = told('CommuniqueSigned', { by: 'KZ' });
export const intended = told('IntentDeclared', { by: 'KZ', intent: { en: 'To go on' } });
export const endorsed = told('CommuniqueEndorsed', { by: 'WCO', endorsedOn: day('2026-04-07') });
export const corrigendum = told('CorrigendumIssued', {
  number: 1,
  figures: [],
  text: { ru: 'Исправлено.', en: 'Put right.' },
  textHash: HASH,
  issuedOn: day('2026-05-01'),
});
export const agreed = told('SupersessionAgreed', { by: 'KZ', with: 'two', agreedOn: day('2026-06-01') });
