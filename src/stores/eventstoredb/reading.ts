// The reading of a stream whole, and of the log from any place in both directions: each event once, in order, by the leader.
import { BACKWARDS, END, type ResolvedEvent, START } from '@eventstore/db-client';
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import { NO_STREAM, StoreFault } from '../../eventsourcing/log/event-store.js';
import { damaged } from './failures.js';
import { paged, type PagedRead } from './paging.js';
import { type Decode, numberOf } from './stored-event.js';
import type { Surroundings } from './surroundings.js';

/** One event as the log's order sees it: its number, and the event where it is ours. */
export interface Placed {
  readonly number: bigint;
  readonly event: StoredEvent | undefined;
}

export class Reading {
  readonly #around: Surroundings;
  readonly #ours: Decode;
  readonly #any: Decode;

  /** `ours` reads what belongs to Cordon, `any` every event of a stream that was asked for by name. */
  constructor(around: Surroundings, { ours, any }: { readonly ours: Decode; readonly any: Decode }) {
    this.#around = around;
    this.#ours = ours;
    this.#any = any;
  }

  /** A stream's events from a revision on. Throws where its beginning is gone: nobody may decide on the rest. */
  async *stream(stream: string, from: number): AsyncGenerator<readonly StoredEvent[], void> {
    let next = from;
    let isMissing = false;
    const way: PagedRead<StoredEvent> = {
      what: stream,
      open: (client) => client.readStream(stream, { fromRevision: BigInt(next), ...this.#around.call }),
      read: this.#any,
      notFound: () => (isMissing = true),
    };
    for await (const events of paged(this.#around, way)) {
      if (events[0]!.revision !== next)
        throw truncated(stream, `begins at revision ${events[0]!.revision} instead of ${next}`);
      next = events.at(-1)!.revision + 1;
      yield events;
    }
    if ((isMissing || next === 0) && (await this.#isHidden(stream))) throw truncated(stream, 'was deleted by someone');
  }

  /** The revision of a stream's last event, -1 where there is none. */
  async last(stream: string): Promise<number> {
    for await (const [event] of paged(this.#around, this.#lastOf(stream, this.#any))) return event!.revision;
    return NO_STREAM;
  }

  /** What lies behind a number in the log, whosever it is. */
  async *log(after: bigint | null): AsyncGenerator<readonly Placed[], void> {
    let last = after ?? -1n;
    let isLost = false;
    const way: PagedRead<Placed> = {
      what: '$all',
      open: (client) => {
        const fromPosition = last < 1n || isLost ? START : { commit: last, prepare: last };
        return client.readAll({ fromPosition, ...this.#around.call });
      },
      read: (resolved) => (numberOf(resolved) > last ? this.#placed(resolved) : undefined),
      // A number that is no event's place: the server cannot look there, and only the way from the beginning is left.
      isRescued: () => !isLost && (isLost = true),
    };
    for await (const places of paged(this.#around, way)) {
      last = places.at(-1)!.number;
      isLost = false;
      yield places;
    }
  }

  /** The event of ours with that number; undefined where there is none, or nothing at all. */
  async at(number: bigint): Promise<StoredEvent | undefined> {
    const place = { commit: number, prepare: number };
    const way: PagedRead<Placed> = {
      what: '$all',
      open: (client) => client.readAll({ fromPosition: place, maxCount: 1, ...this.#around.call }),
      read: (resolved) => this.#placed(resolved),
      isNowhere: true,
    };
    for await (const [first] of paged(this.#around, way)) return first?.number === number ? first.event : undefined;
    return undefined;
  }

  /** What lies before a number in the log, null: before its end; the last first. At most so many. */
  async *back(before: bigint | null, most = Number.MAX_SAFE_INTEGER): AsyncGenerator<readonly Placed[], void> {
    let first = before;
    const way: PagedRead<Placed> = {
      what: '$all',
      open: (client) => {
        const fromPosition = first === null ? END : { commit: first, prepare: first };
        return client.readAll({ fromPosition, direction: BACKWARDS, maxCount: most, ...this.#around.call });
      },
      read: (resolved) => (first === null || numberOf(resolved) < first ? this.#placed(resolved) : undefined),
    };
    for await (const places of paged(this.#around, way)) {
      first = places.at(-1)!.number;
      yield places;
    }
  }

  #placed(resolved: ResolvedEvent): Placed {
    return { number: numberOf(resolved), event: this.#ours(resolved) };
  }

  /**
   * Nothing can be read of the stream: it was never written, or someone has set a beginning that hides it all. Who may not
   * read its metadata takes it for never written: the server tells those who delete and cut, and lets nobody else.
   */
  async #isHidden(stream: string): Promise<boolean> {
    const way = this.#lastOf(`$$${stream}`, ({ event }) => event?.data);
    try {
      for await (const [metadata] of paged<unknown>(this.#around, way)) {
        return Number((metadata as { $tb?: unknown } | null)?.$tb ?? 0) > 0;
      }
    } catch (problem) {
      if (!isDenied(problem)) throw problem;
    }
    return false;
  }

  #lastOf<Out>(stream: string, read: PagedRead<Out>['read']): PagedRead<Out> {
    return {
      what: stream,
      open: (client) =>
        client.readStream(stream, { fromRevision: END, direction: BACKWARDS, maxCount: 1, ...this.#around.call }),
      read,
    };
  }
}

const isDenied = (problem: unknown): boolean => problem instanceof StoreFault && problem.code === 'READ_ONLY';

function truncated(stream: string, what: string): Error {
  const fix =
    'Take $tb, $maxCount and $maxAge out of its metadata as long as nothing is scavenged, else restore the last backup.';
  return damaged(stream, what, fix);
}
