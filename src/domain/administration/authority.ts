// The authority over an administration: its contact points, once it has named one; until then whoever its issuer vouches for.
import { authorityOver } from '../authority/authority.js';
import type { Listed } from '../authority/parties.js';
import { type Administration, contactPointsOf } from './story.js';

interface Asked {
  readonly id: string;
  readonly story: Administration;
}

export const may = authorityOver<Administration>(({ id, story }: Asked) => {
  const country = id.toUpperCase();
  const listed = contactPointsOf(story).map(({ officer }): Listed => ({ country, officer }));
  return { CONTACT_POINT: story.hasNamed ? listed : [{ country }] };
});
