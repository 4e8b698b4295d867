// A reference: a field in which a thing names another, and what the one is to the other; those that several registers have alike.
import type { Bilingual } from '../../src/forms/language.js';

export interface Reference {
  /** The filter of that register by which things are found that name another. */
  readonly by: string;
  /** Under which fields of events and commands it is told, where they are not called like the filter. */
  readonly fields?: readonly string[];
  /** Those of them in which only things can stand that the thing names anyway. */
  readonly within?: readonly string[];
  /** Whose things are named. */
  readonly to: readonly string[];
  /** Which of the two follows from the other: what names (where nothing is said), or what is named. */
  readonly follows?: 'NAMED';
  /** It is a step of the chain between a decision and what came of it. */
  readonly isStep?: true;
  /** What the named one is to the one that names it. */
  readonly named: Bilingual;
  /** What those that name it are to it. */
  readonly naming: Bilingual;
}

export const body = (naming: Bilingual, more: readonly string[] = []): Reference => ({
  by: 'body',
  to: ['committees', ...more],
  named: { en: 'body', ru: 'орган' },
  naming,
});

export const operation = (naming: Bilingual, isStep?: true): Reference => ({
  by: 'operation',
  to: ['operations'],
  ...(isStep && { isStep }),
  named: { en: 'operation', ru: 'операция' },
  naming,
});

export const meeting = (named: Bilingual, naming: Bilingual): Reference => ({
  by: 'meeting',
  to: ['meetings'],
  isStep: true,
  named,
  naming,
});

export const decision = (named: Bilingual, naming: Bilingual): Reference => ({
  by: 'decision',
  to: ['decisions'],
  isStep: true,
  named,
  naming,
});
