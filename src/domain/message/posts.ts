// The posts that a message names: those that their state does not list, each with the names that it lists and that are nearest.
import { type Administration, idOfAdministration } from '../administration/story.js';
import { distance } from '../../forms/near.js';
import type { Addressee } from './events.js';

interface ToPosts {
  readonly to?: readonly Addressee[];
}

/** The ids of the administrations whose posts are named, sorted. */
export const administrationsNamed = ({ to = [] }: ToPosts): readonly string[] =>
  [
    ...new Set(
      to.flatMap(({ administration, post }) => (post === undefined ? [] : [idOfAdministration(administration)])),
    ),
  ].sort();

/** How many names are told of those that may have been meant. */
const NEAR = 3;

/** Null: nobody looked. A state that lists no posts has said nothing of them. */
export function unlisted(data: object, administrations: readonly Administration[] | undefined) {
  const { to = [] } = data as ToPosts;
  const ids = administrationsNamed({ to });
  if (ids.length === 0) return [];
  if (!administrations) return null;
  return to.flatMap(({ administration, post }) => {
    const posts = administrations[ids.indexOf(idOfAdministration(administration))]?.posts ?? new Map();
    const open = [...posts.values()].flatMap((each: { post: string; closed: boolean }) =>
      each.closed ? [] : [each.post],
    );
    if (post === undefined || posts.size === 0 || open.includes(post)) return [];
    return [{ administration, post, near: nearest(post, open).join(', ') || '—' }];
  });
}

const nearest = (post: string, open: readonly string[]): readonly string[] => {
  const far = new Map(open.map((each) => [each, distance(post.toLowerCase(), each.toLowerCase())]));
  return open.toSorted((one, other) => far.get(one)! - far.get(other)!).slice(0, NEAR);
};
