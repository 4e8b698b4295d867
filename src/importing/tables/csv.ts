// A table of text, whatever separates its cells and in whatever encoding: looked at, not asked for.
import { CsvError, parse } from 'csv-parse/sync';
import { isUtf8 } from 'node:buffer';
import { Packing } from './packed-rows.js';
import { isBlank, MOST_COLUMNS, MOST_ROWS, type Table } from './table.js';
import { TableFault } from './table-fault.js';

const SEPARATORS = [';', '\t', ',', '|'] as const;
const MARKS = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
] as const;
/** Of text in UTF-16 some letter of these is of the first alphabet. */
const LOOKED_AT_BYTES = 512;
/** Lines that tell the separator. */
const LOOKED_AT = 20;
/** No table has them: it is no text, or in an encoding that is not known here. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F\uFFFD]/;

export function readCsv(bytes: Uint8Array): Table {
  const text = textOf(bytes);
  if (CONTROL.test(text)) throw new TableFault('TABLE_UNREADABLE');
  const separator = separatorOf(text);
  const records = parsed(text, separator);
  if (records.length > MOST_ROWS) throw new TableFault('TABLE_TOO_LONG', { most: MOST_ROWS });
  if (records.some(({ length }) => length > MOST_COLUMNS))
    throw new TableFault('TABLE_TOO_WIDE', { most: MOST_COLUMNS });
  const packing = new Packing();
  for (const [i, cells] of records.entries()) if (!cells.every(isBlank)) packing.add({ number: i + 1, cells });
  return { kind: 'csv', separator, rows: packing.packed, otherSheets: [] };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/** UTF-8, UTF-16 by its mark or by its zeros, else the code page of Windows where it speaks Russian. */
function encodingOf(bytes: Uint8Array): string {
  const mark = MARKS.find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  if (mark) return mark[0];
  const zerosAt = (odd: number): boolean =>
    bytes.subarray(0, LOOKED_AT_BYTES).some((byte, i) => byte === 0 && i % 2 === odd);
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (even !== odd) return odd ? 'utf-16le' : 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1251';
}

/** The one that cuts the first lines into most cells, and each of them alike. A first line `sep=;` says it itself. */
function separatorOf(text: string): string {
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (stated !== undefined) return stated;
  const lines = text.split(/\r\n|\n|\r/, LOOKED_AT).filter((line) => line.trim() !== '');
  const counts = SEPARATORS.map((separator) => {
    const cells = lines.map((line) => outsideQuotes(line).split(separator).length);
    const usual = cells.toSorted((a, b) => a - b)[Math.floor(cells.length / 2)] ?? 1;
    return { separator, weight: usual <= 1 ? 0 : cells.filter((each) => each === usual).length * 1_000 + usual };
  });
  const best = counts.reduce((one, other) => (other.weight > one.weight ? other : one));
  return best.weight > 0 ? best.separator : ';';
}

const outsideQuotes = (line: string): string => line.replaceAll(/"[^"]*"/g, '');

function parsed(text: string, separator: string): string[][] {
  const body = text.replace(/^sep=.(?=\r?\n)/i, '');
  try {
    const options = { delimiter: separator, relax_column_count: true, skip_empty_lines: false, trim: true } as const;
    return parse(body, { ...options, bom: true, max_record_size: 1024 * 1024, relax_quotes: false });
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    throw new TableFault('TABLE_QUOTE_OPEN', { line: Number(problem['lines'] ?? 1) });
  }
}
