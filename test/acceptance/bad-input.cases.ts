// The answer to bad input: a problem with code, place and fix in the language asked for; nothing stored, nothing secret told.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { developmentIssuer } from '../../src/http/identity/development-issuer.js';
import { Client, type RunningCordon } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';
import { LANGUAGES } from '../../src/forms/language.js';

const TTL = 3600;
let server: RunningCordon;
let token: string;
let expired: string;
let officer: Client;

const head = async (): Promise<string> =>
  ((await (await fetch(`${server.url}/health/ready`)).json()) as { position: string }).position;

const FIGURES = {
  scope: { operation: 'barrier-2024', period: '2024' },
  assertedBy: ['KG'],
  asserted: '2024-12-31',
  attribution: { kind: 'country', code: 'KG' },
  headline: { class: 'NARCOTIC', quantity: '5 kg' },
};
const figures = (change: object): object => ({ ...FIGURES, ...change });
const weighing = (quantity: unknown): object => figures({ headline: { class: 'NARCOTIC', quantity } });
const kilograms = (value: unknown): object => ({
  value,
  unit: 'KGM',
  bound: 'EQ',
  basis: 'NOT_STATED',
  method: 'PUBLISHED',
});

const BODIES: [what: string, body: unknown, status: number, code: string, pointer: string | undefined][] = [
  ['malformed JSON', '{"scope": ', 400, 'BODY_UNREADABLE', undefined],
  ['an unknown field', figures({ colour: 'red' }), 400, 'UNKNOWN_FIELD', '/colour'],
  ['a missing field', figures({ assertedBy: undefined }), 400, 'REQUIRED', '/assertedBy'],
  ['a field of the wrong type', figures({ assertedBy: 'CHLEU' }), 400, 'WRONG_TYPE', '/assertedBy'],
  [
    'an unknown country',
    figures({ attribution: { kind: 'country', code: 'ZZ' } }),
    400,
    'UNKNOWN_COUNTRY',
    '/attribution/code',
  ],
  ['a negative quantity', weighing(kilograms('-5')), 400, 'QUANTITY_NEGATIVE', '/headline/quantity/value'],
  [
    'an over-precise quantity',
    weighing(kilograms('5.0000000001')),
    400,
    'QUANTITY_OVER_PRECISE',
    '/headline/quantity/value',
  ],
  ['a number that is read in two ways', weighing('1.200 kg'), 400, 'QUANTITY_AMBIGUOUS', '/headline/quantity'],
  ['a unit that does not exist', weighing('5 fathoms'), 400, 'UNKNOWN_UNIT', '/headline/quantity'],
  ['an impossible date', figures({ asserted: '2024-02-30' }), 400, 'DATE_IMPOSSIBLE', '/asserted'],
  ['a body over the limit', figures({ filler: 'x'.repeat(300_000) }), 413, 'BODY_TOO_LARGE', undefined],
];

export function badInputCases(): void {
  beforeAll(async () => {
    server = await sharedCordon();
    const about = { administration: 'KG', role: 'officer', sub: 'kg-1' };
    const { sign } = await developmentIssuer(server.data, Date.now);
    token = await sign({ ...about, ttlSeconds: TTL });
    const past = await developmentIssuer(server.data, () => Date.now() - 2 * TTL * 1000);
    expired = await past.sign({ ...about, ttlSeconds: TTL });
    officer = new Client(server.url, token);
  });

  describe('A command with', () => {
    it.each(BODIES)('%s is a problem with its place and its fix, in both languages', async (_, body, ...expected) => {
      const before = await head();
      const seen = [];
      for (const lang of LANGUAGES) {
        const answer = await officer.post('/v1/statements/bad-1/declare', body, { 'accept-language': lang });
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
        expect(answer.headers.get('content-language')).toBe(lang);
        expect([answer.status, answer.body.code, answer.body.pointer]).toEqual(expected);
        expect(answer.body.fix).toMatch(lang === 'ru' ? /^[А-ЯЁ]/ : /^[A-Z]/);
        seen.push(answer.body.detail);
      }
      expect(new Set(seen).size).toBe(2);
      expect(await head()).toBe(before);
    });

    it('the key of another body is refused, and only the first is stored', async () => {
      const key = { 'idempotency-key': randomUUID() };
      expect((await officer.post('/v1/statements/good-1/declare', FIGURES, key)).status).toBe(201);
      const { body, status } = await officer.post('/v1/statements/good-1/declare', weighing('6 kg'), key);
      expect([status, body.code]).toEqual([422, 'KEY_REUSED']);
      expect((await officer.get('/v1/statements/good-1/history')).body.rows.length).toBe(1);
    });
  });

  describe('A token that is', () => {
    it.each([
      ['missing', () => '', 'TOKEN_MISSING'],
      ['no token', () => 'secret-word', 'TOKEN_MALFORMED'],
      ['signed by nobody we know', () => `${token.slice(0, -8)}AAAAAAAA`, 'TOKEN_SIGNATURE'],
      ['expired', () => expired, 'TOKEN_EXPIRED'],
    ])('%s opens nothing', async (_, of, code) => {
      const authorization = of() === '' ? {} : { authorization: `Bearer ${of()}` };
      const answer = await fetch(`${server.url}/v1/totals`, { headers: { 'accept-language': 'ru', ...authorization } });
      const problem = (await answer.json()) as { code: string; fix: string };
      expect([answer.status, problem.code]).toEqual([401, code]);
      expect(problem.fix).toMatch(/[а-яё]/i);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="cordon"/);
    });
  });

  describe('A question at', () => {
    it.each([
      ['an ambiguous instant', 'knownAt=2025-05-01T00:00:00', 'KNOWN_AT_UNREADABLE', '?knownAt'],
      ['a day', 'knownAt=2025-05-01', 'KNOWN_AT_UNREADABLE', '?knownAt'],
      ['a future instant', 'knownAt=2999-01-01T00:00:00Z', 'KNOWN_AT_FUTURE', '?knownAt'],
      ['another log’s position', 'knownAt=@0123456789abcdef.3', 'POSITION_OF_ANOTHER_LOG', '?knownAt'],
      ['a parameter that does not exist', 'colour=red', 'UNKNOWN_FIELD', '?colour'],
    ])('%s is a problem that names the parameter', async (_, query, code, pointer) => {
      const { status, body } = await officer.get(`/v1/totals?${query}`, { 'accept-language': 'ru' });
      expect([status, body.code, body.pointer]).toEqual([400, code, pointer]);
      expect(body.fix).toMatch(/[а-яё]/i);
    });
  });

  it('Nothing of a token is told by the log, however much it is to tell', async () => {
    const said = server.said();
    expect(said.length).toBeGreaterThan(0);
    for (const secret of [token, expired, token.split('.')[2]!, expired.split('.')[2]!, 'secret-word'])
      expect(said).not.toContain(secret);
  });
}
