// The authority over an annex: whoever filed it.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import { type Holder, voiceOf } from '../authority/speaker.js';
import type { Annex } from './story.js';

interface Asked {
  readonly story: Annex;
  readonly voice: { readonly of: Holder };
}

export const may = authorityOver<Annex>(({ story: { told }, voice }: Asked) => {
  const { first } = told;
  if (!first) return { SPEAKER: [voice.of] };
  return { SPEAKER: first.onBehalfOf === null ? [voiceOf({ actor: first.actor })] : states(first.by) };
});
