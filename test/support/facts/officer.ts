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
