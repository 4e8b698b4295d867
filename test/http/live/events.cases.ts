// The log itself over HTTP: in pages that say where they go on, whole as NDJSON, and one event by its id.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { thorough } from '../../support/slow.js';
import { type LiveEdge, liveEdge } from './live-edge.js';

interface Page {
  readonly rows: readonly { id: string; position: string; recordedAt: string }[];
  readonly next: string | null;
  readonly position: string;
}

let edge: LiveEdge;
let token: string;
let all: string[];

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`http://127.0.0.1:${edge.port}${path}`, {
    headers: { Authorization: `Bearer ${token}`, ...headers },
  });
  const text = await answer.text();
  return { status: answer.status, type: answer.headers.get('content-type'), text };
}
const pageOf = async (query: string): Promise<Page> => JSON.parse((await get(`/v1/events${query}`)).text) as Page;
const codeOf = async (path: string, headers = {}) => {
  const { status, text } = await get(path, headers);
  return [status, (JSON.parse(text) as { code: string }).code];
};

export function eventsCases(): void {
  beforeAll(async () => {
    edge = await liveEdge();
    token = await edge.token();
    await edge.record(1_250);
    all = [];
    for await (const page of edge.backend.store.readAll(null)) all.push(...page.map(({ id }) => id));
  });
  afterAll(() => edge.close());

  describe('The log', () => {
    it('is read page by page, without gap or repeat, until there is no more', async () => {
      const seen: string[] = [];
      let pages = 0;
      for (let after: string | null = '0'; after !== null; pages++) {
        const { rows, next, position }: Page = await pageOf(`?limit=400&after=${after}`);
        seen.push(...rows.map(({ id }) => id));
        expect(position).toBe(`${edge.backend.log}.${all.length}`);
        after = next;
      }
      expect(seen).toEqual(all);
      expect(pages).toBe(4);
    });

    it('gives a hundred events where nothing is said', async () => {
      const { rows, next } = await pageOf('');
      expect(rows).toHaveLength(100);
      expect(next).toBe(rows.at(-1)!.position);
      expect(rows[0]).toMatchObject({ type: 'LogFounded', stream: 'log', revision: 0, schemaVersion: 1 });
    });

    it('keeps to the bounds and filters', async () => {
      const at = (n: number) => `${edge.backend.log}.${n}`;
      const { rows, next } = await pageOf(`?after=${at(5)}&before=${at(9)}`);
      expect([rows.map(({ id }) => id), next]).toEqual([all.slice(5, 8), null]);
      expect((await pageOf('?type=LogFounded')).rows).toHaveLength(1);
      expect((await pageOf('?type=LogFounded,NoteTaken&limit=1000')).rows).toHaveLength(1_000);
      expect((await pageOf('?actor=KG&limit=1')).rows[0]!.id).toBe(all[1]);
      expect((await pageOf('?operation=barrier-1&stream=log')).rows).toEqual([]);
      expect((await pageOf('?operation=barrier-1')).rows).toHaveLength(1);
    });

    it('is given whole as NDJSON, in the same shape', async () => {
      const { type, text } = await get('/v1/events', { Accept: 'application/x-ndjson' });
      const rows = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Page['rows'][number]);
      expect(type).toBe('application/x-ndjson; charset=utf-8');
      expect(rows.map(({ id }) => id)).toEqual(all);
      expect(rows.slice(0, 100)).toEqual((await pageOf('')).rows);
    });

    it('goes on being read only as fast as the reader takes it', async () => {
      const reads = { pages: 0 };
      const { store } = edge.backend;
      const readAll = store.readAll.bind(store);
      const note = 'x'.repeat(30_000);
      const event = { type: 'NoteTaken', schemaVersion: 1, data: { note }, metadata: { envelope: 1 } };
      const times = thorough(40, 16);
      for (let i = 0; i < times; i++) {
        const append = (n: number) =>
          edge.backend.store.append(`large-${i}-${n}`, [{ ...event, id: crypto.randomUUID() } as never], -1);
        await Promise.all(Array.from({ length: 50 }, (_, n) => append(n)));
      }
      edge.backend.store.readAll = async function* (after) {
        for await (const page of readAll(after)) {
          reads.pages += 1;
          yield page;
        }
      };
      const headers = { Authorization: `Bearer ${token}`, Accept: 'application/x-ndjson' };
      const request = httpRequest({ port: edge.port, host: '127.0.0.1', path: '/v1/events', headers });
      const response = await new Promise<IncomingMessage>((resolve) => request.on('response', resolve).end());
      response.pause();
      await pause(700);
      const before = reads.pages;
      let bytes = 0;
      for await (const piece of response) bytes += (piece as Buffer).length;
      store.readAll = readAll;
      expect(bytes).toBeGreaterThan(times * 50 * note.length);
      expect(before).toBeLessThan(reads.pages);
    });

    it('refuses what it cannot read, by name', async () => {
      expect(await codeOf('/v1/events?limit=1001')).toEqual([400, 'NUMBER_TOO_LARGE']);
      expect(await codeOf('/v1/events?limit=0')).toEqual([400, 'NUMBER_TOO_SMALL']);
      expect(await codeOf('/v1/events?limit=ten')).toEqual([400, 'NOT_WHOLE']);
      expect(await codeOf('/v1/events?after=0123456789abcdef.1')).toEqual([400, 'POSITION_OF_ANOTHER_LOG']);
      expect(await codeOf(`/v1/events?before=${edge.backend.log}.99999999`)).toEqual([400, 'POSITION_BEYOND_END']);
      expect(await codeOf('/v1/events?actor=zz')).toEqual([400, 'UNKNOWN_ADMINISTRATION']);
      expect(await codeOf('/v1/events?knownAt=@1')).toEqual([400, 'UNKNOWN_FIELD']);
      expect(await codeOf('/v1/events', { Accept: 'image/png' })).toEqual([406, 'NOT_ACCEPTABLE']);
      expect(await codeOf('/v1/events', { Authorization: '' })).toEqual([401, 'TOKEN_MISSING']);
    });

    it.each([
      ['/v1/events?type=OperationLaunchd', 'en', '?type', 'Did you mean “OperationLaunched”?'],
      ['/v1/events?type=LogFounded,LogFuonded', 'ru', '?type', 'Возможно, имелось в виду «LogFounded»?'],
      ['/v1/events?actor=CHLUE', 'ru', '?actor', 'Возможно, имелось в виду «CHLEU»?'],
      ['/v1/feed?type=NoteTakn', 'en', '?type', 'Did you mean “NoteTaken”?'],
      ['/v1/feed?actor=WCOO/officer-7', 'ru', '?actor', 'Возможно, имелось в виду «WCO»?'],
      [
        '/v1/totals?operation=barrier-1',
        'en',
        '?operation',
        'Check the name, or leave it out and look through the list.',
      ],
      ['/v1/series?flag=NO_CONSENTS', 'ru', '?flag', 'Возможно, имелось в виду «NO_CONSENT»?'],
      ['/v1/ledger?statement=one', 'en', '?statement', 'Check the name, or leave it out and look through the list.'],
    ])(
      '%s names what the log does not know: refused, in the language %s, at %s: %s',
      async (path, lang, pointer, fix) => {
        const { status, text } = await get(path, { 'Accept-Language': lang });
        expect([status, JSON.parse(text)]).toMatchObject([400, { code: 'UNKNOWN_VALUE', pointer, fix }]);
      },
    );

    it('gives one event by its id', async () => {
      const { rows } = await pageOf('?limit=700');
      const last = rows.at(-1)!;
      expect(JSON.parse((await get(`/v1/events/${last.id.toUpperCase()}`)).text)).toEqual(last);
      const near = `?after=${rows.at(-2)!.position}`;
      expect(JSON.parse((await get(`/v1/events/${last.id}${near}`)).text)).toEqual(last);
      expect(await codeOf(`/v1/events/${last.id}?after=${last.position}`)).toEqual([404, 'NOT_FOUND']);
      expect(await codeOf(`/v1/events/${crypto.randomUUID()}`)).toEqual([404, 'NOT_FOUND']);
      expect(await codeOf('/v1/events/first')).toEqual([400, 'EVENT_ID_UNREADABLE']);
    });
  });

  describe('The metrics', () => {
    const read = (headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${edge.port}/metrics`, { headers });

    it('count what is appended and commanded, and need no token on this machine', async () => {
      const before = await (await read()).text();
      const decide = (id: string, body: object) =>
        fetch(`http://127.0.0.1:${edge.port}/v1/operations/${id}/decide`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
      await decide('measured', { organisers: ['KG'], targets: ['NARCOTIC'], decidedOn: '2025-06-10' });
      await decide('measured', {});
      const after = await (await read()).text();
      const value = (text: string, name: string) =>
        Number(
          text
            .split('\n')
            .find((line) => line.startsWith(`${name} `))
            ?.split(' ')
            .at(-1) ?? 0,
        );
      const grown = (name: string) => value(after, name) - value(before, name);
      expect(grown('cordon_appended_events_total{outcome="appended"}')).toBe(1);
      expect(grown('cordon_append_duration_seconds_count')).toBe(1);
      expect(grown('cordon_append_duration_seconds_bucket{le="+Inf"}')).toBe(1);
      expect(grown('cordon_commands_total{result="recorded"}')).toBe(1);
      expect(grown('cordon_commands_total{result="answered_400"}')).toBe(1);
      expect(value(after, 'process_resident_memory_bytes')).toBeGreaterThan(1e7);
      expect(after).toMatch(/^cordon_projector_lag_events \d+$/m);
      const shape = /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"]*",?)+\})? (?:[\d.e+-]+|NaN))?$/i;
      expect(after.split('\n').filter((line) => !shape.test(line))).toEqual([]);
    });

    it('need one where a proxy asks for somebody else', async () => {
      const proxied = { 'X-Forwarded-For': '203.0.113.9' };
      expect((await read(proxied)).status).toBe(401);
      const answer = await read({ ...proxied, Authorization: `Bearer ${token}` });
      expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('cordon_ready 1')]);
    });
  });
}
