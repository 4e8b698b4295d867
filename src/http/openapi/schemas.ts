// The schemas and answers that every operation of the API description shares.

export const SCHEMAS = {
  Problem: {
    type: 'object',
    description: 'What went wrong (RFC 9457), in Russian or English by Accept-Language',
    properties: {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      code: { type: 'string', description: 'Stable: programs go by it' },
      pointer: { type: 'string', description: 'JSON pointer into the body; ?name for a parameter, #id for the path' },
      fix: { type: 'string', description: 'What to do about it' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            code: { type: 'string' },
            pointer: { type: 'string' },
            detail: { type: 'string' },
            fix: { type: 'string' },
          },
          required: ['code', 'pointer', 'detail', 'fix'],
        },
      },
      values: { type: 'object' },
      known: { type: 'array', items: { type: 'string' }, description: 'What there is instead' },
      instance: { type: 'string', format: 'uri', description: 'The correlation id' },
    },
    required: ['type', 'title', 'status', 'detail', 'code', 'fix', 'instance'],
  },
  Receipt: {
    type: 'object',
    properties: {
      stream: { type: 'string' },
      revision: { type: 'integer' },
      position: { type: ['string', 'null'], description: 'Where in the log; null when there was nothing new to say' },
      events: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            id: { type: 'string', format: 'uuid' },
            type: { type: 'string' },
            flags: {
              type: 'array',
              description: 'Contradictions that were stored with it',
              items: {
                type: 'object',
                properties: {
                  code: { type: 'string' },
                  rule: { type: 'string' },
                  values: { type: 'object' },
                  text: { type: 'string', description: 'What it says, in the language asked for' },
                  fix: { type: 'string', description: 'What to do about it' },
                  counts: { type: 'boolean', description: 'Whether what bears it counts all the same' },
                },
                required: ['code', 'text', 'fix', 'counts'],
              },
            },
          },
          required: ['id', 'type'],
        },
      },
      repeated: {
        type: 'boolean',
        description: 'True when the log already held this command, or the same report under another key',
      },
    },
    required: ['stream', 'revision', 'position', 'events'],
  },
  Answer: {
    type: 'object',
    properties: {
      question: {
        type: 'object',
        description: 'The question as understood',
        properties: { path: { type: 'string' }, parameters: { type: 'object' } },
      },
      position: { type: ['string', 'null'], description: 'The place in the log at which it was answered' },
      knownAt: { type: ['string', 'null'] },
      rules: { type: 'string', description: 'Name and version of the rules that the rows follow' },
      sight: {
        type: 'string',
        description: 'Only where the reader does not see everything: SHA-256 of the scopes that they see',
      },
      digest: { type: 'string', description: 'SHA-256 of the rows without their words' },
      rows: { type: 'array', items: { type: 'object' } },
      spans: {
        type: 'array',
        items: { type: 'object' },
        description: 'Of a series: what is only known to a longer time than its buckets',
      },
      next: { type: ['string', 'null'], description: 'A cursor, where there is more' },
      note: {
        type: 'string',
        description: 'Of an answer without rows: what was asked for exists, and nothing is listed under it',
      },
    },
    required: ['question', 'position', 'knownAt', 'rules', 'digest', 'rows', 'next'],
  },
} as const;

const json = (schema: keyof typeof SCHEMAS): object => ({
  'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
});

const REVISION = { ETag: { description: 'The revision', schema: { type: 'string' } } };

const inFiles = (description: string): object => ({
  description: `Of CSV and NDJSON: ${description}`,
  schema: { type: 'string' },
});

const FILE_HEADERS = {
  'X-Cordon-Position': inFiles('the place in the log'),
  'X-Cordon-Known-At': inFiles('`knownAt`, or the place at which all pages were asked for'),
  'X-Cordon-Rules': inFiles('name and version of the rules'),
  'X-Cordon-Sight': inFiles('the scopes that the reader sees, as a hash; not there where they see everything'),
  'X-Cordon-Digest': inFiles('the digest; of several pages, that of the list of their digests'),
  'X-Cordon-Rows': inFiles('how many rows there are'),
  'X-Cordon-Next': inFiles('the cursor, where a page was asked for and there is more'),
  Link: inFiles('the next page, where a page was asked for and there is more'),
};

const FILES = {
  'text/csv': { schema: { type: 'string', description: 'RFC 4180: one header line; nested fields as outer.inner' } },
  'application/x-ndjson': { schema: { type: 'string', description: 'One row a line' } },
};

const PROBLEM = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

export const COMMAND_ANSWERS = {
  200: { description: 'Said before (`repeated`), or nothing new', headers: REVISION, content: json('Receipt') },
  201: { description: 'Recorded', headers: REVISION, content: json('Receipt') },
  default: PROBLEM,
};

export const QUESTION_ANSWERS = {
  200: {
    description: 'The answer; as CSV or NDJSON its rows only, those of all pages unless `limit` or `cursor` is given',
    headers: { ...REVISION, ...FILE_HEADERS },
    content: { ...json('Answer'), ...FILES },
  },
  304: { description: 'It has not changed since that ETag' },
  default: PROBLEM,
};

const inHeader = (name: string, description: string, schema: object = { type: 'string' }): object => ({
  name,
  in: 'header',
  description,
  schema,
});
const UUID = { type: 'string', format: 'uuid' };

export const COMMAND_HEADERS = [
  inHeader('Idempotency-Key', 'The command’s id; made by the server when absent', UUID),
  inHeader('If-Match', 'The ETag that was seen: 412 when it has moved on; `*`: 412 when there is no such stream yet'),
  inHeader(
    'X-Correlation-Id',
    'Kept with the events, and in the log of this server; one is made where none is given',
    UUID,
  ),
  inHeader('Accept-Language', 'ru or en'),
];

export const SHARED_PARAMETERS = [
  {
    name: 'knownAt',
    in: 'query',
    description: 'What the log knew: an instant with its offset, or @ and a position',
    schema: { type: 'string', examples: ['2026-05-01T00:00:00Z'] },
  },
  {
    name: 'atLeast',
    in: 'query',
    description: 'A position that the answer must have reached',
    schema: { type: 'string' },
  },
  {
    name: 'bom',
    in: 'query',
    description: 'Of CSV only: begin with the mark of UTF-8, without which Excel misreads Cyrillic',
    schema: { type: 'string', enum: ['true', 'false'] },
  },
  inHeader('Prefer', 'wait=<s>: how long to wait for that, and for what is being built, at most 30'),
  inHeader('If-None-Match', 'The ETag that is held already'),
  inHeader('Accept-Language', 'ru or en'),
];
