// The dates of a table: of a sheet as its parts, of numbers as days since the sheet's own beginning, of text as it is written.
import { isoOf, written } from './headings.js';
import type { DateOrder } from './profiles/profile.js';
import type { Cell } from './tables/table.js';

interface How {
  readonly order?: DateOrder | undefined;
  readonly from1904: boolean;
  /** Only the time of day is wanted. */
  readonly isTime: boolean;
}

const DAY = 86_400_000;
/** Days from which a number is a date of a sheet: from 1954 on, as far as nobody writes a year so. */
const FIRST = 20_000;
const LAST = 80_000;
/** Excel counts a 29 February 1900 that never was: from March on its first day is 30 December 1899. */
const BEGINNING = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

export function dateOf(cell: NonNullable<Cell>, { order, from1904, isTime }: How): string {
  const date = isTime ? asTime(cell) : asDate(cell, from1904);
  if (date) return isTime ? date.toISOString().slice(11, 16) : isoOf(date);
  const text = written(cell);
  return isTime || order === undefined ? text : inOrder(text, order);
}

const asDay = (cell: NonNullable<Cell>): Date | undefined =>
  cell instanceof Date && !Number.isNaN(cell.getTime()) ? rounded(cell.getTime()) : undefined;

function asTime(cell: NonNullable<Cell>): Date | undefined {
  return typeof cell === 'number' && cell >= 0 && cell < 1 ? rounded(cell * DAY) : asDay(cell);
}

function asDate(cell: NonNullable<Cell>, from1904: boolean): Date | undefined {
  if (typeof cell !== 'number') return asDay(cell);
  return cell < FIRST || cell > LAST ? undefined : rounded(BEGINNING[from1904 ? 1904 : 1900] + cell * DAY);
}

const rounded = (ms: number): Date => new Date(Math.round(ms / 60_000) * 60_000);

const NUMBERS = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?=$|[ T,])/;

/** ISO 8601 of a date of numbers alone, where the profile says in which order it is written. */
function inOrder(text: string, order: DateOrder): string {
  return text.replace(NUMBERS, (whole, ...parts: string[]) => {
    const at = (letter: string): string => parts[order.indexOf(letter)] ?? '';
    const year = at('Y').length === 2 ? `20${at('Y')}` : at('Y');
    if (year.length !== 4) return whole;
    return `${year}-${at('M').padStart(2, '0')}-${at('D').padStart(2, '0')}`;
  });
}
