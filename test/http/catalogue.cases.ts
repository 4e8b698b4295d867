// The catalogue: complete against the tables that the routes are made of, in both languages, and by the reader's role.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { questions, registers } from '../../projections/all.js';
import { isWithin, namedIn } from '../../projections/links/links.js';
import { columnNames } from '../../projections/words/labels/columns.js';
import { internalNames, valueSchemas } from '../../projections/words/values.js';
import { viewNames } from '../../projections/words/labels/views.js';
import { questionLabels } from '../../projections/words/labels.js';
import { mightSend } from '../../src/domain/authority/might-send.js';
import { aggregates } from '../../src/domain/aggregates.js';
import { SHORT_FORMS } from '../../src/domain/short-forms.js';
import type { Actor } from '../../src/domain/values/who/command-metadata.js';
import { text } from '../../src/domain/values/text.js';
import { Field as FieldOf, formSchema } from '../../src/forms/form.js';
import { LANGUAGES } from '../../src/forms/language.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { aggregate, reports } from '../../src/eventsourcing/writing/decider.js';
import { question } from '../../src/eventsourcing/asking/ask.js';
import { catalogue } from '../../src/http/catalogue/catalogue.js';
import type { Catalogue, Field } from '../../src/http/catalogue/shape.js';
import { COMPLETE } from '../domain/complete-commands.js';
import { type Edge, fakeEdge } from './fake-edge.js';

const tables = { aggregates, questions, labels: questionLabels, columnNames, viewNames, valueSchemas, internalNames };
const OFFICER = { administration: 'KG', role: 'officer' } as const;
const SECRETARIAT = { administration: 'CHLEU', role: 'secretariat' } as const;

/** Made once for each kind of reader: nothing here changes one. */
const made = new Map<string, Catalogue>();
function told(lang: 'ru' | 'en', actor: Pick<Actor, 'administration' | 'role'> = OFFICER): Catalogue {
  const key = `${lang} ${actor.administration} ${actor.role}`;
  const known = made.get(key) ?? catalogue(tables, { lang, actor });
  made.set(key, known);
  return known;
}

const toldToBoth = () => [OFFICER, SECRETARIAT].flatMap((actor) => told('en', actor).collections);

const inside = (field: Field): readonly Field[] => [
  field,
  ...(field.fields ?? []).flatMap(inside),
  ...(field.of ? inside(field.of) : []),
];
const allFields = ({ collections, figures, context }: Catalogue): readonly Field[] =>
  [
    ...collections.flatMap(({ commands, register }) => [
      ...commands.flatMap(({ fields }) => fields),
      ...(register?.filters ?? []),
    ]),
    ...figures.flatMap(({ parameters }) => parameters),
    ...context,
  ].flatMap(inside);

export function catalogueCases(): void {
  describe('The catalogue', () => {
    it('tells by which commands a thing begins: by all that the specification tells with nothing before them', () => {
      const firsts = Object.values(COMPLETE).filter(({ given }) => given.length === 0);
      const expected = new Set(firsts.map(({ command }) => command));
      const listed = new Set(
        toldToBoth().flatMap(({ name, commands }) => commands.map(({ verb }) => `${name}/${verb}`)),
      );
      const beginning = toldToBoth().flatMap(({ name, commands }) =>
        commands.flatMap(({ verb, begins, alsoBegins }) => (begins || alsoBegins ? [`${name}/${verb}`] : [])),
      );
      expect([...expected].filter((each) => listed.has(each) && !beginning.includes(each))).toEqual([]);
      expect([...listed]).toEqual(expect.arrayContaining(['decisions/agree', 'communiques/record']));
    });
    it('tells which of them is said again of a thing that is there; a second report is kept, and is none to be made', () => {
      const later = Object.values(COMPLETE).flatMap(({ command, given }) => (given.length > 0 ? [command] : []));
      const marked = toldToBoth().flatMap(({ name, commands }) =>
        commands
          .filter(({ begins, mode }) => begins && mode === 'decides')
          .map(({ verb, again = false }) => [`${name}/${verb}`, again] as const),
      );
      expect(marked.filter(([, again]) => again).map(([each]) => each)).toContain('provisions/approve');
      expect(marked.filter(([command, again]) => again !== later.includes(command))).toEqual([]);
    });
    it('has every command that the reader might send, with every field of its form', () => {
      for (const actor of [OFFICER, SECRETARIAT]) {
        const { collections } = told('en', actor);
        const listed = collections.flatMap(({ name, commands }) =>
          commands.map(({ verb, fields }) => [`${name}/${verb}`, fields.map((each) => each.name)]),
        );
        const declared = aggregates.flatMap(({ collection, commands }) =>
          Object.entries(commands)
            .filter(([, { rights }]) => mightSend(rights, actor))
            .map(([verb, { form }]) => [
              `${collection}/${verb}`,
              Object.keys(formSchema(form)['properties'] as object),
            ]),
        );
        expect(listed).toEqual(declared);
        expect(listed.length).toBeGreaterThan(20);
      }
    });

    it('has every question: a register by its collection, any other as a figure', () => {
      const { collections, figures } = told('ru');
      expect(
        collections
          .filter(({ register }) => register)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(registers.map(({ collection }) => collection).sort());
      const ofRegisters = registers.flatMap(({ collection, questions: all }) => [
        ...all.map(({ path }) => path),
        `${collection}/:id/links`,
      ]);
      expect(figures.map(({ path }) => path)).toEqual(
        questions.map(({ path }) => path).filter((path) => !ofRegisters.includes(path)),
      );
    });

    it.each(LANGUAGES)('names everything in %s', (lang) => {
      const whole = told(lang);
      const named = [
        ...whole.collections.map(({ label, hint, name }) => [name, label, hint]),
        ...whole.collections.flatMap(({ commands }) => commands.map(({ label, hint, verb }) => [verb, label, hint])),
        ...whole.figures.map(({ label, hint, path }) => [path, label, hint]),
        ...allFields(whole).map(({ label, hint, name }) => [name, label, hint]),
      ];
      const isTheirs = (text: string): boolean => (lang === 'ru' ? /[а-яё]/i : /^[^а-яё]+$/i).test(text);
      expect(named.filter(([, label = '', hint = '']) => !isTheirs(`${label} ${hint}`) || hint === '')).toEqual([]);
      const columns = whole.collections.flatMap(({ register }) => register?.columns ?? []);
      expect(columns.filter(({ label, name }) => label === name && lang === 'ru')).toEqual([]);
    });

    it('has the vocabulary of every choice, with a name for each code', () => {
      const whole = told('ru');
      const choices = allFields(whole).filter(({ kind }) => kind === 'choice');
      expect(choices.length).toBeGreaterThan(30);
      for (const { choices: name } of choices) expect(whole.vocabularies[name ?? '']?.length).toBeGreaterThan(0);
      expect(whole.vocabularies['country']?.find(({ code }) => code === 'KG')?.name).toBe('Кыргызстан');
      expect(whole.vocabularies['unit']?.[0]).toEqual({ code: 'KGM', name: 'кг' });
    });

    it('lists states by their names, and takes none for a unit that has its code', () => {
      const { country = [], unit = [] } = told('ru').vocabularies;
      expect(country.slice(0, 2).map(({ name }) => name)).toEqual(['Австралия', 'Австрия']);
      expect([country, unit].map((all) => all.find(({ code }) => code === 'MC')?.name)).toEqual(['Монако', 'мкг']);
    });

    it('tells the states of a list by name', () => {
      const { collections, vocabularies } = told('ru');
      const incidents = collections.find(({ name }) => name === 'incidents')!;
      const state = incidents.register!.columns.find(({ name }) => name === 'state')!;
      expect(vocabularies[state.choices!]).toContainEqual({ code: 'REPORTED', name: 'сообщено' });
      expect(incidents.register!.columns.find(({ name }) => name === 'operation')?.collection).toBe('operations');
    });

    it('has a name for each part of a view, in both languages', () => {
      expect(Object.keys(viewNames.ru)).toEqual(Object.keys(viewNames.en));
      expect(Object.values(viewNames.ru).filter((name) => !/[а-яё]/i.test(name))).toEqual([]);
      const { words } = told('ru').collections.find(({ name }) => name === 'incidents')!;
      expect([words['report'], words['post'], words['lines']]).toEqual(['сообщение', 'таможенный пост', 'строки']);
    });

    it('offers nothing to who may not write, and no affairs of bodies to a state', () => {
      const verbs = (actor: Pick<Actor, 'administration' | 'role'>): readonly string[] =>
        told('en', actor).collections.flatMap(({ name, commands }) => commands.map(({ verb }) => `${name}/${verb}`));
      for (const role of ['auditor', 'analyst', 'operator'] as const)
        expect(verbs({ administration: 'KG', role })).toEqual([]);
      expect(verbs(OFFICER)).not.toContain('committees/establish');
      expect(verbs(SECRETARIAT)).toContain('committees/establish');
      expect(verbs(OFFICER)).toContain('incidents/report');
    });

    it('has the short form, of fields that there are', () => {
      for (const [collection, fields] of Object.entries(SHORT_FORMS)) {
        const { commands, short } = told('en').collections.find(({ name }) => name === collection)!;
        expect(short).toEqual(fields);
        for (const field of fields) {
          const [verb, name] = field.split('/');
          expect([
            field,
            commands.find((each) => each.verb === verb)?.fields.some((each) => each.name === name),
          ]).toEqual([field, true]);
        }
      }
    });

    it('shows a new aggregate and its register without a word about it', () => {
      class SightSeal {
        @FieldOf(oneOf({ WHOLE: { en: 'whole', ru: 'цела' }, BROKEN: { en: 'broken', ru: 'нарушена' } }))
        state!: string;
        @FieldOf(text({ max: 40 }), { optional: true }) number?: string;
      }
      const [seal] = [
        aggregate({
          collection: 'seals',
          story: { category: 'seal', initial: {}, evolve: {}, scope: () => 'public' },
          ids: 'slug',
          commands: {
            sight: reports({
              form: SightSeal,
              rights: { ...aggregates[0]!.commands['open-post']!.rights!, may: ['ANYONE'] } as never,
              decide: () => [],
            }),
          },
        }),
      ];
      const list = question({
        path: 'seals',
        reads: [],
        rules: 'seals@1',
        form: SightSeal,
        columns: () => ['id', 'state', 'text'],
        ask: () => Promise.reject(new Error('it is not asked')),
      });
      const whole = catalogue(
        { ...tables, aggregates: [...aggregates, seal], questions: [...questions, list] },
        { lang: 'en', actor: OFFICER },
      );
      const shown = whole.collections.at(-1)!;
      expect(shown).toMatchObject({ name: 'seals', stream: 'seal', commands: [{ verb: 'sight', begins: true }] });
      expect(shown.commands[0]!.fields.map(({ name, kind, required }) => [name, kind, required])).toEqual([
        ['state', 'choice', true],
        ['number', 'text', false],
      ]);
      expect(shown.register!.columns.map(({ name }) => name)).toEqual(['id', 'state', 'text']);
    });
  });

  it('says where only what the thing itself names can stand', () => {
    const { collections } = catalogue(
      { ...tables, named: namedIn, namesWithin: isWithin },
      { lang: 'en', actor: OFFICER },
    );
    const within = collections.flatMap(({ name, commands }) =>
      commands.flatMap(({ verb, fields }) =>
        fields.flatMap((each) => (each.isWithin ? [`${name}/${verb} ${each.name} ${each.collection}`] : [])),
      ),
    );
    expect(within).toContain('duplicate-reviews/confirm-same counts incidents');
    expect(within.every((each) => each.startsWith('duplicate-reviews/') && each.endsWith('counts incidents'))).toBe(
      true,
    );
  });

  describe('GET /v1/catalogue', () => {
    let edge: Edge;
    beforeAll(async () => {
      edge = await fakeEdge();
    });
    afterAll(() => edge.close());

    const get = async (headers: Record<string, string> = {}) => {
      const authorization = `Bearer ${await edge.token({ administration: 'KG', role: 'officer' })}`;
      return edge.app.inject({ url: '/v1/catalogue', headers: { authorization, ...headers } });
    };

    it('needs to know who asks', async () => {
      expect((await edge.app.inject('/v1/catalogue')).statusCode).toBe(401);
    });

    it('answers in the language asked for, and again only when the program is another', async () => {
      const russian = await get({ 'accept-language': 'ru' });
      expect([russian.statusCode, russian.headers['content-language'], russian.json<Catalogue>().lang]).toEqual([
        200,
        'ru',
        'ru',
      ]);
      const etag = String(russian.headers['etag']);
      expect((await get({ 'accept-language': 'ru', 'if-none-match': etag })).statusCode).toBe(304);
      const english = await get({ 'accept-language': 'en', 'if-none-match': etag });
      expect([english.statusCode, english.json<Catalogue>().lang]).toEqual([200, 'en']);
    });

    it('is another one for who may not write', async () => {
      const authorization = `Bearer ${await edge.token({ administration: 'KG', role: 'auditor' })}`;
      const answer = await edge.app.inject({ url: '/v1/catalogue', headers: { authorization } });
      expect(answer.json<Catalogue>().collections.flatMap(({ commands }) => commands)).toEqual([]);
    });
  });
}
