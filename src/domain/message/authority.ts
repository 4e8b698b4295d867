// The authority over a message: whoever sent it says what may be done with it; whoever it is addressed to says what came of it.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import type { Holder } from '../authority/speaker.js';
import { reachedBy } from './story/addressees.js';
import { type Message, statesIn } from './story.js';

interface Asked {
  readonly story: Message;
  readonly voice: { readonly of: Holder };
}

export const may = authorityOver<Message>(({ story, voice }: Asked) => ({
  SENDER: states(story.sent?.by ?? voice.of.country),
  ADDRESSED: states(...statesIn(reachedBy(story))),
}));
