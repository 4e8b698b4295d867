// The fields of a form as a page draws them, from the schema that reads them and the words that stand beside them.
import { aboutField } from '../../domain/labels.js';
import { MADE } from '../../domain/values/ids.js';
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
  /** Whether it names only what the thing at hand names anyway. */
  readonly isWithin?: (field: string) => boolean;
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
  const { own: said, mayBeNull } = withoutNull(schema);
  const own = asOne(said);
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
    isMade: own[MADE] === true || undefined,
    mayBeNull: mayBeNull || undefined,
  }) as Field;
}

/** What a field is made of, or names. */
function insideOf(schema: JsonSchema, kind: Kind, of: Of, path: readonly string[]): Partial<Field> {
  if (kind === 'thing') return thingIn(path.at(-1)!, of);
  if (kind === 'group') return { fields: fieldsOf(schema, of, path) };
  if (kind === 'typed') return { fields: fieldsOf(partsOf(schema), of, path) };
  return kind === 'list' ? { of: fieldOf(schema['items'] as JsonSchema, of, { path, required: true }) } : {};
}

const thingIn = (name: string, { collectionNamed, isWithin }: Of): Partial<Field> =>
  given({ collection: collectionNamed(name), isWithin: isWithin?.(name) === true || undefined }) as Partial<Field>;

function boundsOf(schema: JsonSchema): { most: number | undefined; least: number | undefined } {
  const { maxLength, maximum, minimum, maxItems } = schema as Readonly<Record<string, number>>;
  return { most: maxLength ?? maximum ?? maxItems, least: minimum };
}

/** Several shapes, of which a field tells which it is, as one that has the fields of all; needed is what all need. */
function asOne(schema: JsonSchema): JsonSchema {
  const shapes = schema['oneOf'] as readonly JsonSchema[] | undefined;
  if (!shapes) return schema;
  const each = shapes.map(({ properties }) => properties as Properties);
  const names = [...new Set(each.flatMap((properties) => Object.keys(properties)))];
  const isNeeded = (name: string): boolean =>
    shapes.every(({ required = [] }) => (required as string[]).includes(name));
  const properties = names.map(
    (name) => [name, merged(each.flatMap((one) => (one[name] ? [one[name]] : [])))] as const,
  );
  return { type: 'object', properties: Object.fromEntries(properties), required: names.filter(isNeeded) };
}

function merged(fields: readonly JsonSchema[]): JsonSchema {
  const codes = fields.flatMap((each) => (each['enum'] ?? []) as readonly string[]);
  return codes.length > 0 ? { ...fields[0], enum: [...new Set(codes)] } : fields[0]!;
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
  const { format, maxLength } = schema as Readonly<Record<string, string | undefined>>;
  if (format === 'date-time') return 'instant';
  const id = idOf(schema);
  if (id) return of.collectionNamed(name) === undefined ? id : 'thing';
  return Number(maxLength ?? 0) > ONE_LINE ? 'prose' : 'text';
}

function idOf(schema: JsonSchema): 'uuid' | 'slug' | undefined {
  const { format, pattern } = schema as Readonly<Record<string, string | undefined>>;
  return format === 'uuid' ? 'uuid' : pattern?.includes('a-z0-9') ? 'slug' : undefined;
}
