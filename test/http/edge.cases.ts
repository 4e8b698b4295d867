// The edge on the real machine: what is sent is recorded once, can be read back at once, and is never told otherwise.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/config.js';
import { type Cordon, start } from '../../src/main.js';

const folder = mkdtempSync(join(tmpdir(), 'cordon-edge-'));
let cordon: Cordon;
let url: string;
const tokens = new Map<string, string>();

type Headers = Record<string, string>;

const get = (path: string, headers: Headers = {}) =>
  fetch(url + path, { headers: { authorization: `Bearer ${tokens.get('analyst')}`, ...headers } });

const post = (path: string, body: unknown, headers: Headers = {}) =>
  fetch(url + path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { authorization: `Bearer ${tokens.get('coordinator')}`, 'content-type': 'application/json', ...headers },
  });

/** What an answer says, loosely: each test names the fields that it means. */
const told = async (answer: Response): Promise<Record<string, unknown>> =>
  (await answer.json()) as Record<string, unknown>;

const DECIDED = { organisers: ['KG'], targets: ['NARCOTIC'], decidedOn: '2025-03' };

/** An operation that has been decided on, with the position at which it was. */
async function decided(id: string): Promise<string> {
  const { position } = await told(await post(`/v1/operations/${id}/decide`, DECIDED));
  return String(position);
}

export function edgeCases(): void {
  beforeAll(async () => {
    const settings = { CORDON_DATA: folder, CORDON_PORT: '0', CORDON_DOCUMENTS: 'off', CORDON_LOG_LEVEL: 'silent' };
    cordon = await start(readConfig(settings));
    url = await cordon.listen();
    for (const role of ['coordinator', 'analyst']) {
      tokens.set(role, await cordon.identity.sign!({ administration: 'KG', role, sub: `${role}-1`, ttlSeconds: 600 }));
    }
  });
  afterAll(async () => {
    await cordon.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('What is sent', () => {
    it('can be read back at once by who waits for its position', async () => {
      const answer = await post('/v1/operations/guard-2025/decide', DECIDED);
      expect([answer.status, answer.headers.get('etag'), answer.headers.get('location')]).toEqual([
        201,
        '"0"',
        '/v1/operations/guard-2025',
      ]);
      const { position, events } = await told(answer);
      expect(events).toEqual([{ id: expect.any(String), type: 'OperationDecided' }]);
      const read = await get(`/v1/operations/guard-2025?atLeast=${String(position)}`, { prefer: 'wait=5' });
      expect([read.status, read.headers.get('etag')]).toEqual([
        200,
        expect.stringMatching(/^"0-[0-9a-f]{16}-[0-9a-f]{16}\.en\.json/),
      ]);
      expect(await told(read)).toMatchObject({
        position,
        rows: [{ id: 'guard-2025', phase: 'PREPARING' }],
        next: null,
      });
    });

    it('twice under one key is recorded once, and another command under it is refused', async () => {
      const key = randomUUID();
      const body = { country: 'KG', capacity: 'PARTICIPANT' };
      await decided('twice-2025');
      const path = '/v1/operations/twice-2025/nominate-participant';
      const first = await post(path, body, { 'idempotency-key': key });
      const second = await post(path, body, { 'idempotency-key': key });
      expect([first.status, second.status]).toEqual([201, 200]);
      expect(await told(second)).toEqual({ ...(await told(first)), repeated: true });
      const other = await post(path, { ...body, country: 'KZ' }, { 'idempotency-key': key });
      expect([other.status, (await told(other))['code']]).toEqual([422, 'KEY_REUSED']);
    });

    it('with what was seen before others wrote is refused as stale', async () => {
      await decided('stale-2025');
      const path = '/v1/operations/stale-2025/nominate-participant';
      expect((await post(path, { country: 'KG', capacity: 'OBSERVER' }, { 'if-match': '"0"' })).status).toBe(201);
      const stale = await post(path, { country: 'KZ', capacity: 'OBSERVER' }, { 'if-match': '"0"' });
      expect([stale.status, await told(stale)]).toMatchObject([
        412,
        { code: 'STALE', values: { expected: 0, actual: 1 } },
      ]);
    });

    it('for a stream at whatever revision is refused where there is none, and done once where there is one', async () => {
      const [path, any] = ['/v1/operations/any-2025/decide', { 'if-match': '*', 'idempotency-key': randomUUID() }];
      const early = await post(path, DECIDED, any);
      expect([early.status, await told(early)]).toMatchObject([412, { code: 'STALE', values: { expected: '*' } }]);
      expect((await post(path, DECIDED, { 'idempotency-key': any['idempotency-key'] })).status).toBe(201);
      const again = await post(path, DECIDED, any);
      expect([again.status, await told(again)]).toMatchObject([200, { repeated: true, revision: 0 }]);
      const more = '/v1/operations/any-2025/nominate-participant';
      expect((await post(more, { country: 'KG', capacity: 'OBSERVER' }, { 'if-match': '*' })).status).toBe(201);
    });

    it('with nothing new to say changes nothing', async () => {
      const first = await told(await post('/v1/operations/same-2025/decide', DECIDED));
      const again = await post('/v1/operations/same-2025/decide', DECIDED);
      expect([again.status, await told(again)]).toMatchObject([
        200,
        { events: first['events'], repeated: true, position: null, revision: 0 },
      ]);
    });
  });

  describe('What cannot be done', () => {
    it('is refused with the reason and the remedy, in the reader’s language', async () => {
      const answer = await post('/v1/operations/early-2025/launch', { window: '2025-08' }, { 'accept-language': 'ru' });
      expect([answer.status, answer.headers.get('content-language')]).toEqual([409, 'ru']);
      expect(await told(answer)).toMatchObject({
        code: 'NOT_DECIDED',
        detail: 'В журнале нет ни решения об операции «early-2025», ни её плана.',
        fix: expect.stringContaining('Сначала внесите'),
      });
    });

    it('is refused for everything that is wrong with its form at once', async () => {
      const answer = await post('/v1/operations/form-2025/decide', {
        organisers: ['XX'],
        decidedon: '2025',
        context: { lang: 'de' },
      });
      const { code, errors } = await told(answer);
      expect([answer.status, code]).toEqual([400, 'INVALID_FIELDS']);
      const places = (errors as { code: string; pointer: string }[]).map((each) => `${each.code} ${each.pointer}`);
      expect(places.sort()).toEqual([
        'NOT_ONE_OF /context/lang',
        'REQUIRED /decidedOn',
        'REQUIRED /targets',
        'UNKNOWN_ADMINISTRATION /organisers/0',
        'UNKNOWN_FIELD /decidedon',
      ]);
    });

    it('says with each of them what belongs in the field, in the reader’s language', async () => {
      const about = async (lang: string): Promise<Record<string, string | undefined>> => {
        const body = { organisers: ['XX'], colour: 1 };
        const { errors } = await told(await post('/v1/operations/form-2025/decide', body, { 'accept-language': lang }));
        const all = errors as { pointer: string; about?: string }[];
        return Object.fromEntries(all.map((each) => [each.pointer, each.about]));
      };
      expect(await about('ru')).toMatchObject({
        '/decidedOn': 'дата решения: Когда принято решение',
        '/organisers/0': 'организаторы: Ведомства или организации, которые её проводят',
      });
      expect((await about('en'))['/decidedOn']).toMatch(/^decided on: /);
      expect((await about('ru'))['/colour']).toBeUndefined();
    });

    it.each([
      ['/v1/operation/x/launch', 'NO_SUCH_COLLECTION', 'Did you mean “operations”?'],
      ['/v1/operations/x/lanch', 'NO_SUCH_COMMAND', 'Did you mean “launch”?'],
    ])('%s is answered with what was probably meant', async (path, code, fix) => {
      const answer = await post(path, {});
      expect([answer.status, await told(answer)]).toMatchObject([404, { code, fix }]);
    });

    it('by a role that only reads is forbidden', async () => {
      const answer = await post('/v1/operations/x/decide', DECIDED, {
        authorization: `Bearer ${tokens.get('analyst')}`,
      });
      expect([answer.status, (await told(answer))['code']]).toEqual([403, 'ROLE_MAY_NOT_WRITE']);
    });

    it('is said of an id of the wrong form by naming the path', async () => {
      const answer = await post('/v1/operations/Barrier_2025/decide', DECIDED);
      expect([answer.status, await told(answer)]).toMatchObject([400, { code: 'NOT_A_SLUG', pointer: '#id' }]);
    });

    it('is said of a body nested beyond reason without looking into it', async () => {
      const answer = await post('/v1/operations/x/decide', `{"purpose":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
      expect([answer.status, (await told(answer))['code']]).toEqual([400, 'TOO_DEEP']);
    });
  });

  describe('The past', () => {
    it('is answered as it was known, and the same way again', async () => {
      const before = await decided('past-2025');
      await post('/v1/operations/past-2025/plan', { codeName: 'Past' });
      const ask = async () => told(await get(`/v1/operations/past-2025?knownAt=@${before}`, { prefer: 'wait=5' }));
      const first = await ask();
      expect(first).toMatchObject({ knownAt: `@${before}`, position: before, rows: [{ codeName: null }] });
      expect((await ask())['digest']).toBe(first['digest']);
    });

    it.each([
      ['yesterday', 400, 'KNOWN_AT_UNREADABLE'],
      ['2999-01-01T00:00:00Z', 400, 'KNOWN_AT_FUTURE'],
      ['@0000000000000000.1', 400, 'POSITION_OF_ANOTHER_LOG'],
    ])('at %s is refused: %i %s', async (knownAt, status, code) => {
      const answer = await get(`/v1/operations?knownAt=${knownAt}`);
      expect([answer.status, await told(answer)]).toMatchObject([status, { code, pointer: '?knownAt' }]);
    });

    it('tells in words who did what, in either language', async () => {
      const position = await decided('words-2025');
      const history = async (lang: string) => {
        const path = `/v1/operations/words-2025/history?atLeast=${position}`;
        return ((await told(await get(path, { 'accept-language': lang })))['rows'] as { text: string }[])[0]?.text;
      };
      expect(await history('ru')).toMatch(/Решение об операции/);
      expect(await history('en')).toMatch(/Decided by/);
    });

    it('holds nothing of what was never told', async () => {
      const answer = await get('/v1/operations/never-2025');
      expect([answer.status, (await told(answer))['code']]).toEqual([404, 'NOT_FOUND']);
    });
  });

  describe('Around it', () => {
    it('every question can be asked without parameters, or says which one it needs', async () => {
      type Described = { get?: { parameters?: readonly { in: string; required?: boolean }[] } };
      const { paths } = (await told(await get('/openapi.json'))) as { paths: Record<string, Described> };
      const questions = Object.keys(paths).filter(
        (path) => paths[path]?.get && path.startsWith('/v1/') && !path.includes('{'),
      );
      expect(questions.length).toBeGreaterThan(3);
      for (const path of questions) {
        const needs = paths[path]!.get!.parameters?.some((each) => each.in === 'query' && each.required) ?? false;
        expect([path, (await get(path)).status]).toEqual([path, needs ? 400 : 200]);
      }
    });

    it('is ready, and says up to where', async () => {
      const ready = await fetch(`${url}/health/ready`);
      expect([ready.status, await told(ready)]).toMatchObject([
        200,
        { status: 'ready', parked: 0, position: expect.stringMatching(/^[0-9a-f]{16}\.\d+$/) },
      ]);
    });
  });
}
