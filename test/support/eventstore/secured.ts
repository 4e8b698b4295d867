// An EventStoreDB as an operator runs it, with TLS and users: certificates of its own authority, made by openssl for the test.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from './nodes.js';

/** What a new server knows its administrator by, until an operator changes it. */
export const ADMIN_PASSWORD = 'changeit';
const PATIENCE_MS = 90_000;

export interface SecuredStore {
  readonly port: number;
  /** The authority's certificate, by which a client knows the server. */
  readonly ca: string;
  readonly connection: string;
  /** Asks the server's own door as its administrator; gives the status. */
  administer(method: string, path: string, body?: object): Promise<number>;
  stop(): Promise<void>;
}

export const hasOpenSsl = (): boolean => spawnSync('openssl', ['version']).status === 0;

export async function startSecured(binary: string): Promise<SecuredStore> {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-esdb-tls-'));
  makeCertificates(folder);
  const [ports] = await freePorts(1);
  const port = ports!.node;
  const child = spawn(binary, optionsOf(folder, ports!), {
    stdio: 'ignore',
    env: { ...process.env, EVENTSTORE_TELEMETRY_OPTOUT: 'true', KURRENTDB_TELEMETRY_OPTOUT: 'true' },
  });
  const ca = join(folder, 'ca.crt');
  const store: SecuredStore = {
    port,
    ca,
    connection: `esdb://localhost:${port}?tls=true&tlsCAFile=${ca}`,
    administer: (method, path, body) => administered({ port, ca }, { method, path, body }),
    stop: () => stopped(child, folder),
  };
  for (const end = performance.now() + PATIENCE_MS; (await usersOf(store)) !== 200; await pause(400)) {
    if (performance.now() < end && child.exitCode === null) continue;
    await store.stop();
    throw new Error('the secured EventStoreDB does not come up');
  }
  return store;
}

/** Users are there a moment after the server. */
const usersOf = (store: SecuredStore): Promise<number> => store.administer('GET', '/users/admin').catch(() => 0);

function optionsOf(
  folder: string,
  { node, replication }: { readonly node: number; readonly replication: number },
): string[] {
  const kept = ['db', 'index', 'log'].map((part) => `--${part}=${join(folder, part)}`);
  return [
    ...kept,
    '--node-ip=127.0.0.1',
    `--node-port=${node}`,
    '--replication-ip=127.0.0.1',
    `--replication-port=${replication}`,
    '--run-projections=None',
    `--certificate-file=${join(folder, 'node.crt')}`,
    `--certificate-private-key-file=${join(folder, 'node.key')}`,
    `--trusted-root-certificates-path=${join(folder, 'trusted')}`,
  ];
}

function makeCertificates(folder: string): void {
  const openssl = (...args: readonly string[]): void =>
    void execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const key = ['-newkey', 'rsa:2048', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.crt', '-days', '2', '-subj', '/CN=A test authority');
  // The name that every node bears, by which they know each other.
  openssl('req', ...key, '-keyout', 'node.key', '-out', 'node.csr', '-subj', '/CN=eventstoredb-node');
  writeFileSync(
    join(folder, 'extensions'),
    'subjectAltName=IP:127.0.0.1,DNS:localhost\nextendedKeyUsage=serverAuth,clientAuth\n',
  );
  const signed = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'extensions'];
  openssl('x509', '-req', '-in', 'node.csr', ...signed, '-out', 'node.crt', '-days', '2');
  mkdirSync(join(folder, 'trusted'));
  copyFileSync(join(folder, 'ca.crt'), join(folder, 'trusted', 'ca.crt'));
}

interface Order {
  readonly method: string;
  readonly path: string;
  readonly body: object | undefined;
}

async function administered(
  { port, ca }: Pick<SecuredStore, 'port' | 'ca'>,
  { method, path, body }: Order,
): Promise<number> {
  const auth = `admin:${ADMIN_PASSWORD}`;
  const headers = { 'content-type': 'application/json' };
  const asked = request({ host: '127.0.0.1', port, method, path, auth, headers, ca: readFileSync(ca) });
  asked.end(body && JSON.stringify(body));
  const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume(): void }];
  response.resume();
  return response.statusCode;
}

async function stopped(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
