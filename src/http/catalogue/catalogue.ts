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
import type { Tables } from '../openapi/openapi.js';
import { BEGINNINGS } from '../problems/routes.js';
import { columnsOf } from './columns.js';
import { fieldsOf, type Of } from './fields.js';
import type { Catalogue, Collection, Command, Field, Figure, Register } from './shape.js';
import { Vocabularies } from './vocabularies.js';

/** For whom. */
export interface Reader {
  readonly lang: Lang;
  readonly actor: Pick<Actor, 'administration' | 'role'>;
}

interface Making extends Tables, Reader {
  readonly vocabularies: Vocabularies;
  readonly collectionNamed: (field: string) => string | undefined;
}

/** Parameters of a list that say how much of it is shown, and not of what. */
const NO_FILTERS = ['limit', 'cursor', 'full', 'sort'];

export function catalogue(tables: Tables, reader: Reader): Catalogue {
  const { lang } = reader;
  const vocabularies = new Vocabularies(lang);
  const making: Making = { ...tables, ...reader, vocabularies, collectionNamed: naming(tables.aggregates) };
  const context = fieldsOf(formSchema(MessageContext), { ...making, labels: contextLabels, form: '' });
  const collections = tables.aggregates.map((each) => collectionOf(each, making));
  const figures = figuresOf(making);
  return { lang, collections, figures, context, vocabularies: vocabularies.told };
}

/** `operation` names one of `operations`, `series` one of `operation-series`. */
function naming(aggregates: readonly AnyAggregate[]): Making['collectionNamed'] {
  return (field) => {
    const category = field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const named = aggregates.filter(({ story }) => `-${story.category}`.endsWith(`-${category}`));
    return named.length === 1 ? named[0]!.collection : undefined;
  };
}

function collectionOf(aggregate: AnyAggregate, making: Making): Collection {
  const { collection: name, ids, story } = aggregate;
  const about = aboutForm(LABELS[name] ?? {}, '', making.lang);
  const sent = Object.entries(aggregate.commands);
  const commands = sent.map(([verb, handler]) => commandOf(aggregate, { verb, handler }, making));
  const all = commands.flatMap(({ fields }) => fields);
  return given({
    name,
    label: about?.label ?? name,
    hint: about?.hint ?? '',
    ids,
    stream: story.category,
    commands: commands.filter((_, i) => mightSend(sent[i]![1].rights, making.actor)),
    register: registerOf(aggregate, all, making),
    short: SHORT_FORMS[name],
    words: wordsOf(all, making),
  }) as Collection;
}

interface Sent {
  readonly verb: string;
  readonly handler: AnyCommandHandler;
}

function commandOf({ collection, commands }: AnyAggregate, { verb, handler }: Sent, making: Making): Command {
  const { lang } = making;
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
    begins: verb === (BEGINNINGS[collection] ?? Object.keys(commands)[0]),
    fields: fieldsOf(formSchema(handler.form), { ...making, labels, form: verb }),
    example: EXAMPLES[`${collection}/${verb}`]?.[lang],
  }) as Command;
}

function registerOf(aggregate: AnyAggregate, said: readonly Field[], making: Making): Register | undefined {
  const { collection } = aggregate;
  const list = making.questions.find(({ path }) => path === collection);
  if (!list) return undefined;
  const filters = parametersOf(list, making).filter(({ name }) => !NO_FILTERS.includes(name));
  const state = statesOf(aggregate.story.category);
  const fieldNamed = (name: string): Field | undefined => {
    const told = [...filters, ...said].find((each) => each.name === name && (each.choices ?? each.of?.choices));
    return told ?? (name === 'state' && state ? stateField(state, making) : undefined);
  };
  const columns = columnsOf(list, { ...making, names: making.columnNames?.[making.lang], fieldNamed });
  return { columns, filters, hasTasks: filters.some(({ name }) => name === 'openTasks') };
}

/** What a state is called, where nothing is found by it. */
function stateField(states: NonNullable<ReturnType<typeof statesOf>>, { lang, vocabularies }: Making): Field {
  const choices = Object.entries(states).map(([code, name]) => ({ code, name: name[lang] }));
  return {
    name: 'state',
    label: '',
    hint: '',
    kind: 'choice',
    required: false,
    choices: vocabularies.kept(choices, 'state'),
  };
}

function parametersOf({ path, form }: AnyQuestion, making: Making): readonly Field[] {
  const of: Of = { ...making, labels: making.labels ?? {}, form: path };
  return fieldsOf(formSchema(form), of).filter(({ name }) => name !== 'id');
}

/** Names of what an answer tells: those of columns, of parts, and of the fields by which it was said. */
function wordsOf(fields: readonly Field[], { columnNames, viewNames, lang }: Making): Readonly<Record<string, string>> {
  const said = fields.flatMap((field) => [field, ...(field.fields ?? []), ...(field.of?.fields ?? [])]);
  return {
    ...Object.fromEntries(said.map(({ name, label }) => [name, label])),
    ...columnNames?.[lang].parts,
    ...columnNames?.[lang].wholes,
    ...viewNames?.[lang],
  };
}

/** Whatever can be asked that is no register's. */
function figuresOf(making: Making): readonly Figure[] {
  const { aggregates, questions, labels = {}, lang, columnNames } = making;
  const isRegister = ({ path }: AnyQuestion): boolean =>
    aggregates.some(({ collection }) => [collection, `${collection}/:id`, `${collection}/:id/history`].includes(path));
  return questions
    .filter((each) => !isRegister(each))
    .map((each) => {
      const parameters = parametersOf(each, making);
      const { label = each.path, hint = '' } = aboutForm(labels, each.path, lang) ?? {};
      const fieldNamed = (name: string): Field | undefined => parameters.find((parameter) => parameter.name === name);
      const by = making.vocabularies.codesOf(fieldNamed('by')?.of?.choices);
      const columns = columnsOf(each, { ...making, names: columnNames?.[lang], fieldNamed }, { by });
      return { path: each.path, label, hint, parameters, columns };
    });
}
