// A file as a table, by what it is and not by what it is called.
import { readHere } from './read-here.js';
import { inThread } from './reading-thread.js';
import { MOST_BYTES, type Table } from './table.js';
import { TableFault } from './table-fault.js';

/** Bytes from which on a table is worth a thread: some thousand rows. */
const WORTH_A_THREAD = 256 * 1024;

/** Throws a TableFault that says by name why it cannot be read. */
export async function readTable(bytes: Buffer): Promise<Table> {
  if (bytes.length > MOST_BYTES) throw new TableFault('TABLE_TOO_LARGE', { most: MOST_BYTES / 1024 / 1024 });
  const table = await ((bytes.length > WORTH_A_THREAD && inThread(bytes)) || readHere(bytes));
  if (table.rows.length === 0) throw new TableFault('TABLE_EMPTY');
  return table;
}
