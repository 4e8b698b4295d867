// The metrics for an operator's monitoring (Prometheus text format 0.0.4): what is counted and timed here, gauges read when
// asked, and what Node says of its own process.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';

type Read = () => number | null | Promise<number | null>;

/** Upper bounds of durations, s, and of numbers of events. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const EVENTS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** How finely the event loop's delay is measured, ms: each is a wake-up. */
const PRECISION_MS = 20;

/** A number that only grows, by kind. */
interface Counted {
  add(kind: string, by?: number): void;
}

/** What one process tells of itself. */
export class Metrics {
  private readonly registry = new Registry();
  readonly appended = this.counter('cordon_appended_events_total', 'Events of appends, by their outcome', 'outcome');
  readonly appendTime = this.histogram(
    'cordon_append_duration_seconds',
    'From asking for an append to its outcome',
    SECONDS,
  );
  readonly commitTime = this.histogram(
    'cordon_log_commit_seconds',
    'How long the disk took to make a transaction of a log in a file durable: written, and fsync',
    SECONDS,
  );
  readonly batchSize = this.histogram('cordon_projector_batch_events', 'Events in a transaction', EVENTS);
  readonly batchTime = this.histogram('cordon_projector_batch_seconds', 'How long a transaction took', SECONDS);
  readonly commands = this.counter('cordon_commands_total', 'Commands, by what came of them', 'result');
  readonly storeEvents = this.counter(
    'cordon_store_events_total',
    'What the event store on a network has come through, in both threads',
    'kind',
  );
  readonly storeFaults = this.counter(
    'cordon_store_faults_total',
    'Faults of log or read database, by who met them; of the projector every fault for which it rests',
    'met_by',
  );

  constructor() {
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: PRECISION_MS });
  }

  /** A number that is read when it is asked for; null where it is not known. */
  watch(name: string, help: string, read: Read): void {
    const registers = [this.registry];
    const gauge: Gauge = new Gauge({ name, help, registers, collect: async () => told(gauge, await read()) });
  }

  /** The same of a number that only grows. */
  watchTotal(name: string, help: string, read: () => number): void {
    const registers = [this.registry];
    const counter: Counter = new Counter({
      name,
      help,
      registers,
      collect: () => {
        counter.reset();
        counter.inc(read());
      },
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  private counter(name: string, help: string, label: string): Counted {
    const counter = new Counter({ name, help, labelNames: [label], registers: [this.registry] });
    return { add: (kind, by = 1) => counter.inc({ [label]: kind }, by) };
  }

  private histogram(name: string, help: string, buckets: number[]): Histogram {
    return new Histogram({ name, help, buckets, registers: [this.registry] });
  }
}

function told(gauge: Gauge, value: number | null): void {
  if (value === null) gauge.remove();
  else gauge.set(value);
}
