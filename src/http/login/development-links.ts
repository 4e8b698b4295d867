// Links by which a developer logs in where Cordon is its own issuer: each works once, and lies in the data folder until then.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TokenWish } from '../identity/development-issuer.js';
import { EdgeProblem } from '../problems/problem.js';

/** As whom it lets somebody in. */
export type LinkWish = Omit<TokenWish, 'ttlSeconds'> & { readonly sub: string };

/** ms. */
const LIFETIME = 24 * 3_600_000;

interface Kept extends LinkWish {
  /** ms UTC. */
  readonly until: number;
}

export class DevelopmentLinks {
  private readonly folder: string;

  /** `now`: ms UTC. */
  constructor(
    dataFolder: string,
    private readonly now: () => number,
  ) {
    this.folder = join(dataFolder, 'login-links');
  }

  /** Whether one was ever made. */
  get hasMade(): boolean {
    return existsSync(this.folder);
  }

  /** The path of a new link. */
  make(wish: LinkWish): string {
    const secret = randomBytes(24).toString('base64url');
    const kept: Kept = { ...wish, until: this.now() + LIFETIME };
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(this.fileOf(secret), `${JSON.stringify(kept)}\n`, { mode: 0o600, flag: 'wx' });
    return `/login/link/${secret}`;
  }

  /** Whom it lets in, this once, whichever process is asked. Throws EdgeProblem. */
  use(secret: string): LinkWish {
    const file = this.fileOf(secret);
    const used = `${file}.used`;
    try {
      renameSync(file, used); // of two at once one finds it
    } catch (problem) {
      if ((problem as { code?: string }).code !== 'ENOENT') throw problem;
      throw new EdgeProblem(existsSync(used) ? 'LINK_USED' : 'LINK_UNKNOWN');
    }
    const { until, ...wish } = JSON.parse(readFileSync(used, 'utf8')) as Kept;
    if (until <= this.now()) throw new EdgeProblem('LINK_OVER');
    return wish;
  }

  /** Whoever reads the folder finds no link there. */
  private fileOf(secret: string): string {
    return join(this.folder, createHash('sha256').update(secret).digest('hex'));
  }
}
