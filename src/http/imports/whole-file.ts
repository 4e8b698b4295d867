// The file that is the body of a request, as far as it may be one.
import type { Readable } from 'node:stream';
import { MOST_BYTES } from '../../importing/tables/table.js';
import { TableFault } from '../../importing/tables/table-fault.js';
import { EdgeProblem } from '../problems/problem.js';

/** ms without a byte after which an upload is given up. */
const PATIENCE = 30_000;

/** The file when it has come whole: of one that was cut nothing is read. */
export async function wholeOf(source: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const watch = setTimeout(() => source.destroy(new EdgeProblem('REQUEST_UNREADABLE')), PATIENCE);
  try {
    for await (const part of source) {
      watch.refresh();
      length += (part as Buffer).length;
      if (length > MOST_BYTES) throw new TableFault('TABLE_TOO_LARGE', { most: MOST_BYTES / 1024 / 1024 });
      parts.push(part as Buffer);
    }
  } finally {
    clearTimeout(watch);
  }
  return Buffer.concat(parts, length);
}
