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
  return written(value, [pointer]);
}

/** `path` is where the value stands; it is only put together when something is wrong. */
function written(value: unknown, path: string[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value, path);
  if (typeof value === 'number') return integer(value, path);
  if (typeof value === 'object') return Array.isArray(value) ? list(value, path) : members(value, path);
  throw new NotCanonical(path.join('/'), typeof value);
}

function list(values: readonly unknown[], path: string[]): string {
  let json = '';
  // Not `map`, which leaves holes out.
  for (let i = 0; i < values.length; i++) json += `${i === 0 ? '' : ','}${within(values[i], String(i), path)}`;
  return `[${json}]`;
}

function within(value: unknown, key: string, path: string[]): string {
  path.push(key);
  const json = written(value, path);
  path.pop();
  return json;
}

/** Text without anything that could be written in two ways or needs escaping: most of what is stored. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

function text(value: string, path: readonly string[]): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new NotCanonical(path.join('/'), 'a lone surrogate');
  if (value.normalize('NFC') !== value) throw new NotCanonical(path.join('/'), 'text that is not in NFC');
  return JSON.stringify(value);
}

function integer(value: number, path: readonly string[]): string {
  if (!Number.isSafeInteger(value)) throw new NotCanonical(path.join('/'), `the number ${value}`);
  return Object.is(value, -0) ? '0' : String(value);
}

function members(object: object, path: string[]): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype) demandPlain(object, path);
  const value = object as Record<string, unknown>;
  let json = '';
  for (const key of Object.keys(value).sort()) {
    json += `${json === '' ? '' : ','}${text(key, path)}:${within(value[key], key, path)}`;
  }
  return `{${json}}`;
}

/** An instance of a class of ours is as plain as a literal; a date or a map only looks like an object. */
function demandPlain(object: object, path: readonly string[]): void {
  const kind = Object.prototype.toString.call(object);
  if (kind !== '[object Object]') throw new NotCanonical(path.join('/'), kind);
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
