// The sizes of the bench: the usual one, the one that the goals name, and one that only shows that everything is measured.

export interface Size {
  /** Turns of both sides. */
  readonly pairs: number;
  /** P1: how long a turn takes. */
  readonly seconds: number;
  /** P1: requests that each side gets before its first turn: by time, the faster one would be warmed up by more. */
  readonly warmUp: number;
  /** P1: streams that seizures are recorded in. */
  readonly incidents: number;
  /** P1c: requests of a turn, and lines of a long incident. */
  readonly requests: number;
  readonly long: number;
  /** P2: lines in a transfer; those of one incident. */
  readonly lines: number;
  readonly ofOne: number;
  /** P3: events in the log that is rebuilt. */
  readonly events: number;
  /** P4 to P7: events in the logs behind the questions; which of them is asked. */
  readonly smaller: number;
  readonly larger: number;
  readonly asked: 'smaller' | 'larger';
  /** P4, P5, P10: how often each question is asked of a server before its first turn, while V8 compiles; how often in a turn; how often a scan. */
  readonly asksBefore: number;
  readonly asks: number;
  readonly scans: number;
  /** P6. */
  readonly clients: number;
  readonly rate: number;
  readonly feedSeconds: number;
  /** ms for the last events to arrive. */
  readonly rest: number;
  /** P10: events of each log, and how many scopes they are in. */
  readonly scoped: number;
  readonly scopes: readonly number[];
}

const USUAL: Size = {
  pairs: 3,
  seconds: 3,
  warmUp: 10_000,
  incidents: 2_000,
  requests: 300,
  long: 100,
  lines: 5_000,
  ofOne: 2_000,
  events: 100_000,
  smaller: 20_000,
  larger: 100_000,
  asked: 'larger',
  asksBefore: 2_000,
  asks: 300,
  scans: 7,
  clients: 1_000,
  rate: 200,
  feedSeconds: 8,
  rest: 1_000,
  scoped: 30_000,
  scopes: [200, 2_000],
};

export const SIZES = {
  /** Within ten minutes on two cores; rows that the goals put at 1 M are at a tenth of it, and say so. */
  usual: USUAL,
  /** What the goals name: 300,000 events rebuilt, 1 M asked, and 10 M beside it. */
  full: {
    ...USUAL,
    lines: 20_000,
    events: 300_000,
    smaller: 1_000_000,
    larger: 10_000_000,
    asked: 'smaller',
    scoped: 300_000,
  },
  /** A turn of `--against`: a minute or so, for it is taken many times; by itself it is too short to say much. */
  turn: {
    ...USUAL,
    pairs: 1,
    seconds: 1.5,
    // As many as usually: while V8 compiles what runs often, a program with more code looks dearer by that.
    warmUp: 10_000,
    incidents: 500,
    requests: 150,
    long: 50,
    lines: 2_000,
    ofOne: 1_000,
    events: 20_000,
    smaller: 5_000,
    larger: 20_000,
    asksBefore: 2_000,
    asks: 300,
    scans: 5,
    clients: 300,
    rate: 100,
    feedSeconds: 3,
    scoped: 6_000,
    scopes: [200],
  },
  /** Shows that the bench works; its figures mean nothing. */
  quick: {
    ...USUAL,
    pairs: 1,
    seconds: 0.3,
    warmUp: 200,
    incidents: 50,
    requests: 20,
    long: 10,
    lines: 200,
    ofOne: 50,
    events: 1_500,
    smaller: 500,
    larger: 1_500,
    asksBefore: 3,
    asks: 3,
    scans: 2,
    clients: 20,
    rate: 50,
    feedSeconds: 0.5,
    rest: 100,
    scoped: 600,
    scopes: [4],
  },
} as const satisfies Record<string, Size>;
