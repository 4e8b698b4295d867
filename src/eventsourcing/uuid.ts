// Name-based UUIDs (RFC 9562 version 5): the same name gives the same id on every machine, so a retry is recognised.
import { createHash } from 'node:crypto';

/** The namespace of every id that Cordon derives; fixed for ever, because stored ids depend on it. */
const NAMESPACE = Buffer.from('9b7c1f0e4f0a5d8e8a6fd1c2b3a49586', 'hex');

/** UUIDv5 of the name, in lower case. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name.normalize('NFC')).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
