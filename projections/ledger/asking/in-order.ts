// The order of groups by their keys, as a database has it: nothing said comes first, numbers by size, texts by code points.
import { inTurns, type Turn } from '../../../src/eventsourcing/asking/turns.js';
import type { Value } from './family-parts.js';

/** Numbers of a key lie within ± 2^52. */
const SHIFT = 2 ** 52;
const DIGITS = 16;

/** UTF-16 puts the characters of two units before some of one. */
const UNORDERED = /[\ud800-\uffff]/g;
const inCodePoints = (unit: string): string => {
  const code = unit.charCodeAt(0);
  return String.fromCharCode(code >= 0xe000 ? code - 0x800 : code + 0x2000);
};

const textOf = (value: Value | undefined): string => {
  if (value === null || value === undefined) return '\0';
  if (typeof value === 'number') return `\u0001${String(value + SHIFT).padStart(DIGITS, '0')}\0`;
  return `\u0001${value.replace(UNORDERED, inCodePoints)}\0`;
};

/** The rows in the order of the values under these names. */
export async function inOrderOf<Row extends object>(
  rows: Iterable<Row>,
  names: readonly string[],
  turn: Turn,
): Promise<Row[]> {
  // Of so many rows, most values are the same few.
  const texts = new Map<Value | undefined, string>();
  const known = (value: Value | undefined): string => {
    const before = texts.get(value);
    if (before !== undefined) return before;
    const text = textOf(value);
    texts.set(value, text);
    return text;
  };
  const keyed = await inTurns(rows, turn, (row) => {
    let key = '';
    for (const name of names) key += known((row as Readonly<Record<string, Value>>)[name]);
    return { key, row };
  });
  keyed.sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  return inTurns(keyed, turn, ({ row }) => row);
}
