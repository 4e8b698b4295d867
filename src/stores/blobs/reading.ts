// The reading of what may not be there: of a folder in which several processes write and remove.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Announced } from '../../eventsourcing/log/blob-store.js';

/** Undefined where there is no such file. */
export async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw problem;
  }
}

export const namesIn = async (folder: string): Promise<readonly string[]> => (await ifThere(readdir(folder))) ?? [];

/** How much of it has come, bytes. */
export const offsetOf = async (part: string): Promise<number> => (await ifThere(stat(part)))?.size ?? 0;

/** What the files take of which these are the descriptions, bytes. */
export async function sizesIn(folder: string): Promise<number> {
  let sum = 0;
  for (const name of await namesIn(folder)) {
    const text = name.endsWith('.json') ? await ifThere(readFile(join(folder, name), 'utf8')) : undefined;
    if (text !== undefined) sum += (JSON.parse(text) as Announced).size;
  }
  return sum;
}
