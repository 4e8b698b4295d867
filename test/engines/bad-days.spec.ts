// The servers' bad days under a running Cordon: it goes on where it can, says what it waits for, and needs no hand after.
import { afterAll, afterEach, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresServer } from '../support/postgres/server.js';
import {
  cordon,
  dropAll,
  type Environment,
  folder,
  type RunningCordon,
  runningCordon,
  tokenOf,
} from '../support/processes/running-cordon.js';
import { describeEventStore, describePostgres, readDbOn } from './at-hand.js';
import { isEventStoreOurs } from './event-store-server.js';
import { asked, Load, type Reply } from './load.js';
import { allConnectionsOf, roleOn } from './postgres-roles.js';

const TIMEOUT = 180_000;
/** How soon everything goes on by itself once the server is back, ms. */
const BACK_MS = 60_000;

let server: RunningCordon;
let settings: Environment;
let token: string;
let load: Load;

async function begun(engines: Environment): Promise<void> {
  settings = { CORDON_DATA: folder(), CORDON_DOCUMENTS: 'off', ...engines };
  server = await runningCordon(settings);
  token = await tokenOf(settings['CORDON_DATA']!);
  load = new Load({ urls: () => [server.url], token, writers: 4, askers: 1 });
  await until(async () => load.counts.readBack > 3, 'something is read');
}

afterEach(async () => {
  await load?.end();
  await server?.end();
}, TIMEOUT);
afterAll(dropAll);

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = performance.now() + BACK_MS; !(await isSo()); await pause(100))
    if (performance.now() > end) throw new Error(`it never came about that ${what}`);
}

const ready = async (): Promise<Reply> =>
  (await asked(`${server.url}/health/ready`, token, { signal: AbortSignal.timeout(20_000) }))!;

/** Readiness goes false, and names the setting whose server is to blame. */
async function blames(setting: string, because: RegExp): Promise<void> {
  await until(async () => (await ready()).status === 503, 'it is not ready');
  await until(async () => because.test(String((await ready()).body.reason)), `the reason is ${because}`);
  expect((await ready()).body.reason).toContain(setting);
}

/** Commands are acknowledged while the read models do not move. */
async function recordsOn(): Promise<void> {
  const before = load.acknowledged.length;
  await until(async () => load.acknowledged.length > before + 4, 'commands are acknowledged');
}

interface Line {
  readonly msg: string;
  readonly level: number;
  readonly fault?: string;
}

/** What the log says of an outage: each kind of trouble when it begins and when it is over, and nobody's stack. */
async function toldOnce(): Promise<void> {
  const lines = (): readonly Line[] =>
    server
      .said()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  const saying = (text: string): readonly Line[] => lines().filter(({ msg }) => msg.includes(text));
  const pairs = [
    ['are refused', 'are carried out again'],
    ['the projector rests', 'the projector goes on'],
  ] as const;
  for (const [began, over] of pairs)
    await until(async () => saying(began).length === saying(over).length, `it is told that ${over}`);
  expect(saying('are refused').length).toBeLessThan(3);
  expect(saying('the projector rests').length).toBeLessThan(4);
  expect(server.said()).not.toContain('    at ');
}

/** By itself: ready, reading what was written, and equal to the log. */
async function goesOn(): Promise<void> {
  await until(async () => (await ready()).status === 200, 'it is ready again');
  const { readBack } = load.counts;
  await until(async () => load.counts.readBack > readBack + 3, 'what was written is read');
  await toldOnce();
  await load.end();
  expect(load.wrong).toEqual([]);
  const request = { headers: { accept: 'application/x-ndjson' }, signal: AbortSignal.timeout(20_000) };
  const { body } = (await asked(
    `${server.url}/v1/events?after=0&type=IncidentReported,SubstanceSeized`,
    token,
    request,
  ))!;
  const ids = [...String(body).matchAll(/^\{"id":"([^"]+)"/gm)].map(([, id]) => id!);
  expect(ids.toSorted()).toEqual(load.acknowledged.toSorted());
  expect((await server.end()).code).toBe(0);
  expect((await cordon(['verify'], settings)).out).toContain('The read models equal what the log says.');
}

describePostgres('A PostgreSQL', (postgres: PostgresServer | undefined) => {
  const onOurs = itOnOurs(postgres?.crash !== undefined, 'CORDON_TEST_POSTGRES');

  onOurs(
    'that restarts under load is waited for: commands are taken, readiness says why not, and it goes on by itself',
    async () => {
      await begun(readDbOn(postgres!));
      await postgres!.crash!();
      try {
        await blames('CORDON_READ_DB', /no server listens|connection was lost/);
        await recordsOn();
        const { status, retryAfter } = (await asked(`${server.url}/v1/totals`, token))!;
        expect([status, retryAfter]).toEqual([503, expect.any(String)]);
      } finally {
        await postgres!.start!();
      }
      await goesOn();
    },
    TIMEOUT,
  );

  onOurs(
    'that becomes read-only is blamed by name, and written to again when it may be',
    async () => {
      const role = await roleOn(postgres!);
      await begun(role.engines);
      await role.set('SET default_transaction_read_only = on');
      await blames('CORDON_READ_DB', /read-only/);
      await recordsOn();
      await role.set('RESET default_transaction_read_only');
      await goesOn();
    },
    TIMEOUT,
  );

  onOurs(
    'that has no connection left is blamed by name, and used again when it has',
    async () => {
      const role = await roleOn(postgres!);
      await begun(role.engines);
      const taken = await allConnectionsOf(postgres!, role.name);
      await blames('CORDON_READ_DB', /no connection left/);
      await recordsOn();
      await Promise.all(taken.map((each) => each.end()));
      await goesOn();
    },
    TIMEOUT,
  );
});

/** Only a server of our own may be harmed. */
function itOnOurs(isOurs: boolean, named: string): (title: string, test: () => Promise<void>, ms: number) => void {
  const why = `(skipped: the server is not the test’s own; unset ${named} and install one)`;
  return isOurs ? it : (title, test, ms) => it.skip(`${title} ${why}`, test, ms);
}

describeEventStore('An EventStoreDB', (eventStore) => {
  itOnOurs(isEventStoreOurs, 'CORDON_TEST_ESDB')(
    'that stops is waited for: 503 with when to come again, and the same key has one effect when it is back',
    async () => {
      const [node] = eventStore().nodes!;
      await begun({ CORDON_EVENT_STORE: eventStore().connection });
      await node!.kill();
      const at = `${server.url}/v1/incidents/${crypto.randomUUID()}/report`;
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const body = JSON.stringify({ country: 'KG', occurredAt: '2026-11-05' });
      const report = (): Promise<Reply | undefined> =>
        asked(at, token, { method: 'POST', headers, body, signal: AbortSignal.timeout(20_000) });
      const refused = (await report())!;
      expect([refused.status, refused.retryAfter]).toEqual([503, expect.any(String)]);
      await blames('CORDON_EVENT_STORE', /./);
      node!.start();
      await node!.ready();
      await until(async () => [200, 201].includes((await report())?.status ?? 0), 'the same key is taken');
      const again = (await report())!;
      expect(again).toMatchObject({ status: 200, body: { repeated: true } });
      load.acknowledged.push(...(again.body.events as { id: string }[]).map(({ id }) => id));
      await goesOn();
    },
    TIMEOUT,
  );
});
