// PostgreSQL's dialect wherever the tests run: both databases answer alike, with no server at hand.
import { afterAll, describe } from '@jest/globals';
import { openReadDbOn } from '../../../../src/stores/read-db/postgres/read-db.js';
import { PostgresInMemory } from '../../../support/postgres/memory.js';
import { thorough } from '../../../support/slow.js';
import { itIsAlike } from '../alike.js';

const memory = await PostgresInMemory.start();

export function inMemoryCases(): void {
  afterAll(() => memory.stop());

  describe('a PostgreSQL in memory', () => {
    itIsAlike((name) => openReadDbOn(memory.sessions(name), name), { seeds: [1], events: thorough(150, 60) });
  });
}
