// The meaning of the client's errors, by type and by gRPC code, because not every error of it is of its own class.
import { StoreFault } from '../../eventsourcing/log/event-store.js';

/**
 * `refused`: nothing was written and trying again is no use · `unreachable`: nothing was written, the server was not
 * reached or does not take work now · `unknown`: it may have been written.
 */
export type Meaning =
  | { readonly kind: 'conflict'; readonly actual: number | undefined }
  | { readonly kind: 'too-large'; readonly limit: number | undefined }
  | { readonly kind: 'not-found' | 'deleted' | 'not-leader' | 'access' | 'bad-position' | 'refused' }
  | { readonly kind: 'unreachable' | 'unknown'; readonly isTransport: boolean };

interface ClientError {
  readonly type?: string;
  readonly code?: number;
  readonly message?: string;
  readonly actualVersion?: unknown;
  readonly maxAppendSize?: number;
}

const GRPC = { invalidArgument: 3, unimplemented: 12 };
/** PERMISSION_DENIED and UNAUTHENTICATED. */
const NO_ACCESS = new Set<number | undefined>([7, 16]);
/** Said before anything was sent, or by a server that takes no work. */
const NOT_SENT =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|No connection established|Name resolution failed|Failed to discover|Channel has been shut down|Waiting for LB pick|Server Is Not Ready|Server Is Too Busy|No leader info available/i;
/** Subscriptions and reads say it with different codes. */
const BAD_POSITION = /invalid ?position/i;
const SERVER_ALIVE = /Server Is Not Ready|Server Is Too Busy|No leader info available/i;

const BY_TYPE: Readonly<Record<string, (error: ClientError) => Meaning>> = {
  'wrong-expected-version': ({ actualVersion }) => ({ kind: 'conflict', actual: revisionOf(actualVersion) }),
  'maximum-append-size-exceeded': ({ maxAppendSize }) => ({ kind: 'too-large', limit: maxAppendSize }),
  'stream-not-found': () => ({ kind: 'not-found' }),
  'stream-deleted': () => ({ kind: 'deleted' }),
  'not-leader': () => ({ kind: 'not-leader' }),
  'access-denied': () => ({ kind: 'access' }),
  'invalid-transaction': () => ({ kind: 'refused' }),
  'missing-required-metadata-property': () => ({ kind: 'refused' }),
};

export function meaningOf(error: unknown): Meaning {
  const told = (error ?? {}) as ClientError;
  const byType = BY_TYPE[told.type ?? ''];
  return byType ? byType(told) : byCode(told);
}

function byCode({ code, message = '' }: ClientError): Meaning {
  if (BAD_POSITION.test(message)) return { kind: 'bad-position' };
  if (NO_ACCESS.has(code)) return { kind: 'access' };
  // "No message received" is gRPC's word for a call that ended well and without its answer: anything may have happened.
  if (code === GRPC.unimplemented && !/No message received/.test(message)) return { kind: 'refused' };
  if (code === GRPC.invalidArgument) return invalid(message);
  if (NOT_SENT.test(message)) return { kind: 'unreachable', isTransport: !SERVER_ALIVE.test(message) };
  return { kind: 'unknown', isTransport: true };
}

function invalid(message: string): Meaning {
  const [, limit] = /Maximum Append (?:Event )?Size of (\d+)/i.exec(message) ?? [];
  if (limit !== undefined) return { kind: 'too-large', limit: Number(limit) };
  return { kind: 'refused' };
}

/** Undefined where the server did not say it. */
function revisionOf(actual: unknown): number | undefined {
  return typeof actual === 'bigint' && actual >= 0n ? Number(actual) : undefined;
}

/** gRPC adds a note on how the name was looked up, also where there is none; a full stop is for who uses the reason. */
const EMPTY_END = /(?:[\s.]*Resolution note:)?[\s.]*$/;

/** What the client said, in one line that may be logged: its messages hold addresses, never credentials. */
export function reasonOf(error: unknown): string {
  const { type, message } = (error ?? {}) as ClientError;
  const text = (message ?? '').split('\n')[0]!.replace(EMPTY_END, '').slice(0, 300);
  return text || (type ?? 'no reason given');
}

const SETTING = 'CORDON_EVENT_STORE';

/** A fault that names the setting, what is wrong and the fix. */
export function fault(code: StoreFault['code'], what: string, fix: string, cause?: unknown): StoreFault {
  return new StoreFault(code, `${SETTING}: ${what}. ${fix}`, cause === undefined ? {} : { cause });
}

export function unavailable(what: string, cause?: unknown): StoreFault {
  return fault('UNAVAILABLE', what, 'See that the server runs and can be reached, then try again.', cause);
}

export function accessDenied(cause: unknown): StoreFault {
  return fault(
    'READ_ONLY',
    'the event store lets this user neither read $all nor write',
    'Give CORDON_EVENT_STORE_CREDENTIALS a user of the group $admins, or one that the access lists allow both.',
    cause,
  );
}

export const closedFault = (): StoreFault => fault('UNAVAILABLE', 'the event store has been closed', 'Open it again.');

/** The stream as it was appended cannot be had any more; whoever decides on what is left decides wrongly. */
export function damaged(stream: string, what: string, fix: string): StoreFault {
  return fault('CORRUPT', `the stream ${JSON.stringify(stream)} ${what}`, fix);
}
