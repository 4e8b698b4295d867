// `cordon rebuild` as an operator uses it: beside a server that answers on, killed and begun again, for all read models or one.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLog } from '../bench/raw-store.js';
import {
  clientOf,
  cordon,
  dropAll,
  folder,
  type RunningCordon,
  runningCordon,
} from '../support/processes/running-cordon.js';
import { describeSlow } from '../support/slow.js';

const PROGRAM = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
/** Enough for a rebuild that can be met while it runs. */
const EVENTS = 8_000;

/** A data folder with a log, and with its read models. */
let [bare, built] = ['', ''];
beforeAll(async () => {
  bare = join(folder(), 'data');
  await writeLog(bare, EVENTS);
  built = copyOf(bare);
  expect((await cordon(['rebuild'], { CORDON_DATA: built })).code).toBe(0);
}, 120_000);
afterAll(dropAll);

function copyOf(data: string): string {
  const copy = join(folder(), 'data');
  cpSync(data, copy, { recursive: true });
  return copy;
}

const rebuild = async (data: string, ...args: string[]) =>
  JSON.parse((await cordon(['rebuild', '--json', ...args], { CORDON_DATA: data })).out) as {
    position: string;
    projections: string[];
    from: number;
    events: number;
  };

/** Kills a rebuild with SIGKILL once it has come so far, and tells what it had said last. */
async function killed(data: string, events: number): Promise<string> {
  const env = { ...process.env, CORDON_DATA: data };
  const child = spawn(process.execPath, [PROGRAM, 'rebuild'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const done = Number(/Events: (\d+) \/ \d+, \d+\/s\n$/.exec(said)?.[1] ?? 0);
    if (done >= events) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return said;
}

async function expectEqual(data: string): Promise<void> {
  const { code, out } = await cordon(['verify', '--json'], { CORDON_DATA: data });
  expect([code, (JSON.parse(out) as { equal: boolean }).equal]).toEqual([0, true]);
}

describeSlow('A rebuild that is killed', () => {
  it('goes on where it was, however often, and ends with what the log says', async () => {
    const data = copyOf(built);
    await killed(data, EVENTS / 10);
    await killed(data, EVENTS / 2);
    const { from, events, position } = await rebuild(data);
    expect([from >= EVENTS / 2, from + events, position.split('.')[1]]).toEqual([true, EVENTS + 1, String(EVENTS + 1)]);
    await expectEqual(data);
  }, 120_000);

  it('leaves the live read models as they were', async () => {
    const data = copyOf(built);
    const asked = async () => (await cordon(['totals', '--json'], { CORDON_DATA: data })).out;
    const before = JSON.parse(await asked()) as { digest: string; position: string };
    await killed(data, EVENTS / 10);
    expect(JSON.parse(await asked())).toEqual(before);
  }, 120_000);
});

describeSlow('A rebuild of one read model', () => {
  it('leaves the others alone', async () => {
    const data = copyOf(built);
    expect(await rebuild(data, 'operations')).toMatchObject({ projections: ['operations'], from: 0 });
    await expectEqual(data);
  }, 60_000);

  it('that does not exist is refused with the names that there are', async () => {
    const { code, err } = await cordon(['rebuild', 'totals'], { CORDON_DATA: built });
    expect([code, err]).toEqual([1, expect.stringMatching(/no read model totals\. There are log_clock, ledger, /)]);
  });
});

describeSlow('Beside a running server', () => {
  let server: RunningCordon;
  afterAll(() => server.end());

  it('a rebuild leaves every answer whole, current and the same (auditors’ question 5)', async () => {
    server = await runningCordon({ CORDON_DATA: copyOf(built) });
    const client = await clientOf(server, 'analyst');
    const before = (await client.get('/v1/totals?by=country')).body as { digest: string; position: string };
    const until = { done: false };
    const rebuilding = rebuild(server.data).finally(() => (until.done = true));
    const seen: unknown[] = [];
    while (!until.done) {
      const { status, body } = await client.get('/v1/totals?by=country');
      seen.push([status, body.digest, body.position]);
    }
    await rebuilding;
    expect(seen.length).toBeGreaterThan(3);
    for (const each of seen) expect(each).toEqual([200, before.digest, before.position]);
    expect((await client.get('/v1/totals?by=country')).body).toEqual(before);
  }, 120_000);
});

describeSlow('A server whose read models are not there yet', () => {
  let server: RunningCordon;
  afterAll(() => server.end());

  it('says how far they are, takes commands, answers from the log, and then answers all', async () => {
    const data = copyOf(bare);
    rmSync(join(data, 'read.sqlite'), { force: true });
    server = await runningCordon({ CORDON_DATA: data });
    const client = await clientOf(server);
    const asked = await client.get('/v1/totals', { 'accept-language': 'ru' });
    const ready = await (await fetch(`${server.url}/health/ready`)).json();
    const told = await client.post('/v1/operations/meanwhile/decide', {
      decidedOn: { precision: 'day', date: '2024-01-01' },
    });
    const history = await client.get('/v1/operations/meanwhile/history');
    expect([asked.status, asked.body.code, asked.headers.get('retry-after')]).toEqual([503, 'REBUILDING', '2']);
    expect(asked.body.detail).toMatch(/перестраиваются: \d+ из \d+ событий/);
    expect(asked.body.values).toMatchObject({ projection: expect.any(String), of: EVENTS + 1 });
    expect(ready).toMatchObject({ status: 'not ready', rebuilding: expect.any(Array) });
    expect(told.status).toBeLessThan(500);
    // Who may see it is read from what is being built: it is told, or told to wait for that, and never wrongly.
    expect([200, 404, 503]).toContain(history.status);
    for (let i = 0; i < 600 && (await client.get('/v1/totals')).status === 503; i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await client.get('/v1/totals')).status).toBe(200);
    expect(await (await fetch(`${server.url}/health/ready`)).json()).toMatchObject({ status: 'ready', rebuilding: [] });
  }, 120_000);
});
