// A form's schema with the label and the hint of each of its fields, however deep, in one language.
import { aboutField, type Place } from '../../domain/labels.js';
import type { Labels } from '../../domain/wording.js';
import type { Lang } from '../../forms/language.js';
import type { JsonSchema } from '../../forms/value.js';

export interface Of {
  readonly labels: Labels;
  readonly form: string;
  readonly lang: Lang;
}

/** `path`: where the schema stands in the form. */
export function labelled(schema: JsonSchema, of: Of, path: readonly string[] = []): JsonSchema {
  const { properties, items, anyOf, oneOf } = schema as Parts;
  const inside = (each: JsonSchema): JsonSchema => labelled(each, of, path);
  return {
    ...schema,
    ...(properties ? { properties: fieldsOf(properties, of, path) } : {}),
    ...(items ? { items: inside(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(inside) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(inside) } : {}),
  };
}

interface Parts {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

function fieldsOf(properties: NonNullable<Parts['properties']>, of: Of, path: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const at: Place = { labels: of.labels, form: of.form, path: [...path, name] };
      const about = aboutField(at, of.lang);
      const told = about ? { title: about.label, description: about.hint } : {};
      return [name, { ...labelled(schema, of, at.path), ...told }];
    }),
  );
}
