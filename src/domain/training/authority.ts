// The authority over a training: its host, or the body that agreed on it.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import type { Holder } from '../authority/speaker.js';
import type { Training } from './story.js';

interface Asked {
  readonly story: Training;
  readonly command: { readonly host?: string };
  readonly voice: { readonly of: Holder };
}

export const may = authorityOver<Training>(({ story: { agreed, told }, command, voice }: Asked) => ({
  HOST: states(agreed?.host ?? command.host),
  SPEAKER: states(told.first?.by ?? voice.of.country),
}));
