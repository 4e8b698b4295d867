// The servers that tests of the whole program run on, where they are at hand and slow tests are asked for; else the tests
// are skipped and say why. Each server is one for the whole file.
import type { PostgresServer } from '../support/postgres/server.js';
import type { Environment } from '../support/processes/running-cordon.js';
import { describeSlow, isAsked } from '../support/slow.js';
import * as eventStores from './event-store-server.js';

type Describe<Server> = (title: string, tests: (server: Server) => void) => void;

const later = (title: string, tests: (server: never) => void): void =>
  describeSlow(title, () => tests(undefined as never));

/** Once in a file: at its end the server is stopped. */
export const describePostgres: Describe<PostgresServer> = isAsked
  ? (await import('../support/postgres/describe.js')).describePostgres
  : later;

export const describeEventStore: typeof eventStores.describeEventStore = isAsked
  ? eventStores.describeEventStore
  : later;

/** Settings that keep read models there, in a schema of their own: which log they are made from is up to the test. */
export function readDbOn(postgres: PostgresServer, schema = `engines_${crypto.randomUUID().slice(0, 8)}`): Environment {
  return {
    CORDON_READ_DB: postgres.connection(schema),
    ...(postgres.password === undefined ? {} : { CORDON_READ_DB_PASSWORD: postgres.password }),
  };
}
