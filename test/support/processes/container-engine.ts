// Containers for tests through the command line of Docker or Podman, whichever is here; what they leave is removed.
import { execFile, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

const ENGINES = ['podman', 'docker'];
const run = promisify(execFile);

/** The engine that answers, undefined where there is none. */
export function containerEngine(): string | undefined {
  return ENGINES.find((engine) => spawnSync(engine, ['info'], { stdio: 'ignore', timeout: 20_000 }).status === 0);
}

export interface Ran {
  readonly id: string;
  /** `http://127.0.0.1:<port>` of the container's port 3000. */
  readonly url: string;
  logs(): Promise<string>;
  /** Runs a command inside and gives what it prints. */
  inside(...command: readonly string[]): Promise<string>;
  /** Asks it to stop by SIGTERM, waits, and tells its exit code and how long that took, ms. */
  stop(): Promise<{ code: number; ms: number }>;
}

/** Containers and a volume that belong to one test. */
export class Containers {
  readonly volume = `cordon-test-${randomBytes(4).toString('hex')}`;
  private readonly ids: string[] = [];

  constructor(
    private readonly engine: string,
    private readonly image: string,
  ) {}

  /** Starts the image with a read-only root and the volume as /data. */
  async start(options: readonly string[] = []): Promise<Ran> {
    const sealed = ['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'];
    const port = ['--publish', '127.0.0.1::3000', '--volume', `${this.volume}:/data`];
    const id = (await this.call('run', '--detach', ...sealed, ...port, ...options, this.image))
      .trim()
      .split('\n')
      .at(-1)!;
    this.ids.push(id);
    const address = (await this.call('port', id, '3000')).trim().split('\n')[0]!;
    const stop = async (): Promise<{ code: number; ms: number }> => {
      const started = performance.now();
      await this.call('stop', '--time', '30', id);
      const ms = performance.now() - started;
      return { code: Number(await this.call('inspect', '--format', '{{.State.ExitCode}}', id)), ms };
    };
    return {
      id,
      url: `http://${address}`,
      logs: () => this.call('logs', id),
      inside: (...command) => this.call('exec', id, ...command),
      stop,
    };
  }

  async inspect(format: string): Promise<string> {
    return (await this.call('image', 'inspect', '--format', format, this.image)).trim();
  }

  async dispose(): Promise<void> {
    for (const id of this.ids) await this.call('rm', '--force', id).catch(() => undefined);
    await this.call('volume', 'rm', '--force', this.volume).catch(() => undefined);
  }

  private async call(...args: readonly string[]): Promise<string> {
    const { stdout } = await run(this.engine, [...args], { timeout: 60_000, maxBuffer: 16 * 1024 * 1024 });
    return stdout;
  }
}
