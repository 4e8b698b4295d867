// The files of tables that are recorded behind their senders: each is kept until its last row has been told, and read again after a
// crash.
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

export class KeptFiles {
  /** `folder`: made with the first of them. */
  constructor(private readonly folder: string) {}

  /** Whole and on the disk, or not there at all. */
  async keep(id: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const coming = `${this.fileOf(id)}.coming`;
    const file = await open(coming, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(coming, this.fileOf(id));
  }

  /** Undefined: it is not kept here. */
  async read(id: string): Promise<Buffer | undefined> {
    return readFile(this.fileOf(id)).catch((problem: NodeJS.ErrnoException) => {
      if (problem.code === 'ENOENT') return undefined;
      throw problem;
    });
  }

  drop(id: string): Promise<void> {
    return rm(this.fileOf(id), { force: true });
  }

  private fileOf(id: string): string {
    return join(this.folder, `${id}.table`);
  }
}
