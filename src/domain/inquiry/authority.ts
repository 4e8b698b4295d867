// The authority over an inquiry: the state whose it is.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import type { Holder } from '../authority/speaker.js';
import type { Inquiry } from './story.js';

interface Asked {
  readonly story: Inquiry;
  readonly command: { readonly country?: string };
  readonly voice: { readonly of: Holder };
}

export const may = authorityOver<Inquiry>(({ story: { opened, told }, command, voice }: Asked) => ({
  INQUIRING: states(opened?.country ?? command.country ?? told.first?.by ?? voice.of.country),
}));
