// The build of the page: its script, styles and worker in one folder, named by what they hold, each also compressed.
// `node bin/console.mjs <folder>`; part of every build of `dist`.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const SOURCE = join(import.meta.dirname, '..', 'src', 'console');
const AT = '/console/';

const COMMON = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'error',
  tsconfig: join(SOURCE, 'tsconfig.json'),
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Files that can be compressed; pictures that already are would only grow. */
const TEXTS = /\.(?:js|css|html|svg|webmanifest)$/;

async function buildPage(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    ...COMMON,
    entryPoints: { page: join(SOURCE, 'main.tsx'), style: join(SOURCE, 'style', 'console.css') },
    outdir: folder,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    splitting: true,
    metafile: true,
  });
  const made = Object.keys(metafile.outputs).map((each) => basename(each));
  const named = (begin, end) => AT + made.find((each) => each.startsWith(begin) && each.endsWith(end));
  const html = readFileSync(join(SOURCE, 'index.html'), 'utf8')
    .replace('{{style}}', named('style-', '.css'))
    .replace('{{script}}', named('page-', '.js'));
  writeFileSync(join(folder, 'index.html'), html);
  for (const each of ['icon.svg', 'cordon.webmanifest']) copyFileSync(join(SOURCE, each), join(folder, each));
  await buildWorker(folder, html);
  for (const each of readdirSync(folder)) if (TEXTS.test(each)) compress(join(folder, each));
}

/** The worker keeps the shell under the name of what it holds: another build is another shell. */
async function buildWorker(folder, html) {
  const shell = readdirSync(folder).filter((each) => each !== 'index.html');
  const version = createHash('sha256').update(html).update(shell.join()).digest('hex').slice(0, 12);
  const define = {
    ...COMMON.define,
    SHELL: JSON.stringify(['/', ...shell.map((each) => AT + each)]),
    VERSION: JSON.stringify(version),
  };
  const outfile = join(folder, 'sw.js');
  await build({ ...COMMON, define, entryPoints: [join(SOURCE, 'sw.ts')], outfile });
}

function compress(file) {
  const text = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  const how = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } };
  writeFileSync(`${file}.br`, brotliCompressSync(text, how));
}

await buildPage(process.argv[2]);
