// The API description (OpenAPI 3.1), built from the same tables that the routes are built from.
import { MessageContext } from '../../domain/values/who/command-metadata.js';
import { inWords, lineOf } from '../../domain/authority/table.js';
import { type JsonSchema, formSchema } from '../../forms/form.js';
import { slug, uuid } from '../../domain/values/ids.js';
import type { AnyQuestion } from '../../eventsourcing/asking/ask.js';
import type { AnyAggregate, AnyCommandHandler } from '../../eventsourcing/writing/decider.js';
import { LIVE_PATHS, LIVE_SCHEMAS } from './live.js';
import { COMMAND_ANSWERS, COMMAND_HEADERS, QUESTION_ANSWERS, SCHEMAS, SHARED_PARAMETERS } from './schemas.js';

export interface Tables {
  readonly aggregates: readonly AnyAggregate[];
  readonly questions: readonly AnyQuestion[];
}

type Paths = Readonly<Record<string, object>>;

/** `version` is the program's. */
export function openApi({ aggregates, questions }: Tables, version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cordon',
      version,
      description: 'Coordinates joint customs operations: commands record what happened, questions show what is known.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths: { ...commandPaths(aggregates), ...questionPaths(questions), ...LIVE_PATHS, ...HEALTH_PATHS },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { ...SCHEMAS, ...LIVE_SCHEMAS, Context: formSchema(MessageContext) },
    },
  };
}

function commandPaths(aggregates: readonly AnyAggregate[]): Paths {
  const entries = aggregates.flatMap((aggregate) =>
    Object.entries(aggregate.commands).map(([verb, handler]) => {
      const path = `/v1/${aggregate.collection}/{id}/${verb}`;
      return [path, { post: command(aggregate, handler, verb) }] as const;
    }),
  );
  return Object.fromEntries(entries);
}

function command({ collection, ids }: AnyAggregate, handler: AnyCommandHandler, verb: string): object {
  const mode =
    handler.mode === 'decides'
      ? 'A decision: refused where the log forbids it.'
      : 'A report: contradictions are flagged.';
  return {
    operationId: handler.form.name,
    summary: sentence(handler.form.name),
    description: `${mode} ${whoMay(`${collection}/${verb}`, handler)}`,
    tags: [collection],
    parameters: [
      { name: 'id', in: 'path', required: true, schema: (ids === 'uuid' ? uuid : slug).schema },
      ...COMMAND_HEADERS,
    ],
    requestBody: { required: isRequired(handler), content: { 'application/json': { schema: body(handler) } } },
    responses: COMMAND_ANSWERS,
  };
}

function whoMay(route: string, handler: AnyCommandHandler): string {
  const { may, otherwise, behalf } = inWords(lineOf(route, handler), 'en');
  return `Who may send it: ${may}. Anybody else: ${otherwise}. On behalf of another: ${behalf}.`;
}

function body(handler: AnyCommandHandler): JsonSchema {
  const schema = formSchema(handler.form);
  const properties = { ...(schema['properties'] as object), context: { $ref: '#/components/schemas/Context' } };
  return { ...schema, properties };
}

const isRequired = (handler: AnyCommandHandler): boolean => formSchema(handler.form)['required'] !== undefined;

function questionPaths(questions: readonly AnyQuestion[]): Paths {
  const entries = questions.map((question) => {
    const path = `/v1/${question.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    return [path, { get: asked(question) }] as const;
  });
  return Object.fromEntries(entries);
}

function asked({ path, rules, form }: AnyQuestion): object {
  const [collection = path] = path.split('/');
  return {
    operationId: `get ${path}`.replaceAll(/[^a-z]+(\w)/gi, (_, letter: string) => letter.toUpperCase()),
    summary: summaryOf(path, collection),
    description: `Rules: ${rules}.`,
    tags: [collection],
    parameters: [...ownParameters(path, form), ...SHARED_PARAMETERS],
    responses: QUESTION_ANSWERS,
  };
}

function summaryOf(path: string, collection: string): string {
  const [, id, part] = path.split('/');
  if (part !== undefined) return `The ${part} of one of ${collection}`;
  return id === undefined ? `What is known of ${collection}` : `One of ${collection}`;
}

function ownParameters(path: string, form: AnyQuestion['form']): readonly object[] {
  const { properties, required = [] } = formSchema(form) as {
    properties: Record<string, JsonSchema>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => {
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

const health = (summary: string): object => ({
  get: {
    summary,
    tags: ['health'],
    security: [],
    responses: { 200: { description: 'Yes' }, 503: { description: 'Not at the moment' } },
  },
});

const HEALTH_PATHS: Paths = {
  '/health/live': health('Whether the process lives'),
  '/health/ready': health('Whether the read models are near enough to the log to answer'),
};
