// The read log in files: one for each month, a line of JSON for each read, only ever added to. Any number of processes add to
// one file. Who read a stream is found by looking for its name from the file's beginning on, a few hundred megabytes a second.
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { GatheredReads, type OnReadsFault } from '../../eventsourcing/asking/gathered-reads.js';
import type { Read, ReadLog, ReadsPage, ReadsWanted } from '../../eventsourcing/asking/read-log.js';
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import { lookThrough } from './looking.js';
import { lineOf, monthOf } from './line.js';

export interface FilesOptions {
  /** Told when what was read cannot be written. */
  readonly onFault?: OnReadsFault | undefined;
}

export class ReadLogFiles implements ReadLog {
  private readonly gathered: GatheredReads;
  private current: { readonly month: string; readonly file: FileHandle } | undefined;
  /** Whether a line may be half there: of a process that died, or on a disk that was full. */
  private mayBeTorn = true;

  constructor(
    private readonly folder: string,
    { onFault = () => undefined }: FilesOptions = {},
  ) {
    this.gathered = new GatheredReads((reads, isDurable) => this.write(reads, isDurable), onFault);
  }

  note(read: Read): void {
    this.gathered.note(read);
  }

  kept(read: Read): Promise<void> {
    return this.gathered.kept(read);
  }

  get lost(): number {
    return this.gathered.lost;
  }

  async of(stream: string, wanted: ReadsWanted): Promise<ReadsPage> {
    await this.gathered.flushed();
    return lookThrough(this.folder, stream, wanted);
  }

  async close(): Promise<void> {
    await this.gathered.close();
    await this.current?.file.close();
    this.current = undefined;
  }

  /** What is written at once belongs to the month in which the first of it was read. */
  private async write(reads: readonly Read[], isDurable: boolean): Promise<void> {
    try {
      const file = await this.fileOf(monthOf(reads[0]!.at));
      const text = `${this.mayBeTorn ? '\n' : ''}${reads.map(lineOf).join('')}`;
      this.mayBeTorn = true;
      await file.appendFile(text);
      if (isDurable) await file.datasync();
      this.mayBeTorn = false;
    } catch (problem) {
      const { message } = problem as Error;
      throw new StoreFault('UNAVAILABLE', `The read log in ${this.folder} cannot be written: ${message}`, {
        cause: problem,
      });
    }
  }

  private async fileOf(month: string): Promise<FileHandle> {
    if (this.current?.month === month) return this.current.file;
    await this.current?.file.close();
    this.current = undefined;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = await open(join(this.folder, `${month}.ndjson`), 'a', 0o600);
    // Its name must outlast a power cut, too.
    await syncFolder(this.folder);
    this.current = { month, file };
    this.mayBeTorn = true;
    return file;
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
