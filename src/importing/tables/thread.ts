// The thread that reads one table, tells it and ends.
import { parentPort, workerData } from 'node:worker_threads';
import type { PackedRows } from './packed-rows.js';
import { readHere } from './read-here.js';
import type { Report } from './reading-thread.js';
import { TableFault } from './table-fault.js';

// What is packed changes hands, and is not copied.
const tell = (report: Report, handedOver: readonly Uint8Array[] = []): void =>
  parentPort?.postMessage(
    report,
    handedOver.map(({ buffer }) => buffer as ArrayBuffer),
  );

try {
  const { rows, ...table } = readHere(workerData as Uint8Array);
  const { packed } = rows as PackedRows;
  tell({ table, packed }, packed.pieces);
} catch (problem) {
  if (!(problem instanceof TableFault)) throw problem;
  tell({ code: problem.code, values: problem.values });
}
