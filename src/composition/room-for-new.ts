// The room for new objects that a thread begins with.
import { setFlagsFromString } from 'node:v8';
import type { Worker } from 'node:worker_threads';

/** For V8: read as a thread begins; 0: as small as V8 makes it. */
const LEAST = '--min-semi-space-size=';

/** The thread that is started, with so many megabytes of it in use at a time. */
export function withRoom(mb: number, started: () => Worker): Worker {
  setFlagsFromString(`${LEAST}${mb}`);
  const worker = started();
  worker.once('online', () => setFlagsFromString(`${LEAST}0`));
  return worker;
}
