// The field of a form that a JSON pointer leads to.
import type { Field } from '../../http/catalogue/shape.js';

/** The field that a pointer leads to, through groups and lists; the nearest around it where that is no field. */
export function fieldAt(fields: readonly Field[], pointer: string): Field | undefined {
  const [name, ...rest] = pointer.split('/').slice(1);
  const field = fields.find((each) => each.name === name);
  if (!field || rest.length === 0) return field;
  const inside = field.of ? rest.slice(1) : rest;
  const inner = (field.of ?? field).fields ?? [];
  return fieldAt(inner, `/${inside.join('/')}`) ?? field;
}
