// The program's own registries, held against each other: whatever can be asked, happen, be refused or be known is in the description
// of the API, in words of both languages, on the page of authority, in the catalogue that the page is drawn from, and among the
// fixtures.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { questions, registers } from '../../projections/all.js';
import { questionLabels } from '../../projections/words/labels.js';
import { aggregates } from '../../src/domain/aggregates.js';
import { WORDS } from '../../src/domain/words.js';
import { LANGUAGES } from '../../src/forms/language.js';
import type { Catalogue } from '../../src/http/catalogue/shape.js';
import { goldenFiles, shapeIn } from '../fixtures/golden.js';
import { type Client, clientOf, type RunningCordon } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

const ROOT = new URL('../../', import.meta.url);
const AUTHORITY = readFileSync(new URL('docs/authority.md', ROOT), 'utf8');
const TABLES = readFileSync(new URL('test/fixtures/tables.json', ROOT), 'utf8');

/** Between them they might send everything. */
const PEOPLE = [
  ['officer', 'KG'],
  ['coordinator', 'KG'],
  ['secretariat', 'CHLEU'],
] as const;

let server: RunningCordon;
let described: Readonly<Record<string, object>>;
let catalogues: readonly Catalogue[];
let client: Client;

const commandsOf = ({ commands }: { readonly commands: object }): readonly string[] => Object.keys(commands);
const eventsOf = ({ story }: (typeof aggregates)[number]): readonly string[] => Object.keys(story.evolve);

/** What of a list is not there. */
const missing = <T>(all: readonly T[], isThere: (each: T) => boolean): readonly T[] =>
  all.filter((each) => !isThere(each));

const nameOf = (operation: object): unknown => (operation as { readonly operationId?: string }).operationId;

export function registriesCases(): void {
  beforeAll(async () => {
    server = await sharedCordon();
    const clients = await Promise.all(PEOPLE.map(([role, administration]) => clientOf(server, role, administration)));
    client = clients[0]!;
    described = (await client.get('/openapi.json')).body.paths as typeof described;
    const asked = clients.flatMap((each) =>
      LANGUAGES.map((lang) => each.get('/v1/catalogue', { 'accept-language': lang })),
    );
    catalogues = (await Promise.all(asked)).map(({ body }) => body as unknown as Catalogue);
  });

  // The build puts modules together, and would rename a class whose name another one has too.
  it('calls the commands in the program that ships as its sources do', () => {
    const named = Object.values(described).flatMap((path) => Object.values(path as object).map(nameOf));
    const forms = aggregates.flatMap(({ commands }) => Object.values(commands).map(({ form }) => form.name));
    expect(missing(forms, (each) => named.includes(each))).toEqual([]);
  });

  const verbs = aggregates.flatMap(({ collection, ...each }) =>
    commandsOf(each).map((verb) => [collection, verb] as const),
  );

  describe('Every command', () => {
    it('is described, with the aggregate that it is of', () => {
      expect(missing(verbs, ([of, verb]) => `/v1/${of}/{id}/${verb}` in described)).toEqual([]);
    });

    it('stands on the page of authority', () => {
      const sections = new Map(AUTHORITY.split('\n## ').map((text) => [text.split('\n')[0]!, text]));
      expect(missing(verbs, ([of, verb]) => sections.get(of)?.includes(`| \`${verb}\``) === true)).toEqual([]);
    });

    it('is drawn on the page for somebody, in both languages, with a label and a hint', () => {
      const drawn = catalogues.flatMap(({ collections }) =>
        collections.flatMap(({ name, commands }) => commands.map((each) => ({ ...each, of: name }))),
      );
      expect(missing(verbs, ([of, verb]) => drawn.some((each) => each.of === of && each.verb === verb))).toEqual([]);
      expect(missing(drawn, ({ label, hint, may }) => [label, hint, may].every((each) => each.length > 0))).toEqual([]);
    });
  });

  describe('Every event', () => {
    const types = aggregates.flatMap(eventsOf);

    it('has a sentence in both languages', () => {
      const worded = new Set(Object.values(WORDS).flatMap(({ events }) => Object.keys(events)));
      expect(missing(types, (each) => worded.has(each))).toEqual([]);
    });

    it('has a golden shape', () => {
      const golden = new Set(goldenFiles().map((file) => shapeIn(file).typeAtVersion.split('@')[0]));
      expect(missing(types, (each) => golden.has(each))).toEqual([]);
    });
  });

  it('Every refusal says in both languages what is wrong, and what to do', () => {
    const refusals = Object.values(WORDS).flatMap(({ refusals: all }) => Object.entries(all));
    expect(refusals.length).toBeGreaterThan(100);
    expect(
      missing(refusals, ([, { en, ru, fix }]) => [en, ru, fix.en, fix.ru].every((text) => text.length > 0)).map(
        ([code]) => code,
      ),
    ).toEqual([]);
  });

  describe('Every aggregate', () => {
    it('has a register, by whose story the right to see its streams is derived', () => {
      const registered = new Set(registers.map(({ of }) => of.category));
      expect(
        missing(aggregates, ({ story }) => registered.has(story.category)).map(({ collection }) => collection),
      ).toEqual([]);
    });

    it('has its columns among the fixtures, and a list and a thing on the page', () => {
      const lists = new Set(
        catalogues.flatMap(({ collections }) => collections.filter((each) => each.register).map(({ name }) => name)),
      );
      expect(missing(registers, ({ collection }) => lists.has(collection)).map(({ collection }) => collection)).toEqual(
        [],
      );
      expect(
        missing(registers, ({ table }) => TABLES.includes(`"${table.name}"`)).map(({ collection }) => collection),
      ).toEqual([]);
    });
  });

  it('Every question is described, and is called something', () => {
    const paths = questions.map(({ path }) => path);
    expect(missing(paths, (path) => `/v1/${path.replaceAll(/:(\w+)/g, '{$1}')}` in described)).toEqual([]);
    const called = paths.filter(
      (path) => !path.includes('/') && !registers.some(({ collection }) => collection === path),
    );
    expect(missing(called, (path) => `${path}/` in questionLabels)).toEqual([]);
  });
}
