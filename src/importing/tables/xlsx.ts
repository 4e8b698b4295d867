// The first sheet of an XLSX file as a table, read as it is unpacked: what is held of it are the texts that its cells share, and its
// rows packed.
import { type CellFault, type Row, type Rows, type Table } from './table.js';
import { Packing } from './packed-rows.js';
import { sharedIn } from './shared.js';
import { ReadingSheet } from './sheet.js';
import { TableFault } from './table-fault.js';
import { unpacked } from './unpacking.js';
import { lookInto } from './workbook.js';
import { readingXml } from './xml.js';

export function readXlsx(bytes: Uint8Array): Table {
  const workbook = lookInto(bytes);
  const { sheets, from1904 } = workbook;
  const [first, ...others] = sheets;
  if (!first) throw new TableFault('TABLE_EMPTY');
  const packing = new Packing();
  const reading = new ReadingSheet({ ...sharedIn(bytes, workbook), from1904, take: (row) => packing.add(row) });
  unpacked(bytes, (path) => (path === first.path ? readingXml(reading) : undefined));
  const rows = reading.merged.size > 0 ? marked(packing.packed, reading.merged) : packing.packed;
  return { kind: 'xlsx', from1904, rows, otherSheets: others.map(({ name }) => name) };
}

/** With those rows marked, empty ones too: they are known when the last row has been read. */
function marked(rows: Rows, merged: ReadonlyMap<number, readonly CellFault[]>): Rows {
  const packing = new Packing();
  const reached = [...merged.keys()].toSorted((one, other) => one - other);
  const add = (row: Row): void =>
    packing.add({ ...row, faults: [...(row.faults ?? []), ...(merged.get(row.number) ?? [])] });
  let next = 0;
  for (const row of rows) {
    for (; reached[next]! < row.number; next++) add({ number: reached[next]!, cells: [] });
    if (reached[next] === row.number) add(row);
    else packing.add(row);
    next += reached[next] === row.number ? 1 : 0;
  }
  return packing.packed;
}
