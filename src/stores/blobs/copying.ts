// The copy of a folder of attachments: what has come whole and who brought it, without what is on its way.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from './reading.js';

/** Again: what is there is written over, by the same. */
export async function copyFolder(from: string, to: string): Promise<void> {
  const rooms = await namesIn(from);
  for (const room of ['kept', 'held'])
    if (rooms.includes(room))
      await cp(join(from, room), join(to, room), { recursive: true, preserveTimestamps: true, mode: 0 });
}
