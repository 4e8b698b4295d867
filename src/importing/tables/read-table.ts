// A file as a table, by what it is and not by what it is called.
import { readCsv } from './csv.js';
import { inThread } from './reading-thread.js';
import { MOST_BYTES, type Table } from './table.js';
import { TableFault } from './table-fault.js';
import { readXlsx } from './xlsx.js';

const begins = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Bytes of a workbook from which on it is worth a thread: some thousand rows. */
const WORTH_A_THREAD = 256 * 1024;

/** Throws a TableFault that says by name why it cannot be read. */
export async function readTable(bytes: Buffer): Promise<Table> {
  if (bytes.length > MOST_BYTES) throw new TableFault('TABLE_TOO_LARGE', { most: MOST_BYTES / 1024 / 1024 });
  // Excel until 2003, and any version that keeps a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new TableFault('TABLE_OF_OLD_EXCEL');
  const table = await read(bytes);
  if (table.rows.length === 0) throw new TableFault('TABLE_EMPTY');
  return table;
}

async function read(bytes: Buffer): Promise<Table> {
  if (!begins(bytes, 0x50, 0x4b)) return readCsv(bytes);
  return (bytes.length > WORTH_A_THREAD && inThread(bytes)) || readXlsx(bytes);
}
