// The program as it is started: the modules of a build and the packages that they need, in a few files, which are found and read
// in half of the time and keep less of themselves in memory. `node bin/program.mjs <folder of the build>`; part of every build of `dist`.
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

/** Packages that stay where npm put them. */
const APART = [
  // Native, or readers of their own files.
  'better-sqlite3',
  'pino',
  // Needed with few settings only.
  '@eventstore/db-client',
  'pg',
  // What it adds to `Reflect` must be there before the first decorator of any file: files begin with what stays outside.
  'reflect-metadata',
];

/** What Nest would load of itself where it is installed; here it is not. */
const NOT_THERE = [
  '@fastify/multipart',
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/platform-express',
  '@nestjs/websockets',
];

/**
 * Names of classes are part of what Cordon says: commands are called by theirs in the description of the API. One that is
 * written as `let X = class X` would be X2 here; without a name of its own it has that of its variable.
 */
const named = (code) => code.replace(/^let (\w+) = class \1\b/gm, 'let $1 = class');

/** V8 keeps a source with one other letter at two bytes a letter. In texts and patterns an escape says the same. */
const escaped = (code) =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const isWide = (file) => /[\u0080-\uffff]/.test(readFileSync(file, 'utf8'));

const sources = {
  name: 'sources',
  setup({ onLoad }) {
    onLoad({ filter: /\.[cm]?js$/ }, ({ path }) => {
      const code = named(readFileSync(path, 'utf8'));
      // Ours are escaped as they are compiled.
      return { contents: path.includes('node_modules') ? escaped(code) : code };
    });
  },
};

const folder = process.argv[2];
const there = Object.entries(STARTED).map(([name, path]) => [name, join(folder, path)]);
const made = await build({
  entryPoints: Object.fromEntries(there.filter(([, path]) => existsSync(path))),
  outdir: join(folder, 'program'),
  // A thread loads what it needs of the rest, and the command line what its command needs.
  splitting: true,
  chunkNames: 'part-[hash]',
  bundle: true,
  external: [...APART, ...NOT_THERE],
  plugins: [sources],
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // Packages of the older kind ask for Node's own modules by it.
  banner: { js: "import{createRequire as requirer}from'node:module';const require=requirer(import.meta.url);" },
  // V8 keeps each source in every thread. Names stay, and lines short enough for a stack to be found in them.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 120,
  // Licences stand beside.
  legalComments: 'external',
  logLevel: 'error',
  metafile: true,
});
const wide = Object.keys(made.metafile.outputs).filter((file) => file.endsWith('.js') && isWide(file));
if (wide.length > 0) throw new Error(`Write what is not ASCII as \\u…: it stands in ${wide.join(', ')}`);
