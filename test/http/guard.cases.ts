// The guard at the door: nobody gets in without proving who they are, and no answer or log line repeats a token.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { type Edge, fakeEdge } from './fake-edge.js';

let edge: Edge;

const get = (headers: Record<string, string>, url = '/v1/totals') => edge.app.inject({ url, headers });

export function guardCases(): void {
  beforeAll(async () => {
    edge = await fakeEdge({ isDescribed: true });
  });
  afterAll(() => edge.close());

  describe('The edge', () => {
    it.each(['/v1/totals', '/v1/operations', '/v1/operations/barrier-2025'])(
      'lets nobody in to %s without a token',
      async (url) => {
        const answer = await get({}, url);
        expect([answer.statusCode, answer.json().code]).toEqual([401, 'TOKEN_MISSING']);
        expect(answer.headers['www-authenticate']).toBe('Bearer realm="cordon"');
        const command = await edge.app.inject({
          method: 'POST',
          url: '/v1/operations/barrier-2025/launch',
          payload: {},
        });
        expect([command.statusCode, edge.fakes.submissions]).toEqual([401, []]);
      },
    );

    it.each([
      ['that is broken', 'application/json', '{"window":'],
      ['that is empty', 'application/json', ''],
      ['that would change prototypes', 'application/json', '{"__proto__": {"role": "operator"}}'],
      ['that is too large', 'application/json', `{"a":"${'x'.repeat(300 * 1024)}"}`],
      ['of a kind that is not taken', 'text/plain', 'hello'],
      ['of lines', 'application/x-ndjson', '{'],
    ])('asks who it is before it looks at a body %s', async (_, type, payload) => {
      const sent = { method: 'POST' as const, payload, headers: { 'content-type': type } };
      for (const url of ['/v1/operations/barrier-2025/launch', '/v1/commands', '/nowhere']) {
        const answer = await edge.app.inject({ ...sent, url });
        expect([url, answer.statusCode, answer.json().code]).toEqual([url, 401, 'TOKEN_MISSING']);
        const headers = { ...sent.headers, authorization: `Bearer ${await edge.token({ ttlSeconds: -60 })}` };
        expect((await edge.app.inject({ ...sent, url, headers })).json().code).toBe('TOKEN_EXPIRED');
      }
    });

    it('asks only once who it is', async () => {
      const verified = jest.spyOn(edge.identity, 'verify');
      const headers = { authorization: `Bearer ${await edge.token()}` };
      const url = '/v1/operations/barrier-2025/launch';
      expect((await edge.app.inject({ method: 'POST', url, payload: {}, headers })).statusCode).toBe(201);
      expect((await get(headers)).statusCode).toBe(200);
      const times = verified.mock.calls.length;
      verified.mockRestore();
      expect(times).toBe(2);
    });

    it.each(['/health/live', '/health/ready', '/openapi.json', '/docs'])('shows %s to everyone', async (url) => {
      expect((await get({}, url)).statusCode).toBe(200);
    });

    it('takes the scheme in any letters, and no other scheme', async () => {
      const token = await edge.token();
      expect((await get({ authorization: `bearer  ${token}` })).statusCode).toBe(200);
      for (const authorization of [`Basic ${token}`, token, 'Bearer', `Bearer ${token} ${token}`]) {
        expect((await get({ authorization })).json().code).toBe('TOKEN_MISSING');
      }
    });

    it('says of a token that it does not believe why, and repeats nothing of it', async () => {
      const token = await edge.token({ ttlSeconds: -60, sub: 'officer-secret' });
      const answer = await get({ authorization: `Bearer ${token}` });
      expect([answer.statusCode, answer.json().code]).toEqual([401, 'TOKEN_EXPIRED']);
      expect(answer.headers['www-authenticate']).toBe(
        'Bearer realm="cordon", error="invalid_token", error_description="TOKEN_EXPIRED"',
      );
      expect(JSON.stringify([answer.body, answer.headers])).not.toMatch(
        new RegExp(`${token.slice(0, 20)}|officer-secret`),
      );
    });

    it('logs an error of the inside under its correlation id, and no token', async () => {
      const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
      edge.fakes.answer = () => {
        throw new Error('out of order');
      };
      const token = await edge.token();
      const answer = await get({ authorization: `Bearer ${token}` }, '/v1/totals?operation=barrier-2025');
      const text = JSON.stringify(logged.mock.calls);
      logged.mockRestore();
      expect(answer.statusCode).toBe(500);
      expect(text).toContain(String(answer.headers['x-correlation-id']));
      expect(text).toContain('out of order');
      expect(text).not.toContain(token);
      expect(text).not.toContain('barrier-2025');
    });
  });
}
