// The files of an open database as a restart would find them: what is written into one that was deleted or replaced is lost.
import { statSync } from 'node:fs';
import { fault } from './faults.js';

const FIX = 'Put back what was there, or stop Cordon and restore the last backup; nothing is written until then.';

export class SameFile {
  /** By path: device and inode when it was first seen. */
  private readonly known = new Map<string, string>();

  constructor(private readonly file: string) {
    this.isSame(file);
    this.isSame(`${file}-wal`);
  }

  /** Throws where the database, or the WAL that belongs to it, is not the one any more that is open. */
  demand(): void {
    if (!this.isSame(this.file)) throw this.lost('it was deleted or replaced while it was open');
    if (!this.isSame(`${this.file}-wal`)) throw this.lost('its WAL was deleted or replaced while it was open');
  }

  private isSame(path: string): boolean {
    const found = statSync(path, { throwIfNoEntry: false });
    const identity = found && `${found.dev} ${found.ino}`;
    const before = this.known.get(path);
    if (before !== undefined) return identity === before;
    if (identity !== undefined) this.known.set(path, identity);
    return true;
  }

  private lost(what: string): Error {
    return fault('UNAVAILABLE', { file: this.file, what, fix: FIX });
  }
}
