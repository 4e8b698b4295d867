// The authority over an import: what came is told by the program itself; whoever sent it may have it taken back.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import type { Holder } from '../authority/speaker.js';
import { type Import, ITSELF, senderOf } from './story.js';

interface Asked {
  readonly story: Import;
  readonly voice: { readonly of: Holder };
}

export const may = authorityOver<Import>(({ story: { as }, voice }: Asked) => ({
  SECRETARIAT: states(ITSELF),
  OWNER: [as ? senderOf(as) : voice.of],
}));
