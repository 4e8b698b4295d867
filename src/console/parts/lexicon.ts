// The words of a collection's answers: what each name is called, what its codes mean, and what is the program's own.
import type { Catalogue, Collection, Field } from '../../http/catalogue/shape.js';

/** What is known of where a value stands. */
export interface About {
  readonly choices?: string | undefined;
  readonly collection?: string | undefined;
}

/** `whole`: the name under which that stands in which a name is told. */
export interface Lexicon {
  readonly wordOf: (name: string, whole?: string) => string | undefined;
  readonly aboutOf: (name: string, whole?: string) => About;
  readonly isInternal: (name: string, whole?: string) => boolean;
}

/** What a column or a field tells of the things that are named under it. */
type Telling = Pick<Field, 'name'> & Partial<Pick<Field, 'collection' | 'of'>>;

export function lexiconOf(
  { words, values, internal, commands, register }: Collection,
  catalogue: Pick<Catalogue, 'values'>,
): Lexicon {
  const vocabularies = { ...catalogue.values, ...values };
  const own = new Set(internal);
  const fields: readonly Telling[] = [...(register?.columns ?? []), ...commands.flatMap((each) => each.fields)];
  const thingsUnder = (name: string): string | undefined => {
    const told = fields.find((each) => each.name === name && (each.collection ?? each.of?.collection) !== undefined);
    return told?.collection ?? told?.of?.collection;
  };
  return {
    wordOf: (name, whole) => words[`${whole}.${name}`] ?? words[name],
    aboutOf: (name, whole) => ({
      choices: vocabularies[`${whole}.${name}`] ?? vocabularies[name],
      collection: thingsUnder(name),
    }),
    isInternal: (name, whole) => own.has(name) || own.has(`${whole}.${name}`),
  };
}
