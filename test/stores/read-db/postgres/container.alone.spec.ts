// PostgreSQL in a container, as an operator's compose file has it: by a password, over the network of containers.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPostgresReadDb } from '../../../../src/stores/read-db/postgres/read-db.js';
import { containedPostgres, containerAtHand, type PostgresServer } from '../../../support/postgres/server.js';
import { itIsAlike } from '../alike.js';

const title = 'a PostgreSQL in a container';
const WHY = '(skipped: no containers; DOCKER_HOST, and CORDON_TEST_POSTGRES_IMAGE for another image, run it)';

(containerAtHand() ? describe : describe.skip)(containerAtHand() ? title : `${title} ${WHY}`, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await containedPostgres();
  }, 180_000);
  afterAll(() => server?.stop());

  it.each([
    { what: 'a wrong password', options: { password: 'guessed' } },
    { what: 'no password', options: {} },
  ])('lets nobody in with $what, and says which setting has it', async ({ options }) => {
    const refused = openPostgresReadDb(server.connection('locked'), options);
    await expect(refused).rejects.toThrow(/CORDON_READ_DB \(.*refuses this user.*CORDON_READ_DB_PASSWORD/);
    await expect(refused).rejects.not.toThrow(/guessed/);
  });

  itIsAlike((name) => server.open(name), { seeds: [4], events: 120 });
});
