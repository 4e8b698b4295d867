// The first sheet of an XLSX file as a table. A formula counts as what it last came to; nothing is calculated here.
import { isBlank, MOST_COLUMNS, MOST_ROWS, type Cell, type Row, type Table } from './table.js';
import { TableFault } from './table-fault.js';
import { lookInto } from './workbook.js';

export async function readXlsx(bytes: Buffer): Promise<Table> {
  const { sheets, from1904 } = lookInto(bytes);
  const [first, ...others] = sheets;
  if (!first) throw new TableFault('TABLE_EMPTY');
  const { marks } = first;
  // A mark of a row that is empty costs as much as one that is not.
  if (marks.lastRow > MOST_ROWS) throw new TableFault('TABLE_TOO_LONG', { most: MOST_ROWS });
  if (marks.lastColumn > MOST_COLUMNS) throw new TableFault('TABLE_TOO_WIDE', { most: MOST_COLUMNS });
  const rows = (await valuesIn(bytes)).map((cells, i): Row => {
    const faults = marks.of(i + 1);
    return { number: i + 1, cells, ...(faults.length > 0 ? { faults } : {}) };
  });
  const told = rows.filter(({ cells, faults }) => faults !== undefined || !cells.every(isBlank));
  return { kind: 'xlsx', from1904, rows: told, otherSheets: others.map(({ name }) => name) };
}

async function valuesIn(bytes: Buffer): Promise<readonly (readonly Cell[])[]> {
  // Loaded when the first workbook comes: a server that takes none starts without it.
  const { readSheet } = await import('read-excel-file/node');
  try {
    return (await readSheet(bytes)) as readonly (readonly Cell[])[];
  } catch (problem) {
    // Whatever it stumbles over lies in the file.
    throw problem instanceof Error ? new TableFault('TABLE_DAMAGED') : problem;
  }
}
