// The entry of the list of precursor chemicals: names in both languages, its table of the Convention of 1988, HS code, and how much is plausible.
import type { Term } from '../../../../forms/vocabulary.js';

export interface Chemical extends Term {
  /** Table of the Convention. */
  readonly table: 'I' | 'II' | 'NON_SCHEDULED';
  /** Harmonized System. */
  readonly hs?: string;
  /** By state: the table of its own list. */
  readonly national?: Readonly<Record<string, string>>;
  /** kg; nobody seizes more of it at once. */
  readonly mostKg?: number;
}
