// The text and weight of an append, alike in every store: canonical text, checked and measured before anything is sent.
import { canonicalJson } from './canonical.js';
import { bytesOf, type Envelope, type NewEvent } from './event.js';
import { MAX_APPEND_BYTES, MAX_EVENT_BYTES, NO_STREAM, type AppendOutcome } from './event-store.js';

/** Canonical JSON of data and metadata. */
export interface EventTexts {
  readonly data: string;
  readonly metadata: string;
}

export interface EncodedEvent extends EventTexts {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** As it was before it was put in writing. */
  readonly envelope: Envelope;
}

export interface EncodedAppend {
  readonly stream: string;
  readonly events: readonly EncodedEvent[];
  readonly expectedRevision: number;
  /** Sum of the events' JSON, bytes of UTF-8. */
  readonly bytes: number;
}

export type TooLarge = Extract<AppendOutcome, { outcome: 'too-large' }>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The append as text, or the limit that it exceeds. Throws for what only a bug can ask: no events, a malformed or
 * repeated id, a name that is empty or not in NFC, an impossible revision (RangeError), data that is not canonical
 * (NotCanonical).
 */
export function encodedAppend(
  stream: string,
  events: readonly NewEvent[],
  expectedRevision: number,
): EncodedAppend | TooLarge {
  demandSense(stream, events, expectedRevision);
  const encoded = encodedEvents(events);
  const sizes = encoded.map(
    (event, i) => Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata) - weightOfOrigin(events[i]!),
  );
  const largest = Math.max(...sizes);
  if (largest > MAX_EVENT_BYTES) return { outcome: 'too-large', bytes: largest, limit: MAX_EVENT_BYTES };
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > MAX_APPEND_BYTES) return { outcome: 'too-large', bytes, limit: MAX_APPEND_BYTES };
  return { stream, events: encoded, expectedRevision, bytes };
}

/** What a copy adds does not count: whatever a log holds can be copied. */
function weightOfOrigin({ metadata: { origin } }: NewEvent): number {
  return origin ? Buffer.byteLength(`"origin":${JSON.stringify(origin)},`) : 0;
}

/** An event with its texts: what is sealed has been put in writing for that, and need not be once more. */
export class WrittenEvent implements NewEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: unknown;
  readonly metadata: Envelope;
  readonly #texts: EventTexts;

  /** `texts`: the canonical ones, which whoever appends the event would else make anew. */
  constructor({ id, type, schemaVersion, data }: NewEvent, metadata: Envelope, texts: EventTexts) {
    this.id = id;
    this.type = type;
    this.schemaVersion = schemaVersion;
    this.data = data;
    this.metadata = metadata;
    this.#texts = texts;
  }

  static textsOf(event: NewEvent): EventTexts | undefined {
    return #texts in event ? event.#texts : undefined;
  }
}

/** Of its texts where they are at hand, else what is usual. */
export function writtenBytes(event: NewEvent): number {
  const texts = WrittenEvent.textsOf(event);
  return texts ? texts.data.length + texts.metadata.length : bytesOf({});
}

function encodedEvents(events: readonly NewEvent[]): readonly EncodedEvent[] {
  return events.map((event) => {
    const { id, type, schemaVersion, data, metadata } = event;
    const texts = WrittenEvent.textsOf(event) ?? {
      data: canonicalJson(data, '/data'),
      metadata: canonicalJson(metadata, '/metadata'),
    };
    return { id, type, schemaVersion, envelope: metadata, data: texts.data, metadata: texts.metadata };
  });
}

function demandSense(stream: string, events: readonly NewEvent[], expectedRevision: number): void {
  const demand = (holds: boolean, what: string): void => {
    if (!holds) throw new RangeError(`${what} (stream ${JSON.stringify(stream)})`);
  };
  demand(isName(stream), 'a stream needs a name in NFC');
  demand(events.length > 0, 'an append needs at least one event');
  demand(Number.isSafeInteger(expectedRevision) && expectedRevision >= NO_STREAM, `no revision: ${expectedRevision}`);
  for (const { id, type, schemaVersion } of events) {
    demand(UUID.test(id), `no UUID in lower case: ${id}`);
    demand(isName(type), 'an event needs a type in NFC');
    demand(Number.isSafeInteger(schemaVersion) && schemaVersion > 0, `no schema version: ${schemaVersion}`);
  }
  demand(new Set(events.map((event) => event.id)).size === events.length, 'an append holds an id twice');
}

function isName(text: string): boolean {
  return text !== '' && text.isWellFormed() && text.normalize('NFC') === text;
}
