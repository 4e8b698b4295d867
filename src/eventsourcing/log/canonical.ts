// Canonical data: the same value has the same bytes in every store and every version (JCS, RFC 8785).
import { hash } from 'node:crypto';
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

/**
 * The members of an object as its JCS text has them, in parts: cut where members with these names, in their order, would
 * stand. Throws as `canonicalJson` does.
 */
export function canonicalParts(of: object, cuts: readonly string[], pointer = ''): readonly string[] {
  const values = of as Readonly<Record<string, unknown>>;
  const path = [pointer];
  const parts = [''];
  for (const { key, head } of orderOf(Object.keys(values), path)) {
    while (parts.length <= cuts.length && key > cuts[parts.length - 1]!) parts.push('');
    parts[parts.length - 1] += head + within(values[key], key, path);
  }
  while (parts.length <= cuts.length) parts.push('');
  return parts;
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
  let json = '{';
  for (const { key, head } of orderOf(Object.keys(value), path)) json += head + within(value[key], key, path);
  return `${json}}`;
}

/** A key in its place, and what is written before its value. */
interface Member {
  readonly key: string;
  readonly head: string;
}

interface Order {
  /** As the object has them. */
  readonly keys: readonly string[];
  readonly members: readonly Member[];
}

/** By their number, the keys that came lately: most objects are of a kind with one just before. */
const orders: Order[][] = [];
/** Objects with more keys are no kind of ours; their order is not kept. */
const MOST_KEYS = 64;
/** Orders of so many keys that are kept; the next takes the place of the one that was made first. */
const MOST_KEPT = 8;

function orderOf(keys: readonly string[], path: readonly string[]): readonly Member[] {
  const known = keys.length > MOST_KEYS ? [] : (orders[keys.length] ??= []);
  for (const order of known) if (areSame(order.keys, keys)) return order.members;
  const members = keys.toSorted().map((key, i) => ({ key, head: `${i === 0 ? '' : ','}${text(key, path)}:` }));
  if (known.length === MOST_KEPT) known.shift();
  known.push({ keys, members });
  return members;
}

/** Of the same length. */
function areSame(one: readonly string[], other: readonly string[]): boolean {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** An instance of a class of ours is as plain as a literal; a date or a map only looks like an object. */
function demandPlain(object: object, path: readonly string[]): void {
  const kind = Object.prototype.toString.call(object);
  if (kind !== '[object Object]') throw new NotCanonical(path.join('/'), kind);
}

/** SHA-256 of a text in UTF-8, hex. */
export const hashOfText = (of: string): string => hash('sha256', of, 'hex');

/** SHA-256 of the canonical text, hex. */
export function digestOf(value: unknown): string {
  return hashOfText(canonicalJson(value));
}

/** Text that every normal form leaves as it is. */
const ASCII = /^[\0-\x7f]*$/;

/** The value with every string in NFC: what comes in from outside is brought into form once, at the edge. */
export function inNfc(value: Json): Json {
  return isInNfc(value) ? value : broughtIntoNfc(value);
}

function isInNfc(value: Json): boolean {
  if (typeof value === 'string') return ASCII.test(value) || value.normalize('NFC') === value;
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(isInNfc);
  return Object.entries<Json>(value as Record<string, Json>).every(([key, item]) => isInNfc(key) && isInNfc(item));
}

function broughtIntoNfc(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(broughtIntoNfc);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [key.normalize('NFC'), broughtIntoNfc(item as Json)]);
  return Object.fromEntries(entries) as Json;
}

/** True when two values that can be stored have the same canonical text. */
export function sameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(mine);
  if (keys.length !== Object.keys(theirs).length) return false;
  return keys.every((key) => Object.hasOwn(theirs, key) && sameData(mine[key], theirs[key]));
}
