// The log as its own routes read it, its pages and the feed: whose positions, which store, and what each reader may see.
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
