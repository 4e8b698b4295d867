// The attachments beside a log, for the commands that copy, back up and examine it.
import { dirname, join, resolve } from 'node:path';
import { blobFolder } from '../config/attachments.js';
import type { Config } from '../config/config.js';
import { type FilesSeen, filesOf, wrongInWords } from '../copying/cited-files.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';

/** Beside a log in a file of its own, else where the settings say. */
export const blobsBeside = (file: string | undefined, config: Config): string =>
  file === undefined ? blobFolder(config) : join(dirname(resolve(file)), 'blobs');

/** What of the files that a log cites does not lie in that folder as it was sent. */
async function filesIn(store: Pick<EventStore, 'readAll'>, folder: string): Promise<FilesSeen> {
  const { blobsIn } = await import('../composition/attachments.js');
  return filesOf(store, blobsIn(folder));
}

/** Copies them from one folder into another, where those are two, and looks at what came of it. */
export async function filesCopied(
  store: Pick<EventStore, 'readAll'>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<FilesSeen> {
  const { copyBlobs } = await import('../composition/attachments.js');
  if (from !== to) await copyBlobs(from, to);
  return filesIn(store, to);
}

/** Nothing where nothing is cited; a wrong one makes the command fail, after all else has been done. */
export function tellFiles({ cited, wrong }: FilesSeen): readonly string[] {
  if (wrong.length > 0) process.exitCode = 1;
  if (cited === 0) return [];
  const named = wrong.map((each) => `!! ${wrongInWords(each).en}`);
  return [
    `${cited - wrong.length} of ${cited} attachments that it cites lie beside it, each as it was sent.`,
    ...named,
  ];
}
