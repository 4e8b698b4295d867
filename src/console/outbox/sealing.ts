// The sealing of what is kept on the device: by a key that the server makes for one person, and gives to nobody else. The key is
// held so that no script can read it, and is forgotten when they log out; what is sealed stays, and opens for them alone.

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

export async function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(secret.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** By the first key. */
export const sealed = (value: unknown, keys: readonly CryptoKey[]): Promise<Sealed> =>
  sealedBytes(new TextEncoder().encode(JSON.stringify(value)), keys);

export async function sealedBytes(bytes: BufferSource, [key]: readonly CryptoKey[]): Promise<Sealed> {
  if (!key) throw new Error('nobody can seal without a key');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
}

/** Undefined where none of the keys sealed it, or somebody changed it. */
export async function unsealed<T>(it: Sealed, keys: readonly CryptoKey[]): Promise<T | undefined> {
  const plain = await unsealedBytes(it, keys);
  return plain && (JSON.parse(new TextDecoder().decode(plain)) as T);
}

export async function unsealedBytes(it: Sealed, keys: readonly CryptoKey[]): Promise<ArrayBuffer | undefined> {
  for (const key of keys) {
    const plain = await opened(it, key);
    if (plain) return plain;
  }
  return undefined;
}

const opened = ({ iv, bytes }: Sealed, key: CryptoKey): Promise<ArrayBuffer | undefined> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes).catch(() => undefined);
