// A mapping profile, as data: which column of a sender's table says which field of which command, and what their words mean.
import type { Bilingual, Lang } from '../../forms/language.js';

export interface ProfileColumn {
  /** `<verb>/<field>`, or what is no field: `reference` (the sender's own), `line` of it, `time` of a date, `unit` of an amount. */
  readonly to: string;
  /** What it may be called, in any case; the first of each language stands in the template. */
  readonly headings: Bilingual<readonly string[]>;
  /** Its unit where a cell has none. */
  readonly unit?: string;
  /** The sender's word → the word that Cordon reads. */
  readonly means?: Readonly<Record<string, string>>;
}

export interface ProfileCommand {
  readonly verb: string;
  /** Said of each row; another one where one of its fields is filled in. */
  readonly always?: true;
  /** The field that numbers what is said several times of one thing. */
  readonly numbering?: string;
}

/** In which order a date of numbers alone is written. */
export const DATE_ORDERS = ['DMY', 'MDY', 'YMD'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export interface Profile {
  readonly id: string;
  readonly title: Bilingual;
  readonly collection: string;
  readonly commands: readonly ProfileCommand[];
  readonly columns: readonly ProfileColumn[];
  /** Of its texts; that of its headings where none is told. */
  readonly lang?: Lang;
  /** IANA; the clocks of the place that a row speaks of where none is told. */
  readonly tz?: string;
  readonly dates?: DateOrder;
  /** Field → what each row says of it. */
  readonly always?: Readonly<Record<string, string>>;
  /** The field that says whose a row is; whoever sends the table where the row does not. */
  readonly whose: string;
  /** The field that the hour of a date belongs to, and the one that a unit belongs to. */
  readonly time?: string;
  readonly amount?: string;
  /** The field that says what there was so much of. */
  readonly goods?: string;
}
