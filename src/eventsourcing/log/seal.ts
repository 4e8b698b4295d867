// The seal of an event: SHA-256 over it and the seal before it in its stream, so that nothing there changes or goes unseen.
import { hash } from 'node:crypto';
import { canonicalJson, canonicalParts, NotCanonical } from './canonical.js';
import { type EventTexts, WrittenEvent } from './encoding.js';
import type { Damage, Envelope, NewEvent, StoredEvent } from './event.js';

/** Where a stream stands for who adds to it. */
export interface StreamEnd {
  readonly stream: string;
  /** Of its last event; -1: there is none. */
  readonly revision: number;
  /** Of the last event that has one; null: none has. */
  readonly seal: string | null;
}

type Sealable = Pick<StoredEvent, 'id' | 'stream' | 'revision' | 'type' | 'schemaVersion' | 'data' | 'metadata'>;

/** A copy adds the origin, a server what begins with `$`: the seal is the same without them. */
const isSealed = (member: string): boolean => member !== 'seal' && member !== 'origin' && !member.startsWith('$');

/** The events as they are appended there, each with its seal; they must be new, and say envelope 2. */
export function sealed(end: StreamEnd, events: readonly NewEvent[]): readonly NewEvent[] {
  let { seal: previous, revision } = end;
  let common: Common | undefined;
  return events.map((event) => {
    if (common?.of !== event.metadata) common = commonOf(event.metadata);
    revision += 1;
    const data = canonicalJson(event.data, '/data');
    const { id, type, schemaVersion } = event;
    const place = { id, type, schemaVersion, stream: end.stream, revision };
    const seal = hashed(place, { data, metadata: common.text(previous) });
    const metadata: Envelope = { ...event.metadata, previous, seal };
    const texts = { data, metadata: common.text(previous, seal) };
    previous = seal;
    return new WrittenEvent(event, metadata, texts);
  });
}

/**
 * The seal that the event should have. Of one in envelope 1, which has none, the same over what it has: it says what
 * that event is, and nothing of what came before it.
 */
export function sealOf(event: Sealable): string {
  const members = Object.entries(event.metadata).filter(([name]) => isSealed(name));
  const metadata = canonicalJson(Object.fromEntries(members), '/metadata');
  return hashed(event, { data: canonicalJson(event.data, '/data'), metadata });
}

/**
 * The same, of an event whose texts are at hand. As we write them they are canonical, and are hashed as they are: where
 * that gives the seal that the event carries, nothing else can.
 */
export function sealOfTexts(event: Sealable, { data, metadata }: EventTexts): string {
  const { seal } = event.metadata;
  const quick = hashed(event, { data, metadata: withoutLate(metadata, event.metadata) });
  return seal === undefined || quick === seal ? quick : sealOf(event);
}

/** Each has members before it: `causationId` at the least. */
function withoutLate(metadata: string, { seal, origin }: Envelope): string {
  let text = metadata;
  if (seal !== undefined) text = text.replace(`,"seal":"${seal}"`, '');
  if (origin !== undefined) text = text.replace(`,"origin":${canonicalJson(origin)}`, '');
  return text;
}

/**
 * What is wrong with an event as it is stored, before any upcasting; `before`: the last seal before it in its stream.
 * Whether events are missing at the stream's end no seal can tell.
 */
export const sealProblem = (event: Sealable, before: string | null): Damage | undefined =>
  contentProblem(event, () => sealOf(event)) ?? linkProblem(event, before);

/** What is wrong with its place in its stream. */
export function linkProblem({ metadata: { seal, previous } }: Sealable, before: string | null): Damage | undefined {
  if (seal === undefined) return before === null ? undefined : 'UNSEALED';
  return previous === before ? undefined : 'LINK_BROKEN';
}

/** What is wrong with an event by itself; `worked` gives the seal that it should have. */
export function contentProblem(event: Sealable, worked: () => string): Damage | undefined {
  const { envelope, seal } = event.metadata;
  if (seal === undefined) return envelope > 1 ? 'UNSEALED' : undefined;
  return isAsSealed(seal, worked) ? undefined : 'CONTENT_DIFFERS';
}

/** What cannot be stored by us, a float say, was put there by somebody else. */
function isAsSealed(seal: string, worked: () => string): boolean {
  try {
    return worked() === seal;
  } catch (problem) {
    if (problem instanceof NotCanonical) return false;
    throw problem;
  }
}

function hashed(
  { id, stream, revision, type, schemaVersion }: Omit<Sealable, 'data' | 'metadata'>,
  texts: EventTexts,
): string {
  const [typeText, streamText] = [JSON.stringify(type), JSON.stringify(stream)];
  const { data, metadata } = texts;
  const text = `{"data":${data},"id":"${id}","metadata":${metadata},"revision":${revision},"schemaVersion":${schemaVersion},"stream":${streamText},"type":${typeText}}`;
  return hash('sha256', text, 'hex');
}

/** What all events of one command say beside their data, put in writing once. */
interface Common {
  readonly of: Envelope;
  /** With its place in the chain; without a seal where it is not known yet. */
  text(previous: string | null, seal?: string): string;
}

function commonOf(of: Envelope): Common {
  const [before = '', behind = '', last = ''] = canonicalParts(of, ['previous', 'seal'], '/metadata');
  return {
    of,
    text(previous, seal) {
      const link = previous === null ? 'null' : `"${previous}"`;
      const own = seal === undefined ? '' : `,"seal":"${seal}"`;
      return `{${before},"previous":${link}${behind}${own}${last}}`;
    },
  };
}
