// The removal of what was brought and never cited, and of uploads that nobody went on with.
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsCited } from '../../eventsourcing/log/blob-store.js';
import { ifThere, namesIn } from './reading.js';

/** What is swept: the folder, and the files in it that have come whole. */
export interface Swept {
  readonly folder: string;
  readonly list: () => AsyncIterable<string>;
  readonly keptAt: (sha256: string) => string;
}

/** Which of it may go. */
interface Old {
  /** Ms UTC. */
  readonly before: number;
  readonly isCited: IsCited;
}

/** Gives how many files that had come whole were removed. */
export async function sweepFolders({ folder, list, keptAt }: Swept, old: Old): Promise<number> {
  for await (const path of filesBelow(join(folder, 'coming'))) await removedIf(await isOld(path, old), path);
  const held = await stillHeld(join(folder, 'held'), old);
  let removed = 0;
  for await (const sha256 of list()) {
    const isOrphan = !held.has(sha256) && (await isForgotten(sha256, keptAt(sha256), old));
    if (await removedIf(isOrphan, keptAt(sha256))) removed += 1;
  }
  return removed;
}

/** The files that somebody brought and may still cite. */
async function stillHeld(room: string, old: Old): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for await (const path of filesBelow(room)) {
    // Anything else is a draft, of a process that is writing it or died over it.
    const sha256 = /([0-9a-f]{64})-[0-9a-f]{16}\.json$/.exec(path)?.[1];
    const isOver = sha256 === undefined ? await isOld(path, old) : await isForgotten(sha256, path, old);
    if (!(await removedIf(isOver, path)) && sha256 !== undefined) held.add(sha256);
  }
  return held;
}

const isForgotten = async (sha256: string, path: string, old: Old): Promise<boolean> =>
  (await isOld(path, old)) && !(await old.isCited(sha256));

const isOld = async (path: string, { before }: Old): Promise<boolean> =>
  ((await ifThere(stat(path)))?.mtimeMs ?? Number.POSITIVE_INFINITY) < before;

async function removedIf(isOver: boolean, path: string): Promise<boolean> {
  if (isOver) await rm(path, { force: true });
  return isOver;
}

/** Of one folder for each administration. */
async function* filesBelow(room: string): AsyncGenerator<string> {
  for (const administration of await namesIn(room))
    for (const name of await namesIn(join(room, administration))) yield join(room, administration, name);
}
