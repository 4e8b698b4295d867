// An event in the client's form and in Cordon's: what is ours, how it is written, and what cannot be read.
import type { EventData, RecordedEvent, ResolvedEvent } from '@eventstore/db-client';
import type { EncodedEvent } from '../../eventsourcing/log/encoding.js';
import { categoryOf, type Envelope, type NewEvent, type StoredEvent } from '../../eventsourcing/log/event.js';
import { MAX_EVENT_BYTES } from '../../eventsourcing/log/event-store.js';
import { contentProblem, sealOfTexts } from '../../eventsourcing/log/seal.js';
import { LAST_OF_ALL, unreadable } from '../../eventsourcing/log/unreadable.js';
import type { Tell } from './events.js';

/** True for the name of a stream that belongs to Cordon. */
export type IsOurs = (stream: string) => boolean;

/** Without categories every stream is ours but those of the server itself. */
export function belonging(categories: readonly string[] | undefined): IsOurs {
  if (!categories) return (stream) => !stream.startsWith('$');
  const known = new Set(categories);
  return (stream) => known.has(categoryOf(stream));
}

/**
 * The event as it is sent: data and envelope as canonical JSON, and beside the envelope's members the version of its shape
 * and what the server's own views go by. (The client writes numbers that are keys of an object first.)
 */
export function sent({ id, type, schemaVersion, data, metadata, envelope }: EncodedEvent): EventData {
  const [correlation, causation] = [envelope.correlationId, envelope.causationId].map((each) => JSON.stringify(each));
  const views = `"$causationId":${causation},"$correlationId":${correlation}`;
  const beside = `${metadata.slice(0, -1)},"schemaVersion":${schemaVersion},${views}}`;
  return {
    id,
    type,
    contentType: 'application/json',
    data: JSON.parse(data),
    // A plain array of bytes is sent as it is; anything else, a Buffer too, would be written as JSON of its own.
    metadata: new TextEncoder().encode(beside),
  } as EventData;
}

/** An envelope with what stands beside it; of events of earlier versions only the version of their shape. */
type Beside = Envelope & {
  readonly schemaVersion: number;
  readonly $causationId?: string;
  readonly $correlationId?: string;
};

export type Decode = (resolved: ResolvedEvent) => StoredEvent | undefined;

/** The place of any event in the log. */
export const numberOf = ({ event, commitPosition }: ResolvedEvent): bigint =>
  event?.position?.commit ?? commitPosition ?? 0n;

/** Reads an event of ours, undefined for any other. Never throws: what cannot be read is given as unreadable. */
export function decoder(isOurs: IsOurs, tell: Tell): Decode {
  return (resolved) => {
    const { event } = resolved;
    if (!event || !isOurs(event.streamId)) return undefined;
    const { id, streamId: stream, created, type } = event;
    const place = {
      id,
      stream,
      revision: event.revision > MAX_SAFE ? LAST_OF_ALL : Number(event.revision),
      number: numberOf(resolved),
      recordedAt: created.getTime(),
    };
    const why = whyUnreadable(event as RecordedEvent);
    if (why !== undefined) {
      tell({ kind: 'unreadable', stream, number: place.number, reason: `${type}: ${why}` });
      return unreadable(place, { type, why });
    }
    const { schemaVersion, $causationId: _1, $correlationId: _2, ...metadata } = event.metadata as unknown as Beside;
    const bytes = 2 * (weight(event.data) + weight(metadata));
    const stored: StoredEvent = { ...place, type, schemaVersion, data: event.data, metadata, bytes };
    // What we wrote comes back in the order in which it was written: nearly always its texts are those that were sealed.
    const texts = { data: JSON.stringify(event.data), metadata: JSON.stringify(metadata) };
    const damage = contentProblem(stored, () => sealOfTexts(stored, texts));
    return damage === undefined ? stored : { ...stored, damage };
  };
}

/** The revision of a tombstone is the largest that there is, beyond what a number can hold. */
const MAX_SAFE = BigInt(LAST_OF_ALL);

function whyUnreadable({ type, isJson, data, metadata }: RecordedEvent): string | undefined {
  if (type.startsWith('$')) return 'the server wrote it, not Cordon; somebody deleted this stream or linked into it';
  if (!isJson) return 'its data is not JSON';
  // Broken JSON comes back from the client as the text that it is.
  if (typeof data === 'string') return 'its data is broken JSON';
  if (!isEnvelope(metadata)) return 'it has no envelope of Cordon: another program wrote it';
  const weighs = weight(data) + weight(metadata);
  if (weighs <= MAX_EVENT_BYTES / 6) return undefined;
  if (weighs === Number.POSITIVE_INFINITY) return `its JSON is nested deeper than ${DEEPEST} levels`;
  const bytes = Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata));
  return bytes > MAX_EVENT_BYTES + BESIDE ? `it has ${bytes} bytes, above the limit of ${MAX_EVENT_BYTES}` : undefined;
}

/** What stands beside its envelope adds so much to an event, bytes at most: ids have 255 of them. */
const BESIDE = 640;

/** Whether it is sealed as it should be, who looks at the seals says. */
const ENVELOPES: ReadonlySet<unknown> = new Set([1, 2]);
const TEXTS = ['commandId', 'commandHash', 'causationId', 'correlationId'] as const;

function isEnvelope(metadata: unknown): boolean {
  if (typeof metadata !== 'object' || metadata === null) return false;
  const { envelope, schemaVersion, basis, flags } = metadata as Record<string, unknown>;
  const isComplete = ENVELOPES.has(envelope) && Number.isSafeInteger(schemaVersion) && Number(schemaVersion) > 0;
  const isFilled = TEXTS.every((name) => typeof (metadata as Record<string, unknown>)[name] === 'string');
  return isComplete && isFilled && Array.isArray(basis) && Array.isArray(flags);
}

/** Whoever walks through deeper JSON may run out of stack, and nothing of ours is nearly so deep. */
const DEEPEST = 100;

/** At least a sixth of the bytes that the value has as JSON: tells cheaply which events need to be measured. */
function weight(value: unknown, levels = DEEPEST): number {
  if (typeof value === 'string') return value.length + 1;
  if (typeof value !== 'object' || value === null) return 3;
  if (levels === 0) return Number.POSITIVE_INFINITY;
  let sum = 1;
  for (const key in value) sum += key.length + 1 + weight((value as Record<string, unknown>)[key], levels - 1);
  return sum;
}

/** What only a bug can ask of this store: data that could not be told from broken JSON, or from what stands beside it. */
export function demandTellable(events: readonly NewEvent[]): void {
  for (const { data, metadata } of events) {
    if (typeof data === 'string') throw new RangeError('data that is a bare text cannot be told from broken JSON');
    if (!isEnvelope({ ...metadata, schemaVersion: 1 }) || Object.hasOwn(metadata, 'schemaVersion')) {
      throw new RangeError('an event needs a whole envelope, without a member schemaVersion');
    }
  }
}
