// Cordon as its own issuer on a developer's machine: one ES256 key in the data folder, readable by its owner only.
import { randomUUID } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { given } from '../../eventsourcing/log/event.js';
import { actorOf } from './claims.js';
import { type Issuer, MOST_HOURS } from './issuers-file.js';

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

const ISSUER = 'urn:cordon:development';
const ALGORITHM = 'ES256';

/** The issuer with the folder's key, which is made where there is none yet. */
export async function developmentIssuer(
  dataFolder: string,
  now: () => number,
): Promise<{ issuer: Issuer; sign: Sign }> {
  const file = join(dataFolder, 'identity.jwk');
  const secret = readKey(file) ?? (await makeKey(dataFolder, file));
  const kid = await calculateJwkThumbprint(secret);
  const { kty, crv, x, y } = secret;
  const open = given({ kty, crv, x, y, kid, alg: ALGORITHM }) as JWK;
  const keys = { jwks: { keys: [open] } };
  const issuer: Issuer = { issuer: ISSUER, administrations: '*', roles: '*', keys, maxTokenHours: MOST_HOURS };
  const key = await importJWK(secret, ALGORITHM);
  const sign: Sign = async ({ ttlSeconds, sub = 'development', ...wish }) => {
    const { officer, ...actor } = actorOf(given({ ...wish, sub }));
    const seconds = Math.floor(now() / 1000);
    return new SignJWT({ ...actor })
      .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' })
      .setIssuer(ISSUER)
      .setSubject(officer)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + ttlSeconds)
      .sign(key);
  };
  return { issuer, sign };
}

/** The key of the file; undefined where there is none. Takes others' right to read it away. */
function readKey(file: string): JWK | undefined {
  try {
    const key = JSON.parse(readFileSync(file, 'utf8')) as JWK;
    if (key.kty !== 'EC' || key.crv !== 'P-256' || !key.d) throw new Error('it holds no secret P-256 key');
    chmodSync(file, 0o600);
    return key;
  } catch (problem) {
    if ((problem as { code?: string }).code === 'ENOENT') return undefined;
    const why = (problem as Error).message;
    const fix = 'Delete the file to get a new key; tokens made so far are then no longer valid.';
    throw new Error(`The development key ${file} cannot be used (${why}). ${fix}`, { cause: problem });
  }
}

/** Writes a new key whole under another name and links it: of two processes at once one wins, and both use its key. */
async function makeKey(dataFolder: string, file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  mkdirSync(dataFolder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, `${JSON.stringify(await exportJWK(privateKey))}\n`, { mode: 0o600, flag: 'wx' });
    linkSync(draft, file);
  } catch (problem) {
    if ((problem as { code?: string }).code !== 'EEXIST') throw problem;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKey(file)!;
}
