// The fields of a form as a page draws them, from the schema that reads them and the words that stand beside them.
import { aboutField } from '../../domain/labels.js';
import type { Labels } from '../../domain/wording.js';
import type { Lang } from '../../forms/language.js';
import type { JsonSchema } from '../../forms/value.js';
import { given } from '../../eventsourcing/log/event.js';
import type { Field, Kind } from './shape.js';
import type { Vocabularies } from './vocabularies.js';

export interface Of {
  readonly labels: Labels;
  readonly form: string;
  readonly lang: Lang;
  readonly vocabularies: Vocabularies;
  /** The collection whose things a field of that name names. */
  readonly collectionNamed: (field: string) => string | undefined;
}

interface Place {
  readonly path: readonly string[];
  readonly required: boolean;
}

type Properties = Readonly<Record<string, JsonSchema>>;

/** Texts that may be longer are written in several lines. */
const ONE_LINE = 300;

export function fieldsOf(schema: JsonSchema, of: Of, path: readonly string[] = []): readonly Field[] {
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries((schema['properties'] ?? {}) as Properties).map(([name, each]) =>
    fieldOf(each, of, { path: [...path, name], required: required.includes(name) }),
  );
}

function fieldOf(schema: JsonSchema, of: Of, { path, required }: Place): Field {
  const name = path.at(-1)!;
  const { label = name, hint = '' } = aboutField({ labels: of.labels, form: of.form, path }, of.lang) ?? {};
  const { own, mayBeNull } = withoutNull(schema);
  const kind = kindOf(own, of, name);
  return given({
    name,
    label,
    hint,
    kind,
    required,
    choices: of.vocabularies.of(listedIn(own) ?? own, name),
    ...insideOf(own, kind, of, path),
    ...boundsOf(own),
    examples: examplesOf(own),
    mayBeNull: mayBeNull || undefined,
  }) as Field;
}

/** What a field is made of, or names. */
function insideOf(schema: JsonSchema, kind: Kind, of: Of, path: readonly string[]): Partial<Field> {
  if (kind === 'thing') return given({ collection: of.collectionNamed(path.at(-1)!) });
  if (kind === 'group') return { fields: fieldsOf(schema, of, path) };
  if (kind === 'typed') return { fields: fieldsOf(partsOf(schema), of, path) };
  return kind === 'list' ? { of: fieldOf(schema['items'] as JsonSchema, of, { path, required: true }) } : {};
}

function boundsOf(schema: JsonSchema): { most: number | undefined; least: number | undefined } {
  const { maxLength, maximum, minimum, maxItems } = schema as Readonly<Record<string, number>>;
  return { most: maxLength ?? maximum ?? maxItems, least: minimum };
}

function withoutNull(schema: JsonSchema): { readonly own: JsonSchema; readonly mayBeNull: boolean } {
  const [one, other] = (schema['anyOf'] ?? []) as readonly JsonSchema[];
  return one && other?.['type'] === 'null' ? { own: one, mayBeNull: true } : { own: schema, mayBeNull: false };
}

function examplesOf(schema: JsonSchema): readonly string[] | undefined {
  const [first] = (schema['anyOf'] ?? [schema]) as readonly JsonSchema[];
  return first?.['examples'] as readonly string[] | undefined;
}

const BY_TYPE: Readonly<Record<string, Kind>> = { boolean: 'yesno', integer: 'number', array: 'list' };

function kindOf(schema: JsonSchema, of: Of, name: string): Kind {
  const { type, enum: codes, properties } = schema;
  if (codes) return isYesNo(codes as readonly string[]) ? 'yesno' : 'choice';
  if (listedIn(schema)) return 'text';
  if (schema['anyOf']) return kindOfSeveral(schema['anyOf'] as readonly JsonSchema[]);
  if (type === 'object') return properties ? 'group' : 'free';
  return BY_TYPE[type as string] ?? kindOfText(schema, of, name);
}

/** The list of names that are known, where any other name may be written too. */
function listedIn(schema: JsonSchema): JsonSchema | undefined {
  const all = alternativesOf(schema);
  return all.length > 1 && all.every(({ type }) => type === 'string') ? all.find((each) => each['enum']) : undefined;
}

const alternativesOf = (schema: JsonSchema): readonly JsonSchema[] =>
  ((schema['anyOf'] ?? []) as readonly JsonSchema[]).flatMap((each) => (each['anyOf'] ? alternativesOf(each) : [each]));

const isYesNo = (codes: readonly string[]): boolean => codes.join() === 'true,false';

/** What may be typed as people write it, or given in its parts. */
const partsOf = (schema: JsonSchema): JsonSchema => (schema['anyOf'] as readonly JsonSchema[])[1] ?? {};

function kindOfSeveral([, parts]: readonly JsonSchema[]): Kind {
  return Object.hasOwn((parts?.['properties'] ?? {}) as object, 'precision') ? 'time' : 'typed';
}

function kindOfText(schema: JsonSchema, of: Of, name: string): Kind {
  const { format, pattern, maxLength } = schema as Readonly<Record<string, string | undefined>>;
  if (format === 'uuid') return 'uuid';
  if (format === 'date-time') return 'instant';
  if (pattern?.includes('a-z0-9')) return of.collectionNamed(name) === undefined ? 'slug' : 'thing';
  return Number(maxLength ?? 0) > ONE_LINE ? 'prose' : 'text';
}
