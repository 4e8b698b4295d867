// Complete commands of reference data: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';

const PUBLISH = {
  command: 'reference-data/publish',
  phase: 'published',
  given: [],
  body: {
    version: 2,
    validFrom: '2026-01-01',
    entries: [
      {
        code: 'butonitazene',
        names: { ru: 'бутонитазен', en: 'butonitazene' },
        also: ['Бутонитазен основание'],
        class: 'NARCOTIC',
        hs: '2933',
      },
    ],
    note: 'Комиссия по наркотическим средствам,\n67-я сессия',
  },
} as const;

export const COMPLETE_REFERENCE_DATA: Readonly<Record<string, Complete>> = {
  ReferenceDataPublished: PUBLISH,
  ReferenceEntriesStated: PUBLISH,
};
