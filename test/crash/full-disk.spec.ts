// A disk that fills up under the running program: nothing is acknowledged that is not kept, readiness says so for as long as it
// lasts, and both come back by themselves. The disk is a small one in memory, where this user may mount one.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Client,
  clientOf,
  dropAll,
  type RunningCordon,
  runningCordon,
} from '../support/processes/running-cordon.js';

const data = mkdtempSync(join(tmpdir(), 'cordon-full-'));
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=9m', 'none', data]).status === 0;
const title = 'A disk that is full';

let server: RunningCordon;
let client: Client;

beforeAll(async () => {
  if (!isMounted) return;
  server = await runningCordon({ CORDON_DATA: data });
  client = await clientOf(server);
}, 120_000);
afterAll(async () => {
  if (isMounted) await server.end();
  dropAll();
  if (isMounted) spawnSync('umount', [data]);
  rmSync(data, { recursive: true, force: true });
});

const report = async (): Promise<number> =>
  (await client.post(`/v1/incidents/${randomUUID()}/report`, { country: 'KG', occurredAt: '2026-11-05' })).status;
const ready = () => client.get('/health/ready');

function tests(): void {
  const filling = join(data, 'filling');

  it('takes no command, and the server is not ready until there is room again, however long nobody asks', async () => {
    expect([await report(), (await ready()).status]).toEqual([201, 200]);
    try {
      writeFileSync(filling, Buffer.alloc(16 * 1024 * 1024));
    } catch {
      // That was the aim.
    }
    const statuses = new Set<number>();
    for (let i = 0; i < 40; i++) statuses.add(await report());
    expect([...statuses].at(-1)).toBe(503);
    await pause(11_000);
    const full = await ready();
    expect([full.status, full.body.reason]).toEqual([503, expect.stringMatching(/no room left on its disk/)]);
    rmSync(filling);
    await pause(1_100);
    expect((await ready()).status).toBe(200);
    expect(await report()).toBe(201);
  }, 60_000);
}

if (isMounted) describe(title, tests);
else describe.skip(`${title} (skipped: this user may not mount a disk in memory)`, tests);
