// STUB of EventStoreDB: what every handler of a call is given, and what it does first.
import type { Metadata } from '@grpc/grpc-js';
import type { Exchange } from './exchange.js';
import type { Fault, Faults, FaultyMethod } from './faults.js';
import type { StubLog } from './log.js';
import { ACCESS_DENIED, type Refusal, notLeader, refusalOf } from './refusals.js';

export type StubMethod =
  'Append' | 'BatchAppend' | 'Delete' | 'Tombstone' | 'Read' | 'Subscribe' | 'Gossip' | 'ServerFeatures';

export interface StubCall {
  readonly method: StubMethod;
  /** The stream asked for, `$all`, or '' where a call has none. */
  readonly stream: string;
  readonly requiresLeader: boolean;
  /** Whether credentials came with it: never over an insecure connection, the client keeps them back. */
  readonly credentials: boolean;
  readonly connectionName: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Member {
  readonly host: string;
  readonly port: number;
  readonly state: 'leader' | 'follower' | 'unknown';
  readonly alive: boolean;
}

export interface Serving {
  readonly log: StubLog;
  readonly faults: Faults;
  /** Who leads, when this node does not. */
  readonly leader: { readonly host: string; readonly port: number } | null;
  readonly members: readonly Member[];
  readonly version: string;
  /** Streams that nobody may read or write. */
  readonly denied: ReadonlySet<string>;
  saw(call: StubCall): void;
}

const header = (metadata: Metadata, name: string): string => metadata.get(name)[0]?.toString() ?? '';

/** Notes the call, and says why it is turned away, if it is: another one leads, or nobody may do that. */
export function received(
  serving: Serving,
  method: StubMethod,
  stream: string,
  metadata: Metadata,
): Refusal | undefined {
  const requiresLeader = header(metadata, 'requires-leader').toLowerCase() === 'true';
  serving.saw({
    method,
    stream,
    requiresLeader,
    credentials: header(metadata, 'authorization') !== '',
    connectionName: header(metadata, 'connection-name'),
    at: Date.now(),
  });
  const { leader } = serving;
  if (requiresLeader && leader !== null) return notLeader(leader.host, leader.port);
  return serving.denied.has(stream) ? ACCESS_DENIED : undefined;
}

/**
 * Takes the fault ordered for this call. Those that concern no kind of call in particular are carried out here;
 * `undefined`: the call is over (or will never be), `null`: answer as always.
 */
export async function ordered(
  serving: Serving,
  method: Exclude<FaultyMethod, 'any'>,
  exchange: Exchange,
): Promise<Fault | null | undefined> {
  const fault = serving.faults.take(method) ?? null;
  if (fault === null) return null;
  const refusal = refusalOf(fault);
  if (refusal !== undefined) {
    exchange.refuse(refusal);
    return undefined;
  }
  return carriedOut(fault, exchange);
}

async function carriedOut(fault: Fault, exchange: Exchange): Promise<Fault | null | undefined> {
  switch (fault.kind) {
    case 'silent':
      return undefined;
    case 'late':
      await exchange.pause(fault.ms);
      return null;
    case 'end-ok':
      exchange.greet();
      exchange.end();
      return undefined;
    case 'reset':
      await exchange.reset(fault.code);
      return undefined;
    default:
      return fault;
  }
}
