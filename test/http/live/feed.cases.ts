// The live feed over real connections: every event once and in order, whatever happens to the connection or the reader.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { EVERYTHING } from '../../../src/eventsourcing/asking/sight.js';
import { thorough } from '../../support/slow.js';
import { partial } from '../../support/facts/reader.js';
import { eventually, FeedReader, type LiveEdge, liveEdge } from './live-edge.js';

let edge: LiveEdge;
let token: string;

const open = (query = '', headers: Record<string, string> = {}) => FeedReader.open(edge.port, token, query, headers);
const logId = () => edge.backend.log;

/** The ids of all events of the log, in its order. */
async function logged(): Promise<string[]> {
  const ids: string[] = [];
  for await (const page of edge.backend.store.readAll(null)) ids.push(...page.map(({ id }) => id));
  return ids;
}

async function problemOf(query: string, headers: Record<string, string> = {}): Promise<[number | undefined, string]> {
  const reader = await open(query, headers);
  await eventually(() => reader.isOver);
  const { code } = JSON.parse(reader.body) as { code: string };
  return [reader.response.statusCode, code];
}

/** What gives a stream a scope. */
const PLANNED = { type: 'OperationPlanned' };

export function feedCases(): void {
  beforeAll(async () => {
    // Another state sees something else; all others everything.
    edge = await liveEdge({ feed: { heartbeat: 50, patience: 700 } }, ({ administration }) =>
      administration === 'TM' ? partial('TM') : EVERYTHING,
    );
    token = await edge.token();
  });
  afterAll(() => edge.close());

  describe('The feed', () => {
    it('begins at the end, and tells each event with its position, its type and its data', async () => {
      await edge.record(3);
      const reader = await open();
      const [id] = await edge.record(1, 'north');
      await reader.until(({ frames }) => frames.length === 1);
      const [frame] = reader.frames;
      expect(frame).toMatchObject({ id: expect.stringMatching(new RegExp(`^${logId()}\\.\\d+$`)), event: 'NoteTaken' });
      expect(JSON.parse(frame!.data)).toEqual({
        id,
        type: 'NoteTaken',
        schemaVersion: 1,
        stream: expect.stringMatching(/^operation-north-\d+$/),
        revision: 0,
        position: frame!.id,
        recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        data: { note: id },
        meta: expect.objectContaining({ envelope: 1 }),
      });
      expect(reader.response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
      expect(reader.response.headers['x-correlation-id']).toBeDefined();
      reader.cut();
    });

    it('gives one who may not see an event nothing of it, though others who watch beside them get it', async () => {
      const other = await edge.token({ administration: 'TM' });
      const [all, some] = [await open(), await FeedReader.open(edge.port, other)];
      const [first] = await edge.record(1, 'west');
      await all.until(({ ids }) => ids.includes(first!));
      // One who catches up by the log is judged as one who watches its end.
      const late = await FeedReader.open(edge.port, other, '?after=0');
      const [second] = await edge.record(1, 'west');
      await all.until(({ ids }) => ids.includes(second!));
      await Promise.all([some, late].map((each) => each.until(({ comments }) => comments > 2)));
      expect([some.ids, late.ids]).toEqual([[], []]);
      const page = async (token_: string, path: string) =>
        fetch(`http://127.0.0.1:${edge.port}/v1/events${path}`, { headers: { Authorization: `Bearer ${token_}` } });
      const statuses = [await page(token, `/${first}`), await page(other, `/${first}`)].map(({ status }) => status);
      expect(statuses).toEqual([200, 404]);
      expect(await (await page(other, '')).json()).toMatchObject({ rows: [] });
      for (const each of [all, some, late]) each.cut();
    });

    it('misses and repeats nothing, however often it is cut and resumed while events are recorded', async () => {
      const before = await logged();
      const start = `${logId()}.${(await edge.backend.store.head())!}`;
      let isWriting = true;
      const writing = (async () => {
        for (let i = 0; i < thorough(150, 50); i++) {
          await edge.record(1 + Math.floor(Math.random() * 30));
          await pause(Math.random() * 8);
        }
        isWriting = false;
      })();
      const watchers = Array.from({ length: 6 }, async () => {
        const seen: string[] = [];
        let last = start;
        let cuts = 0;
        for (let isLast = false; !isLast; cuts++) {
          isLast = !isWriting;
          const reader = await open('', { 'Last-Event-ID': last });
          if (isLast)
            await writing.then(() =>
              reader.until(() => reader.lastId?.endsWith(`.${end}`) ?? last.endsWith(`.${end}`)),
            );
          else await pause(Math.random() * 60);
          reader.cut();
          seen.push(...reader.ids);
          last = reader.lastId ?? last;
        }
        return { seen, cuts };
      });
      await writing;
      const end = (await edge.backend.store.head())!;
      const all = (await logged()).slice(before.length);
      for (const { seen, cuts } of await Promise.all(watchers)) {
        expect(cuts).toBeGreaterThan(thorough(5, 1));
        expect(seen).toEqual(all);
      }
    });

    it('gives one who begins at the beginning the whole log, and then what comes', async () => {
      const reader = await open('?after=0');
      const ids = await edge.record(40);
      const all = await logged();
      await reader.until(() => reader.ids.length >= all.length);
      expect(reader.ids).toEqual(all);
      expect(all).toEqual(expect.arrayContaining(ids));
      reader.cut();
    });

    it('ends where “before” is reached, and says so', async () => {
      const all = await logged();
      const reader = await open(`?after=${logId()}.2&before=${logId()}.6`);
      await eventually(() => reader.isOver);
      expect(reader.ids).toEqual(all.slice(2, 5));
      expect(reader.frames.at(-1)).toMatchObject({ event: 'end', data: '{"reason":"BEFORE_REACHED"}' });
    });

    it('tells a crowd of clients the same at once', async () => {
      const readers = await Promise.all(Array.from({ length: thorough(200, 60) }, () => open()));
      await edge.record(20);
      const all = (await logged()).slice(-20);
      await Promise.all(readers.map((reader) => reader.until(({ ids }) => ids.length >= 20)));
      for (const reader of readers) expect(reader.ids).toEqual(all);
      readers.forEach((reader) => reader.cut());
    });

    it('asks what is seen once for a crowd, whenever each of it came', async () => {
      let asked = 0;
      const other = await liveEdge({ feed: {} }, async () => {
        asked += 1;
        await pause(3);
        return { kind: 'hidden', scopes: [], hash: 'all' };
      });
      const crowd: FeedReader[] = [];
      const ids: string[] = [];
      const officer = await other.token();
      // They come one after the other while events are recorded: some catch up while the others are told.
      for (let n = 0; n < 30; n++) {
        const opened = FeedReader.open(other.port, officer, n % 2 === 0 ? '' : '?after=0');
        for (let i = 0; i < 4; i++) ids.push(...(await other.record(1, 'crowd', PLANNED)));
        crowd.push(await opened);
      }
      asked = 0;
      for (let i = 0; i < 60; i++) ids.push(...(await other.record(1, 'crowd', PLANNED)));
      await Promise.all(crowd.map((each) => each.until((reader) => reader.ids.at(-1) === ids.at(-1))));
      // Before and after the read models have come so far; and of those who came last.
      expect(asked).toBeLessThanOrEqual(2 * 60 + 20);
      const [late, whole] = [0, 1].map((of) => crowd.filter((_, n) => n % 2 === of));
      for (const each of late!) expect(each.ids).toEqual(ids.slice(-each.ids.length));
      // Behind the log's founding.
      for (const each of whole!) expect(each.ids.slice(1)).toEqual(ids);
      for (const each of crowd) each.cut();
      await other.close();
    });

    it('tells messages without names to who wants them so, and the others theirs', async () => {
      const [nameless, named] = [await open('?events=message'), await open()];
      const [id] = await edge.record(1, 'nameless');
      await eventually(() => nameless.ids.length === 1 && named.ids.length === 1);
      expect([nameless.frames, named.frames].map(([frame]) => [frame!.event, JSON.parse(frame!.data).id])).toEqual([
        [undefined, id],
        ['NoteTaken', id],
      ]);
      expect(nameless.frames[0]!.id).toBe(named.frames[0]!.id);
      expect(await problemOf('?events=nope')).toEqual([400, 'NOT_ONE_OF']);
      for (const reader of [nameless, named]) reader.cut();
    });

    it('tells of an operation what is told of its incidents, and of those that come to it', async () => {
      const [first, later] = [crypto.randomUUID(), crypto.randomUUID()];
      const officer = await edge.token({ role: 'officer' });
      const tell = async (incident: string, verb: string, body: object) => {
        const answer = await fetch(`http://127.0.0.1:${edge.port}/v1/incidents/${incident}/${verb}`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${officer}`, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
        expect(answer.status).toBe(201);
      };
      const seizure = { lineId: '1', substance: 'heroin', quantity: '3 kg' };
      const report = { country: 'KG', occurredAt: '2025-08-05' };
      await tell(first, 'report', { ...report, operation: 'east-1' });
      await tell(later, 'record-seizure', seizure);
      const reader = await open('?operation=east-1');
      await tell(first, 'record-seizure', seizure);
      await tell(later, 'report', { ...report, operation: 'east-1' });
      await tell(later, 'record-seizure', { ...seizure, lineId: '2' });
      await reader.until(({ ids }) => ids.length >= 4);
      expect(reader.frames.map(({ event }) => event)).toEqual([
        'SubstanceSeized',
        'IncidentReported',
        'IncidentAttributedToOperation',
        'SubstanceSeized',
      ]);
      const page = await fetch(`http://127.0.0.1:${edge.port}/v1/events?operation=east-1`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      // What was told of it before it came to the operation, too.
      expect(((await page.json()) as { rows: unknown[] }).rows).toHaveLength(7);
      reader.cut();
    });

    it('tells each client only what its filters ask for', async () => {
      const wishes = [
        '?operation=south-99&type=NoteTaken',
        '?type=OperationLaunched,NoteTaken&actor=kg',
        '?type=OperationLaunched',
        '?actor=KG/officer-7',
        '?actor=KG/somebody',
        '?actor=KZ',
        '?stream=operation-south-99&stream=operation-south-98',
      ];
      const readers = await Promise.all(wishes.map((wish) => open(wish)));
      const event = {
        id: crypto.randomUUID(),
        type: 'NoteTaken',
        schemaVersion: 1,
        data: { scope: { operation: 'south-99' } },
      };
      const metadata = { envelope: 1, actor: { administration: 'KG', officer: 'officer-7' } };
      await edge.backend.store.append('statement-1', [{ ...event, metadata } as never], -1);
      const other = { ...event, id: crypto.randomUUID(), data: {}, metadata };
      await edge.backend.store.append('operation-south-99', [other as never], -1);
      await eventually(() => readers[1]!.ids.length === 2 && readers[0]!.ids.length === 2);
      await pause(100);
      expect(readers.map(({ ids }) => ids.length)).toEqual([2, 2, 0, 2, 0, 0, 1]);
      readers.forEach((reader) => reader.cut());
    });

    it('gives a sign of life while nothing happens', async () => {
      const reader = await open();
      await reader.until(({ comments }) => comments >= 3);
      expect(reader.frames).toEqual([]);
      reader.cut();
    });

    it('ends when the token does, and says so', async () => {
      const short = await edge.token({ ttlSeconds: 3 });
      const reader = await FeedReader.open(edge.port, short);
      const started = Date.now();
      await eventually(() => reader.isOver, 10_000);
      expect(Date.now() - started).toBeLessThan(6_000);
      expect(reader.frames).toEqual([{ event: 'end', data: '{"reason":"TOKEN_EXPIRED"}' }]);
    });

    it('cuts off one who stops reading, while memory stays flat and the others are told everything', async () => {
      const dropped = async () =>
        /cordon_feed_dropped_total (\d+)/.exec(await (await fetch(`http://127.0.0.1:${edge.port}/metrics`)).text())![1];
      const beforehand = Number(await dropped());
      const stuck = connect(edge.port, '127.0.0.1');
      stuck.on('error', () => undefined).pause();
      stuck.write(`GET /v1/feed HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`);
      const healthy = await open();
      await pause(100);
      const note = 'x'.repeat(50_000);
      const event = { type: 'NoteTaken', schemaVersion: 1, data: { note }, metadata: { envelope: 1 } };
      const memory = process.memoryUsage().rss;
      let written = 0;
      for (let i = 0; i < 60 && Number(await dropped()) === beforehand; i++) {
        const append = (n: number) =>
          edge.backend.store.append(`note-${i}-${n}`, [{ ...event, id: crypto.randomUUID() } as never], -1);
        await Promise.all(Array.from({ length: 20 }, (_, n) => append(n)));
        written += 20;
        await pause(40);
      }
      await eventually(() => healthy.ids.length === written);
      expect(Number(await dropped())).toBe(beforehand + 1);
      // What was written meanwhile is many times more than this.
      expect(process.memoryUsage().rss - memory).toBeLessThan(250 * 1024 * 1024);
      healthy.cut();
      stuck.destroy();
    });

    it('keeps no place for those who go while they are being let in', async () => {
      const clients = async () => {
        const text = await (await fetch(`http://127.0.0.1:${edge.port}/metrics`)).text();
        return Number(/cordon_feed_clients (\d+)/.exec(text)![1]);
      };
      const { store } = edge.backend;
      const head = store.head.bind(store);
      store.head = () => pause(60).then(head);
      for (let i = 0; i < 20; i++) {
        const gone = connect(edge.port, '127.0.0.1');
        gone.on('error', () => undefined);
        gone.write(`GET /v1/feed HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`);
        setTimeout(() => gone.resetAndDestroy(), 30);
      }
      await pause(150);
      store.head = head;
      let left = await clients();
      for (let i = 0; i < 50 && left > 0; i++) {
        await pause(20);
        left = await clients();
      }
      expect(left).toBe(0);
    });

    it('refuses a place that is not one of this log', async () => {
      expect(await problemOf('', { 'Last-Event-ID': '0123456789abcdef.4' })).toEqual([400, 'POSITION_OF_ANOTHER_LOG']);
      expect(await problemOf(`?after=${logId()}.999999999`)).toEqual([400, 'POSITION_BEYOND_END']);
      expect(await problemOf('?after=yesterday')).toEqual([400, 'POSITION_UNREADABLE']);
      expect(await problemOf(`?before=${logId()}.999999999`)).toEqual([400, 'POSITION_BEYOND_END']);
      expect(await problemOf(`?after=${logId()}.1&after=${logId()}.2`)).toEqual([400, 'PARAMETER_REPEATED']);
      expect(await problemOf('?knownAt=2026-01-01T00:00:00Z')).toEqual([400, 'UNKNOWN_FIELD']);
      expect(await problemOf('?tipe=NoteTaken')).toEqual([400, 'UNKNOWN_FIELD']);
      expect(await problemOf('?__proto__=1')).toEqual([400, 'UNKNOWN_FIELD']);
      expect(await problemOf('', { Accept: 'application/json' })).toEqual([406, 'NOT_ACCEPTABLE']);
    });

    it('goes by the last id where both it and “after” are given', async () => {
      const all = await logged();
      const head = (await edge.backend.store.head())!;
      const reader = await open('?after=0', { 'Last-Event-ID': `${logId()}.${head - 2n}` });
      await reader.until(({ ids }) => ids.length >= 2);
      expect(reader.ids).toEqual(all.slice(-2));
      reader.cut();
    });

    it('takes a browser’s and curl’s Accept', async () => {
      for (const Accept of ['text/event-stream', '*/*']) {
        const reader = await open('', { Accept });
        expect(reader.response.statusCode).toBe(200);
        reader.cut();
      }
    });
  });

  describe('A feed at its bounds', () => {
    it('takes so many clients and no more, and has room again when one has gone', async () => {
      const small = await liveEdge({ feed: { clients: 2 } });
      const mine = await small.token();
      const readers = [await FeedReader.open(small.port, mine), await FeedReader.open(small.port, mine)];
      const third = await FeedReader.open(small.port, mine);
      expect(third.response.statusCode).toBe(503);
      expect(third.response.headers['retry-after']).toBeDefined();
      readers[0]!.cut();
      let status = 0;
      for (let i = 0; i < 100 && status !== 200; i++) {
        await pause(10);
        const again = await FeedReader.open(small.port, mine);
        status = again.response.statusCode ?? 0;
        again.cut();
      }
      expect(status).toBe(200);
      await small.close();
    });

    it('ends by itself when the server stops, and holds it up for no one', async () => {
      const stopping = await liveEdge();
      const mine = await stopping.token();
      const reader = await FeedReader.open(stopping.port, mine);
      const stuck = httpRequest({
        port: stopping.port,
        path: '/v1/feed',
        headers: { Authorization: `Bearer ${mine}` },
      });
      stuck.on('error', () => undefined).on('response', (response) => response.on('error', () => undefined).pause());
      stuck.end();
      await pause(100);
      const started = Date.now();
      await stopping.close();
      expect(Date.now() - started).toBeLessThan(3_000);
      await eventually(() => reader.isOver);
      expect(reader.frames).toEqual([{ event: 'end', data: '{"reason":"SERVER_STOPPING"}' }]);
    });
  });
}
