// The headings of a table, found by what the profile's columns are called: wherever the row stands, in either language.
import type { Lang } from '../forms/language.js';
import { LANGUAGES } from '../forms/language.js';
import { folded } from '../forms/spellings.js';
import { unitOf } from '../domain/values/amounts/units.js';
import type { Profile, ProfileColumn } from './profiles/profile.js';
import { type Cell, isBlank, letterOf, type Row, type Table } from './tables/table.js';
import { TableFault } from './tables/table-fault.js';

export interface MappedColumn {
  readonly index: number;
  /** As it stands in the table. */
  readonly heading: string;
  readonly column: ProfileColumn;
  /** From the heading: «Количество, кг». */
  readonly unit?: string;
}

export interface Headings {
  readonly row: Row;
  /** Rows up to it, with itself. */
  readonly upTo: number;
  readonly columns: readonly MappedColumn[];
  /** Headings that the profile does not know: nothing under them is read. */
  readonly ignored: readonly { readonly letter: string; readonly heading: string }[];
  /** In which most of them are written. */
  readonly lang: Lang;
}

/** Rows of titles and notes that may stand above. */
const LOOKED_AT = 30;

/** Throws a TableFault where no row is one of headings, or two columns say one field. */
export function headingsOf({ rows }: Table, profile: Profile, required: readonly string[]): Headings {
  const candidates = first(LOOKED_AT, rows).map((row, i) => ({ row, upTo: i + 1, columns: mapped(row, profile) }));
  const best = candidates.reduce((one, other) => (other.columns.length > one.columns.length ? other : one));
  const known = profile.columns.map(({ headings }) => headings.ru[0]).join(', ');
  if (best.columns.length < 2) throw new TableFault('NO_HEADINGS', { known });
  demandOnce(best.columns);
  const missing = required.filter((to) => !best.columns.some(({ column }) => column.to === to));
  if (missing.length > 0) throw new TableFault('COLUMN_MISSING', { columns: named(profile, missing) });
  const { row, upTo, columns } = best;
  const isRead = new Set(columns.map(({ index }) => index));
  const ignored = row.cells.flatMap((cell, index) =>
    isBlank(cell) || isRead.has(index) ? [] : [{ letter: letterOf(index), heading: String(cell) }],
  );
  return { row, upTo, columns, ignored, lang: langOf(columns) };
}

/** So many of them, or as many as there are. */
function first<T>(most: number, of: Iterable<T>): readonly T[] {
  const found: T[] = [];
  for (const each of of) if (found.push(each) >= most) break;
  return found;
}

function named({ columns }: Profile, tos: readonly string[]): string {
  const of = columns.filter(({ to }) => tos.includes(to));
  return of.map(({ headings: { ru, en } }) => `${ru[0]} (${en[0]})`).join(', ');
}

function mapped({ cells }: Row, profile: Profile): readonly MappedColumn[] {
  return cells.flatMap((cell, index): MappedColumn[] => {
    if (typeof cell !== 'string') return [];
    const whole = columnCalled(cell, profile);
    if (whole) return [{ index, heading: cell, column: whole }];
    const [, name = '', unit = ''] = /^(.*?)\s*[,(]\s*(?:в\s+|in\s+)?([^,()]+?)\)?\s*$/su.exec(cell) ?? [];
    const column = unitOf(unit.trim()) === undefined ? undefined : columnCalled(name, profile);
    return column ? [{ index, heading: cell, column, unit: unit.trim() }] : [];
  });
}

const called = new WeakMap<Profile, ReadonlyMap<string, ProfileColumn>>();

function columnCalled(heading: string, profile: Profile): ProfileColumn | undefined {
  let known = called.get(profile);
  if (!known) {
    const all = profile.columns.flatMap((column) =>
      LANGUAGES.flatMap((lang) => column.headings[lang].map((each) => [folded(each), column] as const)),
    );
    called.set(profile, (known = new Map(all)));
  }
  return known.get(folded(heading));
}

function demandOnce(columns: readonly MappedColumn[]): void {
  for (const [i, { column, heading, index }] of columns.entries()) {
    const before = columns.slice(0, i).find((each) => each.column === column);
    if (!before) continue;
    const [first, second] = [`${letterOf(before.index)} “${before.heading}”`, `${letterOf(index)} “${heading}”`];
    throw new TableFault('COLUMN_TWICE', { first, second });
  }
}

const langOf = (columns: readonly MappedColumn[]): Lang =>
  columns.filter(({ heading }) => /\p{Script=Cyrillic}/u.test(heading)).length * 2 >= columns.length ? 'ru' : 'en';

/** What a cell says, as people read it. */
export const written = (cell: Cell | undefined): string => (isBlank(cell) ? '' : textOf(cell as NonNullable<Cell>));

function textOf(cell: NonNullable<Cell>): string {
  if (cell instanceof Date) return isoOf(cell);
  return typeof cell === 'number' ? decimalOf(cell) : String(cell).trim();
}

/** A date of a sheet, by its parts; midnight is no time of day. */
export function isoOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  // What a spreadsheet adds up in fractions of days misses whole minutes by microseconds.
  const iso = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}

/** What a spreadsheet keeps of a number: the rest is what adding fractions leaves over. */
const DIGITS = 15;

/** Without an exponent: 1e-7 is no decimal that anybody writes. */
function decimalOf(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) >= 1 ? BigInt(rounded).toString() : rounded.toFixed(DIGITS + 5).replace(/0+$/, '');
}
