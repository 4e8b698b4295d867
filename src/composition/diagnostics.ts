// The diagnostics of a running Cordon: what it tells its operator by, from wherever it happens.
import { EventEmitter } from 'node:events';
import type { Refused } from '../http/problems/reporting.js';
import type { StoreEvent } from './projector-thread/messages.js';

/** What an operator wants to hear of while it happens; listeners must not throw. */
export class Diagnostics extends EventEmitter<{
  /** Why the projector, or what it builds, rests, or what keeps this process from projecting. */
  fault: [Error];
  /** The projector, and what it builds, rest no more. */
  well: [];
  /** Why a transaction of the projector failed whose events were then taken one by one. */
  apart: [Error];
  /** A request was refused that may be taken later: it met a bound, or a store that does not do its part. */
  refused: [Refused];
  /** What an event store on a network has come through, in either thread. */
  store: [StoreEvent];
  /** How long the disk took for a commit of a log in a file, s. */
  committed: [number];
  /** Why reads cannot be kept; nothing: they are again. */
  reads: [Error | undefined];
  /** Why an import, or the taking back of one, stopped with nobody waiting for it. */
  imports: [unknown];
  /** Why what is alike could not be told; it is tried again. */
  suspecting: [unknown];
  /** Why attachments that nothing cites could not be removed. */
  unswept: [Error];
  /** Whether it is this process's turn to project. */
  lead: [boolean];
}> {}
