// Canonical data: the same value has the same bytes in every store and every version (JCS, RFC 8785).
import { createHash } from 'node:crypto';
import type { Json } from './event.js';

/** What is not canonical: a programming error, never a user's. */
export class NotCanonical extends Error {
  constructor(
    readonly pointer: string,
    what: string,
  ) {
    super(`${pointer || '/'}: ${what} cannot be stored`);
    this.name = 'NotCanonical';
  }
}

/**
 * The JCS text of a value. Throws `NotCanonical` for a float, an unsafe integer, undefined, a string that is not in
 * NFC or holds a lone surrogate, an object that is not plain (a date, a map): such data must not reach the log.
 * (JCS sorts keys by UTF-16 units, as `sort` does.)
 */
export function canonicalJson(value: unknown, pointer = ''): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value, pointer);
  if (typeof value === 'number') return integer(value, pointer);
  if (typeof value === 'object') return Array.isArray(value) ? list(value, pointer) : members(value, pointer);
  throw new NotCanonical(pointer, typeof value);
}

function list(values: readonly unknown[], pointer: string): string {
  // Not `map`, which leaves holes out.
  return `[${Array.from(values, (item, i) => canonicalJson(item, `${pointer}/${i}`)).join(',')}]`;
}

function text(value: string, pointer: string): string {
  if (!value.isWellFormed()) throw new NotCanonical(pointer, 'a lone surrogate');
  if (value.normalize('NFC') !== value) throw new NotCanonical(pointer, 'text that is not in NFC');
  return JSON.stringify(value);
}

function integer(value: number, pointer: string): string {
  if (!Number.isSafeInteger(value)) throw new NotCanonical(pointer, `the number ${value}`);
  return Object.is(value, -0) ? '0' : String(value);
}

function members(object: object, pointer: string): string {
  const kind = Object.prototype.toString.call(object);
  if (kind !== '[object Object]') throw new NotCanonical(pointer, kind);
  const value = object as Record<string, unknown>;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${text(key, pointer)}:${canonicalJson(value[key], `${pointer}/${key}`)}`).join(',')}}`;
}

/** SHA-256 of the canonical text, hex. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** A copy with every string in NFC: what comes in from outside is brought into form once, at the edge. */
export function inNfc(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(inNfc);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.normalize('NFC'), inNfc(item as Json)]));
}

/** True when two values have the same canonical text. */
export function sameData(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
