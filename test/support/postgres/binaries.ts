// A PostgreSQL server of a test's own, from the programs that are installed: on a free loopback port, in a folder that is
// gone afterwards, as a user without rights, and ended with the test process however that ends.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

const DEBIAN = '/usr/lib/postgresql';

/** The folder of `initdb` and `postgres`; the newest where there are several, undefined where there is none. */
export function postgresBinaries(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((each) => join(DEBIAN, each, 'bin')),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))));
}

export interface StartedPostgres {
  readonly port: number;
  /** Ends it at once, as a crash or a power cut would. */
  crash(): Promise<void>;
  /** Starts it again after a crash. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const [, , uid, gid] = users.map((line) => line.split(':')).find(([name]) => name === 'nobody') ?? [];
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
}

/** What a test needs of durability is nothing: it looks at what is written after a crash of the server's processes only. */
const SETTINGS = [
  'fsync=off',
  'full_page_writes=off',
  'max_connections=60',
  'shared_buffers=32MB',
  'log_min_messages=fatal',
];

export async function startPostgres(binaries: string, user: string): Promise<StartedPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-postgres-'));
  const data = join(folder, 'data');
  const who = unprivileged();
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid ?? who.uid);
  await founded(join(binaries, 'initdb'), ['-D', data, '-U', user, '--auth=trust', '-E', 'UTF8', '--no-sync'], {
    ...who,
    cwd: folder,
  });
  const port = await freePort();
  let child: ChildProcess | undefined;
  const args = [
    ...SETTINGS.flatMap((each) => ['-c', each]),
    '-D',
    data,
    '-p',
    String(port),
    '-h',
    '127.0.0.1',
    '-k',
    folder,
  ];
  // The shell ends the server when its own standard input ends: with this process, whatever it dies of.
  const script = '"$0" "$@" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server';
  const start = async (): Promise<void> => {
    child = spawn('sh', ['-c', script, join(binaries, 'postgres'), ...args], {
      ...who,
      cwd: folder,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await answering(user, port);
  };
  const crash = async (): Promise<void> => {
    const ended = child && new Promise((resolve) => child?.once('exit', resolve));
    child?.stdin?.end();
    await ended;
  };
  const stop = async (): Promise<void> => {
    await crash();
    rmSync(folder, { recursive: true, force: true });
  };
  await start();
  return { port, crash, start, stop };
}

/** Texts are ordered as people do where the server can (15 or newer, with ICU): no question may lean on the server's order. */
async function founded(initdb: string, args: readonly string[], options: object): Promise<void> {
  const run = promisify(execFile);
  const people = ['--locale=C', '--locale-provider=icu', '--icu-locale=und'];
  await run(initdb, [...args, ...people], options).catch(() => run(initdb, [...args, '--locale=C'], options));
}

async function answering(user: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const client = new Client({ host: '127.0.0.1', port, user, database: 'postgres' });
    client.on('error', () => undefined);
    const isThere = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('PostgreSQL did not start within half a minute.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
