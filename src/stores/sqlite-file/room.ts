// The room beside a file of ours: whether its disk takes what a commit needs, tried with a file that is taken away again.
import { open, rm } from 'node:fs/promises';
import { faultOf } from './faults.js';

/** More than a commit of one command takes. */
const BYTES = 64 * 1024;

/** Throws a `StoreFault` where the disk does not take it, or not for good. */
export async function demandRoom(file: string): Promise<void> {
  const beside = `${file}-room`;
  try {
    const handle = await open(beside, 'w', 0o600);
    try {
      await handle.writeFile(Buffer.alloc(BYTES, 1));
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (problem) {
    throw faultOf(problem, file);
  } finally {
    await rm(beside, { force: true });
  }
}
