// The scope of a stream: the thing that the right to see it hangs on. Who is in a scope is looked up when a question is asked.
import { TAKEN_BACK } from '../../../eventsourcing/log/withheld.js';
import { isCountry } from './country.js';

/** Seen by its lead and by each state from which consent was asked, inside an operation too. */
export const ofDelivery = (id: string): string => `delivery:${id}`;

/** The operation itself: seen by whoever takes part in it, watches, organises or coordinates it. */
export const ofOperation = (id: string): string => `operation:${id}`;

/** What one tells in an operation: seen by its participants, its coordination unit, and by that one for ever. */
export const toldIn = (operation: string, by: string): string => `operation:${operation}/${by}`;

/** What is given in an operation beside what is told in it, each with what stands before it. */
export type GivenIn = 'SITUATION_REPORTS' | 'EXCHANGE';

/** What passes in its exchange, for those who were admitted to that by name: organisers may be too. */
export type Opened = GivenIn | 'ADMISSION';

/** Seen by whoever belongs to the operation and is given that: of those who only watch, by whose level says so. */
export const givenIn = (operation: string, what: Opened): string => `given:${operation}/${what}`;

/** Seen by whoever is in that exchange; `among`: by these of them alone, sorted. */
export const inExchange = (id: string, among: readonly string[] | null = null): string =>
  `exchange:${id}${among ? `/${among.join(',')}` : ''}`;

/** Those of an exchange that a scope leaves it to; null: all of them. */
export function amongIn(id: string): readonly string[] | null {
  const [, among] = id.split('/');
  return among === undefined ? null : among.split(',').filter(Boolean);
}

/** Seen by a state's own service, or, where none is named, by the state; what a body says, by its members. */
export const ofAdministration = ({ country, service }: { country: string; service?: string | undefined }): string =>
  isCountry(country) ? `state:${country}${service === undefined ? '' : `/${service}`}` : ofBody(country);

/** Seen by its members. A body's committee has its code as an id. */
export const ofBody = (code: string): string => `body:${code.toLowerCase()}`;

/** Seen by every verified actor. */
export const ALL = 'all';

/** Seen by whoever it was opened to, one by one. */
export const ofStream = (stream: string): string => `own:${stream}`;

/** Seen by whoever sees that stream, as it stands: of what belongs to it. */
export const ofThing = (stream: string): string => `thing:${stream}`;

/** Seen too by others who said something in it, for ever: `KG`, or `KG/CUSTOMS`. */
export const andBy = (scope: string, others: readonly string[]): string =>
  others.length === 0 ? scope : `${scope}+${[...others].sort().join('+')}`;

/** Of administrations that belong to it no more, each sees what it said itself, and nothing else. */
export const andOwnWordsOf = (scope: string, left: readonly string[]): string =>
  left.length === 0 ? scope : `${scope}~${[...left].sort().join('~')}`;

/** Seen by the same; of its events what was taken back is withheld from them. */
export const withoutText = (scope: string): string => `${scope}${TAKEN_BACK}`;

/** Seen by whoever sees what has each of these: of what depends on several streams. */
export const ofEachOf = (scopes: readonly string[]): string => [...new Set(scopes)].sort().join(JOINT);

/** Between the parts of a joint scope; in no other does it stand. */
export const JOINT = '&';

/** The scopes that have to be seen, each of them; mostly it is one. */
export const partsOf = (scope: string): readonly string[] => scope.split(JOINT);

/** A scope with those whom it names beside those who belong to it. */
export interface Parsed {
  readonly kind: string;
  readonly id: string;
  readonly others: readonly string[];
  /** Who see what they said themselves. */
  readonly left: readonly string[];
}

export function parsedScope(scope: string): Parsed {
  const [whole = '', ...left] = (scope.endsWith(TAKEN_BACK) ? scope.slice(0, -TAKEN_BACK.length) : scope).split('~');
  const [base = '', ...others] = whole.split('+');
  const colon = base.indexOf(':');
  return { kind: colon < 0 ? base : base.slice(0, colon), id: base.slice(colon + 1), others, left };
}

interface First {
  readonly right: string | null;
  readonly flags: readonly { readonly code: string }[];
}

/**
 * What every verified actor sees: facts of the documents, and what was told before streams had an audience. Since then every
 * event says by which right it was said, or whose word it waits for.
 */
export const isEverybodys = (first: First | undefined): boolean =>
  first !== undefined && (first.right === 'DOCUMENT' || isOfBefore(first));

const isOfBefore = ({ right, flags }: First): boolean =>
  right === null && !flags.some(({ code }) => code === 'NOT_YOURS');

/** What a body keeps a record of is its members' to see, and whom it names; what a state tells of is for everybody. */
export function ofRecord(
  first: (First & { readonly by: string }) | undefined,
  named: readonly (string | undefined)[] = [],
): string {
  if (!first || isEverybodys(first) || isCountry(first.by)) return ALL;
  const others = named.filter((each) => each !== undefined && each !== first.by) as readonly string[];
  return andBy(ofBody(first.by), [...new Set(others)]);
}
