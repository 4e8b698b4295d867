// The outbox in this browser's IndexedDB: letters sealed for their person, and the key of whoever is logged in.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Letter } from './letter.js';
import { type Sealed, sealed, sealedBytes, unsealed, unsealedBytes } from './sealing.js';

interface Kept extends Sealed {
  readonly id: string;
  /** Of whom, as a hash: the device does not tell who used it. */
  readonly whose: string;
}

/** The one who is logged in, so that a reload without a link finds their letters. */
interface Holder {
  readonly whose: string;
  readonly keys: readonly CryptoKey[];
  readonly who: Sealed;
}

interface Schema extends DBSchema {
  letters: { key: string; value: Kept; indexes: { whose: string } };
  holder: { key: 'now'; value: Holder };
  photos: { key: string; value: Kept };
}

export type Db = IDBPDatabase<Schema>;

export const openOutbox = (): Promise<Db> =>
  openDB<Schema>('cordon-outbox', 2, {
    upgrade(db, before) {
      db.createObjectStore('photos', { keyPath: 'id' });
      if (before === 1) return;
      db.createObjectStore('letters', { keyPath: 'id' }).createIndex('whose', 'whose');
      db.createObjectStore('holder');
    },
  });

export interface Owner {
  readonly whose: string;
  /** The first seals, each opens. */
  readonly keys: readonly CryptoKey[];
}

export async function hashOf(person: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`cordon outbox|${person}`));
  return [...new Uint8Array(bytes)].map((each) => each.toString(16).padStart(2, '0')).join('');
}

export async function holdFor(db: Db, owner: Owner, who: object): Promise<void> {
  await db.put('holder', { ...owner, who: await sealed(who, owner.keys) }, 'now');
}

export async function holderIn(db: Db): Promise<(Owner & { readonly who: object }) | undefined> {
  const held = await db.get('holder', 'now');
  const who = held && (await unsealed<object>(held.who, held.keys));
  return held && who ? { whose: held.whose, keys: held.keys, who } : undefined;
}

/** Their letters stay, and nobody can read them until they come back. */
export async function letGo(db: Db): Promise<void> {
  await db.delete('holder', 'now');
}

export async function keep(db: Db, { whose, keys }: Owner, letter: Letter): Promise<void> {
  await db.put('letters', { id: letter.id, whose, ...(await sealed(letter, keys)) });
}

export const drop = (db: Db, id: string): Promise<void> => db.delete('letters', id);

export async function lettersOf(db: Db, { whose, keys }: Owner): Promise<readonly Letter[]> {
  const kept = await db.getAllFromIndex('letters', 'whose', whose);
  const letters = await Promise.all(kept.map((each) => unsealed<Letter>(each, keys)));
  return letters.filter((each) => each !== undefined).toSorted((one, other) => other.at - one.at);
}

/** How many there are of anybody else. */
export async function othersThan(db: Db, whose: string | undefined): Promise<number> {
  const all = await db.count('letters');
  return whose === undefined ? all : all - (await db.countFromIndex('letters', 'whose', whose));
}

/** Each person’s by themselves: two may have the same picture. */
const photoId = (whose: string, sha256: string): string => `${whose} ${sha256}`;

export async function keepPhoto(db: Db, { whose, keys }: Owner, sha256: string, bytes: ArrayBuffer): Promise<void> {
  await db.put('photos', { id: photoId(whose, sha256), whose, ...(await sealedBytes(bytes, keys)) });
}

/** Undefined where it is not there any more. */
export async function photoIn(db: Db, { whose, keys }: Owner, sha256: string): Promise<ArrayBuffer | undefined> {
  const kept = await db.get('photos', photoId(whose, sha256));
  return kept && unsealedBytes(kept, keys);
}

/** All of that person's that none of these letters has. */
export async function dropPhotos(db: Db, { whose }: Owner, but: ReadonlySet<string>): Promise<void> {
  for (const id of await db.getAllKeys('photos'))
    if (id.startsWith(`${whose} `) && !but.has(id.slice(whose.length + 1))) await db.delete('photos', id);
}
