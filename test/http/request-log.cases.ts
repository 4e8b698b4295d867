// The line that a request leaves in the log: what an operator needs to find it, and nothing that names a person or opens a door.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { httpAdapter } from '../../src/http/http-adapter.js';
import type { Answered } from '../../src/http/request-log.js';

const ID = '7b6e6b0e-94f3-4c1c-8a55-8f7a3c3f1e10';
const lines: Answered[] = [];
const adapter = httpAdapter({ onAnswered: (answered) => lines.push(answered) });
let port: number;

interface Identified {
  identity?: object;
}

async function line(): Promise<Answered | undefined> {
  for (let i = 0; i < 200 && lines.length === 0; i++) await pause(10);
  return lines[0];
}

const post = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer very.secret.token', ...headers },
    body: '{"name":"Иванов"}',
  });

export function requestLogCases(): void {
  beforeAll(async () => {
    const server = adapter.getInstance();
    server.post('/v1/:collection/:id/:verb', (asked, reply) => {
      (asked as Identified).identity = { administration: 'KG', officer: 'officer-7', role: 'officer' };
      void reply.header('Idempotency-Key', ID).code(201).send({ kept: true });
    });
    server.get('/health/ready', (_, reply) => void reply.send({}));
    server.get('/endless', (_, reply) => {
      reply.hijack();
      reply.raw.write('on and on');
    });
    await server.listen({ host: '127.0.0.1', port: 0 });
    ({ port } = server.addresses()[0] as { port: number });
  });
  afterAll(() => adapter.close());
  beforeEach(() => void lines.splice(0));

  describe('A request', () => {
    it('is told by its way, its outcome and its ids, once', async () => {
      await post('/v1/operations/barrier-2025/launch?secret=1', { 'X-Correlation-Id': ID });
      expect(await line()).toEqual({
        method: 'POST',
        route: '/v1/:collection/:id/:verb',
        command: 'operations/launch',
        status: 201,
        ms: expect.any(Number),
        correlationId: ID,
        idempotencyKey: ID,
        administration: 'KG',
      });
      expect(lines).toHaveLength(1);
    });

    it('leaves neither token, body, parameter nor an officer’s name', async () => {
      await post('/v1/operations/barrier-2025/launch?secret=1');
      const text = JSON.stringify(await line());
      for (const each of ['secret', 'token', 'Иванов', 'officer', 'barrier']) expect(text).not.toContain(each);
    });

    it('for what is not there is told without what was asked for', async () => {
      const answer = await post('/v1/Иванов', {});
      expect(await line()).toMatchObject({ status: 404, correlationId: answer.headers.get('x-correlation-id') });
      expect(lines[0]).not.toHaveProperty('command');
      expect(lines[0]).not.toHaveProperty('code'); // there is no edge here that would tell a problem
      expect(JSON.stringify(lines[0])).not.toContain(encodeURIComponent('Иванов'));
    });

    it('of monitoring is marked, so that it can be left out', async () => {
      await fetch(`http://127.0.0.1:${port}/health/ready`);
      expect(await line()).toMatchObject({ route: '/health/ready', isProbe: true });
    });

    it('whose client goes before its answer is over is told as cut', async () => {
      const asked = request({ port, host: '127.0.0.1', path: '/endless' }, (answer) => {
        answer.once('data', () => asked.destroy());
      });
      asked.on('error', () => undefined).end();
      expect(await line()).toMatchObject({ route: '/endless', isCut: true });
    });
  });
}
