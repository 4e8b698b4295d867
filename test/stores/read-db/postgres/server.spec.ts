// Read models on a real PostgreSQL server: the same rows and answers as in SQLite.
import { describePostgres } from '../../../support/describe-postgres.js';
import { itIsAlike } from '../alike.js';

const SEEDS = process.env['CORDON_TEST_ALL'] === '1' ? [1, 2, 3, 4, 5] : [2, 3];

describePostgres('a PostgreSQL server', (server) => {
  itIsAlike((name) => server.open(name), { seeds: SEEDS, events: 300 });
});
