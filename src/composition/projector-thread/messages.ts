// Messages of the program's two threads about projecting, and one number that both see without any.
import type { Config } from '../../config/config.js';
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import type { Committed } from '../../eventsourcing/projecting/projector.js';
import type { StoresOptions } from '../open-stores.js';
import { Secret } from '../../config/secret.js';

/** What an event store on a network has come through. */
export type StoreEvent = Parameters<NonNullable<StoresOptions['onStoreEvent']>>[0];

/** What the projector's thread is started with. */
export interface ThreadStart {
  readonly settings: Settings;
  readonly memory: SharedArrayBuffer;
}

/** To the projector's thread. */
export type Order =
  /** Something was appended since it last called `Shared.listen`. */
  | { readonly kind: 'appended' }
  /** Somebody waits for the number, for as long as that, ms. */
  | { readonly kind: 'reach'; readonly number: bigint; readonly ms: number }
  | { readonly kind: 'stop' };

/** From the projector's thread: what has come of it since its last report. How far it is stands in `Shared`. */
export interface Report {
  /** Why it rests, and why what is being built does. */
  readonly fault: string | undefined;
  readonly buildFault: string | undefined;
  /** The fault that this report is about. */
  readonly news?: News;
  /** Why a transaction failed whose events were then taken one by one. */
  readonly apart?: News;
  readonly committed: readonly Committed[];
  readonly leads: boolean;
  /** What its own event store has come through. */
  readonly happened: readonly StoreEvent[];
}

/** A fault as it can be handed to another thread: of a store it keeps the code, any other its stack. */
export interface News {
  readonly message: string;
  readonly code?: StoreFault['code'];
  readonly stack?: string | undefined;
}

export function newsOf(fault: Error): News {
  const { message, stack } = fault;
  return fault instanceof StoreFault ? { message, code: fault.code } : { message, stack };
}

export function faultIn({ message, code, stack }: News): Error {
  return code ? new StoreFault(code, message) : Object.assign(new Error(message), { stack });
}

/** Numbers of the log lie below 2^63. */
const NONE = -1n;
const PLACE = 0;
const CALLED = 1;

/** Memory that both threads see: no message tells of each commit or of each append. */
export class Shared {
  private readonly cells: BigInt64Array<SharedArrayBuffer>;

  constructor(memory = new SharedArrayBuffer(16)) {
    this.cells = new BigInt64Array(memory);
  }

  get memory(): SharedArrayBuffer {
    return this.cells.buffer;
  }

  /** How far the live read models have come; null: they hold nothing, or are not in place. */
  get at(): bigint | null {
    const at = Atomics.load(this.cells, PLACE);
    return at === NONE ? null : at;
  }

  set at(at: bigint | null) {
    Atomics.store(this.cells, PLACE, at ?? NONE);
  }

  /** True for the first call since the other thread has begun to listen: it needs no second one. */
  call(): boolean {
    return Atomics.exchange(this.cells, CALLED, 1n) === 0n;
  }

  /** What is called from here on is heard by a message of its own. */
  listen(): void {
    Atomics.store(this.cells, CALLED, 0n);
  }
}

/** Settings as they can be handed to a thread, which copies the fields of objects and nothing that they hide. */
export type Settings = Readonly<
  Record<string, string | number | undefined | readonly string[] | { readonly secret: string }>
>;

export function packed(config: Config): Settings {
  const entries = Object.entries(config as unknown as Record<string, string | number | undefined | Secret>);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value instanceof Secret ? { secret: value.reveal() } : value]),
  );
}

export function unpacked(settings: Settings): Config {
  const entries = Object.entries(settings).map(([name, value]) => [
    name,
    typeof value === 'object' && 'secret' in value ? new Secret(value.secret) : value,
  ]);
  return Object.freeze(Object.fromEntries(entries) as unknown as Config);
}
