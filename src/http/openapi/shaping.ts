// The last shaping of the description: closed lists of codes stand once and are referred to, and whatever may hold more says so.
import type { JsonSchema } from '../../forms/value.js';
import { NAMES } from '../../forms/vocabulary.js';

type Components = Record<string, unknown>;

/** Fewer codes are read sooner where they stand. */
const FEW = 4;

/** By its codes: the name under which a list stands among the components. */
export type Vocabularies = Readonly<Record<string, readonly string[]>>;

/** A copy in which every list of codes that has a name is a reference, and every open object is open for clients too. */
export function shaped(document: object, vocabularies: Vocabularies): object {
  const names = new Map(Object.entries(vocabularies).map(([name, codes]) => [codes.join(' '), name]));
  const components: Components = {};
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value !== 'object' || value === null) return value;
    const schema = value as JsonSchema;
    const name = codesIn(schema) && names.get(codesIn(schema)!.join(' '));
    if (name !== undefined && name !== '') return referred(schema, name, components);
    const inside = Object.entries(schema).map(([key, each]) => [key, isData(key) ? each : shape(each)]);
    return { ...Object.fromEntries(inside), ...(isOpen(schema) ? { additionalProperties: true } : {}) };
  };
  const whole = shape(document) as { components: { schemas: object } };
  const schemas = { ...whole.components.schemas, ...components };
  return { ...whole, components: { ...whole.components, schemas } };
}

const isData = (key: string): boolean => ['example', 'examples', 'enum', NAMES].includes(key);

function codesIn({ type, enum: codes }: JsonSchema): readonly string[] | undefined {
  return type === 'string' && Array.isArray(codes) && codes.length >= FEW ? (codes as readonly string[]) : undefined;
}

/** What the field says of itself stays beside the reference. */
function referred({ title, description, ...list }: JsonSchema, name: string, components: Components): JsonSchema {
  components[name] ??= list;
  const about = { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) };
  return { $ref: `#/components/schemas/${name}`, ...about };
}

/** An object of which nothing is said holds anything. */
const isOpen = ({ type, properties, additionalProperties }: JsonSchema): boolean =>
  (type === 'object' || (Array.isArray(type) && type.includes('object'))) &&
  properties === undefined &&
  additionalProperties === undefined;
