// The start of the bench on the built program: the bench is compiled beside `dist`, so that what it imports of Cordon is
// what ships.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

const ROOT = join(import.meta.dirname, '..', '..');
const { build, isStale } = createRequire(import.meta.url)('../../bin/build.cjs');

if (isStale()) build(process.execPath);
const folder = mkdtempSync(join(tmpdir(), 'cordon-bench-build-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// The children get Ctrl-C too and end by themselves; whoever started this is answered after them.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
for (const part of ['src', 'projections']) symlinkSync(join(ROOT, 'dist', part), join(folder, part), 'junction');
const own = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
const lent = ['support/eventstore/nodes.ts', 'stores/eventstoredb/raw-client.ts'];
for (const name of [...own.map((each) => `bench/${each}`), ...lent]) {
  const target = join(folder, 'test', name.replace(/\.ts$/, '.js'));
  const { code } = transformFileSync(join(ROOT, 'test', name), {
    cwd: ROOT,
    configFile: join(ROOT, '.swcrc'),
    sourceMaps: 'inline',
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}
const main = join(folder, 'test', 'bench', 'main.js');
const done = spawnSync(process.execPath, [main, ROOT, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = done.status ?? 1;
