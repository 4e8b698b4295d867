// Troubles: of everything that can be thrown, what the client is told; known errors by their class, all others by nothing.
import { HttpException } from '@nestjs/common';
import { NotTaken } from '../../attachments/not-taken.js';
import { NoSuchCommand, NotPermitted } from '../../commanding/submission.js';
import { Malformed } from '../../forms/malformed.js';
import { REFUSALS } from '../../domain/refusals.js';
import { nearestOf } from '../../forms/near.js';
import { shown } from '../../forms/invalid.js';
import { NotAnswered } from '../../eventsourcing/asking/not-answered.js';
import { given } from '../../eventsourcing/log/event.js';
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import { RowFault } from '../../importing/run.js';
import { TableFault } from '../../importing/tables/table-fault.js';
import { NotExecuted } from '../../eventsourcing/writing/not-executed.js';
import { Refusal } from '../../eventsourcing/writing/refusal.js';
import type { EdgeCode } from '../../words/problem-words.js';
import { IdentityProblem } from '../identity/identity-problem.js';
import { EdgeProblem, edgeTrouble, type Trouble } from './problem.js';
import { EDGE_STATUS, FASTIFY_CODES, REFUSAL_STATUS } from './statuses.js';

/** Bytes; the largest body of a single command. */
export const BODY_LIMIT = 256 * 1024;

export function troubleOf(error: unknown): Trouble {
  for (const read of [brokenOff, atTheEdge, ofAnAttachment, ofATable, ofACommand, ofAQuestion, ofFastify]) {
    const trouble = read(error);
    if (trouble) return trouble;
  }
  return edgeTrouble('INTERNAL', {}, { inside: error });
}

/** The codes of what is wrong, each once. */
export function codesOf(error: unknown): readonly string[] {
  const { code, problems = [] } = troubleOf(error);
  return problems.length > 0 ? [...new Set(problems.map((each) => each.code))] : [code];
}

/** What does not go away by itself is not told as what does. */
const STORE_CODES: Partial<Record<StoreFault['code'], EdgeCode>> = {
  OTHER_LOG: 'LOG_REFUSED',
  CORRUPT: 'STORE_DAMAGED',
  READ_MODELS_CORRUPT: 'READ_MODELS_DAMAGED',
};

function atTheEdge(error: unknown): Trouble | undefined {
  if (error instanceof EdgeProblem) return edgeTrouble(error.code, error.values, error.more);
  if (error instanceof Malformed) return malformed(error);
  if (error instanceof StoreFault) return edgeTrouble(STORE_CODES[error.code] ?? 'STORE_FAULT', {}, { inside: error });
  if (!(error instanceof IdentityProblem)) return undefined;
  const { code, values } = error;
  if (code === 'ISSUER_UNREACHABLE') return edgeTrouble(code, values, { inside: error.cause });
  const challenge = code === 'TOKEN_MISSING' ? '' : `, error="invalid_token", error_description="${code}"`;
  return edgeTrouble(code, values, { headers: { 'WWW-Authenticate': `Bearer realm="cordon"${challenge}` } });
}

/** How far a file has come is told to programs, too. */
function ofAnAttachment(error: unknown): Trouble | undefined {
  if (!(error instanceof NotTaken)) return undefined;
  const { code, values, cause } = error;
  const { offset } = values;
  const headers = offset === undefined ? {} : { headers: { 'Upload-Offset': String(offset) } };
  const told = offset === undefined ? values : { ...values, place: String(offset) };
  return edgeTrouble(code, told, { ...headers, ...(cause === undefined ? {} : { inside: cause }) });
}

/** What Node says of a body whose client went away while it came: nobody reads the answer, and nothing is wrong here. */
function brokenOff(error: unknown): Trouble | undefined {
  const is = error instanceof Error && error.message === 'aborted' && codeOf(error) === 'ECONNRESET';
  return is ? edgeTrouble('REQUEST_UNREADABLE') : undefined;
}

const ofATable = (error: unknown): Trouble | undefined =>
  error instanceof TableFault || error instanceof RowFault ? edgeTrouble(error.code, error.values) : undefined;

/** One problem speaks for itself; of several the list tells. */
function malformed({ problems }: Malformed): Trouble {
  const [first] = problems;
  if (!first || problems.length > 1) return edgeTrouble('INVALID_FIELDS', { count: problems.length }, { problems });
  const { code, values, pointer } = first;
  return { status: EDGE_STATUS.INVALID_FIELDS, code, values, pointer, problems };
}

function ofACommand(error: unknown): Trouble | undefined {
  if (error instanceof Refusal) return refused(error);
  if (error instanceof NotPermitted) {
    const { code, values, pointer } = error;
    return edgeTrouble(code, values, pointer === undefined ? {} : { pointer });
  }
  if (error instanceof NoSuchCommand) return noSuchCommand(error);
  if (!(error instanceof NotExecuted)) return undefined;
  // What a store says names files and servers.
  const { reason, ...values } = error.values;
  return edgeTrouble(error.code, values, given({ inside: reason }));
}

function refused({ code, values, pointer }: Refusal): Trouble | undefined {
  const entry = Object.hasOwn(REFUSALS, code) ? REFUSALS[code as keyof typeof REFUSALS] : undefined;
  if (!entry) return undefined;
  return { status: REFUSAL_STATUS[entry.kind], code, values, ...(pointer === undefined ? {} : { pointer }) };
}

function noSuchCommand({ given, known }: NoSuchCommand): Trouble {
  const [collection = '', verb] = given.split('/');
  const near = nearestOf(verb ?? collection, known);
  const code = verb === undefined ? 'NO_SUCH_COLLECTION' : 'NO_SUCH_COMMAND';
  return edgeTrouble(code, { given: shown(given), guess: near ? 'yes' : 'no', near: near ?? '' }, { known });
}

function ofAQuestion(error: unknown): Trouble | undefined {
  if (!(error instanceof NotAnswered)) return undefined;
  const { code, values, parameter } = error;
  return edgeTrouble(code, values, parameter === undefined ? {} : { pointer: `?${parameter}` });
}

/** Fastify's errors come as they are, or as the cause of Nest's. */
function ofFastify(error: unknown): Trouble | undefined {
  const code = FASTIFY_CODES[codeOf(error)] ?? FASTIFY_CODES[codeOf((error as Error | null)?.cause)];
  if (code === 'BODY_TOO_LARGE') return edgeTrouble(code, { limit: BODY_LIMIT / 1024 });
  if (code === 'MEDIA_TYPE_UNSUPPORTED') return edgeTrouble(code, { kind: 'json' });
  if (code) return edgeTrouble(code);
  return error instanceof HttpException && error.getStatus() < 500 ? edgeTrouble('BAD_REQUEST') : undefined;
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}
