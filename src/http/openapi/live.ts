// The API description of the live part: the log, the feed, the intake and the metrics.
import { type JsonSchema, formSchema } from '../../forms/form.js';
import { EventsForm, FeedForm } from '../events/event-filter.js';
import { OneEventForm } from '../events/event-parameters.js';
import type { Lang } from '../../forms/language.js';
import { labelled } from './labelled.js';
import { liveLabels } from './live-labels.js';

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const content = (kind: string, schema: object): object => ({ [kind]: { schema } });
const TEXT = { type: 'string' };

const PROBLEM = { description: 'A problem', content: content('application/problem+json', ref('Problem')) };
const LANGUAGE = { name: 'Accept-Language', in: 'header', description: 'ru or en', schema: TEXT };

export const LIVE_SCHEMAS = {
  Event: {
    type: 'object',
    description: 'An event as it was recorded',
    properties: {
      id: { type: 'string', format: 'uuid' },
      type: TEXT,
      schemaVersion: { type: 'integer', description: 'The version of the type’s shape' },
      stream: TEXT,
      revision: { type: 'integer', description: 'Its place in its stream' },
      position: { type: 'string', description: 'Its place in the log' },
      recordedAt: { type: 'string', format: 'date-time' },
      data: { type: 'object' },
      meta: { type: 'object', description: 'Who said it, how and under which command' },
    },
    required: ['id', 'type', 'schemaVersion', 'stream', 'revision', 'position', 'recordedAt', 'data', 'meta'],
  },
  EventsPage: {
    type: 'object',
    properties: {
      rows: { type: 'array', items: ref('Event') },
      next: { type: ['string', 'null'], description: 'Pass it as “after” for what follows; null: there is no more' },
      position: { type: 'string', description: 'The end of the log when it was asked' },
    },
    required: ['rows', 'next', 'position'],
  },
  CommandLine: {
    type: 'object',
    description: 'One line of a transfer, at most 64 KiB',
    properties: {
      collection: TEXT,
      id: TEXT,
      command: TEXT,
      key: { type: 'string', format: 'uuid', description: 'The Idempotency-Key: a line needs it' },
      body: { type: 'object', description: 'What the single command takes' },
    },
    required: ['collection', 'id', 'command', 'key'],
    additionalProperties: false,
  },
  LineAnswer: {
    type: 'object',
    description: 'The answer to one line: a receipt, or a problem whose pointers lead from the line',
    properties: {
      line: { type: 'integer' },
      status: { type: 'integer', description: 'What the single command would have been answered with' },
      key: TEXT,
      stream: TEXT,
      revision: { type: 'integer' },
      position: { type: ['string', 'null'] },
      events: { type: 'array', items: { type: 'object' } },
      repeated: { type: 'boolean' },
      problem: ref('Problem'),
    },
    required: ['line', 'status'],
  },
};

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
      content: { ...content('application/json', ref('EventsPage')), ...content('application/x-ndjson', ref('Event')) },
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

const metrics = {
  operationId: 'getMetrics',
  summary: 'Numbers for monitoring (Prometheus); from this machine itself it needs no token',
  tags: ['health'],
  security: [{}, { bearer: [] }],
  responses: { 200: { description: 'The metrics', content: content('text/plain', TEXT) }, default: PROBLEM },
};

export const livePaths = (lang: Lang): Readonly<Record<string, object>> => ({
  '/v1/events': { get: events(lang) },
  '/v1/events/{id}': { get: oneEvent(lang) },
  '/v1/feed': { get: feed(lang) },
  '/v1/commands': { post: intake },
  '/metrics': { get: metrics },
});
