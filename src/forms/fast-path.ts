// The reading of a form without its libraries, where that is safe: it gives what they would, or nothing when they must look.
import { allHolds } from './form-problems.js';
import { Invalid } from './invalid.js';
import { isRecord, type Raw } from './raw.js';
import type { Reading } from './reading.js';

type Form = new () => object;
/** Reads an object that is a form itself: an instance, or an `Invalid` in its place. */
export type Formed = (form: () => Form, raw: unknown, reading: Reading) => unknown;

interface Declared {
  readonly optional: boolean;
  /** True where null says something that absence does not. */
  readonly takesNull: boolean;
  readonly read: (raw: unknown, formed: Formed, reading: Reading) => unknown;
}

interface Field extends Declared {
  readonly name: string;
}

type Reader = (raw: Raw, reading: Reading) => object | undefined;
type FastPath = (form: Form, raw: unknown, reading: Reading) => object | undefined;

/** Stands for what a reader leaves to the thorough one; nobody is ever told it. */
const LEFT = new Invalid('WRONG_TYPE');

/**
 * Makes one reader for each form, from the same declarations that the libraries work by, when it is first asked for.
 * A reader gives undefined for whatever is not plainly right. It must be given what `surveyed` found nothing in.
 */
export function fastPath(declared: (form: Form) => ReadonlyMap<string, Declared>): FastPath {
  const readers = new WeakMap<Form, Reader>();
  const formed: Formed = (form, raw, reading) => read(form(), raw, reading) ?? LEFT;
  const readerOf = (form: Form): Reader => {
    const reader = compiled(form, declared(form), formed);
    readers.set(form, reader);
    return reader;
  };
  const read: FastPath = (form, raw, reading) =>
    isRecord(raw) && Object.getPrototypeOf(raw) === Object.prototype
      ? (readers.get(form) ?? readerOf(form))(raw, reading)
      : undefined;
  return read;
}

function compiled(form: Form, declared: ReadonlyMap<string, Declared>, formed: Formed): Reader {
  const fields = inOrder(form, declared);
  if (!fields) return () => undefined;
  const { prototype } = form as { prototype: object };
  return (raw, reading) => {
    // Made without its fields: deleting those that stay empty would slow whoever reads them.
    const instance = Object.create(prototype) as Record<string, unknown>;
    let told = 0;
    for (const field of fields) {
      const given = raw[field.name];
      if (given !== undefined) told += 1;
      if (isAbsent(given, field)) continue;
      const value = given === undefined ? given : field.read(given, formed, reading);
      if (value === undefined || !allHolds(value)) return undefined;
      instance[field.name] = value;
    }
    return told === Object.keys(raw).length ? instance : undefined;
  };
}

const isAbsent = (given: unknown, { optional, takesNull }: Declared): boolean =>
  optional && (given === undefined || (given === null && !takesNull));

/** The fields in the order that instances hold them in; undefined where instances hold anything else. */
function inOrder(form: Form, declared: ReadonlyMap<string, Declared>): readonly Field[] | undefined {
  const held = Object.entries<unknown>({ ...new form() });
  const isPlain = held.every(
    ([name, value]) => value === undefined && declared.has(name) && !(name in Object.prototype),
  );
  if (!isPlain || held.length !== declared.size) return undefined;
  return held.map(([name]) => ({ name, ...declared.get(name)! }));
}
