// A real EventStoreDB for a test file: one that is named, or one that is installed and started on loopback with its files
// in a folder that is gone afterwards; without either the tests are skipped, and say what would make them run.
import { afterAll, beforeAll, describe } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface EventStoreServer {
  readonly connection: string;
  /** Only where the server is the test's own: ends it as a crash would; starts it again on the same port. */
  readonly crash?: () => Promise<void>;
  readonly start?: () => Promise<void>;
}

const SKIPPED =
  '(skipped: no EventStoreDB; put eventstored or kurrentd on the PATH, or name one by CORDON_TEST_ESDB=esdb://…)';

/** The tests on a server, given when it is needed; skipped where there is none. One server for the whole file. */
export function describeEventStore(title: string, tests: (server: () => EventStoreServer) => void): void {
  if (process.env['CORDON_TEST_ESDB'] || program()) {
    describe(title, () => {
      beforeAll(startEventStore, 150_000);
      tests(given);
    });
  } else describe.skip(`${title} ${SKIPPED}`, () => tests(given));
}

let server: EventStoreServer | undefined;
let own: OwnServer | undefined;

async function startEventStore(): Promise<void> {
  if (server) return;
  const named = process.env['CORDON_TEST_ESDB'];
  if (named) server = { connection: named };
  else if (program()) server = own = await OwnServer.started(program()!);
}

const given = (): EventStoreServer => server!;
afterAll(() => own?.stop());

function program(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => ['eventstored', 'kurrentd'].map((name) => join(folder, name))).find(existsSync);
}

class OwnServer implements EventStoreServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'cordon-esdb-'));
  private child: ChildProcess | undefined;

  private constructor(
    private readonly command: string,
    private readonly ports: readonly [number, number],
  ) {}

  static async started(command: string): Promise<OwnServer> {
    const made = new OwnServer(command, [await freePort(), await freePort()]);
    await made.start();
    return made;
  }

  get connection(): string {
    return `esdb://127.0.0.1:${this.ports[0]}?tls=false`;
  }

  async start(): Promise<void> {
    const [port, replication] = this.ports;
    const folders = ['db', 'index', 'log'].map((name) => `--${name}=${join(this.folder, name)}`);
    const loopback = ['--node-ip=127.0.0.1', `--node-port=${port}`, '--replication-ip=127.0.0.1'];
    const all = ['--insecure', ...loopback, `--replication-port=${replication}`, ...folders, '--disable-log-file'];
    const optOut = { EVENTSTORE_TELEMETRY_OPTOUT: 'true', KURRENTDB_TELEMETRY_OPTOUT: 'true' };
    // The shell ends the server when its own standard input ends: with this process, whatever it dies of.
    const script = '"$0" "$@" & server=$!; cat >/dev/null; kill -KILL $server; wait $server';
    this.child = spawn('sh', ['-c', script, this.command, ...all, '--run-projections=None'], {
      env: { ...process.env, ...optOut },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await leading(port);
  }

  async crash(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin?.end();
    await ended;
  }

  async stop(): Promise<void> {
    await this.crash();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function leading(port: number): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt++, await pause(500)) {
    const state = await fetch(`http://127.0.0.1:${port}/info`)
      .then((answer) => answer.json() as Promise<{ state?: string }>)
      .catch(() => ({ state: undefined }));
    if (state.state === 'leader') return;
  }
  throw new Error('EventStoreDB did not start within two minutes.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener = createServer().once('error', reject);
    listener.listen(0, '127.0.0.1', () => {
      const { port } = listener.address() as { port: number };
      listener.close(() => resolve(port));
    });
  });
}
