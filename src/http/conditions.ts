// The headers with which a client says what it has seen: ETags are the revision of one stream, in quotes, and behind it
// what the reader may see where that is not everything: with other rights the same revision may show something else.
import { type EdgeRequest, header, uuidIn } from './edge.js';
import { EdgeProblem } from './problems/problem.js';

/** Of a sight so much that two of them are told apart. */
const SIGHT_DIGITS = 16;

export const etagOf = (revision: number, sight?: string): string =>
  `"${revision}${sight === undefined ? '' : `-${sight.slice(0, SIGHT_DIGITS)}`}"`;

/** The revision of If-Match; `*`: any, but one there must be; undefined where there is no header. */
export function ifRevision(request: Pick<EdgeRequest, 'headers'>): number | '*' | undefined {
  const given = header(request, 'if-match')?.trim();
  if (given === undefined || given === '*') return given;
  const match = /^"(0|[1-9]\d{0,14})(?:-[0-9a-f]{16})?"$/.exec(given);
  if (!match) throw new EdgeProblem('IF_MATCH_UNREADABLE');
  return Number(match[1]);
}

/** True when the client holds this state already (weak comparison, RFC 9110). */
export function isKnown(request: Pick<EdgeRequest, 'headers'>, etag: string): boolean {
  const given = header(request, 'if-none-match');
  if (given === undefined) return false;
  const tags = given.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
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
