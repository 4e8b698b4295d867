// The officer who sends the commands of a specification, and the moment at which they do.
import type { CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';

/** 2026-06-01T12:00:00Z. */
export const NOW = Date.UTC(2026, 5, 1, 12);

export const OFFICER: CommandMetadata = {
  actor: { administration: 'KZ', service: 'CUSTOMS', officer: 'p-1', role: 'officer' },
  lang: 'ru',
  handling: [],
  releasableTo: [],
};

/** Whose word it is where no officer's is: a body speaks by its secretariat. */
const secretary = (administration: string): CommandMetadata => ({
  ...OFFICER,
  actor: { administration, officer: 'p-9', role: 'secretariat' },
});

/** By collection. Specifications tell of a thing called \`one\`. */
export const SECRETARIES: Readonly<Record<string, CommandMetadata | undefined>> = {
  administrations: secretary('ONE'),
  committees: secretary('ONE'),
  communiques: secretary('RTC'),
  decisions: secretary('RTC'),
  documents: secretary('CHLEU'),
  imports: secretary('CORDON'),
  issuers: secretary('CORDON'),
  meetings: secretary('RTC'),
  'operation-series': secretary('CHLEU'),
  projects: secretary('RTC'),
  provisions: secretary('RTC'),
  'reference-data': secretary('CHLEU'),
  'working-groups': secretary('RTC'),
};
