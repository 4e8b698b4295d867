// A server whose clock is stepped forward and back while commands come: each is acknowledged, times in the log never go back,
// readiness and lag tell the truth, and `knownAt` answers or says why it cannot. The clock that is stepped is a stub.
import { afterAll, afterEach, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Answer,
  type Client,
  clientOf,
  cordon,
  dropAll,
  folder,
  type RunningCordon,
  runningCordon,
} from '../support/processes/running-cordon.js';
import { describeSlow } from '../support/slow.js';

const CLOCK = pathToFileURL(fileURLToPath(new URL('stepped-clock.mjs', import.meta.url))).href;
const HOUR = 3_600;
/** How soon the program sees a step, ms. */
const SEEN_MS = 300;

let server: RunningCordon;
let client: Client;
let settings: Readonly<Record<string, string>>;
let clock: string;

async function begin(): Promise<void> {
  const data = folder();
  clock = join(data, 'clock');
  writeFileSync(clock, '0');
  settings = { CORDON_DATA: data, CORDON_DOCUMENTS: 'off' };
  server = await runningCordon({ ...settings, NODE_OPTIONS: `--import ${CLOCK}`, STEPPED_CLOCK: clock });
  client = await clientOf(server);
}
afterEach(async () => {
  await server?.end('SIGKILL');
});
afterAll(dropAll);

/** Sets the clock ahead of the machine's, s. */
async function step(seconds: number): Promise<void> {
  writeFileSync(clock, String(seconds));
  await pause(SEEN_MS);
}

/** Reports some incidents, one after the other; each must be acknowledged. Gives when they were recorded, ms. */
async function told(count: number): Promise<readonly number[]> {
  let position = '';
  for (let i = 0; i < count; i++) {
    const { status, body } = await client.post(`/v1/incidents/${randomUUID()}/report`, REPORT);
    expect([status, body.code]).toEqual([201, undefined]);
    position = body.position;
  }
  const totals = await client.get(`/v1/incidents?atLeast=${position}`, { prefer: 'wait=10' });
  expect(totals.status).toBe(200);
  return (await recorded()).slice(-count);
}

const REPORT = { country: 'KG', occurredAt: '2026-11-05' };

async function recorded(): Promise<readonly number[]> {
  const { body } = await client.get('/v1/events?after=0&type=IncidentReported', { accept: 'application/x-ndjson' });
  const lines = String(body).trimEnd().split('\n');
  return lines.map((line) => Date.parse((JSON.parse(line) as { recordedAt: string }).recordedAt));
}

const ready = (): Promise<Answer> => client.get('/health/ready');
const knownAt = (ms: number): Promise<Answer> =>
  client.get(`/v1/incidents?knownAt=${encodeURIComponent(new Date(ms).toISOString())}`);

describeSlow('A clock that is stepped', () => {
  it('an hour forward: commands are recorded an hour later, and the server is ready and not behind', async () => {
    await begin();
    const [before] = await told(3);
    await step(HOUR);
    const [after] = await told(3);
    expect(after! - before!).toBeGreaterThan(HOUR * 1_000);
    expect(await ready()).toMatchObject({ status: 200, body: { lag: 0 } });
    expect((await ready()).body.clockAhead).toBeUndefined();
    // The past before the step is answered as it was.
    const then = await knownAt(before! + 60_000);
    expect([then.status, then.body.rows.length]).toEqual([200, 3]);
  }, 60_000);

  it('forward and back: commands go on at the time that the log has reached, and readiness says how far ahead that is', async () => {
    await begin();
    await told(2);
    await step(HOUR);
    const [first, last] = await told(2);
    await step(0);
    const stood = await told(5);
    expect(stood.every((at) => at >= last! && at - last! < 1_000)).toBe(true);
    const { status, body } = await ready();
    expect([status, body.lag]).toEqual([200, 0]);
    expect(body.clockAhead).toBeGreaterThan(HOUR - 60);
    expect(body.clockAhead).toBeLessThanOrEqual(HOUR);
    expect(body.reason).toMatch(/log's clock is 3\d{3} s ahead/);
    expect(body.lagSeconds ?? 0).toBeLessThan(5);
    // By that instant nobody can say any more what was known.
    const now = await knownAt(Date.now());
    expect([now.status, now.body.code]).toEqual([422, 'LOG_CLOCK_STOOD']);
    expect((await client.get('/metrics')).body).toMatch(/^cordon_log_clock_ahead_seconds 3\d{3}/m);
    // When the clock has come by, all is as before.
    await step(HOUR + 60);
    const [later] = await told(1);
    expect(later!).toBeGreaterThan(last!);
    expect((await ready()).body.reason).toBeUndefined();
    expect((await knownAt(first! - 60_000)).body.rows).toHaveLength(2);
    const all = await recorded();
    expect(all).toEqual(all.toSorted((one, other) => one - other));
    expect((await server.end()).code).toBe(0);
    expect((await cordon(['verify'], settings)).out).toContain('The read models equal what the log says.');
  }, 90_000);

  it('back and forth while commands come from many: none is lost, and the order of the log is that of its times', async () => {
    await begin();
    const over = new AbortController();
    let acknowledged = 0;
    const writing = Array.from({ length: 4 }, async () => {
      while (!over.signal.aborted) {
        const { status } = await client.post(`/v1/incidents/${randomUUID()}/report`, REPORT);
        expect(status).toBe(201);
        acknowledged += 1;
        await pause(5);
      }
    });
    for (const seconds of [30, -20, 600, 0, -20, 90, 0]) {
      await step(seconds);
      expect((await ready()).status).toBe(200);
    }
    over.abort();
    await Promise.all(writing);
    const all = await recorded();
    expect(all.length).toBe(acknowledged);
    expect(all).toEqual(all.toSorted((one, other) => one - other));
  }, 90_000);
});
