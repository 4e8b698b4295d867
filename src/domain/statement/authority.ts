// The authority over a statement of figures: everybody asserts for itself alone, and takes back what it asserted.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import type { Holder } from '../authority/speaker.js';
import { assertersOf, type Statement } from './story.js';

interface Asked {
  readonly story: Statement;
  readonly command: { readonly assertedBy?: readonly string[] };
  readonly voice: { readonly of: Holder };
}

export const may = authorityOver<Statement>(({ story, command: { assertedBy }, voice }: Asked) => ({
  ASSERTER: states(...(story.phase === 'unknown' ? (assertedBy ?? [voice.of.country]) : assertersOf(story))),
}));
