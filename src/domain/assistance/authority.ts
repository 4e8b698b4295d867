// The authority over a request for assistance: the state that asks, and the one that is asked, each for itself.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import type { Holder } from '../authority/speaker.js';
import type { Assistance } from './story.js';

interface Asked {
  readonly story: Assistance;
  readonly command: { readonly askedBy?: string };
  readonly voice: { readonly of: Holder };
}

/** Answers may come before what they answer: as long as nothing is known of it, they are their sender's. */
export const may = authorityOver<Assistance>(({ story: { requested }, command, voice }: Asked) => ({
  REQUESTING: states(requested?.data.askedBy ?? command.askedBy ?? voice.of.country),
  REQUESTED: states(requested?.data.askedOf ?? voice.of.country),
}));
