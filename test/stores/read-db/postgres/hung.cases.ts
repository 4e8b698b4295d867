// A PostgreSQL that has gone mute: the connections stay, and nothing comes over them. The wire before it is a stub.
import { afterEach, expect } from '@jest/globals';
import { openPostgresReadDb } from '../../../../src/stores/read-db/postgres/read-db.js';
import { describePostgres } from '../../../support/postgres/describe.js';
import { DeadWire } from '../../../support/processes/dead-wire.js';
import { itSlow } from '../../../support/slow.js';

/** The server's own limit for a question, and what an answer is waited for beyond it, ms. */
const LONGEST_MS = 32_000;

describePostgres('a PostgreSQL that hangs', (server) => {
  const wire = new DeadWire();
  afterEach(() => wire.close());

  itSlow(
    'holds a question on a warm connection no longer than a question may take, and the next one takes another connection',
    async () => {
      const url = new URL(server.connection(`hung_${process.pid}`));
      url.port = String(await wire.before(Number(url.port)));
      const db = await openPostgresReadDb(url.href, server.password ? { password: server.password } : {});
      expect(await db.generations()).toEqual([]);
      wire.freeze();
      const began = performance.now();
      await expect(db.generations()).rejects.toMatchObject({ name: 'StoreFault', code: 'UNAVAILABLE' });
      expect(performance.now() - began).toBeLessThan(LONGEST_MS + 3_000);
      const again = performance.now();
      expect(await db.generations()).toEqual([]);
      expect(performance.now() - again).toBeLessThan(3_000);
      await db.close();
    },
    60_000,
  );
});
