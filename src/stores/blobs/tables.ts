// The files of tables in a folder, each under the id of its import.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptFiles } from '../../eventsourcing/log/kept-files.js';
import { written } from './durably.js';
import { ifThere } from './reading.js';

export class TableFiles implements KeptFiles {
  /** `folder`: made with the first of them. */
  constructor(private readonly folder: string) {}

  keep(id: string, bytes: Uint8Array): Promise<void> {
    // One draft for each: what a crash left of it is written over when the table comes again.
    return written(this.fileOf(id), bytes, `${this.fileOf(id)}.coming`);
  }

  read(id: string): Promise<Buffer | undefined> {
    return ifThere(readFile(this.fileOf(id)));
  }

  drop(id: string): Promise<void> {
    return rm(this.fileOf(id), { force: true });
  }

  private fileOf(id: string): string {
    return join(this.folder, `${id}.table`);
  }
}
