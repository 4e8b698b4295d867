// Every error leaves as problem details, with its status, its words and nothing of the inside.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { HttpException } from '@nestjs/common';
import { connect } from 'node:net';
import { NoSuchCommand, NotPermitted } from '../../src/commanding/submission.js';
import { Malformed } from '../../src/forms/malformed.js';
import { REFUSALS } from '../../src/domain/refusals.js';
import { INVALID, Invalid, type InvalidCode } from '../../src/forms/invalid.js';
import { NotAnswered } from '../../src/eventsourcing/asking/not-answered.js';
import { StoreFault } from '../../src/eventsourcing/log/event-store.js';
import { NotExecuted } from '../../src/eventsourcing/writing/not-executed.js';
import { Refusal } from '../../src/eventsourcing/writing/refusal.js';
import { type IdentityCode, IdentityProblem } from '../../src/http/identity/identity-problem.js';
import { EdgeProblem, problem } from '../../src/http/problems/problem.js';
import { EDGE_STATUS } from '../../src/http/problems/statuses.js';
import { troubleOf } from '../../src/http/problems/troubles.js';
import type { EdgeCode } from '../../src/words/problem-words.js';
import { type Edge, fakeEdge, receipt } from './fake-edge.js';
import { LANGUAGES } from '../../src/forms/language.js';

// Complete by type: a code that is added elsewhere and not here does not compile.
const NOT_EXECUTED: Record<NotExecuted['code'], number> = {
  KEY_REUSED: 422,
  ID_TAKEN: 409,
  STALE: 412,
  CONFLICT: 409,
  TOO_LARGE: 413,
  TOO_MANY_PARTS: 413,
  UNAVAILABLE: 503,
  UNKNOWN_OUTCOME: 503,
};
const NOT_ANSWERED: Record<NotAnswered['code'], number> = {
  NOT_FOUND: 404,
  KNOWN_AT_UNREADABLE: 400,
  KNOWN_AT_FUTURE: 400,
  LOG_CLOCK_STOOD: 422,
  POSITION_OF_ANOTHER_LOG: 400,
  POSITION_BEYOND_END: 400,
  AS_NOT_GIVEN: 403,
  RIGHTS_CHANGED: 503,
  NOT_YET_PROJECTED: 503,
  TOO_MANY_GROUPS: 422,
  REBUILDING: 503,
  READS_OF_ANOTHER: 403,
  READ_NOT_KEPT: 503,
};
const NOT_PERMITTED: Record<NotPermitted['code'], number> = {
  ROLE_MAY_NOT_WRITE: 403,
  HANDLING_NOT_KEPT: 403,
  SOURCE_NEEDS_SECRETARIAT: 403,
  ATTACHMENT_UNKNOWN: 422,
};
const NOT_IDENTIFIED: Record<IdentityCode, number> = {
  TOKEN_MISSING: 401,
  TOKEN_MALFORMED: 401,
  TOKEN_SIGNATURE: 401,
  TOKEN_EXPIRED: 401,
  TOKEN_NOT_YET: 401,
  TOKEN_TOO_LONG: 401,
  SESSION_OVER: 401,
  TOKEN_ISSUER_UNKNOWN: 401,
  TOKEN_AUDIENCE: 401,
  TOKEN_CLAIM_MISSING: 401,
  TOKEN_CLAIM_UNREADABLE: 401,
  ADMINISTRATION_NOT_ALLOWED: 401,
  ROLE_NOT_ALLOWED: 401,
  ROLE_UNKNOWN: 401,
  ISSUER_UNREACHABLE: 503,
};
const KINDS = { conflict: 409, forbidden: 403, unprocessable: 422 };

const entries = <Code extends string>(table: Record<Code, number>): [Code, number][] =>
  Object.entries(table) as [Code, number][];

const cases: [string, number, unknown][] = [
  ...entries(NOT_EXECUTED).map(([code, status]): [string, number, unknown] => [code, status, new NotExecuted(code)]),
  ...entries(NOT_ANSWERED).map(([code, status]): [string, number, unknown] => [code, status, new NotAnswered(code)]),
  ...entries(NOT_PERMITTED).map(([code, status]): [string, number, unknown] => [code, status, new NotPermitted(code)]),
  ...entries(NOT_IDENTIFIED).map(([code, status]): [string, number, unknown] => [
    code,
    status,
    new IdentityProblem(code),
  ]),
  ...Object.entries(REFUSALS).map(([code, { kind }]): [string, number, unknown] => [
    code,
    KINDS[kind],
    new Refusal(code),
  ]),
  ...(Object.keys(INVALID) as InvalidCode[]).map((code): [string, number, unknown] => [
    code,
    400,
    new Malformed([new Invalid(code, {}, '/x')]),
  ]),
  ...entries(EDGE_STATUS).map(([code, status]): [string, number, unknown] => [
    code,
    status,
    new EdgeProblem(code as EdgeCode),
  ]),
];

let edge: Edge;
let token: string;

interface Sent {
  method?: 'GET' | 'POST' | 'PUT' | 'HEAD' | 'DELETE';
  url?: string;
  headers?: Record<string, string>;
  payload?: string;
}

const send = ({ method = 'POST', url = '/v1/operations/barrier-2025/launch', headers = {}, payload }: Sent) =>
  edge.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(payload === undefined ? {} : { payload }),
  });

const json = { 'content-type': 'application/json' };

export function problemsCases(): void {
  describe('The problem', () => {
    it.each(cases)('%s has the status %i and words with a remedy in both languages', (code, status, error) => {
      for (const lang of LANGUAGES) {
        const told = problem(troubleOf(error), lang, 'c-1');
        expect(told).toMatchObject({ code, status, type: `urn:cordon:problem:${code}`, instance: 'urn:uuid:c-1' });
        expect(told.detail).not.toBe(code);
        expect(told.fix).not.toBe('');
        expect(told.title).not.toMatch(/^problem\./);
      }
    });

    it.each([
      ['CORRUPT', 'STORE_DAMAGED'],
      ['READ_MODELS_CORRUPT', 'READ_MODELS_DAMAGED'],
      ['OTHER_LOG', 'LOG_REFUSED'],
      ['LOCKED', 'STORE_FAULT'],
      ['DISK_FULL', 'STORE_FAULT'],
    ] as const)('of a store that is %s tells nothing of the store', (code, expected) => {
      const told = problem(troubleOf(new StoreFault(code, '/secret/place is broken')), 'en', 'c-1');
      expect(told).toMatchObject({ status: 503, code: expected });
      expect(JSON.stringify(told)).not.toContain('secret');
    });

    it('of a command that the store did not take tells nothing of the store either', () => {
      const trouble = troubleOf(new NotExecuted('UNAVAILABLE', { reason: '/secret/place has no room left' }));
      expect(trouble.inside).toBe('/secret/place has no room left');
      expect(JSON.stringify(problem(trouble, 'en', 'c-1'))).not.toContain('secret');
    });

    it.each([
      new Error('secret'),
      new Refusal('NO_SUCH_REFUSAL'),
      new HttpException('secret', 500),
      'secret',
      null,
      undefined,
    ])('of something unexpected (%p) is INTERNAL and tells nothing of it', (error) => {
      const trouble = troubleOf(error);
      expect([trouble.status, trouble.code]).toEqual([500, 'INTERNAL']);
      expect(JSON.stringify(problem(trouble, 'en', 'c-1'))).not.toMatch(/secret|NO_SUCH_REFUSAL/);
    });

    it('of a form with one thing wrong is that thing, of one with several is their list', () => {
      const [one, other] = [
        new Invalid('REQUIRED', { field: 'window' }, '/window'),
        new Invalid('TEXT_EMPTY', {}, '/codeName'),
      ];
      expect(problem(troubleOf(new Malformed([one])), 'en', 'c-1')).toMatchObject({
        code: 'REQUIRED',
        pointer: '/window',
        detail: 'The field “window” is missing',
        values: { field: 'window' },
      });
      const both = problem(troubleOf(new Malformed([one, other])), 'en', 'c-1');
      expect(both).toMatchObject({ code: 'INVALID_FIELDS', detail: expect.stringMatching(/^2 things are wrong/) });
      expect(both.errors?.map(({ code, pointer }) => [code, pointer])).toEqual([
        ['REQUIRED', '/window'],
        ['TEXT_EMPTY', '/codeName'],
      ]);
    });
  });
  beforeAll(async () => {
    edge = await fakeEdge();
    token = await edge.token();
  });
  afterAll(() => edge.close());
  afterEach(() => {
    edge.fakes.receipt = () => receipt;
  });

  describe('Over HTTP', () => {
    it.each<[string, number, Sent]>([
      ['BODY_UNREADABLE', 400, { headers: json, payload: '{"window":' }],
      ['BODY_UNREADABLE', 400, { headers: json, payload: '' }],
      ['BODY_UNREADABLE', 400, { headers: json, payload: '{"__proto__": {"role": "operator"}}' }],
      ['BODY_UNREADABLE', 400, { headers: json, payload: '{"constructor": {"prototype": {"a": 1}}}' }],
      ['BODY_TOO_LARGE', 413, { headers: json, payload: JSON.stringify({ a: 'x'.repeat(256 * 1024) }) }],
      ['MEDIA_TYPE_UNSUPPORTED', 415, { headers: { 'content-type': 'text/plain' }, payload: 'hello' }],
      [
        'MEDIA_TYPE_UNSUPPORTED',
        415,
        { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'a=1' },
      ],
      ['URL_UNREADABLE', 400, { url: '/v1/operations/%zz/launch' }],
      ['URL_TOO_LONG', 414, { url: `/v1/operations/${'x'.repeat(300)}/launch` }],
      ['NO_SUCH_ROUTE', 404, { method: 'GET', url: '/v2/totals' }],
      ['METHOD_NOT_ALLOWED', 405, { method: 'GET' }],
      ['METHOD_NOT_ALLOWED', 405, { method: 'PUT', url: '/v1/totals' }],
    ])('%s is answered %i as a problem', async (code, status, sent) => {
      const answer = await send(sent);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect([answer.statusCode, answer.json()]).toMatchObject([status, { code, status }]);
    });

    it('a body of exactly the limit is taken', async () => {
      const payload = JSON.stringify({ a: 'x'.repeat(256 * 1024 - 8) });
      expect(payload).toHaveLength(256 * 1024);
      expect((await send({ headers: json, payload })).statusCode).toBe(201);
    });

    it('an address that nearly exists is answered with the one that was probably meant', async () => {
      const { detail, fix, known } = (await send({ method: 'GET', url: '/v1/totlas?by=country' })).json();
      expect([detail, fix]).toEqual(['There is nothing at GET /v1/totlas', 'Did you mean /v1/totals?']);
      expect(known).toContain('/v1/totals');
    });

    it('a collection that does not exist is answered with those that do', async () => {
      const { code, known } = (await send({ method: 'GET', url: '/v1/flights/ka-203' })).json();
      expect([code, known]).toEqual([
        'NO_SUCH_ROUTE',
        [
          '/v1/catalogue',
          '/v1/me',
          '/v1/me/outbox-keys',
          '/v1/operations',
          '/v1/operations/:id',
          '/v1/operations/:id/actions',
          '/v1/statements/:id/actions',
          '/v1/totals',
        ],
      ]);
    });

    it('a command that does not exist is answered with those that do, and the nearest', async () => {
      edge.fakes.receipt = () => {
        throw new NoSuchCommand('operations/lanch', ['decide', 'launch']);
      };
      expect((await send({})).json()).toMatchObject({
        code: 'NO_SUCH_COMMAND',
        detail: 'There is no command “operations/lanch”',
        fix: 'Did you mean “launch”?',
        known: ['decide', 'launch'],
      });
    });

    it('a wrong method is answered with those that fit', async () => {
      const answer = await send({ method: 'DELETE', url: '/v1/operations/barrier-2025' });
      expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
      const command = await send({ method: 'GET', url: '/v1/operations/barrier-2025/launch' });
      expect(command.headers['allow']).toBe('POST');
    });

    it('a problem is told in the language that is asked for', async () => {
      const answer = await send({ headers: { ...json, 'accept-language': 'ru' }, payload: '{' });
      expect(answer.headers['content-language']).toBe('ru');
      expect(answer.json().title).toBe('Запрос составлен неверно');
    });

    it('what can be tried again says when', async () => {
      edge.fakes.receipt = () => {
        throw new NotExecuted('UNKNOWN_OUTCOME');
      };
      const answer = await send({});
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2']);
      expect(answer.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    });

    it('an error of the inside tells the correlation id and nothing else', async () => {
      edge.fakes.receipt = () => {
        throw new Error('password at /secret/place');
      };
      const correlation = '0b6f3a52-4c1d-4d0e-9a77-2f1c5b8e6d90';
      const answer = await send({ headers: { 'x-correlation-id': correlation } });
      expect([answer.statusCode, answer.json().instance]).toEqual([500, `urn:uuid:${correlation}`]);
      expect(answer.headers['x-correlation-id']).toBe(correlation);
      expect(answer.body).not.toContain('secret');
    });

    /** What the server answers to these bytes. */
    async function answered(bytes: string): Promise<{ readonly head: string; readonly body: object }> {
      const server = edge.app.getHttpServer();
      if (!server.listening) await edge.app.listen(0, '127.0.0.1');
      const { port } = server.address() as { port: number };
      const text = await new Promise<string>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
        const chunks: Buffer[] = [];
        socket.on('data', (chunk) => chunks.push(chunk)).on('error', reject);
        socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
      });
      const [head = '', body = ''] = text.split('\r\n\r\n');
      return { head, body: JSON.parse(body) as object };
    }

    it('an address as people type it is answered with how it is encoded, in their language', async () => {
      const asked = async (address: string): Promise<object> =>
        (await answered(`GET ${address} HTTP/1.1\r\nHost: x\r\n\r\n`)).body;
      expect(await asked('/v1/search?q=Торугарт&by=%D0%A2')).toMatchObject({
        code: 'URL_NOT_ENCODED',
        detail: expect.stringContaining('/v1/search?q=Торугарт&by=%D0%A2'),
        fix: expect.stringMatching(/^Закодируйте их: \/v1\/search\?q=%D0%A2%D0%BE\S+&by=%D0%A2; /),
      });
      expect(await asked('/v1/search?q=Küche')).toMatchObject({
        code: 'URL_NOT_ENCODED',
        fix: expect.stringContaining('Encode them: /v1/search?q=K%C3%BCche;'),
      });
    });

    it('what is not HTTP at all is answered as a problem too', async () => {
      const { head, body } = await answered('NOT HTTP\r\n\r\n');
      expect(head).toMatch(/^HTTP\/1.1 400 /);
      expect(body).toMatchObject({ code: 'REQUEST_UNREADABLE', status: 400 });
    });
  });
}
