// The names, summaries and schemas of the questions in the description of the API.
import type { AnyQuestion } from '../../eventsourcing/asking/ask.js';
import type { JsonSchema } from '../../forms/form.js';
import type { Bilingual } from '../../forms/language.js';
import { SCHEMAS } from './components.js';
import { aboutForm, LABELS } from '../../domain/labels.js';
import type { Of } from './labelled.js';
import { PARTS } from './parts-in-russian.js';
import { MINE } from './schemas.js';

/** `getOperationsIdScorecard`. */
export const operationIdOf = (path: string): string =>
  `get ${path}`.replaceAll(/[^a-z]+(\w)/gi, (_, letter: string) => letter.toUpperCase());

/** `OperationsIdScorecardAnswer`. */
export const answerOf = (path: string): string => `${operationIdOf(path).slice('get'.length)}Answer`;

/** For each question a schema of its rows, and one of its answers. */
export function answerSchemas(
  questions: readonly AnyQuestion[],
  rowSchemaOf: (question: AnyQuestion) => JsonSchema,
): Readonly<Record<string, object>> {
  const { properties, ...whole } = SCHEMAS.Answer;
  const entries = questions.flatMap((question) => {
    const answer = answerOf(question.path);
    const row = answer.replace(/Answer$/, 'Row');
    const rows = { type: 'array', items: { $ref: `#/components/schemas/${row}` } };
    return [
      [row, rowSchemaOf(question)],
      [answer, { ...whole, properties: { ...properties, rows, spans: { ...properties.spans, items: rows.items } } }],
    ];
  });
  return Object.fromEntries(entries) as Readonly<Record<string, object>>;
}

/** What the question answers: as it says itself, else by its route. */
export function summaryOf(path: string, { labels, lang }: Pick<Of, 'labels' | 'lang'>): string {
  const [collection = path] = path.split('/');
  return aboutForm(labels, path, lang)?.hint ?? SUMMARIES[lang](path, collection);
}

const SUMMARIES: Bilingual<(path: string, collection: string) => string> = {
  en(path, collection) {
    const [, id, part] = path.split('/');
    if (part !== undefined) return `The ${part} of one of ${collection}`;
    return id === undefined ? `What is known of ${collection}` : `One of ${collection}`;
  },
  ru(path, collection) {
    const [, id, part] = path.split('/');
    const of = aboutForm(LABELS[collection] ?? {}, '', 'ru')?.label ?? collection;
    if (part !== undefined) return `${PARTS[part] ?? part}: ${of}, одна запись`;
    return id === undefined ? `Что известно: ${of}` : `Одна запись: ${of}`;
  },
};

/** What a body may also hold as an object is only text in an address. */
export function asText({ anyOf, ...schema }: JsonSchema): JsonSchema {
  const text = (anyOf as readonly JsonSchema[] | undefined)?.find(({ type }) => type === 'string');
  return { ...schema, ...text };
}

/** Where things are found by who told of them, one can ask for one's own. */
export const withMine = (parameters: readonly object[]): readonly object[] =>
  parameters.some((each) => (each as { name?: string }).name === 'officer') ? [...parameters, MINE] : parameters;
