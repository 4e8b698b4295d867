// The authority over an import: what came is told by the program itself; whoever sent it may have it taken back, and each state answers
// what it proposes to it.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import type { Holder } from '../authority/speaker.js';
import { type Import, ITSELF, proposedBy, senderOf } from './story.js';

interface Asked {
  readonly story: Import;
  readonly voice: { readonly of: Holder };
}

export const may = authorityOver<Import>(({ story: it, voice }: Asked) => ({
  SECRETARIAT: states(ITSELF),
  OWNER: [it.as ? senderOf(it.as) : voice.of],
  ADDRESSEE: states(...proposedBy(it).keys()),
}));
