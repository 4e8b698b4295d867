// Stopping: what is in flight is finished, what was acknowledged is there afterwards, and one signal is enough.
import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../../src/config/root.js';
import { itSlow } from '../support/slow.js';
import {
  type Client,
  clientOf,
  dropAll,
  folder,
  type RunningCordon,
  runningCordon,
} from '../support/processes/running-cordon.js';

afterAll(dropAll);

const DECIDED = { organisers: ['KG'], targets: ['NARCOTIC'], decidedOn: '2025-03' };
const QUIET = { CORDON_DOCUMENTS: 'off' };

/** Sends one command after the other until the server is gone; gives the ids that were acknowledged. */
async function sending(client: Client, sender: number, acknowledged: string[]): Promise<void> {
  for (let n = 0; ; n += 1) {
    const id = `op-${sender}-${n}`;
    const answer = await client.post(`/v1/operations/${id}/decide`, DECIDED).catch(() => undefined);
    if (answer?.status !== 201) return;
    acknowledged.push(id);
  }
}

async function idsIn(client: Client): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let cursor = ''; ;) {
    const { body } = await client.get(`/v1/operations?limit=1000${cursor}`);
    for (const { id } of body.rows as { id: string }[]) ids.add(id);
    if (body.next === null) return ids;
    cursor = `&cursor=${body.next as string}`;
  }
}

/** Starts again in the same folder and tells which of the acknowledged ids are missing. */
async function missingIn(server: RunningCordon, acknowledged: readonly string[]): Promise<readonly string[]> {
  const again = await runningCordon({ ...QUIET, CORDON_DATA: server.data });
  const client = await clientOf(again);
  const { body } = await client.get('/v1/operations');
  const found = await idsIn(client);
  expect(body.position).not.toBeNull();
  await again.end();
  return acknowledged.filter((id) => !found.has(id));
}

describe('A server', () => {
  const ended = (signal: 'SIGINT' | 'SIGTERM') => async (): Promise<void> => {
    const server = await runningCordon(QUIET);
    const client = await clientOf(server);
    const acknowledged: string[] = [];
    const senders = Array.from({ length: 8 }, (_, i) => sending(client, i, acknowledged));
    while (acknowledged.length < 40) await new Promise((resolve) => setTimeout(resolve, 5));
    const { code, ms, err } = await server.end(signal);
    await Promise.all(senders);
    expect([code, err]).toEqual([0, '']);
    expect(ms).toBeLessThan(5000);
    expect(await missingIn(server, acknowledged)).toEqual([]);
  };

  it('ended by SIGTERM while commands come in keeps every acknowledged one', ended('SIGTERM'));
  itSlow('ended by SIGINT while commands come in keeps every acknowledged one', ended('SIGINT'));

  itSlow('whose answers somebody does not read stops within ten seconds, in good order', async () => {
    const server = await runningCordon(QUIET);
    const { port } = new URL(server.url);
    const reader = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    // More than the connection's own buffers hold.
    reader.write('GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(30));
    await once(reader, 'readable');
    const { code, ms, err } = await server.end();
    reader.destroy();
    expect([code, err]).toEqual([0, '']);
    expect(ms).toBeLessThan(10_000);
  });

  itSlow('that is told twice to stop stops once, in good order', async () => {
    const server = await runningCordon(QUIET);
    server.signal('SIGTERM');
    const { code, err } = await server.end('SIGTERM');
    expect([code, err]).toEqual([0, '']);
  });

  itSlow('killed with 50 commands acknowledged has all 50 when it starts again', async () => {
    const server = await runningCordon(QUIET);
    const client = await clientOf(server);
    const ids = Array.from({ length: 50 }, (_, i) => `kept-${i}`);
    const answers = await Promise.all(ids.map((id) => client.post(`/v1/operations/${id}/decide`, DECIDED)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    await server.end('SIGKILL');
    expect(await missingIn(server, ids)).toEqual([]);
  });
});

describe('A server that npm has started', () => {
  const isPosix = process.platform !== 'win32';
  const posix = isPosix ? it : it.skip;

  posix(
    `ends when npm is killed and takes only its shell along${isPosix ? '' : ' (skipped: there is no such signal)'}`,
    async () => {
      const data = folder();
      const command = `"${process.execPath}" "${join(ROOT, 'bin/run.cjs')}" serve --json; true`;
      const env = { ...process.env, ...QUIET, CORDON_DATA: data, CORDON_PORT: '0', npm_lifecycle_event: 'start' };
      const shell = spawn('sh', ['-c', command], { env, stdio: ['ignore', 'pipe', 'ignore'] });
      const [line] = (await once(shell.stdout, 'data')) as [Buffer];
      const { url } = JSON.parse(String(line)) as { url: string };
      const isThere = () =>
        fetch(`${url}/health/live`).then(
          () => true,
          () => false,
        );
      expect(await isThere()).toBe(true);
      shell.kill('SIGKILL');
      for (let i = 0; i < 200 && (await isThere()); i++) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await isThere()).toBe(false);
    },
  );
});
