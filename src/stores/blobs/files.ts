// Files of attachments in a folder: under `kept/` by the SHA-256 of their bytes, under `held/` who brought which, under `coming/`
// what is on its way. Nothing is told to be there before it would outlast a power cut; several processes may share the folder.
import { createHash } from 'node:crypto';
import { constants, createReadStream, readFileSync, utimesSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  Announced,
  Attachment,
  BlobStore,
  Coming,
  Holder,
  IsCited,
  WrongBlob,
} from '../../eventsourcing/log/blob-store.js';
import { synced, written } from './durably.js';
import { ifThere, namesIn, offsetOf, sizesIn } from './reading.js';
import { sweepFolders } from './sweeping.js';

const DIGEST = /^[0-9a-f]{64}$/;

export class BlobFiles implements BlobStore {
  constructor(private readonly folder: string) {}

  async announce(holder: Holder, file: Announced): Promise<Coming> {
    const before = await this.coming(holder, file.sha256);
    if (before && before.size !== file.size) await this.drop(holder, file.sha256);
    await written(`${this.comingOf(holder, file.sha256)}.json`, JSON.stringify(file));
    return { ...file, offset: await offsetOf(this.pathOf(holder, file.sha256)) };
  }

  async coming(holder: Holder, sha256: string): Promise<Coming | undefined> {
    const text = await ifThere(readFile(`${this.comingOf(holder, sha256)}.json`, 'utf8'));
    if (text === undefined) return undefined;
    return { ...(JSON.parse(text) as Announced), offset: await offsetOf(this.pathOf(holder, sha256)) };
  }

  async write(holder: Holder, file: Coming, bytes: AsyncIterable<Uint8Array>): Promise<number> {
    const part = await open(this.pathOf(holder, file.sha256), constants.O_RDWR | constants.O_CREAT, 0o600);
    let at = file.offset;
    try {
      for await (const piece of bytes) {
        const room = piece.subarray(0, file.size - at);
        await part.write(room, 0, room.length, at);
        at += room.length;
        if (room.length < piece.length) break;
      }
    } finally {
      await part.sync();
      await part.close();
    }
    return at;
  }

  pathOf(holder: Holder, sha256: string): string {
    return `${this.comingOf(holder, sha256)}.part`;
  }

  async settle(holder: Holder, attachment: Attachment): Promise<boolean> {
    const { sha256 } = attachment;
    const part = this.pathOf(holder, sha256);
    if ((await digestOf(part)) !== sha256) {
      await this.drop(holder, sha256);
      return false;
    }
    // Over one that is there already: it has the same bytes, or ought to.
    const kept = this.keptAt(sha256);
    await mkdir(join(kept, '..'), { recursive: true, mode: 0o700 });
    await rename(part, kept);
    await utimes(kept, new Date(), new Date());
    await synced(join(kept, '..'));
    await written(this.heldAt(holder, sha256), JSON.stringify(attachment));
    await rm(`${this.comingOf(holder, sha256)}.json`, { force: true });
    return true;
  }

  async drop(holder: Holder, sha256: string): Promise<void> {
    await rm(`${this.comingOf(holder, sha256)}.json`, { force: true });
    await rm(this.pathOf(holder, sha256), { force: true });
  }

  held(holder: Holder, sha256: string): Attachment | undefined {
    try {
      return JSON.parse(readFileSync(this.heldAt(holder, sha256), 'utf8')) as Attachment;
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw problem;
    }
  }

  citing(holder: Holder, sha256: string): void {
    const now = new Date();
    utimesSync(this.heldAt(holder, sha256), now, now);
  }

  async used(administration: string): Promise<number> {
    const sizes = await Promise.all(['held', 'coming'].map((room) => sizesIn(join(this.folder, room, administration))));
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  async read(sha256: string): Promise<AsyncIterable<Uint8Array> | WrongBlob> {
    // Looked at whole before any of it is told: a changed byte is served to nobody.
    return (await this.problemOf(sha256)) ?? createReadStream(this.keptAt(sha256));
  }

  async problemOf(sha256: string): Promise<WrongBlob | undefined> {
    const digest = await ifThere(digestOf(this.keptAt(sha256)));
    if (digest === sha256) return undefined;
    return { sha256, problem: digest === undefined ? 'MISSING' : 'CHANGED' };
  }

  async *list(): AsyncGenerator<string> {
    const kept = join(this.folder, 'kept');
    for (const two of await namesIn(kept))
      for (const name of await namesIn(join(kept, two))) if (DIGEST.test(name)) yield name;
  }

  sweep(before: number, isCited: IsCited): Promise<number> {
    const { folder } = this;
    const swept = { folder, list: () => this.list(), keptAt: (name: string) => this.keptAt(name) };
    return sweepFolders(swept, { before, isCited });
  }

  private keptAt(sha256: string): string {
    return join(this.folder, 'kept', sha256.slice(0, 2), sha256);
  }

  private heldAt(holder: Holder, sha256: string): string {
    return join(this.folder, 'held', holder.administration, `${nameOf(holder, sha256)}.json`);
  }

  private comingOf(holder: Holder, sha256: string): string {
    return join(this.folder, 'coming', holder.administration, nameOf(holder, sha256));
  }
}

/** An officer's pseudonym may be anything that a token says: no name of a file is made of it. */
function nameOf({ officer }: Holder, sha256: string): string {
  return `${sha256}-${createHash('sha256').update(officer).digest('hex').slice(0, 16)}`;
}

async function digestOf(file: string): Promise<string> {
  await stat(file);
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}
