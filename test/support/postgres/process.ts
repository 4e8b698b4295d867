// Processes that project into one PostgreSQL read database, and what they say, for tests of who does it.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export interface PostgresChildTask {
  readonly connection: string;
  readonly password?: string;
  /** The log's file. */
  readonly log: string;
  /** How long the handling of one event is drawn out, ms. */
  readonly eventTakes: number;
}

export interface Said {
  readonly say: 'ready' | 'leads' | 'stops' | 'at' | 'fault';
  readonly number?: string;
  readonly why?: string;
}

const CHILD = 'test/support/postgres/child.ts';
export const POSTGRES_CHILD_SOURCES = ['src', 'projections', CHILD, 'test/support/postgres/process.ts'];

export class PostgresProcess {
  readonly said: Said[] = [];
  private readonly child: ChildProcess;
  private errors = '';

  constructor(script: (source: string) => string, task: PostgresChildTask) {
    this.child = spawn(process.execPath, [script(CHILD), JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let rest = '';
    this.child.stdout?.on('data', (data: Buffer) => {
      const lines = (rest + data.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.said.push(JSON.parse(line) as Said);
    });
    this.child.stderr?.on('data', (data: Buffer) => (this.errors += data.toString()));
  }

  get leads(): boolean {
    return (
      this.said.findLastIndex(({ say }) => say === 'leads') > this.said.findLastIndex(({ say }) => say === 'stops')
    );
  }

  /** Waits until it has said that, counted from the `from`-th thing that it said. */
  async says(what: Said['say'], from = 0): Promise<void> {
    await until(
      () => this.said.slice(from).some(({ say }) => say === what),
      20_000,
      () => `${what}: ${this.told()}`,
    );
  }

  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
    this.child.kill(name);
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.signal('SIGKILL');
    await ended;
  }

  private told(): string {
    return `${JSON.stringify(this.said.slice(-8))} ${this.errors}`;
  }
}

/** Looks again and again; gives how long it took, ms. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  ms: number,
  what: () => string = () => 'it',
): Promise<number> {
  const started = performance.now();
  while (!(await isSo())) {
    if (performance.now() - started > ms) throw new Error(`After ${ms} ms there was not ${what()}`);
    await pause(25);
  }
  return performance.now() - started;
}
