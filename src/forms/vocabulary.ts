// A closed list of codes with their names in both languages: read by code, name or synonym in any case, printed by name.
import { Invalid, shown } from './invalid.js';
import type { Bilingual, Lang } from './language.js';
import { Spellings } from './spellings.js';
import { trimmed } from './trimmed.js';
import type { Value } from './value.js';

/** What a code means. */
export interface Term extends Bilingual {
  /** What else people call it, in either language. */
  readonly also?: readonly string[];
}

export type Terms<Code extends string> = { readonly [C in Code]: Term };

export interface Vocabulary<Code extends string> extends Value<Code> {
  readonly codes: readonly Code[];
  readonly terms: Terms<Code>;
}

/** Keyword of a schema: what each code is called, in both languages. */
export const NAMES = 'x-names';

/** More names than this are no help to who has to choose. */
const MOST_NAMED = 60;

/** One of a closed list. */
export function oneOf<const Code extends string>(terms: Terms<Code>): Vocabulary<Code> {
  const codes = Object.keys(terms) as Code[];
  const exact = new Map<string, Code>(codes.map((code) => [code, code]));
  const spellings = new Spellings<Code>(() => codes.map((code) => [code, namesOf(terms[code])]));
  const parse = (raw: unknown): Code | Invalid => {
    const known = exact.get(raw as string);
    if (known !== undefined) return known;
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    return exact.get(given) ?? spellings.codeOf(given) ?? unknown(given);
  };
  const unknown = (given: string): Invalid =>
    spellings.unknown(
      given,
      (guess) => new Invalid('NOT_ONE_OF', { given: shown(given), ...guess, ...allowed(terms) }),
    );
  const names = Object.fromEntries(codes.map((code) => [code, { en: terms[code].en, ru: terms[code].ru }]));
  return { schema: { type: 'string', enum: codes, [NAMES]: names }, parse, codes, terms };
}

/** A vocabulary of the codes of two others, in their order. */
export const anyOf = <One extends string, Other extends string>(
  { terms }: Vocabulary<One>,
  other: Vocabulary<Other>,
): Vocabulary<One | Other> => oneOf({ ...terms, ...other.terms } as Terms<One | Other>);

/** A vocabulary of some of another's codes. */
export function someOf<Code extends string, Some extends Code>(
  { terms }: Vocabulary<Code>,
  codes: readonly Some[],
): Vocabulary<Some> {
  return oneOf(Object.fromEntries(codes.map((code) => [code, terms[code]])) as Terms<Some>);
}

/** The name of a code; one that this version does not know stays as it is. */
export function nameOf<Code extends string>(
  { terms }: Pick<Vocabulary<Code>, 'terms'>,
  code: Code,
  lang: Lang,
): string {
  return Object.hasOwn(terms, code) ? terms[code][lang] : code;
}

export const namesOf = ({ en, ru, also = [] }: Term): readonly string[] => [en, ru, ...also];

function allowed(terms: Readonly<Record<string, Term>>): { readonly allowed: string; readonly names: Bilingual } {
  const all = Object.entries(terms);
  const some = all.slice(0, MOST_NAMED);
  const listed = (each: (term: readonly [string, Term]) => string): string =>
    some.map(each).join(', ') + (all.length > some.length ? ', …' : '');
  const named = (lang: Lang): string =>
    listed(([code, term]) => (term[lang] === code ? code : `${term[lang]} (${code})`));
  return { allowed: listed(([code]) => code), names: { en: named('en'), ru: named('ru') } };
}
