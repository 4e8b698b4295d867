// THE THIRD PORT: the files that events cite, beside the log. A file is called by the SHA-256 of its bytes, so that whoever
// has the event can tell whether they have its file.

/** What is said of a file before its bytes come. */
export interface Announced {
  /** SHA-256 of the bytes, hex: what it is called. */
  readonly sha256: string;
  readonly name: string;
  /** As in `image/jpeg`. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** A file as an event cites it: what was known of it when it had come. */
export interface Attachment extends Announced {
  readonly scan: 'CLEAN' | 'NOT_SCANNED';
}

/** The part of an event's metadata that names the files which belong to it. */
export interface Citing {
  readonly attachments?: readonly Attachment[];
}

/** Whoever brought a file: it is theirs to cite. `officer` is a pseudonym. */
export interface Holder {
  readonly administration: string;
  readonly officer: string;
}

/** A file on its way: how many bytes of it have come. */
export interface Coming extends Announced {
  readonly offset: number;
}

/** What lies there without being what it is called. */
export interface WrongBlob {
  readonly sha256: string;
  readonly problem: 'MISSING' | 'CHANGED';
}

/** Whether any event cites the file. */
export type IsCited = (sha256: string) => boolean | Promise<boolean>;

export interface BlobStore {
  /** Durable before it resolves. Said again it is the same upload, which goes on where it was; of another size, a new one. */
  announce(holder: Holder, file: Announced): Promise<Coming>;
  coming(holder: Holder, sha256: string): Promise<Coming | undefined>;
  /**
   * Writes bytes at that place of a file on its way, no further than its size, and gives how far it has come. Where the bytes
   * break off, it rejects with what they broke off with, and what came is kept.
   */
  write(holder: Holder, file: Coming, bytes: AsyncIterable<Uint8Array>): Promise<number>;
  /** Where what has come lies on this machine, to be looked at. */
  pathOf(holder: Holder, sha256: string): string;
  /** Makes a file that has come whole one that can be cited; durable before it resolves. False: its bytes are others. */
  settle(holder: Holder, attachment: Attachment): Promise<boolean>;
  /** Forgets a file on its way. */
  drop(holder: Holder, sha256: string): Promise<void>;
  /** What this holder brought; undefined: nothing of that name. At once, because a command waits for it. */
  held(holder: Holder, sha256: string): Attachment | undefined;
  /** The file is about to be cited: it is kept for a day, whatever becomes of that. */
  citing(holder: Holder, sha256: string): void;
  /** Bytes that an administration's files take, those on their way as they were announced. */
  used(administration: string): Promise<number>;
  /** The bytes of a file that is whole, or what is wrong with it. */
  read(sha256: string): Promise<AsyncIterable<Uint8Array> | WrongBlob>;
  /** The names of all files that have come whole. */
  list(): AsyncIterable<string>;
  /** What is wrong with a file; undefined: nothing. */
  problemOf(sha256: string): Promise<WrongBlob | undefined>;
  /** Removes what came before that moment (ms UTC) and nothing cites; gives how many files that were. */
  sweep(before: number, isCited: IsCited): Promise<number>;
}
