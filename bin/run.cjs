#!/usr/bin/env node
// The launcher: starts Cordon, its tests and its tools on a Node that is new enough (>= 24.9), whatever Node runs this file.
// Old syntax on purpose: it must at least start on Node 12, to be able to say what is missing.
'use strict';
var childProcess = require('child_process');
var fs = require('fs');
var Module = require('module');
var os = require('os');
var path = require('path');
var v8 = require('v8');
var builder = require('./build.cjs');

var ROOT = path.join(__dirname, '..');
var MODULES = path.join(ROOT, 'node_modules');
var ENTRY = path.join(ROOT, 'dist', 'program', 'main.js');
var MINIMUM = [24, 9];

/** Tools of the clone, started as `:name`: the module to run, and options that Node itself needs. */
var TOOLS = {
  jest: {
    module: path.join(MODULES, 'jest', 'bin', 'jest.js'),
    // PostgreSQL in memory answers too few questions to be compiled twice.
    node: ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', '--liftoff-only'],
  },
  prettier: { module: path.join(MODULES, 'prettier', 'bin', 'prettier.cjs') },
  nest: { module: path.join(MODULES, '@nestjs', 'cli', 'bin', 'nest.js') },
  tsc: { module: path.join(MODULES, 'typescript', 'bin', 'tsc') },
  oxlint: { module: path.join(MODULES, 'oxlint', 'bin', 'oxlint') },
  depcruise: { module: path.join(MODULES, 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs') },
  knip: { module: path.join(MODULES, 'knip', 'bin', 'knip.js') },
  qa: { module: path.join(__dirname, 'qa.mjs') },
  pictures: { module: path.join(__dirname, 'pictures.mjs') },
  bench: { module: path.join(ROOT, 'test', 'bench', 'run.mjs') },
};

function isNewEnough(version) {
  var parts = version.replace(/^v/, '').split('.').map(Number);
  return parts[0] > MINIMUM[0] || (parts[0] === MINIMUM[0] && parts[1] >= MINIMUM[1]);
}

/** The path of a Node >= 24.9: the running one, or the one that npm installed beside us; undefined when there is none. */
function findNode(packageName) {
  if (isNewEnough(process.version)) return process.execPath;
  try {
    // npm 9 and 10 lose `.bin/node` when another platform's package was skipped: the package itself is asked for.
    var folder = path.dirname(require.resolve(packageName + '/package.json'));
    return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return undefined;
  }
}

function leaveWithoutNode(packageName) {
  process.stderr.write(
    'Cordon needs Node.js 24.9 or newer; this is ' +
      process.version +
      ', and the package ' +
      packageName +
      ' is not installed.\nInstall Node.js 24 from https://nodejs.org, or run "npm ci" without --omit=optional.\n' +
      'Для Cordon нужен Node.js 24.9 или новее; сейчас работает ' +
      process.version +
      ', пакет ' +
      packageName +
      ' не установлен.\nУстановите Node.js 24 с https://nodejs.org или выполните «npm ci» без --omit=optional.\n',
  );
  process.exit(1);
}

/**
 * True where the terminal itself sends Ctrl-C and hang-up to the child, because we stand in its foreground together.
 * Linux tells (fields 5 and 8 of `stat`: process group, foreground group); elsewhere a terminal at hand is taken for it.
 */
function terminalTellsTheChild() {
  if (process.platform === 'win32') return true;
  try {
    var fields = fs
      .readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return fields[2] === fields[5];
  } catch {
    return Boolean(process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY);
  }
}

/**
 * npm, killed, takes its shell along and leaves us alone: who was started by it ends when its parent is gone. Nothing says
 * so but another parent's number; on Windows it stays, and `kill` is another thing.
 */
function endWithParent(end) {
  if (!process.env.npm_lifecycle_event) return;
  var parent = process.ppid;
  var watch = setInterval(function () {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 500);
  watch.unref();
}

/** Hands each signal on once: npm and the terminal may both send it, and a second one means "at once" to many programs. */
function forwardSignals(child) {
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    var forwarded = false;
    process.on(signal, function () {
      if (forwarded || (signal !== 'SIGTERM' && terminalTellsTheChild())) return;
      forwarded = true;
      child.kill(signal);
    });
  });
}

/** Ends this process as the child ended: by the same signal, or with the same code. */
function leaveAs(code, signal) {
  if (!signal) process.exit(code === null ? 1 : code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  // Only reached where the signal is ignored (nohup): then the shell's code for it.
  setTimeout(function () {
    process.exit(128 + (os.constants.signals[signal] || 0));
  }, 100);
}

function run(node, args, cwd) {
  var environment = Object.assign({}, process.env);
  environment.PATH = path.dirname(node) + path.delimiter + (process.env.PATH || '');
  var child = childProcess.spawn(node, args, { stdio: 'inherit', cwd: cwd, env: environment });
  forwardSignals(child);
  endWithParent(function () {
    child.kill('SIGTERM');
  });
  child.on('error', function (problem) {
    process.stderr.write(node + ': ' + problem.message + '\n');
    process.exit(1);
  });
  child.on('exit', leaveAs);
}

function runTool(node, name, args) {
  var tool = TOOLS[name];
  if (!tool) {
    process.stderr.write(
      'There is no tool :' + name + '; there are :build :node :' + Object.keys(TOOLS).join(' :') + '\n',
    );
    process.exit(1);
  }
  run(node, (tool.node || []).concat(tool.module, args), ROOT);
}

/**
 * V8's space for new objects does not grow, in any thread. It would double for what is loaded, which stays and is soon old, and again
 * for the first long answer, to some 50 MB that are never given back. `serve` widens that of its own thread once the program is loaded.
 */
function keepShortLivedSmall() {
  v8.setFlagsFromString('--semi-space-growth-factor=1');
}

/** Cordon itself. A Node that is new enough becomes it: no second process, so no signal or exit code can be lost. */
function runCordon(node, args) {
  if (builder.isStale()) builder.build(node);
  if (!isNewEnough(process.version)) return run(node, [ENTRY].concat(args), process.cwd());
  endWithParent(function () {
    process.kill(process.pid, 'SIGTERM');
  });
  keepShortLivedSmall();
  process.argv.splice(1, process.argv.length, ENTRY);
  Array.prototype.push.apply(process.argv, args);
  return Module.runMain(ENTRY);
}

function main(args) {
  var packageName = 'node-' + (process.platform === 'win32' ? 'win' : process.platform) + '-' + process.arch;
  var node = findNode(packageName);
  if (!node) leaveWithoutNode(packageName);
  else if (args[0] === ':build') builder.build(node, true);
  else if (args[0] === ':node') run(node, args.slice(1), ROOT);
  else if (args[0] && args[0].charAt(0) === ':') runTool(node, args[0].slice(1), args.slice(1));
  else runCordon(node, args.length ? args : ['--help']);
}

main(process.argv.slice(2));
