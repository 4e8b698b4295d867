// A reader for tests that do not care who asks, and the sight of one for whom it matters.
import type { Reader, Sight } from '../../../src/eventsourcing/asking/sight.js';

export const READER: Reader = { administration: 'KZ', officer: 'officer-7', role: 'analyst' };

/** The sight of a group that sees some scopes and not others. */
export const partial = (group: string, hash = 'ab'.repeat(32)): Sight => ({ kind: 'visible', group, hash });
