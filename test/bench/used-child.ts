// A preload for a process that is measured from outside: at its end it leaves what it has used in the file that BENCH_USED names.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

export interface Spent {
  /** Peak, MB. */
  readonly peak: number;
  /** µs, user and system. */
  readonly cpu: number;
}

const file = process.env['BENCH_USED'];
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ peak: maxRSS / 1024, cpu: userCPUTime + systemCPUTime } satisfies Spent));
  });
}
