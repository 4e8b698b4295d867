// Schemas of the rows of every question, made of the columns that they are shown by: for who writes a client, or has one written.
import type { AnyQuestion, Question } from '../../src/eventsourcing/asking/ask.js';
import type { JsonSchema } from '../../src/forms/value.js';
import { dimension, DIMENSIONS, columnNamed } from '../ledger/dimensions.js';

const TEXT: JsonSchema = { type: 'string' };
const TEXT_OR_NULL: JsonSchema = { type: ['string', 'null'] };
const COUNT: JsonSchema = { type: 'integer' };
const COUNT_OR_NULL: JsonSchema = { type: ['integer', 'null'] };
const YES_NO: JsonSchema = { type: 'boolean' };
const YES_NO_OR_NULL: JsonSchema = { type: ['boolean', 'null'] };
const TEXTS: JsonSchema = { type: 'array', items: TEXT };
const TEXTS_OR_NULL: JsonSchema = { type: ['array', 'null'], items: TEXT };
const OPEN: JsonSchema = { type: 'object', additionalProperties: true };
const OPEN_OR_NULL: JsonSchema = { type: ['object', 'null'], additionalProperties: true };
const ANY_LIST: JsonSchema = { type: 'array', items: OPEN };

const named = (names: string, schema: JsonSchema): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, schema]));

/** Of a column, by its last name; what is not named is text, or null. */
const TYPES: Readonly<Record<string, JsonSchema>> = {
  ...named('id text evidence measure unit rounding event stream type position collection field said rules', TEXT),
  ...named('figure grain verdict state phase precision issuer request askedOf askedBy', TEXT),
  recordedAt: { type: 'string', format: 'date-time' },
  askedAt: { type: 'string', format: 'date-time' },
  reportedAt: { type: ['string', 'null'], format: 'date-time' },
  ...named(
    'days ordinal sign implausible outOfWindow version entries unweighed involved approximate contested unconfirmed partial gross bonus',
    COUNT,
  ),
  ...named('rows done accepted known refused leftOut', COUNT),
  ...named('unbounded revision lines incidents attempts slips officers mandates delegations', COUNT),
  ...named('asked acknowledged answered partly', COUNT),
  ...named('least most median', COUNT_OR_NULL),
  ...named('inquiries prosecuted rulings inForce setAside liabilities', COUNT),
  ...named('articles measures', TEXTS),
  penalties: ANY_LIST,
  ...named('cases open flagged completed detected', COUNT),
  ...named('count late others people score', COUNT_OR_NULL),
  ...named(
    'lowerStrict upperStrict countedOnce overlapping possible mayBeMore silent openTasks withdrawn overdue',
    YES_NO,
  ),
  ...named(
    'substances itemKinds taxedGoods topics channels languages endorsedBy objectedBy parties signedBy participants assertedBy issuedBy services contactPoints administrations owners decidedBy',
    TEXTS,
  ),
  ...named('found detectedBy', TEXTS),
  stakes: ANY_LIST,
  ...named('members transit', TEXTS_OR_NULL),
  ...named('flags basis attachments answers', ANY_LIST),
  ...named('handling releasableTo permitted', TEXTS),
  ...named('source attested', OPEN_OR_NULL),
  data: OPEN,
  delayHours: COUNT_OR_NULL,
  ...named('link way side', TEXT),
  things: ANY_LIST,
  ...named('more toCarryOut fulfilled', YES_NO),
};

/** Always told; of others, a row may say nothing. */
const ALWAYS: ReadonlySet<string> = new Set(
  (
    'id text measure unit lower upper lowerStrict upperStrict rounding evidence entries unweighed recordedAt reportedAt ' +
    'event stream type position revision collection field said slips figure grain verdict state phase data'
  ).split(' '),
);

/** What is counted of warnings. */
const CONVERSION = 'warnings acknowledged checked positive negative notChecked unanswered incidents seizures';

/** Columns that mean something else in one question. */
const OWN: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = {
  provisions: { version: COUNT_OR_NULL },
  exchanges: { messages: COUNT, lastAt: { type: ['string', 'null'], format: 'date-time' } },
  'operations/:id/warnings': {
    ...named(CONVERSION, COUNT),
  },
  messages: { ...named('to notRead found', TEXTS), sentAt: { type: ['string', 'null'], format: 'date-time' } },
  ledger: {
    involved: TEXTS,
    ...Object.fromEntries(DIMENSIONS.map((name) => [columnNamed(name), dimension(name).many ? TEXTS : TEXT_OR_NULL])),
  },
  'operations/:id/board': {
    ...named('nilReturns contradicted', COUNT),
    silentDays: COUNT_OR_NULL,
    ...named('contradictedBy perhapsContradictedBy settledBy', TEXTS),
  },
  'operations/:id/quality': {
    ...named('filled fields corrected nilReturns', COUNT),
    ...named('dueDays silentDays', COUNT_OR_NULL),
  },
  'situation-reports': { reports: COUNT, number: COUNT_OR_NULL },
  'operations/:id/situation-reports': { ...named('number changed', COUNT_OR_NULL), questions: TEXTS },
  'operations/:id/scorecard': { ...named(`lines ${CONVERSION}`, COUNT), settledBy: TEXTS },
  'inquiry-figures': { closed: COUNT },
  'assistance-latency': { ...named('refused overdue', COUNT) },
  'false-transit': { ...named('overdue unweighed', COUNT) },
  'communiques/:id/changes': {
    ...named('seen', YES_NO),
    ...named('holds', YES_NO_OR_NULL),
    because: TEXTS,
    events: ANY_LIST,
    says: OPEN_OR_NULL,
  },
  'published-tables/:id/rows': {
    ...named('lowerStrict upperStrict', YES_NO_OR_NULL),
    rounding: TEXT_OR_NULL,
    marks: TEXTS,
  },
};
/** Questions with rows of several kinds, of which each says only its own columns. */
const MIXED: ReadonlySet<string> = new Set([
  'operations/:id/board',
  'operations/:id/scorecard',
  'operation-series/:id/comparison',
  'operations/:id/changes',
  'changes',
]);

interface Columns {
  [name: string]: Columns | true;
}

function nested(columns: readonly string[]): Columns {
  const all: Columns = {};
  for (const column of columns) {
    let at = all;
    const parts = column.split('.');
    for (const part of parts.slice(0, -1)) {
      if (at[part] === undefined || at[part] === true) at[part] = {};
      at = at[part];
    }
    at[parts.at(-1)!] ??= true;
  }
  return all;
}

function objectOf(columns: Columns, own: Readonly<Record<string, JsonSchema>>, isMixed: boolean): JsonSchema {
  const entries = Object.entries(columns);
  const properties = Object.fromEntries(
    entries.map(([name, inner]) => [
      name,
      inner === true
        ? (own[name] ?? TYPES[name] ?? TEXT_OR_NULL)
        : { ...objectOf(inner, {}, isMixed), type: ['object', 'null'], required: [] },
    ]),
  );
  const required = isMixed ? ['text'] : entries.map(([name]) => name).filter((name) => ALWAYS.has(name));
  return { type: 'object', properties, required, additionalProperties: true };
}

/** One thing in full: what all things have, and more that depends on the kind. */
const VIEW: JsonSchema = {
  type: 'object',
  properties: {
    id: TEXT,
    text: TEXT,
    flags: { type: 'array', items: { $ref: '#/components/schemas/Flag' } },
    open: { type: 'array', items: { $ref: '#/components/schemas/Task' } },
    attachments: ANY_LIST,
  },
  required: ['id'],
  additionalProperties: true,
};

/** Where the columns depend on what is asked for, those that there are whatever is asked. */
export function rowSchemaOf(what: AnyQuestion): JsonSchema {
  const { path, columns } = what as unknown as Question;
  const told = columns?.({});
  return told ? objectOf(nested(told), OWN[path] ?? {}, MIXED.has(path)) : VIEW;
}
