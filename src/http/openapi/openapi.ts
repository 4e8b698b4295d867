// The API description (OpenAPI 3.1), built from the same tables that the routes are built from.
import { MessageContext } from '../../domain/values/who/command-metadata.js';
import { type JsonSchema, formSchema } from '../../forms/form.js';
import { slug, uuid } from '../../domain/values/ids.js';
import type { AnyQuestion } from '../../eventsourcing/asking/ask.js';
import type { AnyAggregate, AnyCommandHandler } from '../../eventsourcing/writing/decider.js';
import type { Lang } from '../../forms/language.js';
import { given } from '../../eventsourcing/log/event.js';
import { EXAMPLES } from '../../domain/examples.js';
import { aboutForm, LABELS } from '../../domain/labels.js';
import { contextLabels } from '../../domain/values/labels.js';
import { receiptOf } from './receipts.js';
import { withReceipts } from '../receipts.controller.js';
import { inLanguage } from './in-language.js';
import { labelled, type Of } from './labelled.js';
import { LIVE_SCHEMAS } from './live-schemas.js';
import { livePaths } from './live.js';
import { BEGINNINGS } from '../problems/routes.js';
import { answerOf, answerSchemas, asText, operationIdOf, summaryOf, withMine } from './questions.js';
import { actionPaths, cataloguePath } from './catalogue.js';
import { HEALTH_PATHS } from './health.js';
import { LOGIN_PATHS, ME_SCHEMA } from './logins.js';
import { ABOUT } from './russian.js';
import { SCHEMAS } from './components.js';
import { modeOf, whoMay } from './sending.js';
import { commandAnswers, COMMAND_HEADERS, questionAnswers, SHARED_PARAMETERS, withProblems } from './schemas.js';
import { beside, type Paths } from './paths.js';
import { shaped } from './shaping.js';
import type { Tables } from './tables.js';
import { vocabularies } from './vocabularies.js';

/** How a session comes about. */
const SESSION = 'Of a browser that has logged in at /login; `cordon-session` over plain http';

/** `version` is the program's. */
export function openApi(tables: Tables, version: string, lang: Lang): object {
  const { aggregates, questions, labels = {}, rowSchemaOf = () => ({}) } = tables;
  const context = labelled(formSchema(MessageContext), { labels: contextLabels, form: '', lang });
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Cordon',
      version,
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { session: [] }],
    paths: {
      ...commandPaths(aggregates, lang),
      ...beside(
        questionPaths(questions, { labels, lang }),
        beginnings(aggregates, lang),
        livePaths(lang, typesOf(aggregates)),
      ),
      ...withProblems({ ...cataloguePath, ...actionPaths(aggregates) }, lang),
      ...withProblems(LOGIN_PATHS, lang),
      ...HEALTH_PATHS,
    },
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-cordon-session', description: SESSION },
      },
      schemas: {
        ...SCHEMAS,
        ...LIVE_SCHEMAS,
        ...answerSchemas(questions, rowSchemaOf),
        Me: ME_SCHEMA,
        Context: context,
      },
    },
  };
  return shaped(inLanguage(document, lang) as object, vocabularies);
}

/** Types of events, as the log names them. */
const typesOf = (aggregates: readonly AnyAggregate[]): readonly string[] =>
  aggregates.flatMap(({ story }) => Object.keys(story.evolve)).sort();

function commandPaths(aggregates: readonly AnyAggregate[], lang: Lang): Paths {
  const entries = aggregates.flatMap((aggregate) =>
    Object.entries(aggregate.commands).map(([verb, handler]) => {
      const path = `/v1/${aggregate.collection}/{id}/${verb}`;
      return [path, { post: command(aggregate, { verb, handler, lang }) }] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** The first command of a thing, under an id that what it says or its key makes; its path is a question's too. */
function beginnings(aggregates: readonly AnyAggregate[], lang: Lang): Paths {
  const entries = aggregates.flatMap((aggregate) => {
    const verb = BEGINNINGS[aggregate.collection];
    const handler = verb === undefined ? undefined : aggregate.commands[verb];
    if (verb === undefined || !handler) return [];
    const whole = command(aggregate, { verb, handler, lang }) as { readonly operationId: string };
    const description =
      'Begins it under an id that what it says or the Idempotency-Key makes: the answer’s Location names it.';
    const post = { ...whole, operationId: `${whole.operationId}ByKey`, description, parameters: COMMAND_HEADERS };
    return [[`/v1/${aggregate.collection}`, { post }] as const];
  });
  return Object.fromEntries(entries);
}

interface Command {
  readonly verb: string;
  readonly handler: AnyCommandHandler;
  readonly lang: Lang;
}

function command({ collection, ids }: AnyAggregate, { verb, handler, lang }: Command): object {
  const labels = LABELS[collection] ?? {};
  const about = aboutForm(labels, verb, lang);
  const example = EXAMPLES[`${collection}/${verb}`]?.[lang];
  const schema = body(labelled(formSchema(handler.form), { labels, form: verb, lang }));
  return {
    operationId: handler.form.name,
    summary: about?.label ?? sentence(handler.form.name),
    description: [about?.hint, modeOf(handler, lang), whoMay(`${collection}/${verb}`, handler, lang)]
      .filter(Boolean)
      .join('. '),
    tags: [collection],
    parameters: [
      { name: 'id', in: 'path', required: true, schema: (ids === 'uuid' ? uuid : slug).schema },
      ...COMMAND_HEADERS,
    ],
    requestBody: { required: isRequired(handler), content: { 'application/json': given({ schema, example }) } },
    responses: commandAnswers(lang),
  };
}

function body(schema: JsonSchema): JsonSchema {
  const properties = { ...(schema['properties'] as object), context: { $ref: '#/components/schemas/Context' } };
  return { ...schema, properties };
}

const isRequired = (handler: AnyCommandHandler): boolean => formSchema(handler.form)['required'] !== undefined;

function questionPaths(questions: readonly AnyQuestion[], of: Omit<Of, 'form'>): Paths {
  const entries = questions.map((question) => {
    const path = `/v1/${question.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    return [path, { get: asked(question, of) }] as const;
  });
  return { ...Object.fromEntries(entries), ...receiptPaths(questions, of.lang) };
}

function receiptPaths(questions: readonly AnyQuestion[], lang: Lang): Paths {
  const entries = withReceipts(questions).map((collection) => [
    `/v1/${collection}/{id}/receipt`,
    { get: receiptOf(collection, lang) },
  ]);
  return Object.fromEntries(entries) as Paths;
}

function asked({ path, rules, form }: AnyQuestion, of: Omit<Of, 'form'>): object {
  const [collection = path] = path.split('/');
  return {
    operationId: operationIdOf(path),
    summary: summaryOf(path, of),
    description: `${of.lang === 'ru' ? 'Правила' : 'Rules'}: ${rules}.`,
    tags: [collection],
    parameters: withMine([...ownParameters(path, form, of), ...SHARED_PARAMETERS]),
    responses: questionAnswers(of.lang, answerOf(path)),
  };
}

function ownParameters(path: string, form: AnyQuestion['form'], of: Omit<Of, 'form'>): readonly object[] {
  const { properties, required = [] } = labelled(formSchema(form), { ...of, form: path }) as {
    properties: Record<string, JsonSchema>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, told]) => {
    const { description, ...schema } = asText(told);
    const inPath = path.split('/').includes(`:${name}`);
    const place = inPath ? { in: 'path', required: true } : { in: 'query', required: required.includes(name) };
    return { name, ...place, ...(description === undefined ? {} : { description }), schema };
  });
}

/** `LaunchOperation` → “Launch operation”. */
function sentence(name: string): string {
  const [first = '', ...rest] = name.split(/(?=[A-Z])/);
  return [first, ...rest.map((word) => word.toLowerCase())].join(' ');
}
