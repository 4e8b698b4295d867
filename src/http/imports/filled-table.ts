// The sender's own table with two columns more: of each row what became of it, and what to know or do. In the form that it came.
import type { Cell as Written, Row as WrittenRow } from 'write-excel-file/node';
import { BOM, csvCells } from '../../answering/csv.js';
import type { Lang } from '../../forms/language.js';
import { isoOf } from '../../importing/headings.js';
import type { Cell, Table } from '../../importing/tables/table.js';
import { say } from '../../words/say.js';
import type { Telling, ToldRow } from './told-rows.js';

/** Of what is to be done about one thing. */
const MOST_LETTERS = 240;

/** What stands in the two columns. */
export function wordsOf(row: ToldRow, lang: Lang, isTrial: boolean): readonly [outcome: string, why: string] {
  const told = [
    ...row.problems.map(({ cell, heading, detail, fix }) => [placed(cell, heading), detail, short(fix)]),
    ...row.remarks.map(({ text, fix }) => ['', text, fix]),
  ];
  const why = [wordsOfThing(row, lang, isTrial).join(', '), ...told.map(sentences)];
  return [say(lang)(`import.${row.outcome}`), why.filter((each) => each !== '').join(' | ')];
}

/** Under which number it stands, where, and what else there is to know of it. */
function wordsOfThing(
  { outcome, id, position, repeated, like }: ToldRow,
  lang: Lang,
  isTrial: boolean,
): readonly string[] {
  const speak = say(lang);
  const isTold = outcome !== 'refused' && outcome !== 'left-out';
  return [
    isTrial && speak('import.trial'),
    isTold && id !== undefined && speak('import.number', { id }),
    position !== null && speak('import.position', { position }),
    repeated && speak('import.repeated'),
    like !== undefined && speak('import.like', { row: like }),
  ].filter((each) => typeof each === 'string');
}

const placed = (cell: string | undefined, heading: string | undefined): string =>
  heading === undefined ? '' : `${cell === undefined ? '' : `${cell} `}«${heading}»:`;

/** A cell is no place for a whole list of what might be written. */
const short = (fix: string): string => (fix.length > MOST_LETTERS ? `${fix.slice(0, MOST_LETTERS).trimEnd()}…` : fix);

/** Each with its full stop, where it brings none. */
const sentences = ([where = '', ...told]: readonly string[]): string =>
  [where, ...told.filter((each) => each !== '').map((each) => (/[.!?…]$/.test(each) ? each : `${each}.`))]
    .join(' ')
    .trim();

type Filled = readonly Cell[];

/** All rows from the first to the last, empty ones too: a row keeps its number. */
function filled({ table, headings }: Telling['mapped'], rows: readonly ToldRow[], telling: Telling): readonly Filled[] {
  const { lang, isTrial } = telling;
  const told = new Map(rows.map((row) => [row.row, wordsOf(row, lang, isTrial)]));
  const byNumber = new Map(table.rows.map((row) => [row.number, row.cells]));
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const last = table.rows.at(-1)!.number;
  const speak = say(lang);
  return Array.from({ length: last }, (_, i) => {
    const cells = byNumber.get(i + 1) ?? [];
    const padded = Array.from({ length: width }, (_, at) => cells[at] ?? null);
    const isHead = i + 1 === headings.row.number;
    return [
      ...padded,
      ...(isHead ? [speak('import.outcome'), speak('import.why')] : (told.get(i + 1) ?? [null, null])),
    ];
  });
}

export function inCsv(rows: readonly ToldRow[], telling: Telling): string {
  const { separator = ';' } = telling.mapped.table;
  const all = filled(telling.mapped, rows, telling);
  return `${BOM}${csvCells(
    all.map((row) => row.map(plain)),
    separator,
  )}`;
}

const plain = (cell: Cell): Cell => {
  if (cell === '') return null;
  return cell instanceof Date ? isoOf(cell) : cell;
};

export async function inXlsx(rows: readonly ToldRow[], telling: Telling): Promise<Buffer> {
  const { default: writeXlsx } = await import('write-excel-file/node');
  const all = filled(telling.mapped, rows, telling);
  return writeXlsx(all.map((row): WrittenRow => row.map(typed))).toBuffer();
}

/** A number stays one, a date too; text is text whatever it begins with. */
function typed(value: Cell): Written {
  if (value === null) return null;
  if (value instanceof Date)
    return { value, type: Date, format: isoOf(value).length === 10 ? 'dd.mm.yyyy' : 'dd.mm.yyyy hh:mm' };
  if (typeof value === 'number') return { value, type: Number };
  return typeof value === 'boolean' ? { value, type: Boolean } : { value, type: String };
}

/** What a table is given back as. */
export const KINDS: Readonly<Record<Table['kind'], string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
