// Real PostgreSQL servers for tests: one that is named, one that is installed, or one in a container.
import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { openPostgresReadDb } from '../../../src/stores/read-db/postgres/read-db.js';
import type { ReadDb } from '../../../src/eventsourcing/read-models/read-model.js';
import { postgresBinaries, startPostgres } from './binaries.js';

const USER = 'cordon';
const PASSWORD = 'only-for-tests';
const IMAGE = process.env['CORDON_TEST_POSTGRES_IMAGE'] ?? 'postgres:17-alpine';
const SOCKETS = ['/var/run/docker.sock', '/run/podman/podman.sock'];

export interface PostgresServer {
  readonly connection: (schema: string) => string;
  readonly password?: string;
  /** As an operator does; on a database that is no read database's concern. */
  run(sql: string): Promise<readonly (readonly unknown[])[]>;
  open(schema: string, options?: Parameters<typeof openPostgresReadDb>[1]): Promise<ReadDb>;
  /** Only where the server is the test's own: ends it at once; starts it again. */
  readonly crash?: () => Promise<void>;
  readonly start?: () => Promise<void>;
  stop(): Promise<void>;
}

/** The first that there is; undefined without any. */
export async function postgresAtHand(): Promise<PostgresServer | undefined> {
  const named = process.env['CORDON_TEST_POSTGRES'];
  if (named) return serverAt(named, { stop: () => Promise.resolve() });
  const binaries = postgresBinaries();
  if (!binaries) return containerAtHand() ? containedPostgres() : undefined;
  const { port, ...own } = await startPostgres(binaries, USER);
  return serverAt(`postgres://${USER}@127.0.0.1:${port}/postgres`, own);
}

/** Whether there is a socket that a container could be asked for. */
export const containerAtHand = (): boolean =>
  process.env['DOCKER_HOST'] !== undefined ||
  (process.env['CORDON_TEST_POSTGRES_IMAGE'] !== undefined && SOCKETS.some(existsSync));

export async function containedPostgres(): Promise<PostgresServer> {
  const { GenericContainer } = await import('testcontainers');
  const container = await new GenericContainer(IMAGE)
    .withEnvironment({ POSTGRES_USER: USER, POSTGRES_PASSWORD: PASSWORD, POSTGRES_DB: USER })
    .withExposedPorts(5432)
    .start();
  const address = `${container.getHost()}:${container.getMappedPort(5432)}`;
  const stop = async (): Promise<void> => void (await container.stop());
  const started = serverAt(`postgres://${USER}:${PASSWORD}@${address}/${USER}?sslmode=disable`, { stop });
  await answering(started);
  return started;
}

/** An image may restart its server once while it is set up. */
async function answering(started: PostgresServer): Promise<void> {
  for (let attempt = 0, inRow = 0; inRow < 3; attempt++) {
    const isThere = await started.run('SELECT 1').then(
      () => true,
      () => false,
    );
    inRow = isThere ? inRow + 1 : 0;
    if (attempt > 120) throw new Error('PostgreSQL did not start in its container.');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

type Own = Pick<PostgresServer, 'stop' | 'crash' | 'start'>;

function serverAt(given: string, own: Own): PostgresServer {
  const url = new URL(given);
  const password = decodeURIComponent(url.password);
  url.password = '';
  const connection = (schema: string): string => {
    const named = new URL(url);
    named.searchParams.set('schema', schema);
    return named.href;
  };
  return {
    ...own,
    connection,
    ...(password === '' ? {} : { password }),
    async run(sql) {
      const { hostname: host, port, username: user, pathname } = url;
      const client = new Client({ host, port: Number(port), user, database: pathname.slice(1), password });
      await client.connect();
      try {
        return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows;
      } finally {
        await client.end();
      }
    },
    open: (schema, options = {}) =>
      openPostgresReadDb(connection(schema), { ...(password === '' ? {} : { password }), ...options }),
  };
}
