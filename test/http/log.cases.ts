// The lines that the running program writes on stderr, at its most talkative: JSON lines, each request once, and no secret
// in any.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { clientOf, type Client, type RunningCordon, tokenOf } from '../support/processes/running-cordon.js';
import { SECRETS, sharedCordon } from '../support/processes/shared-cordon.js';

let server: RunningCordon;
let client: Client;

const lines = (): readonly Record<string, unknown>[] =>
  server
    .said()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** The lines that the program writes about it, once there are any: they come by a pipe, and behind the answer. */
async function linesWith(about: object): Promise<readonly Record<string, unknown>[]> {
  const wanted = Object.entries(about);
  for (let i = 0; ; i++) {
    const found = lines().filter((line) => wanted.every(([name, value]) => line[name] === value));
    if (found.length > 0 || i === 200) return found;
    await pause(50);
  }
}

/** Says the text, and is gone a moment later. */
async function brokenOff(url: string, text: string): Promise<void> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(text);
  await pause(60);
  socket.resetAndDestroy();
}

export function logCases(): void {
  beforeAll(async () => {
    server = await sharedCordon();
    client = await clientOf(server, 'officer');
  }, 60_000);

  describe('The log', () => {
    it('has one line for each request, under the id that its answer and its event bear', async () => {
      const body = { organisers: ['KG'], targets: ['NARCOTIC'], decidedOn: '2025-06-10' };
      const { headers } = await client.post('/v1/operations/logged/decide', body);
      const correlationId = headers.get('x-correlation-id');
      expect(await linesWith({ correlationId })).toMatchObject([
        { level: 30, command: 'operations/decide', status: 201, administration: 'KG', msg: 'answered' },
      ]);
      const { body: page } = await client.get('/v1/events?stream=operation-logged');
      expect(page.rows[0].meta.correlationId).toBe(correlationId);
    });

    it('holds no token, no password and nobody’s name', async () => {
      const strange = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.c3RyYW5nZXI';
      await client.get('/v1/committees', { authorization: `Bearer ${strange}` });
      await client.post('/v1/operations/logged/decide', '{"note":"Иванов"', {});
      const { headers } = await client.get('/v1/totals?token=very-secret');
      expect(await linesWith({ correlationId: headers.get('x-correlation-id') })).toMatchObject([{ status: 400 }]);
      const text = server.said();
      expect(lines().length).toBeGreaterThan(3);
      for (const each of [...SECRETS, 'very-secret', strange, 'Bearer', 'eyJ', 'Иванов', 'kg-officer'])
        expect(text).not.toContain(each);
    });

    it('has no line at the level of an error for a client that breaks off, wherever it does', async () => {
      const authorization = `Authorization: Bearer ${await tokenOf(server.data)}\r\nHost: 127.0.0.1\r\n`;
      const post = (path: string, type: string, length: number, body: string) =>
        `POST ${path} HTTP/1.1\r\n${authorization}Content-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n${body}`;
      for (const text of [
        post('/v1/operations/broken/decide', 'application/json', 900, '{"a":'),
        post('/v1/commands', 'application/x-ndjson', 900, '{"a":1}\n{"b":'),
        `GET /v1/feed HTTP/1.1\r\n${authorization}\r\n`,
        `GET /v1/totals HTTP/1.1\r\n${authorization}\r\n`,
        'GET /v1/to',
      ])
        await brokenOff(server.url, text);
      expect(await linesWith({ isCut: true, command: 'operations/decide' })).toHaveLength(1);
      expect(lines().filter(({ level }) => Number(level) >= 50)).toEqual([]);
    });

    it('tells whose turn it is to project', async () => {
      expect(await linesWith({ leads: true })).toMatchObject([{ level: 30 }]);
    });
  });
}
