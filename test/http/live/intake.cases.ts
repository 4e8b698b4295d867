// Many commands in one transfer: each line answered on its own line, whatever is wrong with its neighbours.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { text } from 'node:stream/consumers';
import { AwaitedBodies } from '../../../src/http/intake/transfers.js';
import { eventually, type LiveEdge, liveEdge } from './live-edge.js';
import { type Answer, decide, nominate, Sending } from './transfer.js';
import { itSlow } from '../../support/slow.js';

let edge: LiveEdge;
let token: string;

const COUNTRIES = ['KG', 'KZ', 'RU', 'BY', 'AM', 'AZ', 'TJ', 'UZ', 'MD', 'TM'];
const sending = (headers: Record<string, string> = {}) => new Sending(edge.port, token, headers);
const sent = (body: string | Buffer, headers = {}) => sending(headers).end(body);
const codes = (answers: readonly Answer[]) => answers.map(({ line, status, problem }) => [line, status, problem?.code]);

async function streamOf(operation: string): Promise<readonly { country?: string }[]> {
  const data: object[] = [];
  for await (const page of edge.backend.store.readStream(`operation-${operation}`)) {
    data.push(...page.map((event) => event.data as object));
  }
  return data;
}

export function intakeCases(): void {
  beforeAll(async () => {
    edge = await liveEdge();
    token = await edge.token();
  });
  afterAll(() => edge.close());

  describe('A transfer of commands', () => {
    it('is answered line by line, in the order of its lines, as single commands are', async () => {
      const key = crypto.randomUUID();
      const answers = await sent(decide('first', key) + nominate('first', 'KG') + nominate('first', 'KG'));
      expect(answers[0]).toEqual({
        line: 1,
        status: 201,
        key,
        stream: 'operation-first',
        revision: 0,
        position: expect.stringContaining(`${edge.backend.log}.`),
        events: [{ id: expect.any(String), type: 'OperationDecided' }],
      });
      expect(answers[2]).toMatchObject({
        line: 3,
        status: 200,
        events: answers[1]!['events'],
        position: null,
        revision: 1,
      });
    });

    it('that wants no more is told what was refused or contradicted, and a summary', async () => {
      const body = `${decide('brief')}${nominate('brief', 'KG')}${nominate('brief', 'KG')}${nominate('brief', 'QQ')}`;
      const answers = await sent(body, { prefer: 'return=minimal' });
      expect(answers).toMatchObject([
        { line: 4, status: 400, problem: { code: 'UNKNOWN_ADMINISTRATION' } },
        { summary: { recorded: 2, repeated: 1, refused: 1 } },
      ]);
      expect(answers).toHaveLength(2);
    });

    it('may come compressed, and is unpacked as it comes', async () => {
      const body = decide('packed') + nominate('packed', 'KG');
      for (const [encoding, packed] of [
        ['gzip', gzipSync(body)],
        ['br', brotliCompressSync(body)],
      ] as const) {
        const answers = await sent(packed, { 'content-encoding': encoding });
        expect(answers.map(({ status }) => status)).toEqual(encoding === 'gzip' ? [201, 201] : [200, 200]);
      }
    });

    it('begins to answer before it has come whole', async () => {
      const transfer = sending();
      await transfer.send(decide('early'));
      await eventually(() => transfer.answers.length === 1);
      await transfer.send(nominate('early', 'KG'));
      await eventually(() => transfer.answers.length === 2);
      expect(await transfer.end()).toHaveLength(2);
    });

    it('answers each bad line on its own line, and carries out all others', async () => {
      const line = (change: object, text = JSON.parse(nominate('bad', 'KZ'))) =>
        `${JSON.stringify({ ...text, ...change })}\n`;
      const latin = Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xe9, 0xff]), Buffer.from('"}\n')]);
      const body = Buffer.concat([
        Buffer.from('\ufeff' + decide('bad')), // 1
        Buffer.from('{"collection": "operations", \n'), // 2
        Buffer.from('\n  \r\n'), // 3, 4: empty
        Buffer.from(line({ command: 'nominate-participants' })), // 5
        Buffer.from(line({ collection: 'operation' })), // 6
        Buffer.from(line({ key: undefined })), // 7
        Buffer.from(line({ key: 'seven' })), // 8
        Buffer.from(line({ keys: 1 })), // 9
        latin, // 10
        Buffer.from(line({ body: { country: 'x'.repeat(70_000) } })), // 11
        Buffer.from('[1]\n"text"\nnull\n'), // 12, 13, 14
        Buffer.from(line({ body: { country: 'ZZ', capacity: 'PARTICIPANT', foo: 1 } })), // 15
        Buffer.from(line({ id: 'Not A Slug' })), // 16
        Buffer.from(line({ id: 5 })), // 17
        Buffer.from(
          `{"collection":"operations","id":"bad","command":"decide","key":"${crypto.randomUUID()}","__proto__":1}\n`,
        ), // 18
        Buffer.from(nominate('bad', 'KG').replace('\n', '\r\n')), // 19
        Buffer.from(line({ body: 5 })), // 20
        Buffer.from(nominate('bad', 'RU').trimEnd()), // 21, without a line feed
      ]);
      const answers = await sent(body);
      expect(codes(answers)).toEqual([
        [1, 201, undefined],
        [2, 400, 'LINE_UNREADABLE'],
        [5, 404, 'NO_SUCH_COMMAND'],
        [6, 404, 'NO_SUCH_COLLECTION'],
        [7, 400, 'REQUIRED'],
        [8, 400, 'NOT_A_UUID'],
        [9, 400, 'UNKNOWN_FIELD'],
        [10, 400, 'LINE_NOT_UTF8'],
        [11, 413, 'LINE_TOO_LONG'],
        [12, 400, 'WRONG_TYPE'],
        [13, 400, 'WRONG_TYPE'],
        [14, 400, 'WRONG_TYPE'],
        [15, 400, 'INVALID_FIELDS'],
        [16, 400, 'NOT_A_SLUG'],
        [17, 400, 'WRONG_TYPE'],
        [18, 400, 'UNKNOWN_FIELD'],
        [19, 201, undefined],
        [20, 400, 'WRONG_TYPE'],
        [21, 201, undefined],
      ]);
      const problemOn = (line: number) => answers.find((each) => each.line === line)!.problem!;
      expect(problemOn(7).pointer).toBe('/key');
      expect(
        problemOn(15)
          .errors!.map(({ pointer }) => pointer)
          .sort(),
      ).toEqual(['/body/country', '/body/foo']);
      expect(problemOn(16).pointer).toBe('/id');
      expect(problemOn(20).pointer).toBe('/body');
      expect(answers.find(({ line }) => line === 15)!.key).toMatch(/^[0-9a-f-]{36}$/);
      expect((await streamOf('bad')).map(({ country }) => country)).toEqual([undefined, 'KG', 'RU']);
    });

    it('is told what is wrong in the language of the sender', async () => {
      const [answer] = await sent('{\n', { 'Accept-Language': 'ru' });
      expect(answer!.problem!.detail).toBe('Строка не является JSON');
    });

    it('reads lines however they are cut into pieces', async () => {
      const body = Buffer.from(decide('pieces') + COUNTRIES.map((country) => nominate('pieces', country)).join(''));
      const transfer = sending();
      for (let from = 0; from < body.length;) {
        const to = from + 1 + Math.floor(Math.random() * 90);
        await transfer.send(body.subarray(from, to));
        if (Math.random() < 0.3) await pause(1);
        from = to;
      }
      expect((await transfer.end()).map(({ line, status }) => [line, status])).toEqual(
        Array.from({ length: 11 }, (_, i) => [i + 1, 201]),
      );
      expect((await streamOf('pieces')).slice(1)).toMatchObject(COUNTRIES.map((country) => ({ country })));
    });

    it('keeps the order of the lines of one stream, while those of others go side by side', async () => {
      const names = Array.from({ length: 40 }, (_, i) => `side-${i}`);
      const lines = [
        names.map((name) => decide(name)),
        ...COUNTRIES.map((country) => names.map((name) => nominate(name, country))),
      ];
      const answers = await sent(lines.flat().join(''));
      expect(answers.map(({ line }) => line)).toEqual(answers.map((_, i) => i + 1));
      expect(answers.every(({ status }) => status === 201)).toBe(true);
      for (const name of names) {
        expect((await streamOf(name)).slice(1).map(({ country }) => country)).toEqual(COUNTRIES);
      }
    });

    it('has one effect when it is sent twice', async () => {
      const body = decide('twice') + COUNTRIES.map((country) => nominate('twice', country)).join('');
      const first = await sent(body);
      const again = await sent(body);
      expect(again).toEqual(first.map((answer) => ({ ...answer, status: 200, repeated: true })));
      expect(await streamOf('twice')).toHaveLength(11);
    });

    it('loses nothing and does nothing twice when two are sent at once for the same stream', async () => {
      const [one, other] = [COUNTRIES.slice(0, 6), COUNTRIES.slice(4)];
      const shared = new Map(COUNTRIES.map((country) => [country, nominate('at-once', country)]));
      const bodyOf = (countries: readonly string[]) => countries.map((country) => shared.get(country)).join('');
      const [first, second] = await Promise.all([sent(bodyOf(one)), sent(bodyOf(other))]);
      expect([...first, ...second].every(({ status }) => status < 300)).toBe(true);
      expect([...first, ...second].filter(({ repeated }) => repeated)).toHaveLength(2);
      const nominated = (await streamOf('at-once')).map(({ country }) => country);
      expect(nominated).toHaveLength(COUNTRIES.length);
      expect(new Set(nominated)).toEqual(new Set(COUNTRIES));
    });

    it('that is cut in the middle of a line does what had come whole, and can be sent again', async () => {
      const body = decide('cut') + COUNTRIES.map((country) => nominate('cut', country)).join('');
      const at = body.lastIndexOf('{"collection') + 60;
      const transfer = sending();
      await transfer.send(body.slice(0, at));
      await eventually(() => transfer.answers.length === 10);
      transfer.request.destroy();
      await pause(100);
      expect(await streamOf('cut')).toHaveLength(10);
      const again = await sent(body);
      expect(again.map(({ repeated = false }) => repeated)).toEqual([...Array.from({ length: 10 }, () => true), false]);
    });

    it('ends where the token does, and says from which line on', async () => {
      const short = await edge.token({ ttlSeconds: 3 });
      const transfer = new Sending(edge.port, short);
      for (let i = 0; i < 300 && !transfer.isOver; i++) {
        await transfer.send(nominate('expiring', 'KG'));
        await pause(30);
      }
      await eventually(() => transfer.isOver);
      expect(transfer.answers.at(-1)).toMatchObject({ status: 401, problem: { code: 'TOKEN_EXPIRED' } });
      expect(transfer.answers[0]).toMatchObject({ status: 201 });
    });

    it('is refused as a whole where it is not NDJSON, and elsewhere NDJSON is refused', async () => {
      const post = async (path: string, type: string, body: string) => {
        const headers = { Authorization: `Bearer ${token}`, 'Content-Type': type };
        const answer = await fetch(`http://127.0.0.1:${edge.port}${path}`, { method: 'POST', headers, body });
        const { code, fix } = (await answer.json()) as { code: string; fix: string };
        return [answer.status, code, /application\/[\w-]+/.exec(fix)?.[0]];
      };
      const lines = 'application/x-ndjson';
      expect(await post('/v1/commands', 'application/json', '{}')).toEqual([415, 'LINES_EXPECTED', lines]);
      expect(await post('/v1/commands', 'text/csv', 'a,b')).toEqual([415, 'MEDIA_TYPE_UNSUPPORTED', lines]);
      expect(await post('/v1/operations/x/decide', lines, '{}')).toEqual([
        415,
        'MEDIA_TYPE_UNSUPPORTED',
        'application/json',
      ]);
    });

    it('needs a token', async () => {
      const transfer = new Sending(edge.port, 'none');
      await transfer.end(decide('nobody'));
      expect(transfer.response!.statusCode).toBe(401);
    });

    it('is given half a minute like any other body until its sender is known, and then any time', async () => {
      const begun = jest.spyOn(AwaitedBodies.prototype, 'add');
      const letIn = jest.spyOn(AwaitedBodies.prototype, 'delete');
      await new Sending(edge.port, 'none').end(decide('nobody'));
      expect([begun.mock.calls.length, letIn.mock.calls.length]).toEqual([1, 0]);
      await sent(decide('somebody'));
      expect([begun.mock.calls.length, letIn.mock.calls.length]).toEqual([2, 1]);
      for (const spy of [begun, letIn]) spy.mockRestore();
    });

    it('that was refused gets no second answer when its body stays away', async () => {
      const begun = jest.spyOn(AwaitedBodies.prototype, 'add');
      const socket = connect(edge.port, '127.0.0.1');
      const head = ['POST /v1/commands HTTP/1.1', 'Host: cordon', 'Content-Type: application/x-ndjson'];
      socket.write(`${[...head, 'Content-Length: 10'].join('\r\n')}\r\n\r\n`);
      const closed = text(socket);
      await eventually(() => begun.mock.calls.length === 1 && socket.bytesRead > 0);
      const awaited = begun.mock.contexts[0] as unknown as { late(raw: unknown): void };
      awaited.late(begun.mock.calls[0]![0]);
      expect((await closed).match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 401']);
      begun.mockRestore();
    });

    it('of one that may not write is refused before a line is read', async () => {
      const reader = new Sending(edge.port, await edge.token({ role: 'auditor' }));
      await reader.end(decide('forbidden'));
      expect([reader.response!.statusCode, (JSON.parse(reader.rest) as { code: string }).code]).toEqual([
        403,
        'ROLE_MAY_NOT_WRITE',
      ]);
    });
  });

  describe('A long transfer', () => {
    /** Every tenth line has work to do; the others are long and wrong. */
    const line = (i: number) =>
      i % 10 === 0 ? nominate(`long-${i % 500}`, COUNTRIES[Math.floor(i / 500) % 10]!) : WRONG;
    const WRONG = `{"note":"${'x'.repeat(2_000)}\n`;

    itSlow('of twenty thousand lines is answered whole, in order, with flat memory', async () => {
      const transfer = sending();
      let peak = 0;
      const before = process.memoryUsage().rss;
      for (let i = 0; i < 20_000; i++) {
        await transfer.send(line(i));
        if (i % 500 === 0) peak = Math.max(peak, process.memoryUsage().rss - before);
      }
      const answers = await transfer.end();
      expect(answers.map(({ line }) => line)).toEqual(Array.from({ length: 20_000 }, (_, i) => i + 1));
      const having = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
      expect([having(201), having(200), having(400)]).toEqual([500, 1_500, 18_000]);
      expect(peak).toBeLessThan(250 * 1024 * 1024);
    });

    itSlow(
      'whose sender does not read is no longer read either, and goes on when they read',
      async () => {
        const narrow = await liveEdge({ intake: { unsent: 16 * 1024 } });
        const transfer = new Sending(narrow.port, await narrow.token());
        transfer.request.on('response', (response) => response.pause());
        const bad = `{${' '.repeat(1_000)}}\n`.repeat(500);
        let pieces = 0;
        const pushing = (async () => {
          for (; pieces < 60; pieces++) await transfer.send(bad);
        })();
        let last = -1;
        for (let same = 0; same < 5; same = pieces === last ? same + 1 : 0) {
          last = pieces;
          await pause(200);
        }
        expect(pieces).toBeLessThan(60);
        transfer.response!.resume();
        await pushing;
        expect(await transfer.end()).toHaveLength(30_000);
        await narrow.close();
        // Thirty thousand answers: beside other suites they take many times the four seconds that they take alone.
      },
      240_000,
    );

    it('does not keep a stopping server: what was begun is answered, the rest is told to come again', async () => {
      const stopping = await liveEdge();
      const transfer = new Sending(stopping.port, await stopping.token());
      await transfer.send(decide('stopping'));
      await eventually(() => transfer.answers.length === 1);
      const closing = stopping.close();
      await pause(50);
      transfer.request.write(nominate('stopping', 'KG'));
      const started = Date.now();
      await closing;
      expect(Date.now() - started).toBeLessThan(5_000);
      await eventually(() => transfer.isOver);
      expect(codes(transfer.answers)).toEqual([
        [1, 201, undefined],
        [2, 503, 'TRANSFER_STOPPED'],
      ]);
    });
  });
}
