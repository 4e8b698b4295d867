// The program as the teller of suspicions that its rule has found; whoever looks at a thing may tell one too.
import { ITSELF } from '../import/story.js';
import type { Actor } from '../values/who/command-metadata.js';

export const SUSPECTED_BY: Actor = { administration: ITSELF, officer: 'duplicates', role: 'secretariat' };
