// Users of a PostgreSQL server as an operator gives them to Cordon, and what may become of their rights and connections.
import { Client as Session } from 'pg';
import type { PostgresServer } from '../support/postgres/server.js';
import type { Environment } from '../support/processes/running-cordon.js';
import { readDbOn } from './at-hand.js';

interface Role {
  readonly name: string;
  readonly engines: Environment;
  /** Changes what the role may, for its sessions from here on: those that it has are ended. */
  set(change: string): Promise<void>;
}

/** A user without rights over the server, as Cordon should be given. */
export async function roleOn(postgres: PostgresServer): Promise<Role> {
  const name = `officer_${crypto.randomUUID().slice(0, 8)}`;
  await postgres.run(`CREATE ROLE ${name} LOGIN`);
  await postgres.run(`GRANT CREATE ON DATABASE postgres TO ${name}`);
  await postgres.run('DROP SCHEMA IF EXISTS reads_of_cordon CASCADE');
  await postgres.run(`CREATE SCHEMA reads_of_cordon AUTHORIZATION ${name}`);
  const url = new URL(readDbOn(postgres)['CORDON_READ_DB']!);
  url.username = name;
  const set = async (change: string): Promise<void> => {
    await postgres.run(`ALTER ROLE ${name} ${change}`);
    await postgres.run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${name}'`);
  };
  return { name, engines: { CORDON_READ_DB: url.href }, set };
}

/** Ends the role's sessions and takes every connection that the server has for others than its owner. */
export async function allConnectionsOf(postgres: PostgresServer, name: string): Promise<readonly Session[]> {
  const { hostname: host, port, pathname } = new URL(postgres.connection('any'));
  const taken: Session[] = [];
  const take = async (): Promise<boolean> => {
    const session = new Session({ host, port: Number(port), user: name, database: pathname.slice(1) });
    session.on('error', () => undefined);
    const isTaken = await session.connect().then(
      () => true,
      () => false,
    );
    if (isTaken) taken.push(session);
    return isTaken;
  };
  const others = (): string => taken.map((each) => (each as unknown as { processID: number }).processID).join() || '0';
  for (let left = 3; left > 0; left--) {
    while (await take());
    await postgres.run(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${name}' AND pid NOT IN (${others()})`,
    );
    while (await take());
  }
  return taken;
}
