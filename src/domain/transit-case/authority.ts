// The authority over a transit case: the state of departure opens it, that of destination completes it, and each state speaks of what
// it found itself. Their words stand beside one another, so that none waits for another to accept it.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import type { Holder } from '../authority/speaker.js';
import type { TransitCase } from './story.js';

interface Asked {
  readonly story: TransitCase;
  readonly command: {
    readonly country?: string;
    readonly departure?: { readonly country: string };
  };
  readonly voice: { readonly of: Holder };
}

export const may = authorityOver<TransitCase>(({ story: { opened }, command, voice }: Asked) => ({
  DEPARTURE: states(opened?.departure.country ?? command.departure?.country ?? voice.of.country),
  DESTINATION: states(opened?.destination.country ?? voice.of.country),
  NAMED: states(command.country),
}));
