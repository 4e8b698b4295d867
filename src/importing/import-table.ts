// The import of a table: read, mapped by its profile, and told row by row. The edge and the command line do it alike.
import { createHash } from 'node:crypto';
import { given } from '../eventsourcing/log/event.js';
import type { Lang } from '../forms/language.js';
import { headingsOf, type Headings } from './headings.js';
import type { Profile } from './profiles/profile.js';
import { type Reading, type ReadRow, Rows } from './rows.js';
import { ran, type RowResult, type Run } from './run.js';
import type { Table } from './tables/table.js';

export interface Mapped {
  readonly table: Table;
  readonly headings: Headings;
  readonly profile: Profile;
  /** SHA-256 of the file, hex. */
  readonly file: string;
  /** Of the texts in it. */
  readonly lang: Lang;
}

/** Throws a TableFault where the table does not fit the profile. */
export function mapped(table: Table, profile: Profile, { bytes, always = {} }: Sent): Mapped {
  const begins = profile.commands.filter((each) => each.always).map(({ verb }) => verb);
  const required = [profile.time].filter((to) => to !== undefined && begins.includes(to.split('/')[0] ?? ''));
  const said = { ...profile.always, ...always };
  const missing = required.filter((to): to is string => to !== undefined && !(to in said));
  const headings = headingsOf(table, profile, missing);
  const file = createHash('sha256').update(bytes).digest('hex');
  return { table, headings, profile, file, lang: profile.lang ?? headings.lang };
}

interface Sent {
  readonly bytes: Uint8Array;
  /** Said of each row that does not say otherwise: field → value. */
  readonly always?: Readonly<Record<string, string>>;
}

export type Told = Omit<Run, 'profile' | 'lang'> & Pick<Sent, 'always'> & Pick<Reading, 'anew'>;

/** The results of its rows, in their order. */
export function told(
  { table, headings, profile, lang }: Mapped,
  { always, anew, ...run }: Told,
): AsyncGenerator<RowResult, void> {
  const { administration } = run.about.actor;
  const reading = { profile, headings, administration, from1904: table.from1904 ?? false, ...given({ always, anew }) };
  return ran(readBy(new Rows(reading), { table, headings }), { profile, lang, ...run });
}

/** How many rows are told: those behind the headings. */
export const rowsBehind = ({ table, headings }: Behind): number => table.rows.length - headings.upTo;

type Behind = Pick<Mapped, 'table' | 'headings'>;

/** Each when it is its turn. */
function* readBy(rows: Rows, { table, headings }: Behind): Generator<ReadRow, void> {
  for (const row of table.rows) if (row.number > headings.row.number) yield rows.read(row);
}
