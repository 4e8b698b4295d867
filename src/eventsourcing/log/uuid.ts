// Name-based UUIDs (RFC 9562 version 5): the same name gives the same id on every machine, so a retry is recognised.
import { hash } from 'node:crypto';

/** The namespace of every id that Cordon derives; fixed for ever, because stored ids depend on it. */
const NAMESPACE = Buffer.from('9b7c1f0e4f0a5d8e8a6fd1c2b3a49586', 'hex');
/** By the upper bits of what the hash says: the two highest become `10`. */
const VARIANT = '89ab';

/** The namespace with room behind it for a name: most are shorter. */
const NAMED = Buffer.concat([NAMESPACE, Buffer.alloc(512)]);
/** Most bytes that one unit of UTF-16 takes in UTF-8. */
const WIDEST = 3;

/** UUIDv5 of the name, in lower case. */
export function uuidOf(name: string): string {
  const hex = hash('sha1', inNamespace(name.normalize('NFC')), 'hex');
  const variant = VARIANT[Number.parseInt(hex[16]!, 16) & 3]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function inNamespace(name: string): Buffer {
  if (name.length * WIDEST > NAMED.length - NAMESPACE.length) return Buffer.concat([NAMESPACE, Buffer.from(name)]);
  return NAMED.subarray(0, NAMESPACE.length + NAMED.write(name, NAMESPACE.length));
}
