// The part that all measurements share: sizes, a folder, processes, and waiting until nothing is left over.
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Target } from './load-child.js';
import { Peer } from './peer.js';
import type { Kind } from './servers.js';
import type { Size } from './sizes.js';

/** Everything that the program and the bench consist of, compiled. */
const BUILT = fileURLToPath(new URL('../../', import.meta.url));

/** Projections that take nothing of what is measured, put behind the others. */
const IDLE = `
for (let n = 0; n < 30; n++) {
  const tables = [{ name: 'idle_' + n + '_v1', columns: { id: 'text' }, key: ['id'] }];
  projections.push({ name: 'idle_' + n, version: 1, tables, on: { Elsewhere: () => undefined }, onFailure: 'park' });
}
`;

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

  /** `crowded`: among thirty projections more. */
  async server(kind: Kind, data = this.fresh(), isCrowded = false): Promise<Running> {
    const here = new URL('./server-child.js', import.meta.url);
    const module = isCrowded ? pathToFileURL(join(this.crowded(), 'test/bench/server-child.js')) : here;
    const peer = this.started(module, this.profile);
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

  /** A copy of the program that has more projections. */
  private crowded(): string {
    const copy = join(this.folder, 'crowded');
    if (existsSync(copy)) return copy;
    for (const part of ['src', 'projections', 'test'])
      cpSync(join(BUILT, part), join(copy, part), { recursive: true, dereference: true });
    writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
    symlinkSync(join(this.root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    appendFileSync(join(copy, 'projections/all.js'), IDLE);
    return copy;
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

/** What a server has used since it was asked last, µs: all of it, and the thread that serves. */
export interface Used {
  readonly all: number;
  readonly serving: number;
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
