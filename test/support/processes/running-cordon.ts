// The built program as its users meet it: started through the launcher on a free port, with a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LAUNCHER = fileURLToPath(new URL('../../../bin/run.cjs', import.meta.url));

export type Environment = Readonly<Record<string, string>>;

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunningCordon {
  readonly url: string;
  /** What it printed when it listened. */
  readonly started: object;
  readonly data: string;
  readonly pid: number;
  /** What it has said on stderr so far. */
  said(): string;
  /** Sends the signal and tells how it ended. */
  end(signal?: NodeJS.Signals): Promise<Ended & { readonly ms: number }>;
  signal(signal: NodeJS.Signals): void;
}

/** A temporary folder, removed by `dropFolders`. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'cordon-run-'));
  folders.push(made);
  return made;
}

const folders: string[] = [];
const children = new Set<ChildProcess>();

/** Call it in `afterAll`: ends what a failed test has left running, and removes the folders. */
export function dropAll(): void {
  for (const child of children) child.kill('SIGKILL');
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
}

/** Settings of the machine that runs the tests are no settings of theirs. */
function environmentOf(settings: Environment): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(CORDON_|LC_|LANG|NODE_OPTIONS)/.test(name));
  return { ...Object.fromEntries(own), LANG: 'C.UTF-8', CORDON_PORT: '0', ...settings };
}

function begun(command: readonly string[], settings: Environment): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, command, { env: environmentOf(settings), stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  let [out, err] = ['', ''];
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'close').then(([code]) => {
    children.delete(child);
    return { code: code as number | null, out, err };
  });
  return { child, ended };
}

/** Runs one command of the command line to its end. `program`: the launcher, unless another copy is meant. */
export function cordon(args: readonly string[], settings: Environment, program = LAUNCHER): Promise<Ended> {
  return begun([program, ...args], settings).ended;
}

/** Starts `cordon serve` and ends it at once so many ms later, wherever it is by then. */
export async function killedWhileStarting(settings: Environment, ms: number): Promise<void> {
  const { child, ended } = begun([LAUNCHER, 'serve', '--json'], settings);
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  await ended;
  clearTimeout(timer);
}

/** Starts `cordon serve` and waits until it listens. Throws with what it said where it ended instead. */
export async function runningCordon(
  settings: Environment = {},
  program = LAUNCHER,
  command: readonly string[] = ['serve'],
): Promise<RunningCordon> {
  const data = settings['CORDON_DATA'] ?? folder();
  const { child, ended } = begun([program, ...command, '--json'], { ...settings, CORDON_DATA: data });
  let err = '';
  child.stderr!.on('data', (text: string) => (err += text));
  const first = await Promise.race([once(child.stdout!, 'data'), ended]);
  if (!Array.isArray(first)) throw new Error(`cordon ${command[0]} ended (${first.code}): ${first.err}`);
  const started = JSON.parse(String(first[0])) as { url: string };
  const { url } = started;
  const end = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended & { ms: number }> => {
    const asked = performance.now();
    child.kill(signal);
    return { ...(await ended), ms: performance.now() - asked };
  };
  return { url, started, data, pid: child.pid!, said: () => err, end, signal: (signal) => void child.kill(signal) };
}

/** Headers by their name. */
export type HeaderFields = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- what a server says: each test names the fields that it means
  readonly body: any;
}

/** Asks and tells over HTTP with one token; a string and bytes are sent as they stand. */
export class Client {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  get(path: string, headers: HeaderFields = {}): Promise<Answer> {
    return this.send(path, { headers });
  }

  head(path: string, headers: HeaderFields = {}): Promise<Answer> {
    return this.send(path, { method: 'HEAD', headers });
  }

  post(path: string, body: unknown, headers: HeaderFields = {}): Promise<Answer> {
    const sent =
      typeof body === 'string' || body instanceof Uint8Array
        ? (body as string | Uint8Array<ArrayBuffer>)
        : JSON.stringify(body);
    return this.send(path, { method: 'POST', body: sent, headers: { 'content-type': 'application/json', ...headers } });
  }

  private async send(
    path: string,
    request: { method?: string; body?: string | Uint8Array<ArrayBuffer>; headers: HeaderFields },
  ): Promise<Answer> {
    const authorization = `Bearer ${this.token}`;
    const answer = await fetch(this.url + path, { ...request, headers: { authorization, ...request.headers } });
    const text = await answer.text();
    const isJson = /(?<!nd)json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, body: isJson ? (JSON.parse(text) as unknown) : text };
  }
}

/** A client with a token of the server's development issuer. */
export async function clientOf(
  { url, data }: Pick<RunningCordon, 'url' | 'data'>,
  role = 'officer',
  from = 'KG',
): Promise<Client> {
  return new Client(url, await tokenOf(data, role, from));
}

/** A token of the development issuer of that data folder, as `cordon token` prints it, without a process for it. */
export async function tokenOf(data: string, role = 'officer', from = 'KG'): Promise<string> {
  const { developmentIssuer } = await import('../../../src/http/identity/development-issuer.js');
  const { sign } = await developmentIssuer(data, Date.now);
  return sign({ administration: from, role, sub: `${from.toLowerCase()}-${role}`, ttlSeconds: 43_200 });
}
