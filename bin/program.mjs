// The program as it is started: the modules of a build in a few files, which are found and read in two thirds of the time.
// `node bin/program.mjs <folder of the build>`; part of every build of `dist`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What is started by its path, and where: a module names its thread by a path from itself, and all lie in one folder. */
const STARTED = {
  main: 'src/cli/main.js',
  'projector-thread/thread': 'src/composition/projector-thread/thread.js',
  'answering-threads/thread': 'src/composition/answering-threads/thread.js',
  thread: 'src/importing/tables/thread.js',
  integrity: 'src/stores/sqlite-file/integrity.js',
};

/**
 * Names of classes are part of what Cordon says: commands are called by theirs in the description of the API. One that is
 * written as `let X = class X` would be X2 here; without a name of its own it has that of its variable.
 */
const names = {
  name: 'names of classes',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/^let (\w+) = class \1\b/gm, 'let $1 = class'),
    }));
  },
};

const folder = process.argv[2];
const there = Object.entries(STARTED).map(([name, path]) => [name, join(folder, path)]);
await build({
  entryPoints: Object.fromEntries(there.filter(([, path]) => existsSync(path))),
  outdir: join(folder, 'program'),
  // A thread loads what it needs of the rest, and the command line what its command needs.
  splitting: true,
  chunkNames: 'part-[hash]',
  bundle: true,
  packages: 'external',
  plugins: [names],
  platform: 'node',
  target: 'node24',
  format: 'esm',
  legalComments: 'none',
  logLevel: 'error',
});
