// The sealing of what a browser keeps for Cordon: nobody else can read it, and nobody can change it or make it.
import { createHash, createHmac } from 'node:crypto';
import { EncryptJWT, jwtDecrypt, type JWTPayload } from 'jose';
import { ownFile } from '../identity/own-file.js';

/** What is sealed for one use opens for no other. */
export type Use = 'session' | 'flow' | 'development';

interface Key {
  readonly id: string;
  readonly bytes: Uint8Array;
}

const CIPHER = { alg: 'dir', enc: 'A256GCM' } as const;

export class Seals {
  private kept: Promise<readonly Key[]> | undefined;

  /** The first key seals, each of them opens. They are made or read when one is needed first. */
  constructor(private readonly source: () => Promise<readonly string[]>) {}

  /** `until`: ms UTC, rounded down to seconds. */
  async seal(use: Use, claims: JWTPayload, until: number): Promise<string> {
    const [{ id, bytes }] = (await this.keys()) as [Key];
    const header = { ...CIPHER, kid: id };
    const sealed = new EncryptJWT({ ...claims }).setProtectedHeader(header).setAudience(use);
    return sealed.setExpirationTime(Math.floor(until / 1000)).encrypt(bytes);
  }

  /** Undefined where it is not ours, was changed, was sealed for another use, or is over. `now`: ms UTC. */
  async open(use: Use, sealed: string, now: number): Promise<JWTPayload | undefined> {
    const keys = await this.keys();
    try {
      const find = ({ kid }: { kid?: string }): Uint8Array => keys.find(({ id }) => id === kid)!.bytes;
      const how = { audience: use, currentDate: new Date(now), requiredClaims: ['exp'] };
      const { payload } = await jwtDecrypt(sealed, find, {
        ...how,
        keyManagementAlgorithms: [CIPHER.alg],
        contentEncryptionAlgorithms: [CIPHER.enc],
      });
      return payload;
    } catch {
      return undefined;
    }
  }

  /** Secrets of one person's own, alike on all their devices and told to nobody else: the first seals, each opens. */
  async secretsOf(person: string): Promise<readonly string[]> {
    const secret = ({ bytes }: Key): string =>
      createHmac('sha256', bytes).update(`person|${person}`).digest('base64url');
    return (await this.keys()).map(secret);
  }

  private keys(): Promise<readonly Key[]> {
    const read = async (): Promise<readonly Key[]> => (await this.source()).map(keyOf);
    return (this.kept ??= read().catch((problem: unknown) => {
      this.kept = undefined;
      throw problem;
    }));
  }
}

/** As many bytes as the cipher takes, of a text of any length. */
function keyOf(text: string): Key {
  const bytes = createHash('sha256').update(text).digest();
  return { id: createHash('sha256').update(bytes).digest('base64url').slice(0, 8), bytes };
}

const random = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');

/** The key of the data folder, which is made where there is none yet: all processes over it have the same. */
export async function keyOfFolder(dataFolder: string): Promise<string> {
  return (await ownFile(dataFolder, 'session.key', random)).trim();
}
