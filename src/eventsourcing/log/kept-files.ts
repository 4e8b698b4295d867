// The port for files that what is recorded behind its sender is read from: each is kept until its last row has been told, and read
// again after a crash.
export interface KeptFiles {
  /** Resolves once it would outlast a power cut: whole, or not there at all. */
  keep(id: string, bytes: Uint8Array): Promise<void>;
  /** Undefined: it is not kept here. */
  read(id: string): Promise<Buffer | undefined>;
  drop(id: string): Promise<void>;
}
