// Name-based UUIDs (RFC 9562 version 5): the same name gives the same id on every machine, so a retry is recognised.
import { hash } from 'node:crypto';

/** The namespace of every id that Cordon derives; fixed for ever, because stored ids depend on it. */
const NAMESPACE = Buffer.from('9b7c1f0e4f0a5d8e8a6fd1c2b3a49586', 'hex');
/** By the upper bits of what the hash says: the two highest become `10`. */
const VARIANT = '89ab';

/** UUIDv5 of the name, in lower case. */
export function uuidOf(name: string): string {
  const hex = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(name.normalize('NFC'))]), 'hex');
  const variant = VARIANT[Number.parseInt(hex[16]!, 16) & 3]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
