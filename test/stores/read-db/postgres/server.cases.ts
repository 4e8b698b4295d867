// Read models on a real PostgreSQL server: the same rows and answers as in SQLite.
import { describePostgres } from '../../../support/postgres/describe.js';
import { thorough } from '../../../support/slow.js';
import { itIsAlike } from '../alike.js';

describePostgres('a PostgreSQL server', (server) => {
  itIsAlike((name) => server.open(name), { seeds: thorough([1, 2, 3, 4, 5], [2]), events: thorough(300, 150) });
});
