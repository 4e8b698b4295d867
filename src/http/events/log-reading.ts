// The log as its own routes read it, its pages and the feed: whose positions, which store, and what each reader may see.
import type { SightOf } from '../../eventsourcing/asking/sight.js';
import type { EventStore } from '../../eventsourcing/log/event-store.js';
import { actorIn, type EdgeRequest } from '../edge.js';
import { type EventFilter, eventFilter, type FeedForm } from './event-filter.js';
import type { Whose } from './event-parameters.js';

export interface LogReading extends Whose {
  /** To be read only. */
  readonly store: EventStore;
  readonly sightOf: SightOf;
}

/** The filter of whoever sends the request, as of the log's end. */
export async function filterFor(
  request: EdgeRequest,
  filters: FeedForm,
  { sightOf, head }: Pick<LogReading, 'sightOf'> & { readonly head: bigint },
): Promise<EventFilter> {
  return eventFilter(filters, await sightOf(actorIn(request), head));
}
