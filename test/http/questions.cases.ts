// A question over HTTP: how its parameters are understood, and what the answer carries beside its rows.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NotAnswered } from '../../src/eventsourcing/asking/not-answered.js';
import { answer, type Edge, fakeEdge, LOG_ID } from './fake-edge.js';

let edge: Edge;
let token: string;

const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  edge.app.inject({ method, url, headers: { authorization: `Bearer ${token}`, ...headers } });

/** Of the answer about one thing, whose rows are those of `answer`. */
const TAG = `"3-${answer.digest.slice(0, 16)}.en.json"`;

export function questionsCases(): void {
  beforeAll(async () => {
    edge = await fakeEdge();
    token = await edge.token({ role: 'analyst' });
  });
  afterAll(() => edge.close());
  beforeEach(() => {
    edge.fakes.answer = () => answer;
    edge.fakes.questions.length = 0;
  });

  describe('A question', () => {
    it('is answered with itself as understood, its position, rules, digest, rows and cursor', async () => {
      edge.fakes.answer = () => ({ ...answer, knownAt: `@${LOG_ID}.42`, next: 'b' });
      const told = await get(`/v1/totals?by=country&knownAt=@${LOG_ID}.42`);
      expect(told.statusCode).toBe(200);
      expect(told.json()).toEqual({
        question: { path: '/v1/totals', parameters: { by: ['country'] } },
        position: `${LOG_ID}.42`,
        knownAt: `@${LOG_ID}.42`,
        rules: 'totals@1',
        digest: answer.digest,
        rows: [{ lower: '162' }],
        next: 'b',
      });
      expect(told.headers['cache-control']).toBe('no-store');
    });

    it.each(['by=country,substance', 'by=country&by=substance', 'by=country%2Csubstance'])(
      'takes a list as %s',
      async (query) => {
        await get(`/v1/totals?${query}`);
        expect(edge.fakes.questions[0]?.parameters).toEqual({ by: ['country', 'substance'] });
      },
    );

    it('takes the shared parameters out before its own are read', async () => {
      await get(`/v1/totals?by=country&atLeast=${LOG_ID}.7&knownAt=2026-05-01T00:00:00Z`, {
        prefer: 'wait=7',
        'accept-language': 'ru',
      });
      const [{ parameters, asked } = { parameters: {}, asked: undefined }] = edge.fakes.questions;
      expect(parameters).toEqual({ by: ['country'] });
      expect(asked).toMatchObject({ knownAt: '2026-05-01T00:00:00Z', atLeast: `${LOG_ID}.7`, wait: 7000, lang: 'ru' });
    });

    it('takes an offset whose plus sign was lost on the way', async () => {
      await get('/v1/totals?knownAt=2026-05-01T00:00:00+05:00');
      expect(edge.fakes.questions[0]?.asked.knownAt).toBe('2026-05-01T00:00:00+05:00');
    });

    it.each([
      ['wait=120', 30_000],
      ['respond-async, wait=10', 10_000],
      ['wait=soon', undefined],
      ['', undefined],
    ])('waits as long as Prefer: %s says, but not longer than half a minute', async (prefer, wait) => {
      await get('/v1/totals', { prefer });
      expect(edge.fakes.questions[0]?.asked.wait).toBe(wait);
    });

    it('is placed by the path where it asks for one thing', async () => {
      edge.fakes.answer = () => ({ ...answer, revision: 3 });
      const told = await get('/v1/operations/barrier-2025');
      expect(edge.fakes.questions).toMatchObject([{ path: 'operations/:id', parameters: { id: 'barrier-2025' } }]);
      expect([told.headers['etag'], told.json().question]).toEqual([
        TAG,
        { path: '/v1/operations/barrier-2025', parameters: {} },
      ]);
      expect(told.json()).not.toHaveProperty('revision');
    });

    it.each([[TAG], [`W/${TAG}`], [`"1", ${TAG}`], ['*']])(
      'is not answered again to who holds it as %s',
      async (tag) => {
        edge.fakes.answer = () => ({ ...answer, revision: 3 });
        const told = await get('/v1/operations/barrier-2025', { 'if-none-match': tag });
        expect([told.statusCode, told.body, told.headers['etag']]).toEqual([304, '', TAG]);
      },
    );

    it('is answered again to who holds an earlier revision', async () => {
      edge.fakes.answer = () => ({ ...answer, revision: 3 });
      expect((await get('/v1/operations/barrier-2025', { 'if-none-match': TAG.replace('3', '2') })).statusCode).toBe(
        200,
      );
    });

    it('can be asked for its headers only', async () => {
      edge.fakes.answer = () => ({ ...answer, revision: 3 });
      const told = await get('/v1/operations/barrier-2025', {}, 'HEAD');
      expect([told.statusCode, told.body, told.headers['etag']]).toEqual([200, '', TAG]);
    });

    it.each([
      ['/v1/totals?bye=country', 'UNKNOWN_FIELD', '?bye'],
      ['/v1/totals?by=planet', 'NOT_ONE_OF', '?by'],
      ['/v1/totals?operation=A&operation=B', 'WRONG_TYPE', '?operation'],
      ['/v1/totals?__proto__=1', 'UNKNOWN_FIELD', '?__proto__'],
      ['/v1/totals?constructor=1', 'UNKNOWN_FIELD', '?constructor'],
      ['/v1/totals?a%2Fb=1', 'UNKNOWN_FIELD', '?a/b'],
      ['/v1/operations/Barrier', 'NOT_A_SLUG', '#id'],
      ['/v1/totals?knownAt=@1&knownAt=@2', 'PARAMETER_REPEATED', '?knownAt'],
      ['/v1/operations/barrier-2025?id=guard-2024', 'PARAMETER_REPEATED', '?id'],
    ])('%s is refused as %s at %s', async (url, code, pointer) => {
      const told = await get(url);
      expect([told.statusCode, told.json()]).toMatchObject([400, { code, pointer }]);
      expect(edge.fakes.questions).toEqual([]);
    });

    it('names the parameter that was probably meant', async () => {
      expect((await get('/v1/totals?operatoin=barrier-2025')).json().fix).toBe('Did you mean “operation”?');
    });

    it('without an answer says which parameter is to blame', async () => {
      edge.fakes.answer = () => {
        throw new NotAnswered('POSITION_OF_ANOTHER_LOG', { given: 'aaaa', log: LOG_ID }, 'knownAt');
      };
      expect((await get('/v1/totals')).json()).toMatchObject({ code: 'POSITION_OF_ANOTHER_LOG', pointer: '?knownAt' });
    });
  });

  describe('Health', () => {
    const health = (url: string) => edge.app.inject({ url });

    it('is told without a token', async () => {
      expect((await health('/health/live')).json()).toEqual({ status: 'live' });
      const ready = await health('/health/ready');
      expect([ready.statusCode, ready.json()]).toEqual([
        200,
        { status: 'ready', lag: 0, parked: 0, position: `${LOG_ID}.42` },
      ]);
    });

    it('says why it is not ready, and how far behind', async () => {
      edge.fakes.readiness = { ready: false, lag: 12_000, parked: 1, position: null, reason: 'REBUILDING' };
      const ready = await health('/health/ready');
      expect([ready.statusCode, ready.json()]).toMatchObject([
        503,
        { status: 'not ready', lag: 12_000, parked: 1, reason: 'REBUILDING' },
      ]);
    });
  });
}
