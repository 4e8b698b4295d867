// Settings that lead nowhere, or to the wrong door: Cordon ends with code 1 and one sentence that names the setting, what
// is wrong and the fix, and shows no secret.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { startStub, type Stub } from '../support/eventstore/stub/stub.js';
import { cordon, dropAll, type Environment, folder } from '../support/processes/running-cordon.js';
import { describeSlow } from '../support/slow.js';
import { describeEventStore, describePostgres } from './at-hand.js';

const TIMEOUT = 120_000;
const SECRET = 'open-sesame';

let page: Server;
let stub: Stub;
beforeAll(async () => {
  page = createServer((_, response) => response.end('a page'));
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
  stub = await startStub();
});
afterAll(async () => {
  page.close();
  await stub.stop();
  dropAll();
});

/** Where a web server listens that knows nothing of either protocol. */
const elsewhere = (): string => `127.0.0.1:${(page.address() as AddressInfo).port}`;

/** Log lines for machines; and Node has a word for TLS with an address in the place of a name. */
const OTHERS = /^\{"level"|^\(node:\d+\) \[DEP0123\]|^\(Use `node --trace-deprecation/;

/** Every sentence: which setting, and what is wrong with it. */
async function refuses(engines: Environment, says: RegExp): Promise<void> {
  const settings = { CORDON_DATA: folder(), CORDON_DOCUMENTS: 'off', ...engines };
  const { code, out, err } = await cordon(['serve'], settings);
  const lines = err.trimEnd().split('\n');
  const told = lines.filter((line) => !OTHERS.test(line));
  expect([code, out]).toEqual([1, '']);
  expect(told.join('\n')).toMatch(says);
  expect(told.length).toBe(told[0]!.endsWith(':') ? 2 : 1);
  expect(err).not.toContain(SECRET);
}

/** Does all of it, so many at once; each of the promises is the outcome of one. */
function sideBySide(all: readonly (() => Promise<void>)[], many: number): readonly Promise<void>[] {
  const lanes: Promise<unknown>[] = Array.from({ length: many }, () => Promise.resolve());
  return all.map((each, i) => {
    const outcome = lanes[i % many]!.then(each);
    lanes[i % many] = outcome.catch(() => undefined);
    return outcome;
  });
}

type Wrong = readonly [what: string, engines: () => Environment, says: RegExp];

const events = (connection: () => string): (() => Environment) => {
  return () => ({ CORDON_EVENT_STORE: connection() });
};
const models = (connection: () => string): (() => Environment) => {
  return () => ({ CORDON_READ_DB: connection() });
};

describeSlow('Cordon does not start, and says why,', () => {
  const wrong: readonly Wrong[] = [
    ['where the event store is a web page', events(() => 'http://127.0.0.1:2113'), /CORDON_EVENT_STORE.*esdb:\/\//],
    [
      'where a password stands in the event store’s address',
      events(() => `esdb://admin:${SECRET}@127.0.0.1:2113`),
      /CORDON_EVENT_STORE.*CORDON_EVENT_STORE_CREDENTIALS/,
    ],
    ['where no event store listens', events(() => 'esdb://127.0.0.1:1?tls=false'), /CORDON_EVENT_STORE.*server runs/],
    [
      'where the event store’s host is not known',
      events(() => 'esdb://nowhere.invalid:2113?tls=false'),
      /CORDON_EVENT_STORE.*(resolution|ENOTFOUND|EAI_AGAIN)/,
    ],
    [
      'where what listens is no event store',
      events(() => `esdb://${elsewhere()}?tls=false`),
      /CORDON_EVENT_STORE.*EventStoreDB/,
    ],
    [
      'where the event store speaks without TLS',
      events(() => stub.connection.replace('?tls=false', '')),
      /CORDON_EVENT_STORE.*tls=false/,
    ],
    ['where the read database is none', models(() => 'mysql://cordon@127.0.0.1/cordon'), /CORDON_READ_DB.*PostgreSQL/],
    [
      'where a password stands in the read database’s address',
      models(() => `postgres://cordon:${SECRET}@127.0.0.1/cordon`),
      /CORDON_READ_DB.*CORDON_READ_DB_PASSWORD/,
    ],
    [
      'where no PostgreSQL listens',
      models(() => 'postgres://cordon@127.0.0.1:1/cordon'),
      /CORDON_READ_DB.*no server listens.*Start PostgreSQL/,
    ],
    [
      'where the read database’s host is not known',
      models(() => 'postgres://cordon@nowhere.invalid/cordon?sslmode=disable'),
      /CORDON_READ_DB.*host/,
    ],
    [
      'where what listens is no PostgreSQL',
      models(() => `postgres://cordon@${elsewhere()}/cordon`),
      /CORDON_READ_DB.*(PostgreSQL|server)/,
    ],
  ];
  // Most of a start that fails is waiting: three of them wait side by side.
  let refused: readonly Promise<void>[];
  beforeAll(() => {
    refused = sideBySide(
      wrong.map(
        ([, engines, says]) =>
          () =>
            refuses(engines(), says),
      ),
      3,
    );
  });
  wrong.forEach(([what], i) => it(what, () => refused[i]!, wrong.length * TIMEOUT));
});

describePostgres('Before a PostgreSQL Cordon does not start, and says why,', (postgres) => {
  const changed = (change: (url: URL) => void): Environment => {
    const url = new URL(postgres.connection('wrong'));
    change(url);
    return {
      CORDON_READ_DB: url.href,
      ...(postgres.password === undefined ? {} : { CORDON_READ_DB_PASSWORD: postgres.password }),
    };
  };

  it(
    'where the database is not there',
    () =>
      refuses(
        changed((url) => void (url.pathname = '/nowhere')),
        /CORDON_READ_DB.*no database.*createdb/,
      ),
    TIMEOUT,
  );

  it(
    'where the user is not known or their password is wrong',
    async () => {
      const stranger = changed((url) => void (url.username = 'stranger'));
      const says = /CORDON_READ_DB.*refuses this user.*CORDON_READ_DB_PASSWORD/;
      await refuses({ ...stranger, CORDON_READ_DB_PASSWORD: SECRET }, says);
      if (!postgres.crash) return;
      const name = 'locked';
      await postgres.run(`CREATE ROLE ${name} LOGIN PASSWORD 'right'`);
      const [[file] = []] = await postgres.run('SHOW hba_file');
      const lines = `('host all ${name} 127.0.0.1/32 scram-sha-256'), ('host all all 127.0.0.1/32 trust')`;
      await postgres.run(`COPY (VALUES ${lines}) TO '${String(file)}'`);
      await postgres.run('SELECT pg_reload_conf()');
      const locked = changed((url) => void (url.username = name));
      await refuses({ ...locked, CORDON_READ_DB_PASSWORD: SECRET }, says);
      await refuses(locked, says);
    },
    TIMEOUT,
  );

  it(
    'where it may only read',
    async () => {
      await postgres.run('CREATE ROLE reader LOGIN');
      await postgres.run('ALTER ROLE reader SET default_transaction_read_only = on');
      const reader = changed((url) => void (url.username = 'reader'));
      await refuses(reader, /CORDON_READ_DB.*(read-only|may not do that)/);
      await postgres.run('GRANT CREATE ON DATABASE postgres TO reader');
      await refuses(reader, /CORDON_READ_DB.*read-only.*writable/);
    },
    TIMEOUT,
  );

  it(
    'where no connection is left for it',
    async () => {
      await postgres.run('CREATE ROLE one_too_many LOGIN CONNECTION LIMIT 0');
      const full = changed((url) => void (url.username = 'one_too_many'));
      await refuses(full, /CORDON_READ_DB.*no connection left.*max_connections/);
    },
    TIMEOUT,
  );
});

describeEventStore('Before an EventStoreDB Cordon does not start, and says why,', (eventStore) => {
  it(
    'where it is taken for a server with TLS, or for a PostgreSQL',
    async () => {
      const { connection } = eventStore();
      if (connection.includes('tls=false'))
        await refuses({ CORDON_EVENT_STORE: connection.replace('?tls=false', '') }, /CORDON_EVENT_STORE.*tls=false/);
      const host = /\/\/([^,?/]+)/.exec(connection)![1]!;
      await refuses({ CORDON_READ_DB: `postgres://cordon@${host}/cordon?sslmode=disable` }, /CORDON_READ_DB/);
    },
    TIMEOUT,
  );
});
