// Words for goods that name none in particular: a figure under them may hold any that they cover.
import type { SubstanceClass } from '../../src/domain/values/goods/classes.js';
import { CHEMICAL_CODES } from '../../src/domain/values/goods/precursor.js';
import { defaultClass, type Substance, SUBSTANCES } from '../../src/domain/values/goods/substance.js';

export const UMBRELLAS: readonly string[] = ['unspecified', 'CONTROLLED_UNSPECIFIED', 'DRUGS_UNSPECIFIED'];

const NO_DRUGS: readonly string[] = ['PRECURSOR', 'POISONOUS'] satisfies readonly SubstanceClass[];

/** Whether what is told of under that class may be of this one. */
export const covers = (umbrella: string, one: string): boolean =>
  umbrella === 'CONTROLLED_UNSPECIFIED' || (umbrella === 'DRUGS_UNSPECIFIED' && !NO_DRUGS.includes(one));

const CHEMICALS: ReadonlySet<string> = new Set(CHEMICAL_CODES);

/** The class that a word for goods is, or is of in our list; undefined: nobody can tell. */
function classOf(goods: string): string | undefined {
  if (CHEMICALS.has(goods)) return 'PRECURSOR';
  if (Object.hasOwn(SUBSTANCES, goods)) return defaultClass(goods as Substance);
  return NO_DRUGS.includes(goods) ? goods : undefined;
}

/** The umbrellas that hold none of these goods, whatever is under them. */
export const closedTo = (goods: readonly string[]): readonly string[] =>
  goods.every((one) => NO_DRUGS.includes(classOf(one) ?? '')) ? ['DRUGS_UNSPECIFIED'] : [];
