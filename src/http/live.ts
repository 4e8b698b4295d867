// The live part of the edge in one piece, for the composition root: log, feed, intake and metrics over one event store.
import type { Provider, Type } from '@nestjs/common';
import { given } from '../eventsourcing/log/event.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';
import { type OnAppend, observed } from '../eventsourcing/log/observed.js';
import { Tail } from '../eventsourcing/log/tail.js';
import { AttachmentsController } from './attachments.controller.js';
import { EventsController } from './events.controller.js';
import type { LogReading } from './events/log-reading.js';
import { FeedController } from './feed.controller.js';
import { Feed } from './feed/feed.js';
import type { FeedOptions } from './feed/feed-options.js';
import { ImportsController } from './imports.controller.js';
import { INTAKE_DEFAULTS, IntakeController, type IntakeOptions } from './intake.controller.js';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics/metrics.js';
import type { OnRefused } from './problems/reporting.js';
import { watchProjector, type WatchedProjector } from './metrics/projector-metrics.js';
import { WatchController } from './watch.controller.js';
import { FEED, INTAKE, LOG_READING, METRICS, PROJECTOR } from './tokens.js';

/** Other bounds than the usual ones, for tests. */
export interface LiveBounds {
  readonly feed?: Partial<FeedOptions>;
  readonly intake?: Partial<IntakeOptions>;
  /** Rows of a table. */
  readonly importedAtOnce?: number;
}

export interface LiveOptions extends LiveBounds, WatchedProjector {
  readonly reading: LogReading;
  /** Ms UTC. */
  readonly now: () => number;
  readonly metrics: Metrics;
  readonly onRefused?: OnRefused;
}

export function liveParts(options: LiveOptions): { controllers: Type[]; providers: Provider[] } {
  const { reading, now, metrics, onRefused } = options;
  const { store, log, keepRead } = reading;
  const feed = new Feed(store, new Tail(store), reading, { log, now, keepRead, ...options.feed });
  watch(options, feed);
  return {
    controllers: [
      AttachmentsController,
      EventsController,
      FeedController,
      ImportsController,
      IntakeController,
      MetricsController,
      WatchController,
    ],
    providers: [
      { provide: LOG_READING, useValue: reading },
      { provide: FEED, useValue: feed },
      { provide: PROJECTOR, useValue: options.projector },
      { provide: INTAKE, useValue: { ...INTAKE_DEFAULTS, ...given({ onRefused }), now, ...options.intake } },
      { provide: METRICS, useValue: metrics },
    ],
  };
}

/** The store, with each append counted and timed, and told to who else wants to know. */
export function counted(store: EventStore, { appended, appendTime }: Metrics, onAppend: OnAppend): EventStore {
  return observed(store, (outcome, events, seconds, told) => {
    onAppend(outcome, events, seconds, told);
    appended.add(outcome, events);
    appendTime.observe(seconds);
  });
}

function watch({ metrics, ...watched }: LiveOptions, feed: Feed): void {
  watchProjector(metrics, watched);
  metrics.watch('cordon_feed_clients', 'Clients that watch the feed', () => feed.clients);
  metrics.watchTotal('cordon_feed_dropped_total', 'Clients cut off because they did not read', () => feed.dropped);
  metrics.watch('process_uptime_seconds', 'Since this process began', () => Math.round(process.uptime()));
}
