// The public keys of one issuer: read again now and then while tokens come, so that a key that was dropped ends its tokens,
// and for a token by a key that nobody has seen yet, so that a new key is believed at once.
import { setTimeout as pause } from 'node:timers/promises';
import {
  calculateJwkThumbprint,
  type JSONWebKeySet,
  createLocalJWKSet,
  createRemoteJWKSet,
  type JWKSCacheInput,
  jwksCache,
  type JWTVerifyGetKey,
} from 'jose';
import type { KeySource } from './issuers-file.js';

export interface IssuerKeys {
  /** Finds the key of a token; where it knows none, the keys may be read again first. */
  readonly key: JWTVerifyGetKey;
  /** Another number whenever other keys have been read. Never waits: keys that have grown old are read on the side. */
  editionAt(now: number): number;
}

/** ms after which fetched keys are read again: a dropped key is believed no longer, if its issuer answers. */
const READ_EVERY = 10 * 60_000;
/** ms after which an issuer that did not answer is asked again. */
const TRY_EVERY = 30_000;
const TIMEOUT = 5_000;
/** ms between two readings for the sake of unseen keys: whoever makes keys up asks the issuer no oftener. */
const UNSEEN_EVERY = 1_000;

export function issuerKeys(source: KeySource): IssuerKeys {
  return 'jwks' in source
    ? { key: createLocalJWKSet(source.jwks), editionAt: () => 0 }
    : new FetchedKeys(source.jwksUri);
}

class FetchedKeys implements IssuerKeys {
  private readonly fetched: ReturnType<typeof createRemoteJWKSet>;
  /** The library puts here what it reads, at whatever occasion. */
  private readonly read: JWKSCacheInput = {};
  private seen: unknown;
  private text = '';
  private edition = 0;
  private readAgainAt = Infinity;
  private readForUnseenAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(uri: URL) {
    // The library's own pause of half a minute between such readings would refuse a new key for as long.
    const options = { timeoutDuration: TIMEOUT, cooldownDuration: Infinity, [jwksCache]: this.read };
    this.fetched = createRemoteJWKSet(uri, options);
  }

  readonly key: JWTVerifyGetKey = async (header, token) => {
    try {
      return await this.fetched(header, token);
    } catch (problem) {
      if ((problem as { code?: string }).code !== 'ERR_JWKS_NO_MATCHING_KEY') throw problem;
    }
    await (this.reading ??= this.readForUnseen().finally(() => (this.reading = undefined)));
    return this.fetched(header, token);
  };

  editionAt(now: number): number {
    if (this.read.jwks !== this.seen) this.look(now);
    if (now >= this.readAgainAt) this.readAgain(now);
    return this.edition;
  }

  /** Read anew but alike, as it mostly is, nothing has to be verified again. */
  private look(now: number): void {
    this.seen = this.read.jwks;
    this.readAgainAt = now + READ_EVERY;
    const text = JSON.stringify(this.seen);
    if (text !== this.text) this.edition += 1;
    this.text = text;
  }

  private readAgain(now: number): void {
    this.readAgainAt = now + TRY_EVERY;
    // What was read stands while the issuer cannot be reached.
    this.fetched.reload().catch(() => undefined);
  }

  /** Once for all who wait for it. */
  private async readForUnseen(): Promise<void> {
    await pause(Math.max(0, this.readForUnseenAt - performance.now()));
    this.readForUnseenAt = performance.now() + UNSEEN_EVERY;
    await this.fetched.reload();
  }
}

/** By which keys are told apart without showing them (RFC 7638), sorted. */
export async function thumbprintsOf({ keys }: JSONWebKeySet): Promise<readonly string[]> {
  return (await Promise.all(keys.map((key) => calculateJwkThumbprint(key)))).sort();
}
