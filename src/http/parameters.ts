// The parameters of a question, from path and query: what all questions share is taken out, the rest is its form's.
import { formSchema } from '../forms/form.js';
import { Invalid } from '../forms/invalid.js';
import { Malformed } from '../forms/malformed.js';
import { administration } from '../domain/values/who/administration.js';
import { oneOf } from '../forms/vocabulary.js';
import type { AnyQuestion } from '../eventsourcing/asking/ask.js';
import type { AskedFor } from '../eventsourcing/asking/asking.js';
import { given } from '../eventsourcing/log/event.js';
import { actorIn, type EdgeRequest, header, langOf, type Text } from './edge.js';
import type { Dialect } from '../answering/csv.js';
import type { Format } from '../answering/written.js';
import type { Value } from '../forms/value.js';
import { EdgeProblem } from './problems/problem.js';

/** s; a client that wants to wait longer asks again. */
const MAX_WAIT = 30;
/** An instant whose `+` was not written as %2B: forms read it as a space, and an instant has no other meaning then. */
const LOST_PLUS = /(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) (\d{2}:\d{2})/g;

export interface Parameters {
  readonly asked: AskedFor;
  /** The question's own, as its form reads them. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly hasBom: boolean;
  readonly dialect: Dialect | undefined;
  /** Codes stay codes in what is written for people. */
  readonly hasCodes: boolean;
}

/** The names of a form's fields that hold lists: in a query they may be repeated, or separated by commas. */
export function listsOf({ form }: AnyQuestion): ReadonlySet<string> {
  const { properties } = formSchema(form) as { properties: Record<string, { type?: unknown }> };
  return new Set(Object.keys(properties).filter((name) => properties[name]?.type === 'array'));
}

export function parametersOf(request: EdgeRequest, lists: ReadonlySet<string>, format: Format): Parameters {
  const { knownAt, atLeast, as, ...others } = Object.fromEntries(Object.entries(request.query).map(withPlus));
  const { hasBom, dialect, hasCodes, rest } = ofFile(others, format);
  const shared = {
    knownAt: once('knownAt', knownAt),
    atLeast: once('atLeast', atLeast),
    wait: waitOf(request),
    as: readAs('as', as, administration),
  };
  const lang = langOf(request);
  const own: Record<string, unknown> = { ...request.params };
  const mine = mineIn(rest, lists);
  // One's own are those of an officer: both say the same parameter.
  const said = mine === 'true' ? { ...request.params, officer: '' } : request.params;
  const clashing = Object.keys(rest).find((name) => Object.hasOwn(said, name));
  if (clashing !== undefined)
    throw new EdgeProblem('PARAMETER_REPEATED', { parameter: clashing }, { pointer: `?${clashing}` });
  // Defined, not assigned: a parameter may be called `__proto__`, and the form must see it to refuse it.
  for (const [name, value] of Object.entries(mine === undefined ? rest : withoutMine(rest))) {
    const read = lists.has(name) ? [value ?? ''].flat().flatMap((each) => each.split(',')) : value;
    Object.defineProperty(own, name, { value: read, enumerable: true });
  }
  const reader = actorIn(request);
  // Told as what it stands for, so that who audits the answer can ask the same.
  if (mine === 'true') own['officer'] = [`${reader.administration}/${reader.officer}`];
  return { asked: { ...given(shared), reader, lang }, own, hasBom, dialect, hasCodes };
}

type Query = Readonly<Record<string, Text>>;

/** Whether one's own are asked for, of what is found by who told of it. */
const mineIn = (query: Query, lists: ReadonlySet<string>): 'true' | 'false' | undefined =>
  lists.has('officer') ? readAs('mine', query['mine'], yesOrNo) : undefined;

const withoutMine = (query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'mine'));

const yesOrNo = oneOf({ true: { en: 'yes', ru: 'да' }, false: { en: 'no', ru: 'нет' } });

const DIALECTS = oneOf<Dialect>({
  rfc4180: { en: 'RFC 4180', ru: 'RFC 4180' },
  'excel-ru': { en: 'Excel with Russian settings', ru: 'Excel с русскими настройками' },
});

interface OfFile extends Pick<Parameters, 'hasBom' | 'dialect' | 'hasCodes'> {
  readonly rest: Readonly<Record<string, Text>>;
}

/** `bom` and `dialect` are parameters of CSV alone, `codes` of spreadsheets: elsewhere they are left to the form, which refuses them. */
function ofFile(query: OfFile['rest'], format: Format): OfFile {
  if (format !== 'csv' && format !== 'xlsx') return { hasBom: false, dialect: undefined, hasCodes: false, rest: query };
  const { codes, ...others } = query;
  const hasCodes = readAs('codes', codes, yesOrNo) === 'true';
  if (format === 'xlsx') return { hasBom: false, dialect: undefined, hasCodes, rest: others };
  const { bom, dialect, ...rest } = others;
  const [wish, how] = [readAs('bom', bom, yesOrNo), readAs('dialect', dialect, DIALECTS)];
  return { hasBom: wish === undefined ? how === 'excel-ru' : wish === 'true', dialect: how, hasCodes, rest };
}

function readAs<T>(name: string, given: Text, value: Value<T>): T | undefined {
  if (given === undefined) return undefined;
  const read = value.parse(once(name, given));
  if (read instanceof Invalid) throw new Malformed([new Invalid(read.code, read.values, `?${name}`)]);
  return read;
}

const restored = (text: string): string => text.replaceAll(LOST_PLUS, '$1+$2');

function withPlus([name, value]: [string, Text]): [string, Text] {
  if (value === undefined) return [name, value];
  return [name, Array.isArray(value) ? value.map(restored) : restored(value)];
}

function once(parameter: string, value: Text): string | undefined {
  if (Array.isArray(value)) throw new EdgeProblem('PARAMETER_REPEATED', { parameter }, { pointer: `?${parameter}` });
  return value;
}

/** ms; `Prefer` is a wish (RFC 7240): what cannot be read is passed over. */
function waitOf(request: EdgeRequest): number | undefined {
  const wait = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,6})"?\s*(?:$|[,;])/i.exec(header(request, 'prefer') ?? '')?.[1];
  return wait === undefined ? undefined : Math.min(Number(wait), MAX_WAIT) * 1000;
}

/** A form's problem, placed by the parameter's name instead of a JSON pointer; `#name` where it is part of the path. */
export function asParameter(problem: Invalid, path: string): Invalid {
  const name = (problem.pointer.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
  const inPath = path.split('/').includes(`:${name}`);
  const values = 'what' in problem.values ? { ...problem.values, what: 'parameter' } : problem.values;
  return new Invalid(problem.code, values, `${inPath ? '#' : '?'}${name}`);
}
