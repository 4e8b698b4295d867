// The metrics of the projector: its transactions as they come, and how far it is behind when it is asked.
import type { LiveProjector } from '../../eventsourcing/projecting/running.js';
import type { Health, Readiness } from '../health.controller.js';
import type { Metrics } from './metrics.js';

/** Metrics that are read together are of one look. */
const ONE_LOOK_MS = 100;

export interface WatchedProjector {
  readonly projector: Pick<LiveProjector, 'at' | 'fault' | 'buildFault' | 'leads' | 'watch'>;
  readonly health: Health;
}

export function watchProjector(metrics: Metrics, { projector, health }: WatchedProjector): void {
  projector.watch(({ events, ms }) => {
    metrics.batchSize.observe(events);
    metrics.batchTime.observe(ms / 1000);
  });
  const look = sharedLook(health);
  metrics.watch(
    'cordon_projector_lag_events',
    'Events that the read models are behind; where numbers are no count, reckoned from a page of them',
    async () => (await look()).lag,
  );
  metrics.watch(
    'cordon_projector_lag_seconds',
    'Since the oldest event was recorded that the read models lack; 0 where they lack none',
    async () => lagSeconds(await look()),
  );
  metrics.watch(
    'cordon_log_clock_ahead_seconds',
    "How far the log's clock is ahead of this machine's; 0 while it is not",
    async () => (await look()).clockAhead ?? 0,
  );
  const parked = async (): Promise<number | null> => (await look()).parked;
  metrics.watch('cordon_projector_parked', 'Events that a projection could not take', parked);
  metrics.watch('cordon_parked_events', 'The same as cordon_projector_parked, by its first name', parked);
  metrics.watch('cordon_projector_resting', '1 while the projector, or what it builds, rests after a fault', () =>
    projector.fault || projector.buildFault ? 1 : 0,
  );
  metrics.watch('cordon_projector_leads', "1 while it is this process's turn to project", () =>
    projector.leads ? 1 : 0,
  );
  metrics.watch('cordon_ready', '1 while /health/ready says so', async () => ((await look()).ready ? 1 : 0));
}

const lagSeconds = ({ lag, lagSeconds = 0 }: Readiness): number | null => (lag === null ? null : lagSeconds);

function sharedLook(health: Health): Health {
  let [last, at]: [Promise<Readiness>?, number?] = [];
  return () => {
    if (last && performance.now() - at! < ONE_LOOK_MS) return last;
    [last, at] = [health(), performance.now()];
    return last;
  };
}
