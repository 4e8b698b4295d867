// The taking in of attachments: announced, sent in pieces over whatever link there is, looked at, and only then there to be cited.
import type { Announced, Attachment, BlobStore, Coming, Holder } from '../eventsourcing/log/blob-store.js';
import { type Kind, KINDS, otherThan } from './kinds.js';
import { NotTaken } from './not-taken.js';
import type { Scan } from './scanning.js';

/** Bytes; the largest file. */
export const MOST_BYTES = 25 * 1024 * 1024;

/** How far a file has come; `attachment`: it is whole, and may be cited. */
export interface Progress {
  readonly sha256: string;
  readonly size: number;
  readonly offset: number;
  readonly attachment?: Attachment;
}

export interface AttachmentsOptions {
  readonly scan: Scan;
  /** Bytes that the files of one administration may take. */
  readonly quota: number;
}

export class Attachments {
  /** Those that are coming now; whoever goes on with a file on another link ends the one before. */
  private readonly receiving = new Map<string, Receiving>();

  constructor(
    readonly blobs: BlobStore,
    private readonly options: AttachmentsOptions,
  ) {}

  /** Begins an upload, or tells how far it has come. Throws `NotTaken`. */
  async announce(holder: Holder, file: Announced): Promise<Progress> {
    const there = this.blobs.held(holder, file.sha256);
    if (there) return wholeOf(there);
    if (!KINDS.includes(file.type as Kind))
      throw new NotTaken('ATTACHMENT_KIND', { given: file.type, kinds: KINDS.join(', ') });
    if (file.size > MOST_BYTES) throw new NotTaken('ATTACHMENT_TOO_LARGE', { most: MOST_BYTES / 2 ** 20 });
    await this.ended(holder, file.sha256);
    const before = await this.blobs.coming(holder, file.sha256);
    await this.demandRoom(holder, file.size - (before?.size ?? 0));
    return progressOf(await this.blobs.announce(holder, file));
  }

  /** Takes what comes from that place on; a file that is then whole is looked at. Throws `NotTaken`. */
  async receive(holder: Holder, sha256: string, piece: Piece): Promise<Progress> {
    const there = this.blobs.held(holder, sha256);
    if (there) return wholeOf(there);
    do await this.ended(holder, sha256);
    while (this.receiving.has(keyOf(holder, sha256)));
    const leave = this.begun(holder, sha256, piece);
    try {
      const file = await this.blobs.coming(holder, sha256);
      if (!file) throw new NotTaken('ATTACHMENT_NOT_ANNOUNCED');
      if (piece.offset !== file.offset) throw new NotTaken('ATTACHMENT_OFFSET', { offset: file.offset });
      const offset = await this.blobs.write(holder, file, piece.bytes);
      return offset < file.size ? progressOf({ ...file, offset }) : await this.taken(holder, file);
    } finally {
      leave();
    }
  }

  /** Looks at a file that has come whole. What it was refused for stays out of the store. */
  private async taken(holder: Holder, { sha256, name, type, size }: Coming): Promise<Progress> {
    const path = this.blobs.pathOf(holder, sha256);
    const found = await otherThan(type, path);
    if (found !== undefined)
      return this.refused(holder, sha256, new NotTaken('ATTACHMENT_NOT_AS_SAID', { said: type, found }));
    const scan = await this.options.scan(path);
    if (scan === 'INFECTED') return this.refused(holder, sha256, new NotTaken('ATTACHMENT_INFECTED'));
    const attachment = { sha256, name, type, size, scan };
    if (!(await this.blobs.settle(holder, attachment))) throw new NotTaken('ATTACHMENT_DIFFERS');
    return wholeOf(attachment);
  }

  private async refused(holder: Holder, sha256: string, why: NotTaken): Promise<never> {
    await this.blobs.drop(holder, sha256);
    throw why;
  }

  private async demandRoom({ administration }: Holder, more: number): Promise<void> {
    const { quota } = this.options;
    const used = await this.blobs.used(administration);
    if (used + more > quota) throw new NotTaken('ATTACHMENT_QUOTA', { used: mebibytes(used), quota: mebibytes(quota) });
  }

  /** Ends what comes on another link: that is dead, or its sender has given it up. */
  private async ended(holder: Holder, sha256: string): Promise<void> {
    const before = this.receiving.get(keyOf(holder, sha256));
    before?.end();
    await before?.over;
  }

  private begun(holder: Holder, sha256: string, { end }: Piece): () => void {
    const key = keyOf(holder, sha256);
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const own = { over, end };
    this.receiving.set(key, own);
    return () => {
      if (this.receiving.get(key) === own) this.receiving.delete(key);
      resolve();
    };
  }
}

/** A part of a file, from that place on. */
export interface Piece {
  readonly offset: number;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Breaks the bytes off. */
  readonly end: () => void;
}

interface Receiving {
  readonly over: Promise<void>;
  readonly end: () => void;
}

const keyOf = ({ administration, officer }: Holder, sha256: string): string => `${administration} ${sha256} ${officer}`;

const progressOf = ({ sha256, size, offset }: Coming): Progress => ({ sha256, size, offset });

const wholeOf = (attachment: Attachment): Progress => {
  const { sha256, size } = attachment;
  return { sha256, size, offset: size, attachment };
};

const mebibytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20);
