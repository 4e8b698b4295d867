// Tests on a real PostgreSQL server, started for the test file that asks for it; without one they are skipped, and say what
// would make them run.
import { afterAll, describe } from '@jest/globals';
import { postgresAtHand, type PostgresServer } from './server.js';

const SKIPPED =
  '(skipped: no PostgreSQL; install one — Debian: postgresql —, or name one by CORDON_TEST_POSTGRES=postgres://…, ' +
  'or give a Docker socket and CORDON_TEST_POSTGRES_IMAGE)';

const found = await postgresAtHand();
if (found) afterAll(() => found.stop());

export const isPostgresAtHand = found !== undefined;

export function describePostgres(title: string, tests: (server: PostgresServer) => void): void {
  if (!found) {
    describe.skip(`${title} ${SKIPPED}`, () => tests({} as PostgresServer));
    return;
  }
  describe(title, () => tests(found));
}
