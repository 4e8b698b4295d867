// The values of answers by name: under which names codes stand, in one answer and in all, and the vocabulary that names them.
import type { JsonSchema } from '../../forms/value.js';
import type { CodeNames } from '../../answering/columns.js';
import type { Catalogue, Field } from './shape.js';
import type { Vocabularies } from './vocabularies.js';

/** By a name, or by it and the whole before it (`quantity.unit`), which goes first. */
export type ByName = Readonly<Record<string, string>>;

/** What is declared of names in answers: as they are, or as `<collection>/<name>` in one of them. */
export interface OfAnswers {
  /** The vocabulary that values under a name are of. */
  readonly valueSchemas?: Readonly<Record<string, JsonSchema>>;
  /** What is the program's own. */
  readonly internalNames?: readonly string[];
}

interface Declared extends OfAnswers {
  readonly vocabularies: Vocabularies;
}

/** What is called so in every answer. */
export const valuesOfAll = ({ valueSchemas = {}, vocabularies }: Declared): ByName =>
  byName(
    Object.entries(valueSchemas).filter(([name]) => !name.includes('/')),
    vocabularies,
  );

/** What one collection alone calls so: what its fields and filters fill in, and what is declared of it. */
export function valuesOf(
  collection: string,
  fields: readonly Field[],
  { valueSchemas = {}, vocabularies }: Declared,
): ByName {
  const scoped = Object.entries(valueSchemas).flatMap(([name, schema]) =>
    inScope(name, collection).map((own) => [own, schema] as const),
  );
  const filled = fields.flatMap(({ name, choices, of }) => {
    // A list is of what its field names one of.
    const vocabulary = choices ?? of?.choices;
    return vocabulary === undefined ? [] : [[name, vocabulary] as const, [`${name}s`, vocabulary] as const];
  });
  return { ...Object.fromEntries(filled.toReversed()), ...byName(scoped, vocabularies) };
}

/** `<collection>/<name>` is the name there, and none elsewhere. */
export const inScope = (name: string, collection: string): readonly string[] =>
  name.startsWith(`${collection}/`) ? [name.slice(collection.length + 1)] : [];

/** What codes are called in the answers of each question, as the catalogue has them: for files. */
export function codeNamesIn({ collections, figures, vocabularies, values }: Catalogue): (path: string) => CodeNames {
  const names = new Map(
    Object.entries(vocabularies).map(([vocabulary, choices]) => [
      vocabulary,
      Object.fromEntries(choices.map(({ code, name }) => [code, name])),
    ]),
  );
  return (path) => {
    const own =
      figures.find((each) => each.path === path) ?? collections.find(({ name }) => name === path.split('/')[0]);
    const all = Object.entries({ ...values, ...own?.values });
    return Object.fromEntries(all.map(([name, vocabulary]) => [name, names.get(vocabulary)!]));
  };
}

const byName = (schemas: readonly (readonly [string, JsonSchema])[], vocabularies: Vocabularies): ByName =>
  Object.fromEntries(
    schemas.flatMap(([name, schema]) => {
      const vocabulary = vocabularies.of(schema, name.split('.').at(-1)!);
      return vocabulary === undefined ? [] : [[name, vocabulary]];
    }),
  );
