// Read models and the read log on a real PostgreSQL server: the same rows and answers as in SQLite.
import { describe } from '@jest/globals';
import { openPostgresReadLog } from '../../../../src/stores/read-db/postgres/read-log.js';
import { describePostgres } from '../../../support/postgres/describe.js';
import { thorough } from '../../../support/slow.js';
import { itIsAlike } from '../alike.js';
import { readLogContract } from '../../read-log/read-log.contract.js';

describePostgres('a PostgreSQL server', (server) => {
  itIsAlike((name) => server.open(name), { seeds: thorough([1, 2, 3], [2]), events: thorough(300, 150) });

  describe('keeps a read log that', () => {
    const { password } = server;
    readLogContract(() => openPostgresReadLog(server.connection('models'), { password, log: 'contract' }));
  });
});
