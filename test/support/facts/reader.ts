// A reader for tests that do not care who asks, and the sight of one for whom it matters.
import type { Reader, Sight } from '../../../src/eventsourcing/asking/sight.js';

export const READER: Reader = { administration: 'KZ', officer: 'officer-7', role: 'analyst' };

/** The sight of who sees what is in one scope, and no other. */
export const partial = (scope: string, hash = 'ab'.repeat(32)): Sight => ({ kind: 'visible', scopes: [scope], hash });
