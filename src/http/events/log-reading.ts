// The log as its own routes read it, its pages and the feed: whose positions, which store, and what each reader may see.
import type { KeepRead } from '../../eventsourcing/asking/keeping-reads.js';
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import type { Citation } from '../../eventsourcing/read-models/citations.js';
import { positionOf } from '../../eventsourcing/log/position.js';
import type { Reader } from '../../eventsourcing/asking/sight.js';
import type { EventStore } from '../../eventsourcing/log/event-store.js';
import type { Lang } from '../../forms/language.js';
import { actorIn, type EdgeRequest } from '../edge.js';
import { type EventFilter, eventFilter, type LogForm } from './event-filter.js';
import type { NamesSeen } from './names-seen.js';
import type { OperationStreams } from './operation-streams.js';
import type { Rights } from './showing.js';
import type { Whose } from './event-parameters.js';

export interface LogReading extends Whose, Rights {
  /** To be read only. */
  readonly store: EventStore;
  readonly names: NamesSeen;
  readonly operations: OperationStreams;
  /** What an event says in words. */
  readonly inWords: (type: string, data: unknown, lang: Lang) => string;
  readonly keepRead: KeepRead;
  /** The events that cite a file, as far as the read models have come. */
  readonly citationsOf: (sha256: string) => Promise<readonly Citation[]>;
}

/** The filter of whoever sends the request, as of the log's end. Throws `Malformed` where it names what the log does not know. */
export async function filterFor(
  request: EdgeRequest,
  filters: LogForm,
  {
    sightOf,
    names,
    operations,
    head,
  }: Pick<LogReading, 'sightOf' | 'names' | 'operations'> & { readonly head: bigint },
): Promise<EventFilter> {
  const reader = actorIn(request);
  await names.demandKnown(filters, { head, sight: await sightOf(reader, head) });
  const { operation } = filters;
  const streams = operation === undefined ? undefined : await operations.of(operation, { head, reader });
  return eventFilter(filters, reader, streams);
}

interface ToldEvents {
  readonly reader: Reader;
  readonly question: string;
  readonly parameters?: object;
  /** The log's end when it was asked. */
  readonly head: bigint;
  readonly events: readonly Pick<StoredEvent, 'stream'>[];
  readonly isRestricted: boolean;
}

/** Resolves once the events may be told. Throws NotAnswered. */
export async function keptEvents(
  { keepRead, log }: Pick<LogReading, 'keepRead' | 'log'>,
  { events, head, isRestricted, ...about }: ToldEvents,
): Promise<void> {
  if (events.length === 0) return;
  const streams = [...new Set(events.map(({ stream }) => stream))];
  await keepRead({ ...about, position: positionOf(log, head), rows: events.length, streams }, isRestricted);
}
