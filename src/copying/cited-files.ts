// The files that a log cites, held against those that lie beside it: what is missing or changed is named.
import type { BlobStore, Citing, WrongBlob } from '../eventsourcing/log/blob-store.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';
import type { Bilingual } from '../forms/language.js';

export interface FilesSeen {
  /** How many files are cited. */
  readonly cited: number;
  readonly wrong: readonly WrongBlob[];
  /** Everything was looked at in the time that was given. */
  readonly isWhole: boolean;
}

type Log = Pick<EventStore, 'readAll'>;
type Blobs = Pick<BlobStore, 'problemOf'>;

/** `limit`: how long it may take, ms. */
export async function filesOf(log: Log, blobs: Blobs, limit = Infinity): Promise<FilesSeen> {
  const until = performance.now() + limit;
  const cited = new Set<string>();
  for await (const events of log.readAll(null)) {
    for (const { metadata } of events)
      for (const { sha256 } of (metadata as Citing).attachments ?? []) cited.add(sha256);
    if (performance.now() > until) return { ...(await seenOf(cited, blobs, until)), isWhole: false };
  }
  return seenOf(cited, blobs, until);
}

/** Of files whose names are known. */
export async function seenOf(cited: Iterable<string>, blobs: Blobs, until = Infinity): Promise<FilesSeen> {
  const wrong: WrongBlob[] = [];
  let count = 0;
  for (const sha256 of cited) {
    if (performance.now() > until) return { cited: count, wrong, isWhole: false };
    count += 1;
    const problem = await blobs.problemOf(sha256);
    if (problem) wrong.push(problem);
  }
  return { cited: count, wrong, isWhole: true };
}

const PROBLEMS: Readonly<Record<WrongBlob['problem'], Bilingual>> = {
  MISSING: { en: 'is cited and is not there', ru: 'упоминается, но отсутствует' },
  CHANGED: { en: 'is not what was sent: its bytes have changed', ru: 'изменён: содержимое не то, что передано' },
};

export function wrongInWords({ sha256, problem }: WrongBlob): Bilingual {
  const { en, ru } = PROBLEMS[problem];
  return { en: `the attachment ${sha256} ${en}`, ru: `вложение ${sha256} ${ru}` };
}
