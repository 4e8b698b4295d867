#!/usr/bin/env node
// The launcher: starts Cordon, its tests and its tools on a Node that is new enough (>= 24.9), whatever Node runs this file.
// Old syntax on purpose: it must at least start on Node 12, to be able to say what is missing.
'use strict';
var childProcess = require('child_process');
var fs = require('fs');
var path = require('path');

var ROOT = path.join(__dirname, '..');
var STAMP = path.join(ROOT, 'dist', '.built');
var MINIMUM = [24, 9];

/** Tools of the clone that `npm run` starts as `:name`: the module to run, and options that Node itself needs. */
var TOOLS = {
  jest: { module: 'jest/bin/jest.js', node: ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'] },
  prettier: { module: 'prettier/bin/prettier.cjs', node: [] },
  nest: { module: '@nestjs/cli/bin/nest.js', node: [] },
};

function isNewEnough(version) {
  var parts = version.replace(/^v/, '').split('.').map(Number);
  return parts[0] > MINIMUM[0] || (parts[0] === MINIMUM[0] && parts[1] >= MINIMUM[1]);
}

/** The path of a Node >= 24.9: the running one, or the one that npm installed beside us as an optional package. */
function findNode() {
  if (isNewEnough(process.version)) return process.execPath;
  var name = 'node-' + (process.platform === 'win32' ? 'win' : process.platform) + '-' + process.arch;
  try {
    var binary = process.platform === 'win32' ? 'node.exe' : 'node';
    return path.join(path.dirname(require.resolve(name + '/package.json')), 'bin', binary);
  } catch (missing) {
    console.error(
      'Cordon needs Node.js 24.9 or newer; this is ' + process.version + ', and the package ' + name + ' is not installed.\n' +
        'Install Node.js 24 from https://nodejs.org, or run "npm ci" without --omit=optional.\n' +
        'Для Cordon нужен Node.js 24.9 или новее; сейчас работает ' + process.version + ', пакет ' + name + ' не установлен.\n' +
        'Установите Node.js 24 с https://nodejs.org или выполните «npm ci» без --omit=optional.',
    );
    process.exit(1);
  }
}

function newestIn(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).reduce(function (newest, entry) {
    var full = path.join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestIn(full) : fs.statSync(full).mtimeMs);
  }, fs.statSync(folder).mtimeMs);
}

/** True when a source is newer than the last build; an installation without sources is never stale. */
function isStale() {
  if (!fs.existsSync(path.join(ROOT, 'src')) || !fs.existsSync(path.join(ROOT, 'nest-cli.json'))) return false;
  if (!fs.existsSync(STAMP)) return true;
  var built = fs.statSync(STAMP).mtimeMs;
  var configs = ['package.json', 'nest-cli.json', 'tsconfig.json', '.swcrc'].map(function (file) {
    return fs.statSync(path.join(ROOT, file)).mtimeMs;
  });
  return Math.max(newestIn(path.join(ROOT, 'src')), newestIn(path.join(ROOT, 'projections'))) > built ||
    Math.max.apply(null, configs) > built;
}

function build(node) {
  var started = Date.now();
  fs.rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  var tool = path.join(ROOT, 'node_modules', TOOLS.nest.module);
  var done = childProcess.spawnSync(node, [tool, 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (done.status !== 0) {
    process.stderr.write((done.stdout || '') + (done.stderr || '') + '\nThe build failed. Сборка не удалась.\n');
    process.exit(done.status || 1);
  }
  fs.writeFileSync(STAMP, new Date(started).toISOString() + '\n');
  fs.utimesSync(STAMP, new Date(started), new Date(started));
}

/** Runs Node with the arguments, hands signals on and leaves with the child's own exit code. */
function run(node, args, cwd) {
  var environment = Object.assign({}, process.env);
  environment.PATH = path.dirname(node) + path.delimiter + (process.env.PATH || '');
  var child = childProcess.spawn(node, args, { stdio: 'inherit', cwd: cwd, env: environment });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      // A terminal sends Ctrl-C to the whole group: the child has it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  });
  child.on('exit', function (code, signal) {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exit(code === null ? 1 : code);
  });
}

var node = findNode();
var first = process.argv[2] || '--help';
var rest = process.argv.slice(3);
if (first === ':build') build(node);
else if (first === ':node') run(node, rest, ROOT);
else if (first.charAt(0) === ':') {
  var tool = TOOLS[first.slice(1)];
  run(node, tool.node.concat(path.join(ROOT, 'node_modules', tool.module)).concat(rest), ROOT);
} else {
  if (isStale()) build(node);
  run(node, [path.join(ROOT, 'dist', 'src', 'cli', 'main.js'), first].concat(rest), process.cwd());
}
