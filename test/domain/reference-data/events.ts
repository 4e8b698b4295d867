// Events of reference data, as plain data: what is not named is some ordinary value.
import { digestOf } from '../../../src/eventsourcing/log/canonical.js';
import type { Entry, ReferenceDataEvents } from '../../../src/domain/reference-data/events.js';
import { day, toldAs } from '../events-as-data.js';

const told = toldAs<ReferenceDataEvents>();

export const ENTRIES: readonly Entry[] = [{ code: 'butonitazene', names: { ru: 'бутонитазен' }, class: 'NARCOTIC' }];

export const published = told('ReferenceDataPublished', {
  publishedBy: 'CHLEU',
  version: 2,
  validFrom: day('2026-01-01'),
  hash: digestOf(ENTRIES),
  entries: ENTRIES.length,
});
export const stated = told('ReferenceEntriesStated', { version: 2, entries: ENTRIES });
