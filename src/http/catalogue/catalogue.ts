// The catalogue: what there is to say and to ask, in the reader's language and by their role, made of the same declarations as
// the routes and the description of the API. A page that draws it knows no command and no register by name.
import { mightSend } from '../../domain/authority/might-send.js';
import { inWords, lineOf } from '../../domain/authority/table.js';
import { EXAMPLES } from '../../domain/examples.js';
import { aboutForm, LABELS } from '../../domain/labels.js';
import { SHORT_FORMS } from '../../domain/short-forms.js';
import { contextLabels } from '../../domain/values/labels.js';
import { type Actor, MessageContext } from '../../domain/values/who/command-metadata.js';
import { statesOf } from '../../domain/words.js';
import type { AnyQuestion } from '../../eventsourcing/asking/ask.js';
import { given } from '../../eventsourcing/log/event.js';
import type { AnyAggregate, AnyCommandHandler } from '../../eventsourcing/writing/decider.js';
import { formSchema } from '../../forms/form.js';
import type { Lang } from '../../forms/language.js';
import type { Tables } from '../openapi/tables.js';
import { BEGINNINGS } from '../problems/routes.js';
import { columnsOf } from './columns.js';
import { fieldsOf, type Of } from './fields.js';
import type { Catalogue, Collection, Command, Field, Figure, Register } from './shape.js';
import { type ByName, inScope, valuesOf, valuesOfAll } from './values.js';
import { Vocabularies } from './vocabularies.js';

/** For whom. */
export interface Reader {
  readonly lang: Lang;
  readonly actor: Pick<Actor, 'administration' | 'role'>;
}

interface Making extends Tables, Reader {
  readonly vocabularies: Vocabularies;
  readonly collectionNamed: (field: string) => string | undefined;
  /** What the values of every answer are of. */
  readonly values: ByName;
}

/** Parameters of a list that say how much of it is shown, and not of what. */
const NO_FILTERS = ['limit', 'cursor', 'full', 'sort'];

export function catalogue(tables: Tables, reader: Reader): Catalogue {
  const { lang } = reader;
  const vocabularies = new Vocabularies(lang);
  const values = valuesOfAll({ ...tables, vocabularies });
  const making: Making = { ...tables, ...reader, vocabularies, values, collectionNamed: naming(tables.aggregates) };
  const context = fieldsOf(formSchema(MessageContext), { ...making, labels: contextLabels, form: '' });
  const collections = tables.aggregates.map((each) => collectionOf(each, making));
  const figures = figuresOf(making);
  return { lang, collections, figures, context, vocabularies: vocabularies.told, values };
}

/** What things are called elsewhere than among themselves. */
const CALLED: Readonly<Record<string, string>> = { body: 'committee' };

/** `operation` names one of `operations`, `series` one of `operation-series`. */
function naming(aggregates: readonly AnyAggregate[]): Making['collectionNamed'] {
  return (field) => {
    const category = (CALLED[field] ?? field).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const named = aggregates.filter(({ story }) => `-${story.category}`.endsWith(`-${category}`));
    return named.length === 1 ? named[0]!.collection : undefined;
  };
}

/** What the fields of that collection name: what is declared of it goes before what their names tell. */
const namingIn = (
  collection: string,
  { named, namesWithin, collectionNamed }: Making,
): Pick<Of, 'collectionNamed' | 'isWithin'> => ({
  collectionNamed: (field) => named?.(collection, field) ?? collectionNamed(field),
  isWithin: (field) => namesWithin?.(collection, field) ?? false,
});

function collectionOf(aggregate: AnyAggregate, making: Making): Collection {
  const { collection: name, ids, story } = aggregate;
  const about = aboutForm(LABELS[name] ?? {}, '', making.lang);
  const sent = Object.entries(aggregate.commands);
  const commands = sent.map(([verb, handler]) => commandOf(aggregate, { verb, handler }, making));
  const all = commands.flatMap(({ fields }) => fields);
  const list = making.questions.find(({ path }) => path === name);
  const filters = list ? parametersOf(list, making).filter((each) => !NO_FILTERS.includes(each.name)) : [];
  const values = valuesOf(name, [...filters, ...all, ...stateField(story.category, making)], making);
  const internal = internalIn(name, making);
  return given({
    name,
    label: about?.label ?? name,
    hint: about?.hint ?? '',
    ids,
    stream: story.category,
    commands: commands.filter((_, i) => mightSend(sent[i]![1].rights, making.actor)),
    register: list && registerOf(list, { filters, values, internal }, making),
    short: SHORT_FORMS[name],
    words: wordsOf(name, all, making),
    values,
    internal,
  }) as Collection;
}

/** What is so everywhere, and what is so in this collection. */
const internalIn = (collection: string, { internalNames = [] }: Making): readonly string[] =>
  internalNames.flatMap((name) => (name.includes('/') ? inScope(name, collection) : [name]));

interface Sent {
  readonly verb: string;
  readonly handler: AnyCommandHandler;
}

/** Collection → further commands with which a thing of it can begin. */
const ALSO_BEGIN: Readonly<Record<string, readonly string[]>> = {
  administrations: ['open-post', 'name-contact-point'],
  communiques: ['record'],
  decisions: ['agree'],
};
/** Commands that begin a thing, and are said again of one that is there. */
const AGAIN: ReadonlySet<string> = new Set(['provisions/approve']);

/** Whether a thing comes into being by it, alone or among others; undefined where it does not. */
const beginningBy = ({ collection, commands }: AnyAggregate, verb: string) => ({
  begins: verb === (BEGINNINGS[collection] ?? Object.keys(commands)[0]),
  alsoBegins: ALSO_BEGIN[collection]?.includes(verb) || undefined,
  again: AGAIN.has(`${collection}/${verb}`) || undefined,
  isUnaddressed: verb === BEGINNINGS[collection] || undefined,
});

function commandOf(aggregate: AnyAggregate, { verb, handler }: Sent, making: Making): Command {
  const { lang } = making;
  const { collection } = aggregate;
  const labels = LABELS[collection] ?? {};
  const { label = verb, hint = '' } = aboutForm(labels, verb, lang) ?? {};
  const line = lineOf(`${collection}/${verb}`, handler);
  return given({
    verb,
    label,
    hint,
    mode: handler.mode,
    may: inWords(line, lang).may,
    proposes: line.otherwise === 'PROPOSAL',
    ...beginningBy(aggregate, verb),
    fields: fieldsOf(formSchema(handler.form), { ...making, labels, form: verb, ...namingIn(collection, making) }),
    example: EXAMPLES[`${collection}/${verb}`]?.[lang],
  }) as Command;
}

interface Listed extends Pick<Register, 'filters'>, Pick<Collection, 'values' | 'internal'> {}

function registerOf(list: AnyQuestion, { filters, values, internal }: Listed, making: Making): Register {
  const naming = { ...making, names: making.columnNames?.[making.lang], values: { ...making.values, ...values } };
  const columns = columnsOf(list, naming).filter(({ name }) => !internal.includes(name));
  return { columns, filters, hasTasks: filters.some(({ name }) => name === 'openTasks') };
}

/** What a state is called, where nothing is found by it. */
function stateField(category: string, { lang, vocabularies }: Making): readonly Field[] {
  const states = statesOf(category);
  if (!states) return [];
  const choices = Object.entries(states).map(([code, name]) => ({ code, name: name[lang] }));
  const kept = vocabularies.kept(choices, 'state');
  return [{ name: 'state', label: '', hint: '', kind: 'choice', required: false, choices: kept }];
}

function parametersOf({ path, form }: AnyQuestion, making: Making): readonly Field[] {
  const of: Of = { ...making, labels: making.labels ?? {}, form: path, ...namingIn(path, making) };
  return fieldsOf(formSchema(form), of).filter(({ name }) => name !== 'id');
}

/** Names of what an answer tells: those of columns, of parts, and of the fields by which it was said. */
function wordsOf(collection: string, fields: readonly Field[], making: Making): Readonly<Record<string, string>> {
  const { columnNames, viewNames, lang } = making;
  const said = fields.flatMap((field) => [field, ...(field.fields ?? []), ...(field.of?.fields ?? [])]);
  const views = Object.entries(viewNames?.[lang] ?? {});
  return {
    ...Object.fromEntries(said.map(({ name, label }) => [name, label])),
    ...columnNames?.[lang].parts,
    ...columnNames?.[lang].wholes,
    ...Object.fromEntries(views.filter(([name]) => !name.includes('/'))),
    ...Object.fromEntries(views.flatMap(([name, word]) => inScope(name, collection).map((own) => [own, word]))),
  };
}

/** Whatever can be asked that is no register's. */
function figuresOf(making: Making): readonly Figure[] {
  const { aggregates, questions, labels = {}, lang, columnNames } = making;
  const isRegister = ({ path }: AnyQuestion): boolean =>
    aggregates.some(({ collection }) =>
      ['', '/:id', '/:id/history', '/:id/links'].some((of) => path === collection + of),
    );
  return questions
    .filter((each) => !isRegister(each))
    .map((each) => {
      const parameters = parametersOf(each, making);
      const { label = each.path, hint = '' } = aboutForm(labels, each.path, lang) ?? {};
      const fieldNamed = (name: string): Field | undefined => parameters.find((parameter) => parameter.name === name);
      const by = making.vocabularies.codesOf(fieldNamed('by')?.of?.choices);
      const own = valuesOf(each.path, parameters, making);
      const naming = { ...making, names: columnNames?.[lang], values: { ...making.values, ...own } };
      return { path: each.path, label, hint, parameters, columns: columnsOf(each, naming, { by }), values: own };
    });
}
