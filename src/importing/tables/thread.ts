// The thread that reads one workbook, tells it and ends.
import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from './reading-thread.js';
import { TableFault } from './table-fault.js';
import { readXlsx } from './xlsx.js';

const tell = (report: Report): void => parentPort?.postMessage(report);

try {
  tell({ table: await readXlsx(Buffer.from(workerData as Uint8Array)) });
} catch (problem) {
  if (!(problem instanceof TableFault)) throw problem;
  tell({ code: problem.code, values: problem.values });
}
