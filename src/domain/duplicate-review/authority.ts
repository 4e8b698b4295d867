// The authority over a duplicate review: of two services of one state its contact point decides; of two states each says its word,
// and nobody for both.
import {
  type Administration,
  administrationStory,
  contactPointsOf,
  idOfAdministration,
} from '../administration/story.js';
import { authorityOver } from '../authority/authority.js';
import type { Listed, Parties } from '../authority/parties.js';
import { holderOf, type Holder } from '../authority/speaker.js';
import { type DuplicateReview, ownersOf, partiesOf } from './story.js';

interface Asked {
  readonly story: DuplicateReview;
  readonly voice: { readonly of: Holder };
  readonly proved: { readonly administration?: Administration };
}

/** The state whose services both are; undefined: they are of two. */
function stateIn(it: DuplicateReview): string | undefined {
  const [state, ...others] = partiesOf(it);
  return others.length === 0 ? state : undefined;
}

/** Until it names one, whoever its issuer vouches for. */
function contactPoints(country: string, named: Administration | undefined): readonly Listed[] {
  if (!named?.hasNamed) return [{ country }];
  return contactPointsOf(named).map(({ officer }) => ({ country, officer }));
}

/** Of what nobody has suspected anybody may be told that nobody has. */
function partiesTo({ story: it, voice, proved }: Asked): Parties {
  if (!it.as) return { OWNER: [voice.of] };
  const state = stateIn(it);
  if (state === undefined) return { OWNER: ownersOf(it).map(holderOf) };
  return { CONTACT_POINT: contactPoints(state, proved.administration) };
}

export const may = authorityOver<DuplicateReview>(partiesTo, {
  administration: {
    story: administrationStory as never,
    id({ state: it }: { readonly state: DuplicateReview }) {
      const state = stateIn(it);
      return state === undefined ? undefined : idOfAdministration(state);
    },
  },
});
