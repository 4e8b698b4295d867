// The launcher, as a user meets it: on an old Node, under Ctrl-C, with a stale build, started twice at once.
// It runs in a small copy of the clone whose Cordon is a stand-in; the old Node is a real Node 24 that is told to say it
// is old (`--require` of one line), because what matters is what the launcher makes of `process.version`.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeSlow } from '../support/slow.js';

const ROOT = join(import.meta.dirname, '../..');
const PLATFORM_PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Says what it was given and, once it listens, what reaches it; then leaves as it is told. */
const STAND_IN = `
import { writeSync } from 'node:fs';
const [what, ...rest] = process.argv.slice(2);
const say = (): void => {
  writeSync(1, JSON.stringify({ what, rest, version: process.version, cwd: process.cwd(), pid: process.pid }) + '\\n');
};
if (what !== 'wait') say();
if (what === 'exit') process.exit(Number(rest[0]));
if (what === 'die') process.kill(process.pid, 'SIGKILL');
if (what === 'wait') {
  let told = 0;
  const leave = (signal: string): void => {
    told += 1;
    if (told === 1) setTimeout(() => { writeSync(1, signal + ' x ' + told + '\\n'); process.exit(7); }, 300);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);
  say();
  setInterval(() => undefined, 1000);
}
`;

let clone: string;
let launcher: string;
let old: string[];

beforeAll(() => {
  clone = fs.mkdtempSync(join(tmpdir(), 'cordon-launcher-'));
  launcher = join(clone, 'bin', 'run.cjs');
  for (const part of ['bin', 'package.json', 'nest-cli.json', 'tsconfig.json', '.swcrc']) {
    fs.cpSync(join(ROOT, part), join(clone, part), { recursive: true });
  }
  for (const folder of ['src/cli', 'src/words', 'projections']) fs.mkdirSync(join(clone, folder), { recursive: true });
  fs.writeFileSync(join(clone, 'src/cli/main.ts'), STAND_IN);
  fs.writeFileSync(join(clone, 'projections/one.ts'), 'export const one = 1;\n');
  fs.symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'junction');
  fs.writeFileSync(join(clone, 'pretend.cjs'), "Object.defineProperty(process, 'version', { value: 'v20.11.1' });\n");
  old = ['--require', join(clone, 'pretend.cjs')];
});

afterAll(() => {
  fs.rmSync(clone, { recursive: true, force: true });
});

/** Starts the launcher on this Node, or on one that calls itself v20.11.1. */
const start = (on: readonly string[], ...args: string[]): ChildProcess =>
  spawn(process.execPath, [...on, launcher, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
}

async function ended(
  child: ChildProcess,
  whenStarted: (line: { pid: number }) => void = () => undefined,
): Promise<Ended> {
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    const first = !out.includes('\n');
    out += chunk.toString();
    if (first && out.includes('\n')) whenStarted(JSON.parse(out.split('\n')[0]!) as { pid: number });
  });
  child.stderr?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, out };
}

const hasPlatformPackage = fs.existsSync(join(ROOT, 'node_modules', PLATFORM_PACKAGE));
/** The nodes to start on; the second starts a child where the platform's package is there (macOS brings its own Node). */
const NODES: readonly [string, () => readonly string[]][] = [
  ['a Node that is new enough', () => []],
  ...(hasPlatformPackage ? [['an old Node', () => old] as [string, () => readonly string[]]] : []),
];

describe.each(NODES)('Started on %s, Cordon', (_name, on) => {
  it("gets its arguments, the caller's folder and a Node that is new enough", async () => {
    const { out } = await ended(start(on(), 'say', '--as-it', 'is'));
    expect(JSON.parse(out)).toMatchObject({ what: 'say', rest: ['--as-it', 'is'], cwd: process.cwd() });
    expect(Number((JSON.parse(out) as { version: string }).version.slice(1).split('.')[0])).toBeGreaterThanOrEqual(24);
  });

  it('leaves with its own exit code', async () => {
    expect(await ended(start(on(), 'exit', '3'))).toMatchObject({ code: 3, signal: null });
    expect(await ended(start(on(), 'exit', '0'))).toMatchObject({ code: 0, signal: null });
  });

  it('shows by which signal it died', async () => {
    expect(await ended(start(on(), 'die'))).toMatchObject({ code: null, signal: 'SIGKILL' });
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is told %s once, and ends in its own time', async (signal) => {
    const child = start(on(), 'wait');
    const result = await ended(child, () => child.kill(signal));
    expect(result).toMatchObject({ code: 7, signal: null });
    expect(result.out).toContain(`${signal} x 1`);
  });
});

describe('A signal that is sent twice to the launcher', () => {
  it('reaches Cordon once, since a second one means "at once" to many programs', async () => {
    const child = start(hasPlatformPackage ? old : [], 'wait');
    const result = await ended(child, () => {
      child.kill('SIGTERM');
      if (hasPlatformPackage) setTimeout(() => child.kill('SIGTERM'), 100);
    });
    expect(result.out).toContain('SIGTERM x 1');
  });
});

describe('An old Node without the package that brings a new one', () => {
  it('is told in two languages what to install, and the launcher leaves with 1', () => {
    const bare = fs.mkdtempSync(join(tmpdir(), 'cordon-bare-'));
    fs.cpSync(join(ROOT, 'bin'), join(bare, 'bin'), { recursive: true });
    const done = spawnSync(process.execPath, [...old, join(bare, 'bin', 'run.cjs'), 'serve'], { encoding: 'utf8' });
    fs.rmSync(bare, { recursive: true, force: true });
    expect(done.status).toBe(1);
    expect(done.stdout).toBe('');
    expect(done.stderr).toContain(`Cordon needs Node.js 24.9 or newer; this is v20.11.1`);
    expect(done.stderr).toContain(`Для Cordon нужен Node.js 24.9 или новее; сейчас работает v20.11.1`);
    expect(done.stderr).toContain(PLATFORM_PACKAGE);
  });
});

describeSlow('The build', () => {
  const stamp = (): number => fs.statSync(join(clone, 'dist', '.built')).mtimeMs;
  const run = (...args: string[]): Promise<Ended> => ended(start([], ...args));
  /** Moves the sources and the build an hour into the past, so that a change is newer on any file system. */
  const age = (): void => {
    const past = (Date.now() - 3_600_000) / 1000;
    const all = fs
      .readdirSync(clone, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('node_modules'));
    for (const name of all) fs.utimesSync(join(clone, name), past, past);
    fs.utimesSync(join(clone, 'dist', '.built'), past + 1, past + 1);
  };

  beforeEach(async () => {
    await run('say');
    age();
  });

  it('is left alone while nothing is newer than it', async () => {
    const before = stamp();
    await run('say');
    expect(stamp()).toBe(before);
  });

  it('is made again when a source was saved', async () => {
    const before = stamp();
    fs.writeFileSync(join(clone, 'projections/one.ts'), 'export const one = 2;\n');
    await run('say');
    expect(stamp()).toBeGreaterThan(before);
    expect(fs.readFileSync(join(clone, 'dist/projections/one.js'), 'utf8')).toContain('one = 2');
  });

  it('forgets a source that was deleted', async () => {
    fs.writeFileSync(join(clone, 'projections/two.ts'), 'export const two = 2;\n');
    await run('say');
    expect(fs.existsSync(join(clone, 'dist/projections/two.js'))).toBe(true);
    age();
    fs.rmSync(join(clone, 'projections/two.ts'));
    await run('say');
    expect(fs.existsSync(join(clone, 'dist/projections/two.js'))).toBe(false);
  });

  it('brings the texts along', async () => {
    fs.writeFileSync(join(clone, 'src/words/ru.json'), '{"yes":"да"}\n');
    await run('say');
    expect(fs.readFileSync(join(clone, 'dist/src/words/ru.json'), 'utf8')).toBe('{"yes":"да"}\n');
  });

  it('is whole for each of several processes that start at once, and nothing is left beside it', async () => {
    for (let round = 0; round < 2; round++) {
      fs.rmSync(join(clone, 'dist'), { recursive: true, force: true });
      const results = await Promise.all(['1', '2', '3', '4'].map((each) => run('exit', each)));
      expect(results.map(({ code }) => code)).toEqual([1, 2, 3, 4]);
    }
    expect(fs.readdirSync(clone).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });

  it('clears away what a killed one left behind', async () => {
    fs.mkdirSync(join(clone, 'dist-1'));
    age();
    fs.writeFileSync(join(clone, 'projections/one.ts'), 'export const one = 3;\n');
    await run('say');
    expect(fs.readdirSync(clone).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });

  it('that fails says why, leaves the old one in place and leaves with 1', async () => {
    const main = join(clone, 'src/cli/main.ts');
    fs.writeFileSync(main, 'const = ;\n');
    const { code, out } = await run('exit', '0');
    fs.writeFileSync(main, STAND_IN);
    expect(code).toBe(1);
    expect(out).toContain('The build failed. Сборка не удалась.');
    expect(fs.existsSync(join(clone, 'dist/src/cli/main.js'))).toBe(true);
    expect(fs.readdirSync(clone).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });
});

describe('A tool that the launcher does not have', () => {
  it('is refused with the list of those that it has', () => {
    const done = spawnSync(process.execPath, [launcher, ':nonsense'], { encoding: 'utf8' });
    expect(done.status).toBe(1);
    expect(done.stderr).toContain(':jest');
  });
});
