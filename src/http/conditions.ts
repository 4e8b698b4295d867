// The headers with which a client says what it has seen: ETags are the revision of one stream, in quotes, and of an answer
// what else makes it another one: its rows, what the reader may see, its language, its form and how it is compressed.
import type { Format } from '../answering/written.js';
import type { Lang } from '../forms/language.js';
import { type EdgeRequest, header, uuidIn } from './edge.js';
import { EdgeProblem } from './problems/problem.js';

/** Of a hash so much that two of them are told apart. */
const DIGITS = 16;

/** What one answer of several about the same revision is told apart by. */
export interface Representation {
  /** Of the rows: what they say may depend on other things than the one whose revision it is. */
  readonly digest: string;
  readonly sight?: string | undefined;
  readonly lang: Lang;
  readonly format: Format;
}

/** Of a revision as such, and of one representation of it. */
export const etagOf = (revision: number, representation?: Representation): string =>
  `"${revision}${representation === undefined ? '' : markOf(representation)}"`;

function markOf({ digest, sight, lang, format }: Representation): string {
  const seen = sight === undefined ? '' : `-${sight.slice(0, DIGITS)}`;
  return `-${digest.slice(0, DIGITS)}${seen}.${lang}.${format}`;
}

/** How answers may be compressed, the better first. */
export const ENCODINGS = ['br', 'gzip'] as const;

/** The tag of the same answer, compressed. */
export const encodedTag = (etag: string, encoding: string): string => `${etag.slice(0, -1)}.${encoding}"`;

/** The revision of If-Match; `*`: any, but one there must be; undefined where there is no header. */
export function ifRevision(request: Pick<EdgeRequest, 'headers'>): number | '*' | undefined {
  const given = header(request, 'if-match')?.trim();
  if (given === undefined || given === '*') return given;
  const match = /^"(0|[1-9]\d{0,14})(?:[-.][\w.-]{1,80})?"$/.exec(given);
  if (!match) throw new EdgeProblem('IF_MATCH_UNREADABLE');
  return Number(match[1]);
}

/** The tag under which the client holds this state already, compressed or not (weak comparison, RFC 9110). */
export function heldTag(request: Pick<EdgeRequest, 'headers'>, etag: string): string | undefined {
  const given = header(request, 'if-none-match');
  if (given === undefined) return undefined;
  const tags = given.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (tags.includes('*')) return etag;
  return tags.find((tag) => tag === etag || ENCODINGS.some((encoding) => tag === encodedTag(etag, encoding)));
}

/** The UUID of a header; undefined where there is no such header. */
export function uuidOf(
  request: Pick<EdgeRequest, 'headers'>,
  name: 'idempotency-key' | 'x-correlation-id',
): string | undefined {
  const given = header(request, name);
  if (given === undefined) return undefined;
  const id = uuidIn(given);
  if (!id) throw new EdgeProblem(name === 'idempotency-key' ? 'KEY_UNREADABLE' : 'CORRELATION_UNREADABLE');
  return id;
}
