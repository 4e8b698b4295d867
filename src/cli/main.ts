#!/usr/bin/env node
// The command line: one file for each command, loaded when it is called; one way to say what went wrong.
import { Command, CommanderError } from 'commander';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { ConfigProblem } from '../config/config.js';
import { CopyFault } from '../copying/copy-fault.js';
import { ROOT, VERSION } from '../config/root.js';
import { StoreFault } from '../eventsourcing/log/event-store.js';
import type { Bilingual } from '../forms/language.js';
import { Failure, langOf, statedLang } from './terminal.js';

/** In the order of the help. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.js')).serveCommand,
  demo: async () => (await import('./demo.js')).demoCommand,
  import: async () => (await import('./import.js')).importCommand,
  token: async () => (await import('./token.js')).tokenCommand,
  totals: async () => (await import('./totals.js')).totalsCommand,
  series: async () => (await import('./time-series.js')).seriesCommand,
  history: async () => (await import('./history.js')).historyCommand,
  rebuild: async () => (await import('./rebuild.js')).rebuildCommand,
  verify: async () => (await import('./verify.js')).verifyCommand,
  copy: async () => (await import('./copy.js')).copyCommand,
  authority: async () => (await import('./authority.js')).authorityCommand,
  issuers: async () => (await import('./issuers.js')).issuersCommand,
  backup: async () => (await import('./backup.js')).backupCommand,
  restore: async () => (await import('./restore.js')).restoreCommand,
  export: async () => (await import('./export.js')).exportCommand,
  seal: async () => (await import('./seal.js')).sealCommand,
  settle: async () => (await import('./settle.js')).settleCommand,
  doctor: async () => (await import('./doctor.js')).doctorCommand,
};

async function programFor(called: string | undefined): Promise<Command> {
  const program = new Command('cordon')
    .description('Coordinates joint customs operations between states: events are the truth, read models are derived.')
    .version(VERSION)
    .showHelpAfterError('Add --help to see what there is.');
  const own = called !== undefined && Object.hasOwn(COMMANDS, called) ? COMMANDS[called] : undefined;
  for (const load of own ? [own] : Object.values(COMMANDS))
    program.addCommand((await load()).copyInheritedSettings(program));
  return program;
}

const SETTINGS: Bilingual = { en: 'These settings cannot be used', ru: 'С этими настройками работать нельзя' };

/** What a person can act on is said in one sentence; anything else is a bug and shows where it happened. */
function messageOf(problem: unknown): string {
  if (problem instanceof ConfigProblem) return `${SETTINGS[langOf(statedLang())]}:\n  ${problem.problems.join('\n  ')}`;
  const isPlain = [Failure, StoreFault, CopyFault].some((kind) => problem instanceof kind);
  if (isPlain) return (problem as Error).message;
  const stack = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  return ofTheSystem(problem as NodeJS.ErrnoException & { address?: string; port?: number }) ?? stack;
}

/** What the system says to who listens, and SQLite to who reads a page that is damaged. */
function ofTheSystem({ code, syscall, address, port }: NodeJS.ErrnoException & { address?: string; port?: number }) {
  if (code?.startsWith('SQLITE_CORRUPT')) {
    return `The read database is damaged (${code}). The log is untouched: "cordon rebuild" makes it anew from the log.`;
  }
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return undefined;
  if (code === 'EADDRINUSE')
    return `${address}:${port} is in use already. Set CORDON_PORT to another port, or to 0 for any free one.`;
  if (code === 'EACCES') return `This user may not listen on port ${port}. Set CORDON_PORT to one above 1023.`;
  return `Cordon cannot listen there (${code}). Set CORDON_HOST to an address of this machine.`;
}

/** A third of a start is compiling what has not changed. Where the folder cannot be written, nothing is kept. */
const COMPILED = join(ROOT, 'node_modules', '.cache', 'cordon');
enableCompileCache(COMPILED);
process.env['NODE_COMPILE_CACHE'] ??= COMPILED; // threads know it from the environment only

/** Who reads us may go away (`cordon totals | head`): there is nobody left to tell. */
process.stdout.on('error', () => undefined);

try {
  await (await programFor(process.argv[2])).parseAsync();
} catch (problem) {
  if (!(problem instanceof CommanderError)) process.stderr.write(`cordon: ${messageOf(problem)}\n`);
  process.exitCode = 1;
}
