// Cordon as its own issuer on a developer's machine: one ES256 key in the data folder, readable by its owner only.
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { given } from '../../eventsourcing/log/event.js';
import { actorOf } from './claims.js';
import { type Issuer, MOST_HOURS } from './issuers-file.js';
import { ownFile } from './own-file.js';

export interface TokenWish {
  readonly administration: string;
  readonly role: string;
  /** The officer's pseudonym. */
  readonly sub?: string;
  readonly service?: string;
  readonly ttlSeconds: number;
}

/** Makes a token; throws IdentityProblem for an administration, service or role that does not exist. */
export type Sign = (wish: TokenWish) => Promise<string>;

export const DEVELOPMENT_ISSUER = 'urn:cordon:development';
const FILE = 'identity.jwk';
const ALGORITHM = 'ES256';

/** The issuer with the folder's key, which is made where there is none yet. */
export async function developmentIssuer(
  dataFolder: string,
  now: () => number,
): Promise<{ issuer: Issuer; sign: Sign }> {
  const secret = await keyOf(dataFolder);
  const kid = await calculateJwkThumbprint(secret);
  const { kty, crv, x, y } = secret;
  const open = given({ kty, crv, x, y, kid, alg: ALGORITHM }) as JWK;
  const keys = { jwks: { keys: [open] } };
  const issuer: Issuer = {
    issuer: DEVELOPMENT_ISSUER,
    administrations: '*',
    roles: '*',
    keys,
    maxTokenHours: MOST_HOURS,
  };
  const key = await importJWK(secret, ALGORITHM);
  const sign: Sign = async ({ ttlSeconds, sub = 'development', ...wish }) => {
    const { officer, ...actor } = actorOf(given({ ...wish, sub }));
    const seconds = Math.floor(now() / 1000);
    return new SignJWT({ ...actor })
      .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' })
      .setIssuer(DEVELOPMENT_ISSUER)
      .setSubject(officer)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + ttlSeconds)
      .sign(key);
  };
  return { issuer, sign };
}

/** The folder's key, made where there is none yet. */
async function keyOf(dataFolder: string): Promise<JWK> {
  try {
    const key = JSON.parse(await ownFile(dataFolder, FILE, newKey)) as JWK;
    if (key.kty !== 'EC' || key.crv !== 'P-256' || !key.d) throw new Error('it holds no secret P-256 key');
    return key;
  } catch (problem) {
    if ((problem as { code?: string }).code !== undefined) throw problem;
    const why = (problem as Error).message;
    const fix = 'Delete the file to get a new key; tokens made so far are then no longer valid.';
    const file = join(dataFolder, FILE);
    throw new Error(`The development key ${file} cannot be used (${why}). ${fix}`, { cause: problem });
  }
}

async function newKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}
