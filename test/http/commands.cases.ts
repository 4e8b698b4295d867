// A command over HTTP: what reaches the gateway, and what is told about the receipt.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { NotExecuted } from '../../src/eventsourcing/writing/not-executed.js';
import { type Edge, fakeEdge, LOG_ID, receipt } from './fake-edge.js';

const LAUNCH = '/v1/operations/barrier-2025/launch';
const KEY = '0b6f3a52-4c1d-4d0e-9a77-2f1c5b8e6d90';

let edge: Edge;
let token: string;

const send = (
  headers: Record<string, string> = {},
  payload: object | undefined = { window: '2025-08' },
  url = LAUNCH,
) =>
  edge.app.inject({
    method: 'POST',
    url,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(payload ? { payload } : {}),
  });

export function commandsCases(): void {
  beforeAll(async () => {
    edge = await fakeEdge();
    token = await edge.token();
  });
  afterAll(() => edge.close());
  beforeEach(() => {
    edge.fakes.receipt = () => receipt;
    edge.fakes.submissions.length = 0;
  });

  describe('A command', () => {
    it('is answered with what was recorded, where, and under which key', async () => {
      const answer = await send({ 'idempotency-key': KEY.toUpperCase() });
      expect(answer.statusCode).toBe(201);
      expect(answer.json()).toEqual({
        stream: 'operation-barrier-2025',
        revision: 3,
        position: `${LOG_ID}.42`,
        events: [{ id: 'e-1', type: 'OperationLaunched' }],
      });
      expect(answer.headers).toMatchObject({
        etag: '"3"',
        location: '/v1/operations/barrier-2025',
        'idempotency-key': KEY,
        'cache-control': 'no-store',
      });
    });

    it('reaches the gateway as it was sent, with the actor of the token and nothing else of it', async () => {
      await send({ 'idempotency-key': KEY, 'if-match': '"2"', 'accept-language': 'ru-RU', 'x-correlation-id': KEY });
      expect(edge.fakes.submissions).toEqual([
        {
          collection: 'operations',
          id: 'barrier-2025',
          verb: 'launch',
          body: { window: '2025-08' },
          actor: { administration: 'KG', officer: 'officer-7', role: 'officer' },
          key: KEY,
          correlationId: KEY,
          ifRevision: 2,
          lang: 'ru',
        },
      ]);
    });

    it('gets a key from the server when it brings none, and is told it', async () => {
      const answer = await send();
      expect(answer.headers['idempotency-key']).toBe(edge.fakes.submissions[0]?.key);
      expect(edge.fakes.submissions[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
    });

    it('says nothing of language and revision that the client did not say, and bears the correlation id of its answer', async () => {
      const answer = await send();
      expect(edge.fakes.submissions[0]?.correlationId).toBe(answer.headers['x-correlation-id']);
      expect(Object.keys(edge.fakes.submissions[0]!).sort()).toEqual([
        'actor',
        'body',
        'collection',
        'correlationId',
        'id',
        'key',
        'verb',
      ]);
    });

    it('for whatever there is, if only there is something, says so to the gateway; what is stale is told in words', async () => {
      edge.fakes.receipt = () => {
        throw new NotExecuted('STALE', { expected: '*', actual: -1 });
      };
      const answer = await send({ 'if-match': ' * ' });
      expect(edge.fakes.submissions[0]?.ifRevision).toBe('*');
      expect([answer.statusCode, answer.json()]).toMatchObject([
        412,
        { code: 'STALE', detail: 'There is no such stream yet', fix: expect.stringContaining('Leave If-Match out') },
      ]);
      const russian = await send({ 'if-match': '*', 'accept-language': 'ru' });
      expect(russian.json().detail).toBe('Такой записи ещё нет');
      edge.fakes.receipt = () => {
        throw new NotExecuted('STALE', { expected: 3, actual: 4 });
      };
      expect((await send({ 'if-match': '"3"' })).json().detail).toBe('The stream is at revision 4, not at 3');
    });

    it('that was sent before is answered 200 and marked as repeated', async () => {
      edge.fakes.receipt = () => ({ ...receipt, repeated: true });
      const answer = await send();
      expect([answer.statusCode, answer.json()]).toMatchObject([200, { repeated: true, revision: 3 }]);
    });

    it('with nothing new to say is answered 200, without events or a position', async () => {
      edge.fakes.receipt = () => ({ ...receipt, events: [], number: null });
      const answer = await send();
      expect([answer.statusCode, answer.json()]).toMatchObject([200, { events: [], position: null }]);
    });

    it('tells the flags that were stored with an event', async () => {
      const flag = { code: 'UNPROVED_PRECONDITION', rule: 'NOT_DECIDED', values: { operation: 'barrier-2025' } };
      edge.fakes.receipt = () => ({ ...receipt, events: [{ id: 'e-1', type: 'OperationLaunched', flags: [flag] }] });
      const told = async (lang: string): Promise<unknown> =>
        (await send({ 'accept-language': lang })).json().events[0].flags;
      expect(await told('en')).toEqual([
        {
          ...flag,
          text: 'The operation “barrier-2025” has been neither decided on nor planned.',
          fix: 'Decide on the operation or plan it first.',
          counts: true,
        },
      ]);
      expect(await told('ru')).toMatchObject([
        {
          text: 'В журнале нет ни решения об операции «barrier-2025», ни её плана.',
          fix: 'Сначала внесите решение об операции или её план.',
          counts: true,
        },
      ]);
      edge.fakes.receipt = () => ({
        ...receipt,
        events: [{ id: 'e-1', type: 'X', flags: [{ code: 'LINE_ID_TAKEN' }] }],
      });
      expect(await told('en')).toMatchObject([{ counts: false }]);
    });

    it.each([
      ['idempotency-key', 'seven', 'KEY_UNREADABLE'],
      ['x-correlation-id', 'seven', 'CORRELATION_UNREADABLE'],
      ['if-match', 'W/"3"', 'IF_MATCH_UNREADABLE'],
      ['if-match', '3', 'IF_MATCH_UNREADABLE'],
      ['if-match', '"3", "4"', 'IF_MATCH_UNREADABLE'],
    ])('with the header %s: %s is refused before it reaches the gateway', async (name, value, code) => {
      const answer = await send({ [name]: value });
      expect([answer.statusCode, answer.json().code]).toEqual([400, code]);
      expect(edge.fakes.submissions).toEqual([]);
    });

    it('that begins an incident needs no id: the sender’s key makes it, and the answer says where it is', async () => {
      const report = { country: 'KG', occurredAt: '2026-05-10' };
      const first = await send({ 'idempotency-key': KEY }, report, '/v1/incidents');
      const again = await send({ 'idempotency-key': KEY }, report, '/v1/incidents');
      const [one, other] = edge.fakes.submissions;
      expect(one).toMatchObject({ collection: 'incidents', verb: 'report', key: KEY, body: report });
      expect(one?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
      expect(other?.id).toBe(one?.id);
      expect([first.headers['location'], again.headers['location']]).toEqual([
        `/v1/incidents/${one?.id}`,
        `/v1/incidents/${one?.id}`,
      ]);
      const without = await send({}, report, '/v1/incidents');
      expect([without.statusCode, without.json().code]).toEqual([400, 'KEY_REQUIRED']);
      const nowhere = await send({ 'idempotency-key': KEY }, report, '/v1/incidens');
      expect([nowhere.statusCode, nowhere.json().code]).toEqual([404, 'NO_SUCH_ROUTE']);
    });

    it('is addressed by the reporter’s own reference, which makes the id, at the server and offline', async () => {
      const paths = ['by-reference/KG/12-k', 'by-reference/kg/12-K', 'by-reference/Кыргызстан/12-k'];
      for (const path of paths) await send({}, {}, encodeURI(`/v1/incidents/${path}/withdraw`));
      await send({}, {}, `/v1/incidents/by-reference/KZ/${encodeURIComponent('№ 12/к')}/withdraw`);
      const ids = edge.fakes.submissions.map(({ id }) => id);
      const own = uuidOf('["incidents","KG","12-k"]');
      expect(ids).toEqual([own, own, own, uuidOf('["incidents","KZ","№ 12/к"]')]);
      const nobody = await send({}, {}, '/v1/incidents/by-reference/QQ/12-k/withdraw');
      expect(nobody.statusCode).toBe(404);
    });

    it('that wants no more is told that it was done, unless it contradicts something', async () => {
      const answer = await send({ prefer: 'return=minimal' });
      expect([answer.statusCode, answer.body, answer.headers['preference-applied']]).toEqual([
        204,
        '',
        'return=minimal',
      ]);
      expect(answer.headers).toMatchObject({ etag: '"3"', location: '/v1/operations/barrier-2025' });
      const flags = [{ code: 'NOT_LAUNCHED' }];
      edge.fakes.receipt = () => ({ ...receipt, events: [{ id: 'e-1', type: 'X', flags }] });
      expect((await send({ prefer: 'respond-async, return="minimal"' })).statusCode).toBe(201);
    });

    it('may come compressed', async () => {
      for (const [encoding, packed] of [
        ['gzip', gzipSync('{"window":"2025-08"}')],
        ['br', brotliCompressSync('{"window":"2025-08"}')],
      ] as const) {
        const headers = {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-encoding': encoding,
        };
        const answer = await edge.app.inject({ method: 'POST', url: LAUNCH, headers, payload: packed });
        expect([answer.statusCode, edge.fakes.submissions.at(-1)?.body]).toEqual([201, { window: '2025-08' }]);
      }
    });

    it.each([
      ['of another kind', 'zstd', Buffer.from('x'), 415, 'ENCODING_UNSUPPORTED'],
      ['that is damaged', 'gzip', Buffer.from('no gzip'), 400, 'ENCODING_BROKEN'],
      [
        'that is larger than a body may be',
        'gzip',
        gzipSync(`{"a":"${randomBytes(200_000).toString('hex')}"}`),
        413,
        'BODY_TOO_LARGE',
      ],
      ['that is a bomb', 'br', brotliCompressSync(Buffer.alloc(50_000_000, ' ')), 413, undefined],
    ])('compressed in a way %s is refused', async (...[, encoding, payload, status, code]) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-encoding': encoding,
      };
      const answer = await edge.app.inject({ method: 'POST', url: LAUNCH, headers, payload });
      expect(answer.statusCode).toBe(status);
      expect(answer.json().code).toBe(code ?? (answer.json() as { code: string }).code);
      expect(edge.fakes.submissions).toEqual([]);
    });

    it('without a body is a command without fields', async () => {
      await send({}, undefined);
      expect(edge.fakes.submissions).toHaveLength(1);
    });
  });
}
