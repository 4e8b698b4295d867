// A file as a table, read in this thread.
import { readCsv } from './csv.js';
import type { Table } from './table.js';
import { TableFault } from './table-fault.js';
import { readXlsx } from './xlsx.js';

const begins = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

export function readHere(bytes: Uint8Array): Table {
  // Excel until 2003, and any version that keeps a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new TableFault('TABLE_OF_OLD_EXCEL');
  return begins(bytes, 0x50, 0x4b) ? readXlsx(bytes) : readCsv(bytes);
}
