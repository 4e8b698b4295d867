// Values made of values: objects with named parts, sets, and values that may be null.
import { Invalid } from './invalid.js';
import { unknownField } from './near.js';
import { isRecord, wrongType } from './raw.js';
import type { Reading } from './reading.js';
import type { JsonSchema, Value } from './value.js';

interface Optional<T> extends Value<T> {
  readonly optional: true;
}

type Parts<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Value<T[K]>;
};

/** A part that may be left out; it is then not there at all. */
export function optional<T>(value: Value<T>): Optional<T> {
  return { ...value, parse: (raw, reading) => value.parse(raw, reading), optional: true };
}

/** A value or null, where null says something: "not known". */
export function nullable<T>(value: Value<T>): Value<T | null> {
  return {
    schema: { anyOf: [value.schema, { type: 'null' }] },
    parse: (raw, reading) => (raw === null ? null : value.parse(raw, reading)),
    takesNull: true,
  };
}

/** An object with these parts and no others, in this order; `check` looks at the parts together. */
export function shape<T extends object>(
  parts: Parts<T>,
  check: (whole: T) => T | Invalid = (whole) => whole,
): Value<T> {
  const list = Object.entries<Value<unknown>>(parts);
  const known = new Set(list.map(([name]) => name));
  const parse = (raw: unknown, reading?: Reading): T | Invalid => {
    if (!isRecord(raw)) return wrongType('object', raw);
    const unknown = Object.keys(raw).find((name) => !known.has(name));
    if (unknown !== undefined) return unknownField(unknown, known);
    const whole: Record<string, unknown> = {};
    for (const [name, value] of list) {
      const given = Object.hasOwn(raw, name) ? raw[name] : undefined;
      const read = isAbsent(given, value) ? absent(name, value) : value.parse(given, reading);
      if (read instanceof Invalid) return read.under(name);
      if (read !== undefined) whole[name] = read;
    }
    return check(whole as T);
  };
  return { schema: shapeSchema(list), parse };
}

/** Null in a part that may be left out says as much as leaving it out, unless the value knows null. */
function isAbsent(given: unknown, value: Value<unknown>): boolean {
  return given === undefined || (given === null && 'optional' in value && !value.takesNull);
}

function absent(field: string, value: Value<unknown>): Invalid | undefined {
  return 'optional' in value ? undefined : new Invalid('REQUIRED', { field });
}

function shapeSchema(list: readonly (readonly [string, Value<unknown>])[]): JsonSchema {
  const required = list.filter(([, value]) => !('optional' in value)).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(list.map(([name, value]) => [name, value.schema])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

const MAX_MEMBERS = 300;

/** A set of codes, given as a list: sorted and without repeats, so that one set has one form. */
export function setOf<T extends string>(value: Value<T>): Value<readonly T[]> {
  const parse = (raw: unknown, reading?: Reading): readonly T[] | Invalid => {
    if (!Array.isArray(raw)) return wrongType('list', raw);
    if (raw.length > MAX_MEMBERS) return new Invalid('LIST_TOO_LONG', { max: MAX_MEMBERS, length: raw.length });
    const members = new Set<T>();
    for (const [index, item] of raw.entries()) {
      const member = value.parse(item, reading);
      if (member instanceof Invalid) return member.under(index);
      members.add(member);
    }
    return [...members].sort();
  };
  return { schema: { type: 'array', items: value.schema, maxItems: MAX_MEMBERS }, parse };
}
