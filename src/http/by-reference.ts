// Addresses by a reporter's own reference: `incidents/by-reference/KG/12-k` is the incident whose id they make.
import { idOfReference } from '../domain/values/own-references.js';
import { administration } from '../domain/values/who/administration.js';
import { Invalid } from '../forms/invalid.js';

/** Longer than any reference. */
const MAX_REFERENCE = 100;
const PATH = /^\/v1\/(incidents|controlled-deliveries)\/(by-reference\/[^/?]+\/[^/?]+)(?=$|[/?])/;
const ADDRESS = /^by-reference\/([^/]+)\/(.+)$/s;

/** The path with the id that the reference makes; as it is where it has no such part, or nobody can have written it. */
export const withId = (url: string): string =>
  url.replace(PATH, (whole, collection: string, part: string) => {
    const id = idIn(collection, decoded(part));
    return id === undefined ? whole : `/v1/${collection}/${id}`;
  });

/** The id that `by-reference/<administration>/<reference>` stands for; undefined for anything else. */
export function idIn(collection: string, address: string): string | undefined {
  const found = ADDRESS.exec(address);
  // Nearly every address is an id: it costs no look at what an administration may be called.
  if (!found) return undefined;
  const [, whose = '', reference = ''] = found;
  const read = administration.parse(whose);
  if (read instanceof Invalid || reference.trim() === '' || reference.length > MAX_REFERENCE) return undefined;
  return idOfReference(collection, read, reference);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
