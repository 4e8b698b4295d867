// The API description of the live part: the log, the feed, the intake and the metrics.
import { type JsonSchema, formSchema } from '../../forms/form.js';
import { EventsForm, FeedForm } from '../events/event-filter.js';
import { OneEventForm } from '../events/event-parameters.js';
import type { Lang } from '../../forms/language.js';
import { attachmentPaths } from './attachments.js';
import { ImportForm } from '../imports.controller.js';
import { KINDS } from '../imports/filled-table.js';
import { labelled } from './labelled.js';
import { liveLabels } from './live-labels.js';
import type { Status } from '../problems/statuses.js';
import { watch } from './watch.js';
import { ANY, problems } from './schemas.js';

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const content = (kind: string, schema: object): object => ({ [kind]: { schema } });
const TEXT = { type: 'string' };

const PROBLEM = { description: 'A problem', content: content('application/problem+json', ref('Problem')) };
const LANGUAGE = { name: 'Accept-Language', in: 'header', description: 'ru or en', schema: TEXT };

interface Chosen {
  readonly parameters: readonly { readonly name: string; readonly schema: JsonSchema }[];
}

/** With the types of events that there are to choose from. */
function withTypes(operation: object, types: readonly string[]): object {
  const parameters = (operation as Chosen).parameters.map((each) =>
    each.name === 'type' ? { ...each, schema: { ...each.schema, items: { type: 'string', examples: types } } } : each,
  );
  return { ...operation, parameters };
}

interface In {
  readonly lang: Lang;
  readonly name?: string;
}

function parameters(form: new () => object, { lang, name = '' }: In): readonly object[] {
  const { properties } = labelled(formSchema(form), { labels: liveLabels, form: name, lang }) as {
    properties: Record<string, JsonSchema>;
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}

const events = (lang: Lang): object => ({
  operationId: 'getEvents',
  summary: 'The log itself',
  description: 'A page as JSON, or all of it as NDJSON: nothing is left out silently.',
  tags: ['log'],
  parameters: [...parameters(EventsForm, { lang }), LANGUAGE],
  responses: {
    200: {
      description: 'The events',
      content: content('application/json', ref('EventsPage')),
    },
    default: PROBLEM,
  },
});

const oneEvent = (lang: Lang): object => ({
  operationId: 'getEventsId',
  summary: 'One event of the log',
  description: 'It is looked for from “after” on, for two seconds: an answer EVENT_NOT_REACHED says where to go on.',
  tags: ['log'],
  parameters: [
    { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    ...parameters(OneEventForm, { lang, name: 'event' }),
    LANGUAGE,
  ],
  responses: {
    200: { description: 'The event', content: content('application/json', ref('Event')) },
    default: PROBLEM,
  },
});

const feed = (lang: Lang): object => ({
  operationId: 'getFeed',
  summary: 'The log as it grows, by server-sent events',
  description:
    'Each message has the position as its id, the type as its event and the Event as its data. Resumes behind ' +
    'Last-Event-ID or “after” without gap or repeat; without either it starts at the end. A last message “end” says why.',
  tags: ['log'],
  parameters: [
    ...parameters(FeedForm, { lang }),
    { name: 'Last-Event-ID', in: 'header', description: 'The last position received', schema: TEXT },
    LANGUAGE,
  ],
  responses: { 200: { description: 'The feed', content: content('text/event-stream', TEXT) }, default: PROBLEM },
});

const intake = {
  operationId: 'postCommands',
  summary: 'Many commands in one transfer',
  description:
    'One command a line; each is answered on a line of its own, in order, while the transfer is still coming. Lines of ' +
    'one stream keep their order. A transfer that was cut is sent again whole and has one effect.',
  tags: ['log'],
  parameters: [
    {
      name: 'X-Correlation-Id',
      in: 'header',
      description: 'Kept with the events',
      schema: { type: 'string', format: 'uuid' },
    },
    {
      name: 'Prefer',
      in: 'header',
      description: 'return=minimal: refusals, contradictions and a summary only',
      schema: TEXT,
    },
    LANGUAGE,
  ],
  requestBody: { required: true, content: content('application/x-ndjson', ref('CommandLine')) },
  responses: {
    200: { description: 'One answer a line', content: content('application/x-ndjson', ref('LineAnswer')) },
    default: PROBLEM,
  },
};

const table = (kind: string): object => ({ ...content(kind, { type: 'string', format: 'binary' }) });
const TABLES = Object.assign({}, ...Object.values(KINDS).map(table)) as object;

const imports = (lang: Lang): object => ({
  operationId: 'postImports',
  summary: 'A table in, what became of each of its rows out',
  description:
    'The file itself is the body: CSV with any separator in UTF-8, UTF-16 or windows-1251, or XLSX. The same file, or a mended ' +
    'one, may be sent again: what was told is not told twice. Accept chooses JSON, or the same table with two columns more.',
  tags: ['imports'],
  parameters: [...parameters(ImportForm, { lang, name: 'imports' }), LANGUAGE],
  requestBody: { required: true, content: TABLES },
  responses: {
    200: {
      description: 'What became of each row',
      content: { ...content('application/json', ref('Import')), ...TABLES },
    },
    202: {
      description: 'So many rows that they are recorded behind the answer: Location says where to see how far they are',
      content: content('application/json', ref('ImportStarted')),
    },
    default: PROBLEM,
  },
});

const profiles = {
  operationId: 'getImportsProfiles',
  summary: 'The mapping profiles that there are',
  tags: ['imports'],
  parameters: [LANGUAGE],
  responses: {
    200: { description: 'The profiles', content: content('application/json', ref('Profiles')) },
    default: PROBLEM,
  },
};

const template = {
  operationId: 'getImportsTemplatesProfile',
  summary: 'An empty table to fill in, in the language asked for',
  tags: ['imports'],
  parameters: [{ name: 'profile', in: 'path', required: true, schema: TEXT }, LANGUAGE],
  responses: { 200: { description: 'The table', content: TABLES }, default: PROBLEM },
};

const metrics = {
  operationId: 'getMetrics',
  summary: 'Numbers for monitoring (Prometheus); from this machine itself it needs no token',
  tags: ['health'],
  security: [{}, { bearer: [] }],
  responses: { 200: { description: 'The metrics', content: content('text/plain', TEXT) }, default: PROBLEM },
};

interface Answered {
  readonly responses: object;
}

/** With all that may go wrong. */
const documented = (operation: object, lang: Lang, ...statuses: readonly Status[]): object => ({
  ...operation,
  responses: { ...(operation as Answered).responses, ...problems(lang, ...ANY, ...statuses) },
});

/** `types`: those that events may have in this version; a log may hold others. */
export const livePaths = (lang: Lang, types: readonly string[]): Readonly<Record<string, object>> => ({
  '/v1/events': { get: documented(withTypes(events(lang), types), lang) },
  '/v1/events/{id}': { get: documented(oneEvent(lang), lang) },
  '/v1/feed': { get: documented(withTypes(feed(lang), types), lang) },
  '/v1/watch': { get: documented(watch(lang), lang) },
  '/v1/commands': { post: documented(intake, lang, 413, 415) },
  '/v1/imports': { post: documented(imports(lang), lang, 413, 415) },
  '/v1/imports/profiles': { get: documented(profiles, lang) },
  '/v1/imports/templates/{profile}': { get: documented(template, lang) },
  ...attachmentPaths(lang),
  '/metrics': { get: metrics },
});
