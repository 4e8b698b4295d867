// The part that all measurements share: sizes, a folder, processes, and waiting until nothing is left over.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Target } from './load-child.js';
import { Peer } from './peer.js';
import type { Kind } from './servers.js';

export interface Size {
  /** Turns of both sides. */
  readonly pairs: number;
  /** P1: how long a turn takes. */
  readonly seconds: number;
  /** P1: requests that each side gets before its first turn: by time, the faster one would be warmed up by more. */
  readonly warmUp: number;
  /** P1: streams that seizures are recorded in. */
  readonly incidents: number;
  /** P2: lines in a transfer. */
  readonly lines: number;
  /** P3: events in the log that is rebuilt. */
  readonly events: number;
  /** P4, P5, P7: events in the log behind the questions. */
  readonly ledger: number;
  /** P4, P5, P7: how many times as large the log of `--full` is; 1: there is none. */
  readonly growth: number;
  /** P4, P5: how often each question is asked in a turn; how often a scan. */
  readonly asks: number;
  readonly scans: number;
  /** P6. */
  readonly clients: number;
  readonly rate: number;
  readonly feedSeconds: number;
}

const USUAL: Size = {
  pairs: 3,
  seconds: 3,
  warmUp: 10_000,
  incidents: 2_000,
  lines: 5_000,
  events: 30_000,
  ledger: 100_000,
  growth: 1,
  asks: 100,
  scans: 7,
  clients: 1_000,
  rate: 200,
  feedSeconds: 8,
};

export const SIZES = {
  /** Within five minutes on two cores; rows that the goals put at 1 M are at a tenth of it, and say so. */
  usual: USUAL,
  /** What the goals name: 1 M, and 10 M beside it. */
  full: { ...USUAL, lines: 20_000, events: 100_000, ledger: 1_000_000, growth: 10 },
  /** Shows that the bench works; its figures mean nothing. */
  quick: {
    ...USUAL,
    pairs: 1,
    seconds: 0.4,
    warmUp: 200,
    incidents: 50,
    lines: 300,
    events: 1_500,
    ledger: 1_500,
    asks: 5,
    scans: 2,
    clients: 20,
    rate: 50,
    feedSeconds: 1,
  },
} as const satisfies Record<string, Size>;

export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'cordon-bench-'));
  private count = 0;
  private readonly peers = new Set<Peer>();

  constructor(
    readonly size: Size,
    /** Of the repository. */
    readonly root: string,
    /** Where servers leave a CPU profile. */
    readonly profile: string | undefined,
    readonly tell: (text: string) => void,
  ) {}

  /** A path for a folder that is not there yet. */
  fresh(): string {
    return join(this.folder, String(++this.count));
  }

  load(): Peer {
    return this.started(new URL('./load-child.js', import.meta.url));
  }

  store(): Peer {
    return this.started(new URL('./store-child.js', import.meta.url));
  }

  async server(kind: Kind, data = this.fresh()): Promise<Running> {
    const peer = this.started(new URL('./server-child.js', import.meta.url), this.profile);
    const target = await peer.ask<Target>('start', { kind, data });
    return { target, peer, data };
  }

  /** Ends what a measurement has started. */
  async endAll(): Promise<void> {
    const all = [...this.peers];
    this.peers.clear();
    await Promise.all(all.map((each) => each.stop()));
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private started(module: URL, profile?: string): Peer {
    const peer = Peer.start(module, profile);
    this.peers.add(peer);
    return peer;
  }
}

export interface Running {
  readonly target: Target;
  readonly peer: Peer;
  readonly data: string;
}

/** Waits until the read models have come to the log's end, so that no turn pays for the one before; ms it took. */
export async function projected({ url }: Target): Promise<number> {
  const began = performance.now();
  for (;;) {
    const { lag } = (await (await fetch(`${url}/health/ready`)).json()) as { lag: number | null };
    if (lag !== null && lag <= 0) return performance.now() - began;
    await pause(10);
  }
}
