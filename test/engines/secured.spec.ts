// Cordon on an EventStoreDB with TLS, users and the access lists of docs/operating.md, given as they stand there: it works with a
// user of its own, says what is wrong with the keys it has, and holds out while its rights are taken from it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serverBinary } from '../support/eventstore/nodes.js';
import { ADMIN_PASSWORD, hasOpenSsl, type SecuredStore, startSecured } from '../support/eventstore/secured.js';
import {
  clientOf,
  cordon,
  dropAll,
  type Environment,
  folder,
  runningCordon,
} from '../support/processes/running-cordon.js';
import { isAsked } from '../support/slow.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OPERATING = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
const TIMEOUT = 120_000;
const PASSWORD = 'Only-for-tests-1';
const REPORT = { country: 'KG', occurredAt: '2026-11-05' };

const binary = serverBinary();
const lacking = [
  ...(isAsked ? [] : ['slow; CORDON_TEST_ALL=1 runs it, as CI does']),
  ...(binary === undefined ? ['no EventStoreDB; put eventstored or kurrentd on the PATH'] : []),
  ...(hasOpenSsl() ? [] : ['no openssl, which makes the certificates']),
];
const describeSecured = (title: string, tests: () => void): void =>
  lacking.length > 0 ? describe.skip(`${title} (skipped: ${lacking.join('; ')})`, tests) : describe(title, tests);

let store: SecuredStore;

/** Settings with that user's keys, in a folder of their own. */
const settingsOf = (user: string, password: string): Environment => ({
  CORDON_DATA: folder(),
  CORDON_DOCUMENTS: 'off',
  CORDON_EVENT_STORE: store.connection,
  CORDON_EVENT_STORE_CREDENTIALS: `${user}:${password}`,
});

/** The commands of the page that hold this text, for this server. */
function asWritten(holding: string): string {
  const commands = [...OPERATING.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, each]) => each!);
  return commands
    .find((each) => each.includes(holding))!
    .replaceAll('/etc/cordon/ca.crt', store.ca)
    .replaceAll('<node-1>', 'localhost')
    .replaceAll(/\b2113\b/g, String(store.port))
    .replaceAll('<password of admin>', ADMIN_PASSWORD);
}

function ran(commands: string): void {
  const { status, stderr } = spawnSync('sh', ['-c', commands], { cwd: ROOT, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}

/** What Cordon says that does not start. */
async function refused(settings: Environment): Promise<string> {
  const { code, err } = await cordon(['serve'], settings);
  expect(code).toBe(1);
  expect(err).not.toContain('Wrong-for-tests');
  expect(err).not.toContain(PASSWORD);
  return err;
}

describeSecured('On an EventStoreDB with TLS and users', () => {
  beforeAll(async () => {
    store = await startSecured(binary!);
    for (const [loginName, groups] of [
      ['cordon', []],
      ['stranger', []],
    ] as const)
      expect(
        await store.administer('POST', '/users', { loginName, fullName: loginName, groups, password: PASSWORD }),
      ).toBe(201);
    ran(asWritten('update-default-acl'));
  }, TIMEOUT);
  afterAll(async () => {
    await store?.stop();
    dropAll();
  }, TIMEOUT);

  it(
    'Cordon works with the rights that its page gives to a user of its own, and its doctor is content',
    async () => {
      const settings = settingsOf('cordon', PASSWORD);
      const server = await runningCordon(settings);
      const client = await clientOf(server);
      const incident = `/v1/incidents/${randomUUID()}`;
      // A stream that has no events yet has no metadata that this user could read.
      expect((await client.post(`${incident}/report`, REPORT)).status).toBe(201);
      const { status, body } = await client.post(`${incident}/record-seizure`, {
        lineId: '1',
        substance: 'heroin',
        quantity: '1.5 kg',
      });
      expect(status).toBe(201);
      const seen = await client.get(`${incident}?atLeast=${body.position}`, { prefer: 'wait=10' });
      expect([seen.status, seen.body.rows[0].lines.length]).toEqual([200, 1]);
      expect((await client.get(`${incident}/history`)).body.rows).toHaveLength(2);
      expect((await client.get('/health/ready')).status).toBe(200);
      const ended = await server.end();
      expect([ended.code, ended.err.split('\n').filter((line) => line.includes('"level":50'))]).toEqual([0, []]);
      expect((await cordon(['verify'], settings)).out).toContain('The read models equal what the log says.');
      const doctor = await cordon(['doctor'], settings);
      expect([doctor.code, doctor.out]).toEqual([0, expect.not.stringContaining(PASSWORD)]);
    },
    TIMEOUT,
  );

  it(
    'Cordon does not start with a wrong password, a user without rights, or without the authority’s certificate, and says so',
    async () => {
      expect(await refused(settingsOf('cordon', 'Wrong-for-tests'))).toMatch(/CORDON_EVENT_STORE/);
      expect(await refused(settingsOf('stranger', PASSWORD))).toMatch(
        /CORDON_EVENT_STORE.*lets this user neither read .* nor write/,
      );
      const blind = {
        ...settingsOf('cordon', PASSWORD),
        CORDON_EVENT_STORE: `esdb://localhost:${store.port}?tls=true`,
      };
      expect(await refused(blind)).toMatch(/CORDON_EVENT_STORE.*(certificate|tlsCAFile)/s);
    },
    TIMEOUT,
  );

  it(
    'a user whose password is changed meanwhile is not ready, records nothing, and goes on when it has its rights again',
    async () => {
      const server = await runningCordon(settingsOf('cordon', PASSWORD));
      const client = await clientOf(server);
      const report = async (): Promise<number> =>
        (await client.post(`/v1/incidents/${randomUUID()}/report`, REPORT)).status;
      expect(await report()).toBe(201);
      expect(await store.administer('POST', '/users/cordon/command/disable')).toBe(200);
      await until(async () => (await report()) === 503, 'commands are refused');
      await until(async () => (await client.get('/health/ready')).status === 503, 'it is not ready');
      expect((await client.get('/health/ready')).body.reason).toContain('CORDON_EVENT_STORE');
      expect(await store.administer('POST', '/users/cordon/command/enable')).toBe(200);
      await until(async () => (await report()) === 201, 'commands are taken again');
      await until(async () => (await client.get('/health/ready')).status === 200, 'it is ready again');
      expect((await server.end()).code).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'events that others wrote into its streams are named, and wait until an operator has settled them',
    async () => {
      const settings = settingsOf('cordon', PASSWORD);
      const server = await runningCordon(settings);
      const client = await clientOf(server);
      const id = randomUUID();
      expect((await client.post(`/v1/incidents/${id}/report`, REPORT)).status).toBe(201);
      await writeAsAdmin(`incident-${id}`, ['SubstanceSeized', 'SomethingElse']);
      const waiting = async (): Promise<unknown> => (await client.get('/health/ready')).body.parked;
      await until(async () => (await waiting()) === 2, 'both wait');
      const told = (await cordon(['doctor'], settings)).out;
      expect(told).toContain(`SubstanceSeized in incident-${id}@1: it has no envelope of Cordon`);
      expect(told).toContain(`SomethingElse in incident-${id}@2: it has no envelope of Cordon`);
      expect((await client.get(`/v1/incidents/${id}/history`)).status).toBe(200);
      const word = ['--reason', 'a trial of a program that is not ours', '--by', 'op-1'];
      const mistyped = await cordon(['settle', `incident-${id}@1`, `incident-${id}@9`, ...word], settings);
      expect([mistyped.code, mistyped.err]).toEqual([1, expect.stringContaining(`Waiting: incident-${id}@1`)]);
      expect(await waiting()).toBe(2);
      const settled = await cordon(['settle', `incident-${id}@1`, `incident-${id}@2`, ...word], settings);
      expect([settled.code, settled.err]).toEqual([0, '']);
      await until(async () => (await waiting()) === 0, 'none waits');
      expect((await cordon(['doctor'], settings)).out).toContain('Nothing is wrong.');
      expect((await cordon(['verify'], settings)).code).toBe(0);
      await server.end();
    },
    TIMEOUT,
  );
});

/** Writes events that have nothing of Cordon but the stream. */
async function writeAsAdmin(stream: string, types: readonly string[]): Promise<void> {
  const client = EventStoreDBClient.connectionString(store.connection);
  const credentials = { username: 'admin', password: ADMIN_PASSWORD };
  const events = types.map((type) => jsonEvent({ type, data: { any: 1 } }));
  await client.appendToStream(stream, events, { credentials });
  await client.dispose();
}

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = performance.now() + 60_000; !(await isSo()); await pause(500))
    if (performance.now() > end) throw new Error(`it never came about that ${what}`);
}
