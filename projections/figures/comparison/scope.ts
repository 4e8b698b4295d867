// The scope of what two editions of a series brought: for how long, by whom, against what. Only what was found within equal
// scopes says which edition brought more.
import type { Operation } from '../../../src/domain/operation/story.js';
import type { Statement } from '../../../src/domain/statement/story.js';
import { DAY } from '../../../src/domain/values/time/calendar.js';
import { civilSpan, type When } from '../../../src/domain/values/time/when.js';
import type { Attribution } from '../../../src/domain/values/who/attribution.js';

export interface Scope {
  /** How long, as ISO 8601 writes it: `P1Y`, `P2M`, `P15D`; null: nobody has said. */
  readonly length: string | null;
  /** In their order; null: which they are, nobody has said. */
  readonly countries: readonly string[] | null;
  /** The classes of substance that it is directed against, or of the goods that a statement speaks of; empty: nobody has said. */
  readonly classes: readonly string[];
  readonly method: string | null;
}

export type Why =
  | 'LENGTH_UNKNOWN'
  | 'LENGTHS_DIFFER'
  | 'COUNTRIES_UNKNOWN'
  | 'COUNTRIES_DIFFER'
  | 'CLASSES_UNKNOWN'
  | 'CLASSES_DIFFER'
  | 'METHODS_DIFFER'
  | 'NOTHING_TOLD'
  | 'SEVERAL_FIGURES';

/** `earlier`, `later`: what only the one of them has; null: of that one it is not known, or the figure is missing. */
export interface Reason {
  readonly code: Why;
  readonly earlier: readonly string[] | null;
  readonly later: readonly string[] | null;
}

export interface Pair<Of> {
  readonly earlier: Of;
  readonly later: Of;
}

/** What is compared, where it is less than everything. */
export interface Part {
  readonly countries?: readonly string[] | undefined;
  readonly classes?: readonly string[] | undefined;
}

export function scopeOfEdition(it: Operation, window: When | undefined): Scope {
  return {
    length: window ? lengthOf(window) : null,
    countries: participantsIn(it),
    classes: inOrder(it.launched?.targets ?? it.decided?.targets ?? []),
    method: null,
  };
}

/** Who was nominated, were it for a while; else whom the launch names. */
function participantsIn({ participations, launched }: Operation): readonly string[] | null {
  const nominated = participations.filter(({ capacity }) => capacity === 'PARTICIPANT');
  if (nominated.length > 0) return inOrder(nominated.map(({ country }) => country));
  return launched?.participants ? countriesOf(launched.participants) : null;
}

/** `isOfGoods`: a part of it is looked at that names its goods itself. */
export function scopeOfStatement(it: Statement, isOfGoods: boolean): Scope | null {
  if (it.phase === 'unknown') return null;
  const { scope, attribution, headline } = it.as;
  return {
    length: lengthOf(scope.period),
    countries: countriesOf(attribution),
    classes: isOfGoods ? ANY : headline?.class ? [headline.class] : [],
    method: scope.method ?? null,
  };
}

const ANY: readonly string[] = ['ANY'];

const inOrder = (codes: readonly string[]): readonly string[] => [...new Set(codes)].sort();

const countriesOf = (whose: Attribution): readonly string[] | null =>
  whose.kind === 'country' ? [whose.code] : whose.members && inOrder(whose.members);

/** Whole years and months as such: a leap year is as long as another. */
function lengthOf(period: When): string | null {
  const { from, to } = civilSpan(period);
  if (period.precision === 'unknown' || from === null || to === null) return null;
  const [begins, ends] = [new Date(from), new Date(to)];
  const isOfMonths = [begins, ends].every((each) => each.getUTCDate() === 1 && each.getTime() % DAY === 0);
  if (!isOfMonths) return `P${Math.ceil((to - from) / DAY)}D`;
  const years = ends.getUTCFullYear() - begins.getUTCFullYear();
  const months = 12 * years + ends.getUTCMonth() - begins.getUTCMonth();
  return months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`;
}

/** Why what was found within them says nothing of one another; empty: it does. */
export function reasonsIn(scopes: Pair<Scope>, { countries, classes }: Part = {}): readonly Reason[] {
  const lengths = both(scopes, ({ length }) => (length === null ? null : [length]));
  const states = both(scopes, (each) => each.countries && only(each.countries, countries));
  const goods = both(scopes, (each) => (each.classes.length > 0 ? only(each.classes, classes) : null));
  const methods = both(scopes, ({ method }) => (method === null ? [] : [method]));
  return [
    ...differing(lengths, 'LENGTH_UNKNOWN', 'LENGTHS_DIFFER'),
    ...differing(states, 'COUNTRIES_UNKNOWN', 'COUNTRIES_DIFFER'),
    ...differing(goods, 'CLASSES_UNKNOWN', 'CLASSES_DIFFER'),
    ...differing(methods, 'METHODS_DIFFER', 'METHODS_DIFFER'),
  ];
}

const only = (all: readonly string[], some: readonly string[] | undefined): readonly string[] =>
  some ? all.filter((each) => some.includes(each)) : all;

const both = <Of, To>({ earlier, later }: Pair<Of>, of: (each: Of) => To): Pair<To> => ({
  earlier: of(earlier),
  later: of(later),
});

/** Beside what is unknown, nothing is held to be equal. */
function differing({ earlier, later }: Pair<readonly string[] | null>, unknown: Why, differ: Why): readonly Reason[] {
  if (earlier === null || later === null) return [{ code: unknown, earlier, later }];
  const own = {
    earlier: earlier.filter((each) => !later.includes(each)),
    later: later.filter((each) => !earlier.includes(each)),
  };
  return own.earlier.length + own.later.length === 0 ? [] : [{ code: differ, ...own }];
}

/** Of an edition there is no such figure, or more than one. */
export function figuresLack(code: 'NOTHING_TOLD' | 'SEVERAL_FIGURES', isSo: Pair<boolean>): readonly Reason[] {
  if (!isSo.earlier && !isSo.later) return [];
  return [{ code, earlier: isSo.earlier ? null : [], later: isSo.later ? null : [] }];
}
