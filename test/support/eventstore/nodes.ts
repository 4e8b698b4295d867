// EventStoreDB nodes as processes of a test: started on free ports of loopback, kept up, killed like a machine that dies.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A node may take long to come up on a busy machine, ms. */
const PATIENCE_MS = 180_000;
/** Between two looks at a node; its port is shared by two protocols and does not like to be asked often, ms. */
const LOOK_MS = 400;

/** The server's program, under its old or its new name. */
export function serverBinary(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return ['eventstored', 'kurrentd'].flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

interface Ports {
  readonly node: number;
  readonly replication: number;
}

export class EventStoreNode {
  #process: ChildProcess | undefined;
  #isWanted = false;

  constructor(
    private readonly binary: string,
    private readonly ports: Ports,
    private readonly options: readonly string[],
  ) {}

  get address(): string {
    return `127.0.0.1:${this.ports.node}`;
  }

  /** Starts the process, and again whenever it ends by itself: a node that comes back may do so to cut its log. */
  start(): void {
    this.#isWanted = true;
    const { node, replication } = this.ports;
    const own = [`--node-ip=127.0.0.1`, `--node-port=${node}`, `--replication-ip=127.0.0.1`];
    const off = { EVENTSTORE_TELEMETRY_OPTOUT: 'true', KURRENTDB_TELEMETRY_OPTOUT: 'true' };
    this.#process = spawn(
      this.binary,
      ['--insecure', ...own, `--replication-port=${replication}`, '--run-projections=None', ...this.options],
      { stdio: 'ignore', env: { ...process.env, ...off } },
    );
    this.#process.once('exit', () => {
      if (this.#isWanted) this.start();
    });
  }

  /** Ends it at once, as a power cut does. */
  async kill(): Promise<void> {
    this.#isWanted = false;
    const dying = this.#process;
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    const gone = new Promise((resolve) => dying.once('exit', resolve));
    dying.kill('SIGKILL');
    await gone;
  }

  /** `leader`, `follower`, …; undefined while it does not answer. */
  async state(): Promise<string | undefined> {
    try {
      const answer = await fetch(`http://${this.address}/info`, { signal: AbortSignal.timeout(2_000) });
      return ((await answer.json()) as { state?: string }).state?.toLowerCase();
    } catch {
      return undefined;
    }
  }

  /** Until it leads or follows. */
  async ready(): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    for (let state = await this.state(); state !== 'leader' && state !== 'follower'; state = await this.state()) {
      if (performance.now() > deadline) throw new Error(`the node ${this.address} does not come up: ${state}`);
      await sleep(LOOK_MS);
    }
  }
}

export interface Nodes {
  readonly connection: string;
  readonly nodes: readonly EventStoreNode[];
  stop(): Promise<void>;
}

/** One node, in memory or on disk. */
export async function startNode(binary: string, where: 'memory' | 'disk'): Promise<Nodes> {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-esdb-'));
  const ports = await freePorts(1);
  const options = where === 'memory' ? ['--mem-db', `--log=${join(folder, 'log')}`] : onDisk(folder, 0);
  return started(folder, [new EventStoreNode(binary, ports[0]!, options)]);
}

/** Three nodes on disk that know each other. */
export async function startCluster(binary: string): Promise<Nodes> {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-esdb-'));
  const ports = await freePorts(3);
  const nodes = ports.map((own, i) => {
    const others = ports.filter((each) => each !== own).map(({ node }) => `127.0.0.1:${node}`);
    const cluster = ['--cluster-size=3', '--discover-via-dns=false', `--gossip-seed=${others.join(',')}`];
    return new EventStoreNode(binary, own, [...cluster, ...onDisk(folder, i)]);
  });
  return started(folder, nodes);
}

const onDisk = (folder: string, i: number): readonly string[] =>
  ['db', 'index', 'log'].map((part) => `--${part}=${join(folder, String(i), part)}`);

async function started(folder: string, nodes: readonly EventStoreNode[]): Promise<Nodes> {
  const stop = async (): Promise<void> => {
    await Promise.all(nodes.map((node) => node.kill()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const node of nodes) node.start();
    await Promise.all(nodes.map((node) => node.ready()));
  } catch (error) {
    await stop();
    throw error;
  }
  return { connection: `esdb://${nodes.map(({ address }) => address).join(',')}?tls=false`, nodes, stop };
}

export async function freePorts(count: number): Promise<readonly Ports[]> {
  const servers = Array.from({ length: 2 * count }, () => createServer());
  const ports = await Promise.all(
    servers.map(async (server) => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return (server.address() as AddressInfo).port;
    }),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return Array.from({ length: count }, (_, i) => ({ node: ports[2 * i]!, replication: ports[2 * i + 1]! }));
}
