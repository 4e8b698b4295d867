// STUB of EventStoreDB: the statuses and trailers with which the server refuses, name by name as it sends them.
import { Metadata, status } from '@grpc/grpc-js';
import type { Fault } from './faults.js';

export const MAX_APPEND_BYTES = 1024 * 1024;

export interface Refusal {
  readonly code: status;
  readonly details: string;
  readonly trailers?: Readonly<Record<string, string>>;
}

export const notLeader = (host: string, port: number): Refusal => ({
  code: status.NOT_FOUND,
  details: 'Leader info available',
  trailers: { exception: 'not-leader', 'leader-endpoint-host': host, 'leader-endpoint-port': `${port}` },
});

export const streamDeleted = (stream: string): Refusal => ({
  code: status.FAILED_PRECONDITION,
  details: `Event stream '${stream}' is deleted.`,
  trailers: { exception: 'stream-deleted', 'stream-name': stream },
});

/** As deletions are refused; appends answer with a message instead. */
export const wrongVersion = (stream: string, expected: bigint, actual: bigint): Refusal => ({
  code: status.FAILED_PRECONDITION,
  details: `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
  trailers: {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': `${expected}`,
    'actual-version': `${actual}`,
  },
});

export const missingMetadata = (name: string): Refusal => ({
  code: status.INVALID_ARGUMENT,
  details: `Required Metadata Property '${name}' is missing`,
  trailers: { exception: 'missing-required-metadata-property', 'required-metadata-properties': 'type,content-type' },
});

/** What the server did not think of. */
export const UNEXPECTED: Refusal = { code: status.UNKNOWN, details: 'Exception was thrown by handler.' };

export const unexpectedRead = (kind: 'Stream' | 'All', result: 'Error' | 'InvalidPosition'): Refusal => ({
  code: status.UNKNOWN,
  details: `Unexpected Read${kind}Result: ${result}`,
});

/** As subscriptions are refused; reads say it otherwise. */
export const INVALID_POSITION: Refusal = {
  code: status.INVALID_ARGUMENT,
  details: 'Trying to read from an invalid position.',
};

export const INVALID_REQUEST: Refusal = { code: status.INVALID_ARGUMENT, details: 'The combination is invalid.' };

export const TOO_LARGE: Refusal = {
  code: status.INVALID_ARGUMENT,
  details: `Maximum Append Size of ${MAX_APPEND_BYTES} Exceeded.`,
  trailers: { exception: 'maximum-append-size-exceeded', 'maximum-append-size': `${MAX_APPEND_BYTES}` },
};

export const ACCESS_DENIED: Refusal = {
  code: status.PERMISSION_DENIED,
  details: 'Access Denied',
  trailers: { exception: 'access-denied' },
};

const REFUSALS: Partial<Record<Fault['kind'], Refusal>> = {
  'not-ready': { code: status.UNAVAILABLE, details: 'Server Is Not Ready' },
  unavailable: { code: status.UNAVAILABLE, details: 'Server Is Too Busy' },
  'access-denied': ACCESS_DENIED,
  'too-large': TOO_LARGE,
  timeout: { code: status.ABORTED, details: 'Operation timed out: Commit phase timeout.' },
  deadline: { code: status.DEADLINE_EXCEEDED, details: 'Deadline Exceeded' },
  flood: { code: status.RESOURCE_EXHAUSTED, details: 'Bandwidth exhausted or memory limit exceeded' },
  unimplemented: { code: status.UNIMPLEMENTED, details: 'The server does not implement the method' },
};

/** The refusal that a fault comes to; undefined for those that are no plain refusal. */
export const refusalOf = (fault: Fault): Refusal | undefined =>
  fault.kind === 'not-leader' ? notLeader(fault.host, fault.port) : REFUSALS[fault.kind];

export function trailersOf(refusal: Refusal): Metadata {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(refusal.trailers ?? {})) metadata.set(name, value);
  return metadata;
}
