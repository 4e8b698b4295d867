// One round of the crash test: start a writing process, kill it at a random moment, keep what it said.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { linesOf, type ChildTask, type Line } from './lines.js';

export const CHILD_SOURCES = [
  'src/eventsourcing',
  'src/stores/sqlite',
  'src/stores/sqlite-file',
  'test/support/facts/stored-events.ts',
  'test/support/crash/child.ts',
  'test/support/crash/lines.ts',
];
export const CHILD = 'test/support/crash/child.ts';

export interface Spoken {
  readonly lines: readonly Line[];
  readonly errors: string;
  /** Null when the process was killed. */
  readonly code: number | null;
}

/** Runs the child; with `killAfter`, kills it (SIGKILL) so many ms after its first acknowledgement. */
export async function spoken(script: string, task: ChildTask, killAfter?: number): Promise<Spoken> {
  const child = spawn(process.execPath, [script, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, errors, armed] = ['', '', false];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (armed || killAfter === undefined || !text.includes('"ack"')) return;
    armed = true;
    setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { lines: linesOf(output), errors, code };
}
