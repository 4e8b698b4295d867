// The subject of a statement: what its figures speak of, so that a figure for heroin takes away none for opium, nor a weight a count.
import type { DeclaredFigure, StatementEvents } from '../../src/domain/statement/events.js';
import { UNITS } from '../../src/domain/values/amounts/units.js';
import { defaultClass, type Substance, SUBSTANCES } from '../../src/domain/values/goods/substance.js';
import { UMBRELLAS } from './umbrellas.js';

/** Goods of any kind. */
const ANY = '*';

const isNamed = (code: string | undefined): code is string => code !== undefined && !UMBRELLAS.includes(code);

function subjectOfFigure({ substance, class: stated, quantity }: DeclaredFigure): string {
  const { measure } = UNITS[quantity.unit];
  const goods = isNamed(substance) ? substance : stated;
  return `${measure} ${isNamed(goods) ? goods : ANY}`;
}

/** Of a headline its parts are some: they are a subject of their own only where there is none. One text for equal subjects. */
export function subjectOf({ headline, parts, counts }: StatementEvents['FiguresDeclared']): string {
  const weighed = headline ? [headline] : parts;
  const counted = counts.map(({ what, category }) => `COUNT ${category === undefined ? what : `${what}/${category}`}`);
  return [...new Set([...weighed.map(subjectOfFigure), ...counted])].sort().join('; ');
}

const classOf = (goods: string): string | undefined =>
  Object.hasOwn(SUBSTANCES, goods) ? defaultClass(goods as Substance) : undefined;

/** One speaks of all that the other does: "NARCOTIC" of "heroin", and "*" of everything of its measure. */
function holds(one: string, other: string): boolean {
  const [[measure, goods = ''], [otherMeasure, otherGoods = '']] = [one.split(' '), other.split(' ')];
  return measure === otherMeasure && (goods === ANY || goods === otherGoods || classOf(otherGoods) === goods);
}

export const overlap = (one: string, other: string): boolean =>
  one.split('; ').some((a) => other.split('; ').some((b) => holds(a, b) || holds(b, a)));
