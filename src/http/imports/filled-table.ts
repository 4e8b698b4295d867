// The sender's own table with two columns more: of each row what became of it, and what to know or do. In the form that it came.
import { BOM, csvCells } from '../../answering/csv.js';
import { Gathered } from '../../answering/parts.js';
import { cell, lettersOf, MOST_TEXT, text } from '../../answering/xlsx/cells.js';
import { Sheets } from '../../answering/xlsx/sheets.js';
import { sheetBegin } from '../../answering/xlsx/workbook.js';
import type { Lang } from '../../forms/language.js';
import { FORMATS } from '../answers/formats.js';
import { isoOf } from '../../importing/headings.js';
import type { Cell, Row, Table } from '../../importing/tables/table.js';
import { say } from '../../words/say.js';
import type { Telling, ToldGone, ToldRow } from './told-rows.js';

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
  { outcome, id, position, repeated, ...row }: ToldRow,
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
    ...doubtsOf(row, speak),
    editionOf(row, speak),
  ].filter((each) => typeof each === 'string');
}

type Doubts = Pick<ToldRow, 'like' | 'overlaps' | 'alike'>;

/** What may count the same twice. */
function doubtsOf({ like, overlaps, alike }: Doubts, speak: ReturnType<typeof say>): readonly string[] {
  return [
    ...(like === undefined ? [] : [speak('import.like', { row: like })]),
    ...(overlaps ? [speak('import.overlaps', { rows: overlaps.join(', ') })] : []),
    ...(alike ? [speak('import.alike', { ids: alike.join(', ') })] : []),
  ];
}

function editionOf({ edition }: Pick<ToldRow, 'edition'>, speak: ReturnType<typeof say>): string | undefined {
  if (edition?.is !== 'changed') return edition && speak(`import.${edition.is}`);
  const { was, becomes } = edition;
  if (!was || !becomes) return speak('import.completed');
  return speak('import.changed', { was: was.join('; '), becomes: becomes.join('; ') });
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

/** The table as it came, some rows at a time, each with the two columns more behind it as soon as it has been told. */
export async function* filledTable(
  kind: Table['kind'],
  results: AsyncIterable<ToldRow>,
  telling: Filling,
): AsyncGenerator<Uint8Array, void> {
  const file = kind === 'csv' ? new FilledCsv(telling) : new FilledXlsx();
  for await (const row of filled(results, telling)) yield* file.add(row);
  yield* file.end();
}

/** `gone`: asked behind the last row. */
export type Filling = Telling & { readonly gone?: (() => readonly ToldGone[]) | undefined };

type Filled = readonly Cell[];

/** All rows from the first to the last, empty ones too: a row keeps its number. */
async function* filled(
  results: AsyncIterable<ToldRow>,
  { mapped, lang, isTrial, gone }: Filling,
): AsyncGenerator<Filled, void> {
  const { table, headings } = mapped;
  const speak = say(lang);
  const width = widthOf(table.rows);
  const padded = ({ cells }: Pick<Row, 'cells'>): Filled => Array.from({ length: width }, (_, at) => cells[at] ?? null);
  const told = results[Symbol.asyncIterator]();
  let next = 1;
  for (const row of table.rows) {
    for (; next < row.number; next += 1) yield padded({ cells: [] });
    next += 1;
    if (row.number < headings.row.number) yield padded(row);
    else if (row.number === headings.row.number) yield [...padded(row), speak('import.outcome'), speak('import.why')];
    else yield [...padded(row), ...wordsOf((await told.next()).value as ToldRow, lang, isTrial)];
  }
  // Whoever tells the rows may have something to do behind the last.
  await told.next();
  for (const { id, was } of gone?.() ?? [])
    yield [...padded({ cells: [] }), speak('import.gone'), `${speak('import.number', { id })}: ${was.join('; ')}`];
}

function widthOf(rows: Iterable<Row>): number {
  let width = 0;
  for (const { cells } of rows) width = Math.max(width, cells.length);
  return width;
}

class FilledCsv {
  private readonly separator: string;
  private readonly text = new Gathered(BOM);

  constructor({ mapped: { table } }: Telling) {
    this.separator = table.separator ?? ';';
  }

  add(row: Filled): Iterable<Uint8Array> {
    return this.text.add(csvCells([row.map(plain)], this.separator));
  }

  end(): Iterable<Uint8Array> {
    return this.text.rest();
  }
}

const plain = (cell: Cell): Cell => {
  if (cell === '') return null;
  return cell instanceof Date ? isoOf(cell) : cell;
};

class FilledXlsx {
  private readonly sheets = new Sheets();

  constructor() {
    this.sheets.begin('1', sheetBegin(0, false));
  }

  add(row: Filled): Iterable<Uint8Array> {
    this.sheets.row((n) => row.map((value, i) => typed(`${lettersOf(i)}${n}`, value)).join(''));
    return this.sheets.taken();
  }

  end(): Iterable<Uint8Array> {
    return this.sheets.end();
  }
}

/** A number stays one, a date too; text is text whatever it begins with. */
function typed(at: string, value: Cell): string {
  if (value === '') return '';
  if (typeof value === 'string') return text(at, value.slice(0, MOST_TEXT));
  // A date of a sheet has no clock: it stands as the one that it has in UTC.
  return cell(at, value instanceof Date ? withClock(isoOf(value)) : value, false);
}

const withClock = (iso: string): string => (iso.length === 10 ? iso : `${iso}Z`);

/** What a table is given back as. */
export const KINDS: Readonly<Record<Table['kind'], string>> = {
  csv: FORMATS.csv,
  xlsx: FORMATS.xlsx,
};
