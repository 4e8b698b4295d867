// The citations of files: which event of which stream cites a file, so that whoever asks for it is told by what they see.
import type { Attachment, Citing } from '../log/blob-store.js';
import type { StoredEvent } from '../log/event.js';
import { type OwnRows, type Projection, type ReadDb, table } from './read-model.js';

interface CitationRow {
  readonly sha256: string;
  readonly number: bigint;
  readonly stream: string;
  readonly cited: Cited;
}

/** The file as the event cites it, and whose word the event is. */
interface Cited {
  readonly attachment: Attachment;
  readonly said: Said;
}

/** What of an event's metadata tells whether it is somebody's own word. */
interface Said {
  readonly actor: unknown;
  readonly onBehalfOf?: string;
}

/** An event that cites a file, as far as it tells who may see that. */
export interface Citation extends Pick<StoredEvent, 'stream' | 'metadata'> {
  readonly attachment: Attachment;
}

const VERSION = 1;

const citations = table<CitationRow>(
  {
    name: 'citations',
    columns: { sha256: 'text', number: 'big', stream: 'text', cited: 'json' },
    key: ['sha256', 'number'],
  },
  VERSION,
);

export const citationsOfFiles: Projection = {
  name: 'citations',
  version: VERSION,
  tables: [citations as never],
  on: {},
  every({ metadata, number, stream }: StoredEvent, rows: OwnRows) {
    const { attachments = [], actor, onBehalfOf } = metadata as StoredEvent['metadata'] & Citing & Said;
    for (const attachment of attachments) {
      const said = onBehalfOf === undefined ? { actor } : { actor, onBehalfOf };
      rows.put(citations, { sha256: attachment.sha256, number, stream, cited: { attachment, said } });
    }
  },
  onFailure: 'park',
};

/** Enough to find one that somebody sees: a file is cited where it belongs, and seldom anywhere else. */
const MOST = 1_000;

/** The events that cite the file, the first ones first. */
export async function citationsOf({ query }: Pick<ReadDb, 'query'>, sha256: string): Promise<readonly Citation[]> {
  const found = await query
    .selectFrom(citations.name)
    .select(['stream', 'cited'])
    .where('sha256', '=', sha256)
    .orderBy('number')
    .limit(MOST)
    .execute();
  return found.map(({ stream, cited }) => {
    const { attachment, said } = (typeof cited === 'string' ? JSON.parse(cited) : cited) as Cited;
    return { stream: stream as string, attachment, metadata: said as unknown as StoredEvent['metadata'] };
  });
}

/** The names of all files that are cited. */
export async function citedFiles({ query }: Pick<ReadDb, 'query'>): Promise<readonly string[]> {
  const found = await query.selectFrom(citations.name).select('sha256').distinct().orderBy('sha256').execute();
  return found.map(({ sha256 }) => sha256 as string);
}
