// The scanning of a file by a program that the operator names: it is given the file's path, and its exit code is the answer.
import { execFile } from 'node:child_process';
import { NotTaken } from './not-taken.js';

/** `NOT_SCANNED` where there is no such program. Throws `NotTaken` where it cannot tell. */
export type Scan = (path: string) => Promise<'CLEAN' | 'NOT_SCANNED' | 'INFECTED'>;

/** ms; a scanner that loads its lists first takes half a minute. */
const PATIENCE = 120_000;

/** Without a shell: what stands between blanks is one argument. Exit codes as of clamscan: 0 clean, 1 infected. */
export function scanBy(command: readonly string[]): Scan {
  const [program, ...args] = command;
  if (program === undefined) return () => Promise.resolve('NOT_SCANNED');
  return (path) =>
    new Promise((resolve, reject) => {
      execFile(program, [...args, path], { timeout: PATIENCE }, (problem) => {
        if (!problem) resolve('CLEAN');
        else if (problem.code === 1 && !problem.killed) resolve('INFECTED');
        else reject(new NotTaken('SCAN_FAILED', {}, { cause: problem }));
      });
    });
}
