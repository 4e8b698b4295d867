// Clients as programs write them from our description: they compile as they are, correct a report and read a total. What is
// written here is thrown away: only the description is ours.
import { afterAll, beforeAll, expect } from '@jest/globals';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { tables } from '../../src/composition/app.module.js';
import { ROOT } from '../../src/config/root.js';
import { openApi } from '../../src/http/openapi/openapi.js';
import { describeSlow, itSlow } from '../support/slow.js';
import { type LiveEdge, liveEdge } from '../http/live/live-edge.js';

const MODULES = join(ROOT, 'node_modules');
const run = promisify(execFile);
const node = (...args: readonly string[]) => run(process.execPath, [...args], { maxBuffer: 1e8 });

/** What each program is started with; `out` has no ending. */
const GENERATORS: Readonly<Record<string, (description: string, out: string) => readonly string[]>> = {
  'openapi-fetch': (from, out) => [join(MODULES, 'openapi-typescript/bin/cli.js'), from, '-o', `${out}.ts`],
  'hey-api': (from, out) => [join(MODULES, '@hey-api/openapi-ts/bin/run.js'), '-i', from, '-o', out],
  orval: (from, out) =>
    [join(MODULES, 'orval/dist/bin/orval.mjs'), '--input', from].concat(['--output', `${out}.ts`, '--client', 'fetch']),
};

const OPTIONS = {
  target: 'es2024',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  lib: ['es2024', 'dom', 'dom.iterable'],
  strict: true,
  skipLibCheck: true,
  types: [],
};

/** kg; each scenario seizes as much again. */
let seized = 0;
let edge: LiveEdge;
let folder: string;

describeSlow('Clients that are written by', () => {
  beforeAll(async () => {
    edge = await liveEdge();
    // Beside our packages, so that theirs are found; among them nothing would be compiled.
    folder = mkdtempSync(join(ROOT, 'dist-clients-'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(openApi(tables, '1.0.0', 'en')));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await edge.close();
  });

  for (const [name, argumentsFor] of Object.entries(GENERATORS)) {
    itSlow(
      `${name} compile, correct what was reported and read the total`,
      async () => {
        const own = join(folder, name);
        mkdirSync(own);
        await node(...argumentsFor(join(folder, 'openapi.json'), join(own, 'generated')));
        copyFileSync(join(import.meta.dirname, `${name}.scenario.txt`), join(own, 'scenario.ts'));
        writeFileSync(join(own, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['scenario.ts'] }));
        const tsc = createRequire(import.meta.url).resolve('typescript');
        const compiled = await node(join(dirname(tsc), 'tsc.js'), '-p', own).catch(
          (problem: { stdout: string }) => problem,
        );
        expect(compiled.stdout).toBe('');
        const token = await edge.token({ role: 'officer' });
        const incident = crypto.randomUUID();
        const program = `import { run } from ${JSON.stringify(join(own, 'scenario.js'))};
          console.log(await run(...${JSON.stringify([`http://127.0.0.1:${edge.port}`, token, incident])}));`;
        const told = await node('--input-type=module', '--eval', program);
        expect(told.stdout.trim()).toBe(`${(seized += 2.3).toFixed(1)} KGM`);
      },
      300_000,
    );
  }
});
