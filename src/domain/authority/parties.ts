// The parties to a thing: who stands in which relation to it, as its story and the command tell; and whether somebody is one.
import { isCountry } from '../values/who/country.js';
import type { Actor } from '../values/who/command-metadata.js';
import type { Relation } from './relations.js';
import { type Holder, isSame, mayBind } from './speaker.js';

/** By relation, who that is: administrations, or services of them. In a relation that is not there nobody stands. */
export type Parties = { readonly [R in Relation]?: readonly Holder[] };

/** An officer, or, where none is named, all of an administration. */
export interface Listed extends Holder {
  readonly officer?: string | undefined;
}

/** Who speaks, and by whose mouth. */
export interface Voice {
  readonly actor: Actor;
  readonly of: Holder;
  /** Those in whose place it speaks too. */
  readonly also?: readonly Holder[];
}

/** In these somebody stands because they are listed themselves: nobody does through another. */
const LISTED: ReadonlySet<Relation> = new Set<Relation>(['COORDINATOR', 'CONTACT_POINT']);

/** Whether somebody stands in that relation. Who speaks for a body must be its secretariat. */
export function stands(relation: Relation, { actor, of, also = [] }: Voice, parties: Parties): boolean {
  if (relation === 'ANYONE') return true;
  if (relation === 'BODY') return !isCountry(of.country) && mayBind(actor);
  const all = parties[relation] ?? [];
  if (LISTED.has(relation)) return all.some((each: Listed) => isListed(each, actor));
  return mayBind(actor) && all.some((each) => [of, ...also].some((one) => isSame(each, one)));
}

/** Where no officer is named, it is whoever may speak for the administration. */
const isListed = ({ country, officer }: Listed, actor: Actor): boolean =>
  country === actor.administration && (officer === undefined ? mayBind(actor) : officer === actor.officer);

/** Who stands in these relations, each once, in their order. */
export function holdersOf(relations: readonly Relation[], parties: Parties): readonly Holder[] {
  const all = relations.flatMap((relation) => parties[relation] ?? []);
  return all.filter((each, i) => all.findIndex((other) => isEqual(each, other)) === i);
}

const isEqual = (one: Holder, other: Holder): boolean => one.country === other.country && one.service === other.service;

/** These administrations as holders. */
export const states = (...codes: readonly (string | undefined)[]): readonly Holder[] =>
  codes.flatMap((country) => (country === undefined ? [] : [{ country }]));
