// The bounds of what a client may have of the server at once: who meets one is told, everybody else is served.
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EdgeProblem } from '../../../src/http/problems/problem.js';
import type { Refused } from '../../../src/http/problems/reporting.js';
import { Shares } from '../../../src/http/shares.js';
import { eventually, FeedReader, type LiveEdge, liveEdge } from './live-edge.js';
import { Sending } from './transfer.js';

export function boundsCases(): void {
  let edge: LiveEdge;
  let token: string;
  beforeAll(async () => {
    edge = await liveEdge({ feed: { patience: 30_000 } });
    token = await edge.token();
  });
  afterAll(() => edge.close());

  const connections = (): Promise<number> =>
    new Promise(
      (resolve) => void edge.app.getHttpServer().getConnections((_: unknown, count: number) => resolve(count)),
    );

  /** Says a text on a connection whose client keeps its half open. */
  async function said(text: string): Promise<{ readonly socket: Socket; readonly answer: () => string }> {
    const socket = connect({ port: edge.port, host: '127.0.0.1', allowHalfOpen: true });
    let answer = '';
    socket.setEncoding('utf8').on('data', (piece: string) => (answer += piece));
    socket.on('error', () => undefined).write(text);
    await eventually(() => answer !== '');
    return { socket, answer: () => answer };
  }

  describe('A connection', () => {
    it('that was answered 400 is taken away from who keeps it open', async () => {
      const before = await connections();
      const { socket, answer } = await said('NOT HTTP AT ALL\r\n\r\n');
      expect(answer()).toMatch(/^HTTP\/1.1 400 /);
      for (let i = 0; i < 40 && (await connections()) > before; i++) await pause(100);
      expect(await connections()).toBe(before);
      socket.destroy();
    });

    it('with an expectation that nobody meets gets a problem', async () => {
      const { socket, answer } = await said(
        'GET /health/live HTTP/1.1\r\nHost: x\r\nExpect: coffee\r\nAccept-Language: ru\r\n\r\n',
      );
      socket.destroy();
      expect(answer()).toMatch(/^HTTP\/1.1 417 .*application\/problem\+json.*"EXPECTATION_UNSUPPORTED"/s);
      expect(answer()).toMatch(/Уберите этот заголовок/);
    });
  });

  describe('Who only reads', () => {
    it('is refused before anything of a body is read', async () => {
      const analyst = await edge.token({ role: 'analyst' });
      const request = httpRequest({
        port: edge.port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/v1/commands',
        headers: { Authorization: `Bearer ${analyst}`, 'Content-Type': 'application/x-ndjson' },
      });
      request.on('error', () => undefined).write('x\n'.repeat(10));
      const [response] = (await once(request, 'response')) as [{ statusCode: number; resume(): void }];
      request.destroy();
      expect(response.statusCode).toBe(403);
    });
  });

  describe('Transfers', () => {
    it('of one sender are so many at once, and another sender’s are taken meanwhile', async () => {
      const told: Refused[] = [];
      edge.backend.diagnostics.on('refused', (about) => void told.push(about));
      const open = Array.from({ length: 16 }, () => new Sending(edge.port, token));
      for (const each of open) await each.send('\n');
      await eventually(() => open.every(({ response }) => response?.statusCode === 200));
      const refused = new Sending(edge.port, token);
      await refused.send('\n');
      await eventually(() => refused.response !== undefined);
      expect([refused.response!.statusCode, refused.response!.headers['retry-after']]).toEqual([429, '2']);
      expect(told).toMatchObject([{ code: 'TOO_MANY_AT_ONCE', administration: 'KG' }]);
      const other = new Sending(edge.port, await edge.token({ sub: 'officer-8' }));
      await other.send('\n');
      await eventually(() => other.response !== undefined);
      expect(other.response!.statusCode).toBe(200);
      refused.request.destroy();
      for (const each of [...open, other]) await each.end();
      const again = new Sending(edge.port, token);
      await again.end('\n');
      expect(again.response!.statusCode).toBe(200);
    });
  });

  describe('The shares of senders', () => {
    const [one, other] = ['officer-1', 'officer-2'].map((officer) => ({ administration: 'KG', officer }));

    it('are each sender’s own, and who waits takes over a place that is free again', async () => {
      const shares = new Shares('questions', 2, 1);
      const leave = [await shares.take(one!), await shares.take(one!)];
      const waiting = shares.take(one!);
      expect(() => shares.take(one!)).toThrow(EdgeProblem);
      (await shares.take(other!))();
      leave[0]!();
      leave[0]!(); // once is enough
      const third = await waiting;
      const fourth = shares.take(one!);
      expect(() => shares.take(one!)).toThrow(EdgeProblem);
      third();
      for (const each of [leave[1]!, await fourth]) each();
      expect([await shares.take(one!), await shares.take(one!)]).toHaveLength(2);
    });
  });

  describe('The feed', () => {
    it('lets who comes back catch up, however many do not read', async () => {
      const note = 'x'.repeat(60_000);
      const ids: string[] = [];
      const template = await templateIn(edge);
      for (let i = 0; i < 120; i++) {
        const id = crypto.randomUUID();
        const event = { ...template, id, data: { note } };
        await edge.backend.store.append(`operation-large-${i}`, [event as never], -1);
        ids.push(id);
      }
      const silent: Socket[] = [];
      for (let i = 0; i < 40; i++) {
        const socket = connect({ port: edge.port, host: '127.0.0.1' });
        socket.on('error', () => undefined).pause();
        socket.write(`GET /v1/feed?after=0 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`);
        silent.push(socket);
      }
      await pause(500);
      const began = performance.now();
      const reader = await FeedReader.open(edge.port, token, '?after=0');
      await reader.until(({ ids: seen }) => seen.includes(ids[0]!));
      const ms = performance.now() - began;
      reader.cut();
      for (const each of silent) each.destroy();
      expect(ms).toBeLessThan(10_000);
    }, 60_000);
  });
}

/** An event that the log holds, to be said again with other contents. */
async function templateIn(edge: LiveEdge): Promise<object> {
  const [id] = await edge.record(1, 'template');
  for await (const page of edge.backend.store.readAll(null)) {
    const found = page.findLast((event) => event.id === id);
    if (found) return { type: found.type, schemaVersion: 1, metadata: found.metadata };
  }
  throw new Error('the log does not hold what was recorded');
}
