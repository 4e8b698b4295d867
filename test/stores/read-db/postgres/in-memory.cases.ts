// PostgreSQL's dialect wherever the tests run: both databases answer alike, with no server at hand.
import { afterAll, beforeAll, describe } from '@jest/globals';
import { openReadDbOn } from '../../../../src/stores/read-db/postgres/read-db.js';
import { isPostgresAtHand } from '../../../support/postgres/describe.js';
import { PostgresInMemory } from '../../../support/postgres/memory.js';
import { describeSlow, thorough } from '../../../support/slow.js';
import { itIsAlike } from '../alike.js';

export function inMemoryCases(): void {
  // A server shows the same of the same questions, and of longer logs.
  (isPostgresAtHand ? describeSlow : describe)('a PostgreSQL in memory', () => {
    let memory: PostgresInMemory;
    beforeAll(async () => {
      memory = await PostgresInMemory.start();
    }, 30_000);
    afterAll(() => memory.stop());
    itIsAlike((name) => openReadDbOn(memory.sessions(name), name), { seeds: [1], events: thorough(150, 60) });
  });
}
