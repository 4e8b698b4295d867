// Events of a mapping profile, as plain data: what is not named is some ordinary value.
import type { ImportProfileEvents } from '../../../src/domain/import-profile/events.js';
import { toldAs } from '../events-as-data.js';

const told = toldAs<ImportProfileEvents>();

export const MAPPING = {
  title: { ru: 'Журнал поста' },
  form: 'INCIDENT_SHORT',
  columns: [{ to: 'record-seizure/quantity', headings: ['Вес'], unit: 'GRM' }],
} as const;

export const registered = told('ImportProfileRegistered', MAPPING);
export const revised = told('ImportProfileRevised', MAPPING);
export const profileWithdrawn = told('ImportProfileWithdrawn', { reason: 'New columns' });
