// The answers, headers and parameters that every operation of the API description shares.
import type { Lang } from '../../forms/language.js';
import { say } from '../../words/say.js';
import type { Status } from '../problems/statuses.js';
import type { SCHEMAS } from './components.js';

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

/** Other forms stand in words: programs that write clients take them for other answers, and JSON for one of several. */
const ANSWER =
  'The answer. By `Accept: text/csv` or `application/x-ndjson` its rows only, those of all pages unless `limit` or `cursor` is ' +
  'given. CSV is RFC 4180: one header line, nested fields as outer.inner; a cell that a spreadsheet could run begins with an ' +
  'apostrophe more: take one away from what begins with apostrophes before = + - @. NDJSON is one row a line. ' +
  'By `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet` it is a workbook (XLSX): columns by their names, numbers and ' +
  'times as such, and a last sheet that tells the question, its audience, the place in the log and the digest.';

export const PROBLEM = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** With what may go wrong, in the language of the description. */
export const problems = (lang: Lang, ...statuses: readonly Status[]): object =>
  Object.fromEntries(statuses.map((status) => [status, { ...PROBLEM, description: say(lang)(`problem.${status}`) }]));

/** What any request may be answered with. */
export const ANY = [400, 401, 403, 404, 406, 414, 500, 503] as const;

type Operations = Readonly<Record<string, { readonly responses: object }>>;

/** Paths with what any request may be answered with, where it is not told of another kind of page. */
export const withProblems = (paths: Readonly<Record<string, object>>, lang: Lang): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(paths).map(([path, operations]) => [
      path,
      path.startsWith('/v1/') ? answered(operations as Operations, lang) : operations,
    ]),
  );

const answered = (operations: Operations, lang: Lang): object =>
  Object.fromEntries(
    Object.entries(operations).map(([method, operation]) => [
      method,
      { ...operation, responses: { ...problems(lang, ...ANY), ...operation.responses } },
    ]),
  );

export const commandAnswers = (lang: Lang): object => ({
  200: { description: 'Said before (`repeated`), or nothing new', headers: REVISION, content: json('Receipt') },
  201: { description: 'Recorded', headers: REVISION, content: json('Receipt') },
  204: { description: 'Recorded, or said before: nothing is told where `Prefer: return=minimal` asked for that' },
  ...problems(lang, ...ANY, 409, 412, 413, 415, 422),
  default: PROBLEM,
});

/** `answer`: the name of the schema of its answers in JSON. */
export const questionAnswers = (lang: Lang, answer: string): object => ({
  200: {
    description: ANSWER,
    headers: { ...REVISION, ...FILE_HEADERS },
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` } } },
  },
  304: { description: 'It has not changed since that ETag' },
  ...problems(lang, ...ANY, 422),
  default: PROBLEM,
});

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
  inHeader('Prefer', 'return=minimal: no body, unless something is contradicted'),
  inHeader('Content-Encoding', 'gzip or br, where the body is compressed'),
  inHeader('Accept-Language', 'ru or en'),
];

export const MINE = {
  name: 'mine',
  in: 'query',
  description: 'Only what one has told of oneself; answered as the officer that it stands for',
  schema: { type: 'string', enum: ['true', 'false'] },
};

export const SHARED_PARAMETERS = [
  {
    name: 'knownAt',
    in: 'query',
    description: 'What the log knew: an instant with its offset, or @ and a position',
    schema: { type: 'string', examples: ['2026-05-01T00:00:00Z'] },
  },
  {
    name: 'as',
    in: 'query',
    description: 'What that administration could see there: for itself, and for an auditor whom it let',
    schema: { type: 'string', examples: ['KG'] },
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
  {
    name: 'dialect',
    in: 'query',
    description:
      'Of CSV only: excel-ru has the mark of UTF-8, semicolons, decimal commas, and names for columns and codes',
    schema: { type: 'string', enum: ['rfc4180', 'excel-ru'] },
  },
  {
    name: 'codes',
    in: 'query',
    description: 'Of workbooks and of excel-ru: cells hold codes, as in every other form, and not their names',
    schema: { type: 'string', enum: ['true', 'false'] },
  },
  inHeader('Prefer', 'wait=<s>: how long to wait for that, and for what is being built, at most 30'),
  inHeader('If-None-Match', 'The ETag that is held already'),
  inHeader('Accept-Language', 'ru or en'),
];
