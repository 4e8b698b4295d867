// The metrics for an operator's monitoring (Prometheus text format 0.0.4): counters and times kept here, gauges read when asked.

type Labels = Readonly<Record<string, string>>;
type Read = () => number | null | Promise<number | null>;

/** Upper bounds of durations, s, and of numbers of events. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;
const EVENTS = [1, 2, 5, 10, 20, 50, 100, 200, 500] as const;

class Counter {
  private readonly counts = new Map<string, number>();

  constructor(
    readonly name: string,
    readonly help: string,
    private readonly label: string,
  ) {}

  add(kind: string, by = 1): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + by);
  }

  lines(): readonly string[] {
    const kinds = [...this.counts].map(([kind, n]) => line(this.name, { [this.label]: kind }, n));
    return [...head(this.name, this.help, 'counter'), ...kinds];
  }
}

class Histogram {
  private readonly counts: number[];
  private count = 0;
  private sum = 0;

  constructor(
    readonly name: string,
    readonly help: string,
    private readonly bounds: readonly number[],
  ) {
    this.counts = bounds.map(() => 0);
  }

  observe(value: number): void {
    this.count += 1;
    this.sum += value;
    const bucket = this.bounds.findIndex((bound) => value <= bound);
    if (bucket >= 0) this.counts[bucket]! += 1;
  }

  lines(): readonly string[] {
    let below = 0;
    const buckets = this.bounds.map((bound, i) =>
      line(`${this.name}_bucket`, { le: String(bound) }, (below += this.counts[i]!)),
    );
    return [
      ...head(this.name, this.help, 'histogram'),
      ...buckets,
      line(`${this.name}_bucket`, { le: '+Inf' }, this.count),
      line(`${this.name}_sum`, {}, this.sum),
      line(`${this.name}_count`, {}, this.count),
    ];
  }
}

interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly kind: 'gauge' | 'counter';
  readonly read: Read;
}

/** What one process tells of itself. */
export class Metrics {
  readonly appended = new Counter('cordon_appended_events_total', 'Events of appends, by their outcome', 'outcome');
  readonly appendTime = new Histogram(
    'cordon_append_duration_seconds',
    'From asking for an append to its outcome',
    SECONDS,
  );
  readonly batchSize = new Histogram('cordon_projector_batch_events', 'Events in a transaction', EVENTS);
  readonly batchTime = new Histogram('cordon_projector_batch_seconds', 'How long a transaction took', SECONDS);
  readonly commands = new Counter('cordon_commands_total', 'Commands, by what came of them', 'result');
  readonly storeEvents = new Counter(
    'cordon_store_events_total',
    'What the event store on a network has come through, in both threads',
    'kind',
  );
  readonly storeFaults = new Counter(
    'cordon_store_faults_total',
    'Faults of log or read database, by who met them; of the projector every fault for which it rests',
    'met_by',
  );
  private readonly gauges: Gauge[] = [];

  /** A number that is read when it is asked for; null where it is not known. */
  watch(name: string, help: string, read: Read, kind: Gauge['kind'] = 'gauge'): void {
    this.gauges.push({ name, help, kind, read });
  }

  async text(): Promise<string> {
    const all = [this.appended, this.appendTime, this.batchSize, this.batchTime, this.commands];
    const kept = [...all, this.storeEvents, this.storeFaults].flatMap((each) => each.lines());
    const read = await Promise.all(this.gauges.map(readLines));
    return `${[...kept, ...read.flat()].join('\n')}\n`;
  }
}

async function readLines({ name, help, kind, read }: Gauge): Promise<readonly string[]> {
  const value = await read();
  return value === null ? [] : [...head(name, help, kind), line(name, {}, value)];
}

const head = (name: string, help: string, kind: string): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${kind}`,
];

function line(name: string, labels: Labels, value: number): string {
  const written = Object.entries(labels).map(([label, text]) => `${label}="${text.replaceAll(/[\\"\n]/g, '_')}"`);
  return `${name}${written.length > 0 ? `{${written.join(',')}}` : ''} ${value}`;
}
