// The authority over a mapping profile: whoever registered it.
import { authorityOver } from '../authority/authority.js';
import type { Holder } from '../authority/speaker.js';
import { type ImportProfile, ownerOf } from './story.js';

interface Asked {
  readonly story: ImportProfile;
  readonly voice: { readonly of: Holder };
}

export const may = authorityOver<ImportProfile>(({ story, voice }: Asked) => ({
  SPEAKER: [ownerOf(story) ?? voice.of],
}));
