// Data from outside, made safe to look at: the kinds of JSON values, and the names that no object may carry.
import { Invalid, pointerTo, shown } from './invalid.js';

/** The kinds that a message about a wrong type can name. */
export type Kind = 'object' | 'text' | 'number' | 'flag' | 'list' | 'null' | 'decimal' | 'textOrObject';

export type Raw = Readonly<Record<string, unknown>>;

export function isRecord(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function kindOf(raw: unknown): Kind | 'other' {
  if (raw === null) return 'null';
  if (Array.isArray(raw)) return 'list';
  const kinds: Record<string, Kind> = { object: 'object', string: 'text', number: 'number', boolean: 'flag' };
  return kinds[typeof raw] ?? 'other';
}

export function wrongType(expected: Kind, raw: unknown): Invalid {
  return new Invalid('WRONG_TYPE', { expected, given: kindOf(raw) });
}

/** Deep enough for every form; a bound, because the libraries behind us recurse without one. */
const MAX_DEPTH = 16;
/** Wide enough for every form; a bound, because class-transformer compares all names of an object with each other. */
const MAX_FIELDS = 200;

/** Names that every object inherits: `__proto__`, `constructor`, `toString` … class-transformer trips over them. */
function isInherited(name: string): boolean {
  return name in Object.prototype;
}

export interface Survey {
  /** Set when the message must not be looked into at all. */
  readonly refused?: Invalid;
  /** Fields with inherited names, each already an `UNKNOWN_FIELD` with its pointer. */
  readonly strange: readonly Invalid[];
}

const ORDINARY: Survey = { strange: [] };

/** Looks through a message once before anything else does. */
export function surveyed(raw: unknown): Survey {
  const strange: Invalid[] = [];
  const refused = look(raw, '', 0, strange);
  if (refused) return { refused, strange };
  return strange.length > 0 ? { strange } : ORDINARY;
}

function look(raw: unknown, pointer: string, depth: number, strange: Invalid[]): Invalid | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  if (depth > MAX_DEPTH) return new Invalid('TOO_DEEP', { max: MAX_DEPTH }, pointer);
  if (!Array.isArray(raw)) return lookAtObject(raw as Raw, pointer, depth, strange);
  for (const [index, item] of raw.entries()) {
    const refused = look(item, `${pointer}/${index}`, depth + 1, strange);
    if (refused) return refused;
  }
  return undefined;
}

function lookAtObject(raw: Raw, pointer: string, depth: number, strange: Invalid[]): Invalid | undefined {
  const names = Object.keys(raw);
  if (names.length > MAX_FIELDS) return new Invalid('TOO_MANY_FIELDS', { max: MAX_FIELDS }, pointer);
  for (const name of names) {
    if (isInherited(name)) strange.push(unknownField(name, pointer));
    const value = raw[name];
    if (typeof value !== 'object') continue;
    const refused = look(value, pointer + pointerTo(name), depth + 1, strange);
    if (refused) return refused;
  }
  return undefined;
}

function unknownField(name: string, pointer: string): Invalid {
  return new Invalid(
    'UNKNOWN_FIELD',
    { what: 'field', field: shown(name), guess: 'no', near: '' },
    pointer + pointerTo(name),
  );
}

/** A copy without the fields of inherited names. */
export function ordinary(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(ordinary);
  if (!isRecord(raw)) return raw;
  const kept = Object.entries(raw).filter(([name]) => !isInherited(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, ordinary(value)]));
}
