// Problems of a form out of class-validator's report: each once, with its code and an absolute JSON pointer.
import type { ValidationError } from 'class-validator';
import { Invalid } from './invalid.js';
import { unknownField } from './near.js';

type Form = new () => object;
type FieldsOf = (form: Form) => ReadonlyMap<string, (() => Form) | undefined>;

/** True when neither the value nor an entry of the list is an `Invalid` that a parser left in its place. */
export function allHolds(value: unknown): boolean {
  if (value instanceof Invalid) return false;
  return !Array.isArray(value) || !value.some((item) => item instanceof Invalid);
}

export function problemsOf(errors: readonly ValidationError[], form: Form, fieldsOf: FieldsOf): Invalid[] {
  const fields = fieldsOf(form);
  return errors.flatMap((error) => {
    if (!fields.has(error.property)) return [unknownField(error.property, fields.keys())];
    return inField(error, fields.get(error.property), fieldsOf).map((problem) => problem.under(error.property));
  });
}

function inField(error: ValidationError, nested: (() => Form) | undefined, fieldsOf: FieldsOf): Invalid[] {
  const value: unknown = error.value;
  if (value === undefined) return [new Invalid('REQUIRED', { field: error.property })];
  if (value instanceof Invalid) return [value];
  const entries = Array.isArray(value) ? value.flatMap(inEntry) : [];
  if (!nested) return entries;
  const children = error.children ?? [];
  if (!Array.isArray(value)) return problemsOf(children, nested(), fieldsOf);
  return [...entries, ...children.flatMap((child) => inFormOfList(child, nested(), fieldsOf))];
}

function inEntry(entry: unknown, index: number): Invalid[] {
  return entry instanceof Invalid ? [entry.under(index)] : [];
}

/** class-validator also looks into the `Invalid` that stands for an entry; what it finds there is not the sender's. */
function inFormOfList(child: ValidationError, form: Form, fieldsOf: FieldsOf): Invalid[] {
  if (child.value instanceof Invalid) return [];
  return problemsOf(child.children ?? [], form, fieldsOf).map((problem) => problem.under(child.property));
}
