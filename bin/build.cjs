// The build of `dist`, made when a source is newer than it, so that processes starting at once never see half of a build.
// Old syntax on purpose, like the launcher that requires it.
'use strict';
var childProcess = require('child_process');
var fs = require('fs');
var path = require('path');

var ROOT = path.join(__dirname, '..');
var DIST = path.join(ROOT, 'dist');
/** Parts of the build that are made from the rest of it, each by a program of its own. */
var CONSOLE = path.join(__dirname, 'console.mjs');
var PROGRAM = path.join(__dirname, 'program.mjs');
var NEST = path.join(ROOT, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
/** The stamp's time is when the build began: what was saved while it ran makes it stale. */
var STAMP = '.built';
/** `.swcrc` leaves comments out and writes ASCII: V8 keeps each source in every thread, at two bytes a character beyond Latin-1. */
var CONFIGS = ['package.json', 'nest-cli.json', 'tsconfig.json', '.swcrc'];
/** ms; nobody holds the swap longer than a few renames take, so an older one was left behind by a crash. */
var SWAP_TAKES_AT_MOST = 10000;
/** ms. */
var BUILD_TAKES_AT_MOST = 600000;

function remove(target) {
  if (fs.rmSync) return fs.rmSync(target, { recursive: true, force: true });
  if (!fs.existsSync(target)) return undefined;
  // Before Node 14.14.
  return fs.statSync(target).isDirectory() ? fs.rmdirSync(target, { recursive: true }) : fs.unlinkSync(target);
}

/** Folders count too: deleting a file changes nothing but its folder's time. */
function newestIn(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).reduce(function (newest, entry) {
    var full = path.join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestIn(full) : timeOf(full));
  }, timeOf(folder));
}

/** ms; 0 for what is not there (an editor's temporary file may go while we look). */
function timeOf(file) {
  try {
    return fs.statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

/** True when a source is newer than the last build; an installation without sources is never stale. */
function isStale() {
  if (!fs.existsSync(path.join(ROOT, 'src')) || !fs.existsSync(path.join(ROOT, 'nest-cli.json'))) return false;
  var built = timeOf(path.join(DIST, STAMP));
  var sources = ['src', 'projections'].map(function (folder) {
    return fs.existsSync(path.join(ROOT, folder)) ? newestIn(path.join(ROOT, folder)) : 0;
  });
  var configs = CONFIGS.map(function (file) {
    return timeOf(path.join(ROOT, file));
  });
  return Math.max.apply(null, sources.concat(configs)) > built;
}

function fail(text, code) {
  process.stderr.write(text + '\n');
  process.exit(code || 1);
}

function compile(node, staging) {
  // Nest takes the output folder from the tsconfig only: this one differs from ours in nothing else.
  var tsconfig = path.basename(staging) + '-tsconfig.json';
  var settings = { extends: './tsconfig.json', compilerOptions: { outDir: './' + path.basename(staging) } };
  fs.writeFileSync(path.join(ROOT, tsconfig), JSON.stringify(settings));
  try {
    return childProcess.spawnSync(node, [NEST, 'build', '--path', tsconfig], { cwd: ROOT, encoding: 'utf8' });
  } finally {
    remove(path.join(ROOT, tsconfig));
  }
}

/** The page for people, beside the program that serves it; and that program, in few files. */
function complete(node, staging) {
  if (fs.existsSync(path.join(ROOT, 'src', 'console'))) {
    run(node, [CONSOLE, path.join(staging, 'console')], staging, [
      'The build of the page failed.',
      'Сборка страницы не удалась.',
    ]);
  }
  run(node, [PROGRAM, staging], staging, ['The build failed.', 'Сборка не удалась.']);
}

function run(node, args, staging, failed) {
  var done = childProcess.spawnSync(node, args, { cwd: ROOT, encoding: 'utf8' });
  if (done.status === 0) return;
  remove(staging);
  fail((done.stdout || '') + (done.stderr || '') + '\n' + failed.join(' '), done.status);
}

/** Runs the step alone among all processes of this clone. A folder is made by one of them only. */
function alone(step) {
  var lock = path.join(ROOT, 'dist-swap');
  for (;;) {
    try {
      fs.mkdirSync(lock);
      break;
    } catch (problem) {
      if (problem.code !== 'EEXIST' && problem.code !== 'EPERM') throw problem;
      if (Date.now() - timeOf(lock) > SWAP_TAKES_AT_MOST) remove(lock);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
  try {
    step();
  } finally {
    remove(lock);
  }
}

/** Puts the finished build in place, or drops it where another process was faster. */
function swapIn(staging, isWanted) {
  var old = path.join(ROOT, 'dist-' + process.pid + '-old');
  alone(function () {
    if (!isWanted()) return;
    if (fs.existsSync(DIST)) fs.renameSync(DIST, old);
    fs.renameSync(staging, DIST);
  });
  remove(old);
  remove(staging);
}

/** Removes what builds that were killed left behind. */
function tidy() {
  fs.readdirSync(ROOT).forEach(function (name) {
    var full = path.join(ROOT, name);
    if (name.startsWith('dist-') && Date.now() - timeOf(full) > BUILD_TAKES_AT_MOST) remove(full);
  });
}

/** Builds into a folder of its own and then renames it. `always`: replace a build that is fresh too. */
function build(node, always) {
  var started = new Date();
  if (!fs.existsSync(NEST)) {
    fail(
      'Cordon cannot be built: its development packages are missing. Run "npm ci".\n' +
        'Cordon нельзя собрать: нет пакетов для разработки. Выполните «npm ci».',
    );
  }
  var staging = path.join(ROOT, 'dist-' + process.pid);
  tidy();
  remove(staging);
  var done = compile(node, staging);
  if (done.status !== 0 || !fs.existsSync(staging)) {
    remove(staging);
    fail((done.stdout || '') + (done.stderr || '') + '\nThe build failed. Сборка не удалась.', done.status);
  }
  fs.writeFileSync(path.join(staging, STAMP), started.toISOString() + '\n');
  fs.utimesSync(path.join(staging, STAMP), started, started);
  complete(node, staging);
  swapIn(staging, function () {
    return always || isStale();
  });
}

module.exports = { build: build, isStale: isStale };
