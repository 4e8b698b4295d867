// The form of a command or question: decorated fields, read once, exactly, with every problem named and placed.
import { type ClassTransformOptions, plainToInstance, Transform } from 'class-transformer';
import { allHolds, problemsOf } from './form-problems.js';
import { Invalid } from './invalid.js';
import { isRecord, ordinary, surveyed, wrongType } from './raw.js';
import { PLAIN, type Reading } from './reading.js';
import { type Formed, fastPath } from './fast-path.js';
import { withoutRepeats } from './repeats.js';
import { ValidateBy, ValidateNested, validateSync } from './validation.js';
import type { JsonSchema, Value } from './value.js';

export type { JsonSchema, Value } from './value.js';

export type Form<T extends object = object> = new () => T;

export interface FieldOptions {
  readonly optional?: boolean;
}

export interface ListOptions extends FieldOptions {
  /** How many entries there may be; 100 where nothing is said. */
  readonly max?: number;
  /** True where the same entry must not come twice. */
  readonly unique?: boolean;
}

/** What is known of a field besides what the two libraries keep. */
interface DeclaredField {
  readonly optional: boolean;
  /** True where null says something that absence does not. */
  readonly takesNull: boolean;
  readonly nested: (() => Form) | undefined;
  readonly schema: () => JsonSchema;
  /** What the field holds, or what is wrong with it; `formed` reads the objects in it that are forms themselves. */
  readonly read: (raw: unknown, formed: Formed, reading: Reading) => unknown;
}

type Entries = ReadonlyMap<string, DeclaredField>;
const own = new WeakMap<object, Map<string, DeclaredField>>();
const resolved = new WeakMap<object, Entries>();
const MAX_ENTRIES = 100;

/** A field that holds one value. */
export function Field(value: Value<unknown>, options: FieldOptions = {}): PropertyDecorator {
  const schema = (): JsonSchema => value.schema;
  const takesNull = value.takesNull === true;
  return decorated(options, {
    schema,
    takesNull,
    nested: undefined,
    read: (raw, _, reading) => value.parse(raw, reading),
  });
}

/** A field that holds an object with fields of its own. */
export function Nested(form: () => Form, options: FieldOptions = {}): PropertyDecorator {
  const schema = (): JsonSchema => formSchema(form());
  const read = (raw: unknown, formed: Formed, reading: Reading): unknown => formed(form, raw, reading);
  return decorated(options, { schema, takesNull: false, nested: form, read });
}

/** As `@Type` would do it; that decorator needs the package reflect-metadata, and the domain does without it. */
function formed(form: () => Form, raw: unknown, reading: Reading): unknown {
  return isRecord(raw) ? instanceOf(form(), raw, reading) : wrongType('object', raw);
}

/** What the library hands to each transformation beside its own options: it passes on whatever it was given. */
interface Told extends ClassTransformOptions {
  readonly reading: Reading;
}

function instanceOf<T extends object>(form: Form<T>, raw: object, reading: Reading): T {
  const told: Told = { reading };
  return plainToInstance(form, raw, told);
}

/** A field that holds a list of values or of objects with fields of their own. */
export function Listed(of: Value<unknown> | (() => Form), options: ListOptions = {}): PropertyDecorator {
  const max = options.max ?? MAX_ENTRIES;
  const nested = typeof of === 'function' ? of : undefined;
  const items = (): JsonSchema => (typeof of === 'function' ? formSchema(of()) : of.schema);
  const read = (raw: unknown, formed: Formed, reading: Reading): unknown => {
    if (!Array.isArray(raw)) return wrongType('list', raw);
    if (raw.length > max) return new Invalid('LIST_TOO_LONG', { max, length: raw.length });
    const entries = raw.map((each) => (typeof of === 'function' ? formed(of, each, reading) : of.parse(each, reading)));
    return options.unique ? withoutRepeats(entries) : entries;
  };
  const schema = (): JsonSchema => listSchema(items(), max, options.unique);
  return decorated(options, { schema, takesNull: false, nested, read });
}

/** The form filled in from a message, or everything that is wrong with it, each with an absolute JSON pointer. */
export function readForm<T extends object>(
  form: Form<T>,
  raw: unknown,
  reading: Reading = PLAIN,
): T | readonly Invalid[] {
  if (!isRecord(raw)) return [wrongType('object', raw)];
  const { refused, strange } = surveyed(raw);
  if (refused) return [refused];
  const read = strange.length === 0 ? fast(form, raw, reading) : undefined;
  return (read as T | undefined) ?? readThoroughly(form, raw, { strange, reading });
}

/** As `readForm` for a message in which `surveyed` found nothing: the form, or undefined for who must look closely. */
export const readFast = (form: Form, raw: unknown, reading: Reading = PLAIN): object | undefined =>
  fast(form, raw, reading);

const fast = fastPath((form) => entriesOf(form));

/** As `readForm`, by the libraries that state the rules: slower, and the only way to tell what is wrong. */
export function readThoroughly<T extends object>(
  form: Form<T>,
  raw: object,
  { strange = [], reading = PLAIN }: { strange?: readonly Invalid[]; reading?: Reading } = {},
): T | readonly Invalid[] {
  const instance = instanceOf(form, strange.length > 0 ? (ordinary(raw) as object) : raw, reading);
  const errors = validateSync(instance, CHECKS);
  if (errors.length > 0 || strange.length > 0) return [...strange, ...problemsOf(errors, form, fieldsOf)];
  withoutAbsent(instance, entriesOf(form));
  return instance;
}

/** The JSON Schema (2020-12) of a form. */
export function formSchema(form: Form): JsonSchema {
  const entries = [...entriesOf(form)];
  const required = entries.filter(([, entry]) => !entry.optional).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, entry]) => [name, entry.schema()])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

/** The names of a form's fields, in the order in which they are declared, and the form behind each, if any. */
function fieldsOf(form: Form): ReadonlyMap<string, (() => Form) | undefined> {
  return new Map([...entriesOf(form)].map(([name, entry]) => [name, entry.nested]));
}

// A form without fields is a form too: `forbidUnknownValues` would refuse it.
const CHECKS = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false };

function decorated(options: FieldOptions, about: Omit<DeclaredField, 'optional'>): PropertyDecorator {
  const optional = options.optional === true;
  const isAbsent = (raw: unknown): boolean => raw === null && optional && !about.takesNull;
  const onRead = Transform(
    ({ obj, key, options: told }) =>
      isAbsent(obj[key]) ? undefined : about.read(obj[key], formed, (told as Told).reading),
    { toClassOnly: true },
  );
  const validate = (value: unknown): boolean => (value === undefined ? optional : allHolds(value));
  const check = ValidateBy({ name: 'form', validator: { validate } });
  return (target, name) => {
    for (const decorator of [onRead, ...(about.nested ? [ValidateNested()] : []), check]) decorator(target, name);
    const entries = own.get(target.constructor) ?? new Map<string, DeclaredField>();
    own.set(target.constructor, entries.set(String(name), { ...about, optional }));
  };
}

/** The entries of a form and of the forms that it extends, theirs first. */
function entriesOf(form: object | null): Entries {
  if (form === null || form === Function.prototype) return new Map();
  const known = resolved.get(form);
  if (known) return known;
  const entries = new Map([...entriesOf(Object.getPrototypeOf(form) as object | null), ...(own.get(form) ?? [])]);
  resolved.set(form, entries);
  return entries;
}

/** Declared class fields exist as own `undefined`; what was not said must not exist at all. */
function withoutAbsent(instance: object, entries: Entries): void {
  const fields = instance as Record<string, unknown>;
  for (const [name, entry] of entries) {
    const value = fields[name];
    if (value === undefined) delete fields[name];
    else if (entry.nested) tidy(value, entriesOf(entry.nested()));
  }
}

function tidy(value: unknown, entries: Entries): void {
  if (!Array.isArray(value)) return withoutAbsent(value as object, entries);
  for (const item of value) withoutAbsent(item as object, entries);
}

function listSchema(items: JsonSchema, maxItems: number, unique = false): JsonSchema {
  return { type: 'array', items, maxItems, ...(unique ? { uniqueItems: true } : {}) };
}
