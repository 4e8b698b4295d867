// The issuers whose tokens are believed: those of a file, or, on a loopback address only, Cordon itself.
import { developmentIssuer, type Sign } from './development-issuer.js';
import { readIssuers } from './issuers-file.js';
import { type Verify, verifier } from './issuers.js';

export interface IdentityOptions {
  /** CORDON_ISSUERS. */
  readonly issuersFile?: string;
  readonly dataFolder: string;
  /** The address that Cordon listens on. */
  readonly host: string;
  /** ms UTC. */
  readonly now: () => number;
}

export interface IdentityService {
  /** Throws IdentityProblem. */
  readonly verify: Verify;
  /** Only where Cordon is its own development issuer. */
  readonly sign?: Sign;
}

/** Throws an Error that names the setting and the fix. */
export async function createIdentity({
  issuersFile,
  dataFolder,
  host,
  now,
}: IdentityOptions): Promise<IdentityService> {
  if (issuersFile !== undefined) return { verify: verifier(readIssuers(issuersFile), now) };
  if (!isLoopback(host)) {
    throw new Error(
      `CORDON_ISSUERS is not set, and CORDON_HOST is ${host}: on an address that others can reach, Cordon does not ` +
        'make its own tokens. Set CORDON_ISSUERS to the file that lists the issuers, or CORDON_HOST to 127.0.0.1.',
    );
  }
  const { issuer, sign } = await developmentIssuer(dataFolder, now);
  return { verify: verifier([issuer], now), sign };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
