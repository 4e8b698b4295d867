// The shell of a reader of the README: it starts the server by `npm start`, then types the commands one after another.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Why the README cannot be tried on this machine; undefined where it can. */
export function missingTool(): string | undefined {
  if (process.platform === 'win32') return 'the README is written for a POSIX shell';
  const missing = ['bash', 'curl', 'npm'].filter((tool) => spawnSync(tool, ['--version']).status !== 0);
  return missing.length > 0 ? `${missing.join(' and ')} not installed` : undefined;
}

export interface Server {
  /** What `npm start` printed, without npm's own lines. */
  readonly printed: string;
  /** Host and port it listens on. */
  readonly address: string;
  stop(): Promise<void>;
}

/** `npm start` on a free port with the given data folder; resolves when it has said everything. */
export async function npmStart(data: string): Promise<Server> {
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: environment(data, '0'),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: npm, the launcher and the server are stopped together, as a terminal's Ctrl-C does it.
    detached: true,
  });
  const printed = await untilSaid(child, /^Ctrl-C stops it.*$/m);
  const address = /http:\/\/([\w.]+:\d+)/.exec(printed)?.[1] ?? '';
  const ownLines = printed.split('\n').filter((line) => !line.startsWith('>'));
  return { printed: ownLines.join('\n'), address, stop: () => stop(child) };
}

function untilSaid(child: ChildProcess, last: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let [printed, complaints] = ['', ''];
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (last.test(printed)) resolve(printed);
    });
    child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${printed}${complaints}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid!, 'SIGTERM');
  await ended;
}

/** An English terminal, and none of the settings of whoever runs the tests. */
function environment(data: string, port: string): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('CORDON_'));
  return { ...Object.fromEntries(inherited), CORDON_DATA: data, CORDON_PORT: port, LC_ALL: 'C', NO_COLOR: '1' };
}

/** Ends what one block printed, with its exit code; no program prints it by accident. */
const MARK = '\u001e';

interface Ran {
  readonly printed: string;
  readonly exitCode: number;
}

/** Runs the blocks one after another in the same shell, so that what one sets the next can use. */
export function runInOrder(blocks: readonly string[], server: Server, data: string): readonly Ran[] {
  const here = blocks.map((block) => block.replaceAll(/\b(?:localhost|127\.0\.0\.1):3000\b/g, server.address));
  const script = here.map((block) => `${block}\nprintf '${MARK}%d${MARK}' $?`).join('\n');
  const port = server.address.split(':')[1] ?? '';
  const { stdout, error } = spawnSync('bash', ['-c', `exec 2>&1\n${script}`], {
    cwd: ROOT,
    env: environment(data, port),
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (error) throw error;
  const pieces = stdout.split(MARK);
  return blocks.map((_, i) => ({ printed: pieces[2 * i] ?? '', exitCode: Number(pieces[2 * i + 1] ?? 1) }));
}
