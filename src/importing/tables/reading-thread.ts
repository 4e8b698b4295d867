// The reading of a long table in a thread of its own: nobody waits meanwhile, and what it took is given back when it is over.
import { Worker } from 'node:worker_threads';
import { type Packed, PackedRows } from './packed-rows.js';
import type { Table } from './table.js';
import { type ImportCode, TableFault } from './table-fault.js';

/** What the thread tells: the table, or by which code it cannot be read. */
export type Report =
  | { readonly table: Omit<Table, 'rows'>; readonly packed: Packed }
  | { readonly code: ImportCode; readonly values: TableFault['values'] };

/** The build has it beside this file; Node starts no thread from sources. */
const THREAD = new URL('./thread.js', import.meta.url);
const isBuilt = import.meta.url.endsWith('.js');
/** Whatever a file makes of itself, it is not this process that ends. */
const HEAP_MB = 768;

/** Undefined where the program does not run as it ships. */
export function inThread(bytes: Buffer): Promise<Table> | undefined {
  if (!isBuilt) return undefined;
  const worker = new Worker(THREAD, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  return new Promise((resolve, reject) => {
    worker.once('message', (report: Report) => {
      if ('table' in report) resolve({ ...report.table, rows: new PackedRows(report.packed) });
      else reject(new TableFault(report.code, report.values));
    });
    // It ran out of its memory: the file stands for more than any table is.
    worker.once('error', (problem: NodeJS.ErrnoException) =>
      reject(problem.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TableFault('TABLE_BLOWN_UP') : problem),
    );
  });
}
