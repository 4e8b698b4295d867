// Events of an annex, as plain data: what is not named is some ordinary value.
import type { AnnexEvents } from '../../../src/domain/annex/events.js';
import { toldAs } from '../events-as-data.js';

const told = toldAs<AnnexEvents>();

export const INCIDENT = '0190a5c4-0000-7000-8000-000000000001';
export const LAB = { value: '3.1', unit: 'KGM', bound: 'EQ', basis: 'NOT_STATED', method: 'LAB' } as const;

export const filed = told('AnnexFiled', {
  belongsTo: `incident-${INCIDENT}`,
  owner: 'KZ',
  kind: 'CERTIFICATE',
  releasableTo: [],
  result: { lineId: 'a', quantity: LAB },
});
export const audienceSet = told('AnnexAudienceSet', { releasableTo: ['KG'] });
