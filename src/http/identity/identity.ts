// The issuers whose word is believed, of tokens and of people who log in: those of a file, or, on a loopback address only,
// Cordon itself.
import { type LoginOptions, type Logins, loginsBy } from '../login/logins.js';
import { developmentIssuer, type Sign } from './development-issuer.js';
import { readIssuers } from './issuers-file.js';
import { Issuers, type Verify } from './issuers.js';
import { Rates } from './rates.js';

export interface IdentityOptions extends LoginOptions {
  /** CORDON_ISSUERS. */
  readonly issuersFile?: string | undefined;
  /** The address that Cordon listens on. */
  readonly host: string;
  /** Requests and lines of one administration in a second; undefined: any number. */
  readonly rate?: number | undefined;
}

export interface IdentityService {
  /** Throws IdentityProblem. */
  readonly verify: Verify;
  readonly logins: Logins;
  readonly rates: Rates;
  /** Only where Cordon is its own development issuer. */
  readonly sign?: Sign;
}

/** Throws an Error that names the setting and the fix. */
export async function createIdentity(options: IdentityOptions): Promise<IdentityService> {
  const { issuersFile, dataFolder, host, now } = options;
  if (issuersFile === undefined && !isLoopback(host)) {
    throw new Error(
      `CORDON_ISSUERS is not set, and CORDON_HOST is ${host}: on an address that others can reach, Cordon does not ` +
        'make its own tokens. Set CORDON_ISSUERS to the file that lists the issuers, or CORDON_HOST to 127.0.0.1.',
    );
  }
  const own = issuersFile === undefined ? await developmentIssuer(dataFolder, now) : undefined;
  const list = own ? [own.issuer] : readIssuers(issuersFile!);
  const issuers = new Issuers(list, now);
  const logins = await loginsBy(list, { issuers, isOwn: own !== undefined }, options);
  return { verify: issuers.verify, logins, rates: new Rates(options.rate), ...(own ? { sign: own.sign } : {}) };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
