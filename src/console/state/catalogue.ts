// The catalogue that everything is drawn from, as the server told it in this language.
import { computed, signal } from '@preact/signals';
import type { Catalogue, Choice, Collection, Command, Figure } from '../../http/catalogue/shape.js';
import { get } from '../http/api.js';

export const catalogue = signal<Catalogue | undefined>(undefined);

export async function askForCatalogue(): Promise<void> {
  catalogue.value = await get<Catalogue>('/v1/catalogue');
}

export const collections = computed<readonly Collection[]>(() => catalogue.value?.collections ?? []);
export const figures = computed<readonly Figure[]>(() => catalogue.value?.figures ?? []);

export const collectionNamed = (name: string | undefined): Collection | undefined =>
  collections.value.find((each) => each.name === name);

/** `<collection>/<verb>`; undefined where the reader's role could not send it. */
export function commandNamed(route: string): Command | undefined {
  const [into, verb] = route.split('/');
  return collectionNamed(into)?.commands.find((each) => each.verb === verb);
}

export const figureAt = (path: string): Figure | undefined => figures.value.find((each) => each.path === path);

export const choicesOf = (vocabulary: string | undefined): readonly Choice[] =>
  (vocabulary === undefined ? undefined : catalogue.value?.vocabularies[vocabulary]) ?? [];

/** What a code is called; itself where it has no name. */
export const nameOf = (code: string, vocabulary: string | undefined): string =>
  choicesOf(vocabulary).find((each) => each.code === code)?.name ?? code;

/** What a code is called where it stands under a name in an answer; itself where it has no name. */
export const nameUnder = (code: string, name: string): string => nameOf(code, catalogue.value?.values[name]);

export const administrationNamed = (code: string): string => nameOf(code, 'administration');

/** The thing whose stream is called so: `incident-<id>`. */
export function thingOf(stream: string): { readonly collection: string; readonly id: string } | undefined {
  const found = collections.value
    .filter((each) => stream.startsWith(`${each.stream}-`))
    .toSorted((one, other) => other.stream.length - one.stream.length)[0];
  return found && { collection: found.name, id: stream.slice(found.stream.length + 1) };
}
