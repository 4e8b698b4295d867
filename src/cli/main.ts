#!/usr/bin/env node
// The command line: one file for each command, one way to say what went wrong.
import { Command } from 'commander';
import { ConfigProblem, VERSION } from '../config.js';
import { StoreFault } from '../eventsourcing/event-store.js';
import { historyCommand } from './history.js';
import { importCommand } from './import.js';
import { rebuildCommand } from './rebuild.js';
import { Failure } from './run.js';
import { serveCommand } from './serve.js';
import { tokenCommand } from './token.js';
import { totalsCommand } from './totals.js';
import { verifyCommand } from './verify.js';

const program = new Command('cordon')
  .description('Coordinates joint customs operations between states: events are the truth, read models are derived.')
  .version(VERSION)
  .showHelpAfterError()
  .addCommand(serveCommand, { isDefault: false })
  .addCommand(importCommand)
  .addCommand(tokenCommand)
  .addCommand(totalsCommand)
  .addCommand(historyCommand)
  .addCommand(rebuildCommand)
  .addCommand(verifyCommand);

/** What a person can act on is said in one sentence; anything else is a bug and shows where it happened. */
function said(problem: unknown): string {
  if (problem instanceof ConfigProblem) return `These settings cannot be used:\n  ${problem.problems.join('\n  ')}`;
  if (problem instanceof Failure || problem instanceof StoreFault) return problem.message;
  const { code, address, port } = problem as { code?: string; address?: string; port?: number };
  if (code === 'EADDRINUSE') return `${address}:${port} is in use already. Set CORDON_PORT to another port, or to 0 for any free one.`;
  if (code === 'EACCES') return `This user may not listen on port ${port}. Set CORDON_PORT to one above 1023.`;
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}

try {
  await program.parseAsync();
} catch (problem) {
  process.stderr.write(`cordon: ${said(problem)}\n`);
  process.exitCode = 1;
}
