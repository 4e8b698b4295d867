// The start of the bench on the built program: the bench is compiled beside `dist`, so that what it imports of
// Cordon is what ships; and, to compare two checkouts, beside that of another one too.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

const ROOT = join(import.meta.dirname, '..', '..');
const LENT = ['support/eventstore/nodes.ts', 'stores/eventstoredb/raw-client.ts'];

const folders = [];
process.on('exit', () => folders.forEach((each) => rmSync(each, { recursive: true, force: true })));
// The children get Ctrl-C too and end by themselves; whoever started this is answered after them.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

/** This bench over the program of that checkout; gives its main module. */
function compiled(root) {
  const { build, isStale } = createRequire(import.meta.url)(join(root, 'bin', 'build.cjs'));
  if (isStale()) build(process.execPath);
  const folder = mkdtempSync(join(tmpdir(), 'cordon-bench-build-'));
  folders.push(folder);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const part of ['src', 'projections']) symlinkSync(join(root, 'dist', part), join(folder, part), 'junction');
  const own = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  for (const name of [...own.map((each) => `bench/${each}`), ...LENT]) {
    const target = join(folder, 'test', name.replace(/\.ts$/, '.js'));
    const source = join(ROOT, 'test', name);
    const { code } = transformFileSync(source, { cwd: ROOT, configFile: join(ROOT, '.swcrc'), sourceMaps: 'inline' });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  return join(folder, 'test', 'bench', 'main.js');
}

const args = process.argv.slice(2);
const at = args.indexOf('--against');
const main = compiled(ROOT);
const other = at < 0 ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), args[at + 1]);
const command = other
  ? [join(dirname(main), 'against.js'), main, ROOT, compiled(other), other, ...args.toSpliced(at, 2)]
  : [main, ROOT, ...args];
process.exitCode = spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
