// The parameters of the log's pages and of the feed: read by their form, and their positions held to this log.
import { Field, type Form, formSchema, readForm } from '../../forms/form.js';
import { shown } from '../../forms/invalid.js';
import { Malformed } from '../../forms/malformed.js';
import { text } from '../../domain/values/text.js';
import type { Origins } from '../../eventsourcing/read-models/origins.js';
import { parsePosition } from '../../eventsourcing/log/position.js';
import type { EdgeRequest, Text } from '../edge.js';
import { asParameter } from '../parameters.js';
import { EdgeProblem } from '../problems/problem.js';

/** Parameters of one event. */
export class OneEventForm {
  @Field(text(), { optional: true })
  after?: string;
}

/** The form filled in from the query. Lists may be repeated or separated by commas, all others are given once. */
export function readParameters<T extends object>(request: Pick<EdgeRequest, 'query'>, form: Form<T>): T {
  const { properties } = formSchema(form) as { properties: Record<string, { type?: unknown }> };
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(request.query)) {
    const isList = Object.hasOwn(properties, name) && properties[name]?.type === 'array';
    const read = isList ? listOf(value) : once(name, value);
    Object.defineProperty(given, name, { value: read, enumerable: true });
  }
  const read = readForm(form, given);
  if (Array.isArray(read)) throw new Malformed(read.map((each) => asParameter(each, '')));
  return read as T;
}

const listOf = (value: Text): string[] => [value ?? ''].flat().flatMap((each) => each.split(','));

function once(name: string, value: Text): string | undefined {
  if (!Array.isArray(value)) return value;
  throw new EdgeProblem('PARAMETER_REPEATED', { parameter: shown(name) }, { pointer: `?${name}` });
}

/** Whose positions are read. */
export interface Whose {
  readonly log: string;
  /** Of a copied log: those that its events had before. */
  readonly origins: Origins | null;
}

/** The number of a position of this log; 0 stands before the first event. `where` is `?after` or a header's name. */
export async function numberIn(text: string, { log, origins }: Whose, where: string): Promise<bigint> {
  if (text === '0') return 0n;
  const position = parsePosition(text);
  if (!position) throw new EdgeProblem('POSITION_UNREADABLE', { given: shown(text) }, { pointer: where });
  if (position.log === log) return position.number;
  const number = await origins?.numberAt(position);
  if (number !== undefined) return number;
  throw new EdgeProblem('POSITION_OF_ANOTHER_LOG', { given: position.log, log }, { pointer: where });
}

/** Refuses a number that the log has not reached: it can only come from another one, or from a restored one. */
export function demandReached(number: bigint | undefined, head: bigint, log: string, where: string): void {
  if (number === undefined || number <= head) return;
  throw new EdgeProblem('POSITION_BEYOND_END', { given: `${log}.${number}` }, { pointer: where });
}
