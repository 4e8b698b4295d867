// The form of an event before and after it is stored: plain data, readable without this program.

/** What may be stored: strings in NFC, safe integers, booleans, null, arrays and objects; no floats, no undefined. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What happened, as `decide` says it. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** The union of the events that an interface lists as `Type: Data`. */
export type EventOf<Events> = { [Type in keyof Events & string]: DomainEvent<Type, Events[Type]> }[keyof Events &
  string];

/** A contradiction that was stored with a report, or a precondition that nothing in the log proves. */
export interface Flag {
  readonly code: string;
  /** For `UNPROVED_PRECONDITION`: the rule whose proof the log lacks. */
  readonly rule?: string;
  readonly values?: { readonly [name: string]: string | number };
}

/** A stream that a decision relied on, and how far it had been read; revision -1 = it did not exist. */
export interface Basis {
  readonly stream: string;
  readonly revision: number;
}

/** By whose key a command was signed. `value` is over the command's canonical text; what cannot be verified is kept. */
export interface Signature {
  /** As in `ES256`, `Ed25519`: open, because states sign by standards of their own. */
  readonly alg: string;
  readonly keyId: string;
  readonly value: string;
}

/**
 * What the machine itself keeps beside every event. The closed envelope of a stored event is this and the metadata of
 * the domain (who, on whose behalf, when told, under which handling) in one flat object.
 */
export interface Envelope {
  /** Version of the envelope; 2 is written, both are read for ever. */
  readonly envelope: 1 | 2;
  readonly commandId: string;
  /** SHA-256 of route and canonical body, hex: tells a repeated command from another under the same key. */
  readonly commandHash: string;
  readonly causationId: string;
  readonly correlationId: string;
  readonly basis: readonly Basis[];
  readonly flags: readonly Flag[];
  readonly signature?: Signature;
  /** From envelope 2 on: SHA-256 over the event and `previous`, hex. */
  readonly seal?: string;
  /** From envelope 2 on: the seal before it in its stream; null where there is none. */
  readonly previous?: string | null;
  /** Where the event came from when its log was copied: position `<log>.<n>` and time of the first record, ms UTC. */
  readonly origin?: { readonly position: string; readonly recordedAt: number };
}

/** The envelope of an event that the machine itself made: of no command but its own, under the event's own id. */
export function ownEnvelope(id: string, envelope: Envelope['envelope']): Envelope {
  const [basis, flags] = [[], []] as const;
  return { envelope, commandId: id, commandHash: '', causationId: id, correlationId: id, basis, flags };
}

/** An event ready to be appended. `id` is a UUID in lower case, derived from the command's id. */
export interface NewEvent<Data = unknown, Meta extends Envelope = Envelope> {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Data;
  readonly metadata: Meta;
}

/** Why an event that a store gives back cannot be believed. */
export type Damage =
  /** Something of it is not what it was when it was sealed. */
  | 'CONTENT_DIFFERS'
  /** An event before it in its stream is missing, was put in or was replaced. */
  | 'LINK_BROKEN'
  /** It has no seal, though it must have one. */
  | 'UNSEALED'
  /** Its place or its time is not what it was, or an event before it in the log is missing, was put in or was replaced. */
  | 'CHAIN_BROKEN';

/** An event as a store gives it back. */
export interface StoredEvent<Data = unknown, Meta extends Envelope = Envelope> extends NewEvent<Data, Meta> {
  readonly stream: string;
  /** Place in its stream, 0-based. */
  readonly revision: number;
  /** Place in the log: the store's own number, totally ordered, with gaps. */
  readonly number: bigint;
  /** When the store recorded it: ms since 1970, UTC. */
  readonly recordedAt: number;
  /** Of its texts, about; undefined where the store does not know. */
  readonly bytes?: number;
  /** Only where a store was opened to be examined: any other gives no such event. */
  readonly damage?: Damage;
}

/** Bytes that an event is held to take where nobody knows: most are smaller. */
const USUAL_BYTES = 2_048;

/** What an event takes where it is remembered, as far as that is known. */
export const bytesOf = ({ bytes }: Pick<StoredEvent, 'bytes'>): number => bytes ?? USUAL_BYTES;

/** The id of a stream `<category>-<id>`. */
export function idOf(stream: string): string {
  return stream.slice(stream.indexOf('-') + 1);
}

/** The category of a stream `<category>-<id>`. */
export function categoryOf(stream: string): string {
  const dash = stream.indexOf('-');
  return dash < 0 ? stream : stream.slice(0, dash);
}

type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same object without the members that are undefined: what was not said is not stored. */
export function given<T extends object>(members: T): Given<T> {
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(members)) {
    const value = (members as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept as Given<T>;
}
