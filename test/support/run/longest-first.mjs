// The order of the test files: the longest begin first, so that none of them runs by itself at the end while a core waits.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sequencer from '@jest/test-sequencer';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * Longest first, as they take with everything asked for; whoever finds one at the end of a run adds it. Jest knows from
 * its cache what a file took the last time: a fresh clone has none, and `npm test` and CI ask the same file for different things.
 */
const LONG = [
  'test/composition/answering-threads/any-size.spec.ts',
  'test/browser/every-command.spec.ts',
  'test/crash/kill-the-server.spec.ts',
  'test/steady/long-tables.spec.ts',
  'test/stores/read-db/postgres/postgres.spec.ts',
  'test/bench/bench.spec.ts',
  'test/projections/ledger/ledger.spec.ts',
  'test/steady/bounded-memory.spec.ts',
  'test/steady/soak.spec.ts',
  'test/answering/written.spec.ts',
  'test/cli/rebuild.spec.ts',
  'test/clients/clients.spec.ts',
  'test/projections/registers/growth.spec.ts',
  'test/browser/page.spec.ts',
  'test/acceptance/acceptance.spec.ts',
  'test/http/live/live.spec.ts',
  'test/stores/eventstoredb/checklist.spec.ts',
  'test/stores/eventstoredb/eventstoredb.spec.ts',
  'test/cli/doctor.spec.ts',
  'test/cli/files.spec.ts',
  'test/demo/demo.spec.ts',
  'test/http/hidden.spec.ts',
  'test/projections/figures/figures.spec.ts',
];
for (const each of LONG)
  if (!existsSync(join(ROOT, each))) throw new Error(`longest-first.mjs names ${each}, which is not there`);

/** Lower is earlier. */
function rank({ path }) {
  const at = LONG.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/${name}`));
  return at === -1 ? LONG.length : at;
}

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
