// Answers as files: CSV that a spreadsheet may open and NDJSON, each with all rows, and what else is known in headers.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { questions } from '../../projections/all.js';
import { question } from '../../src/eventsourcing/asking/ask.js';
import type { Answering } from '../../src/answering/answering.js';
import { Columns } from '../../src/answering/columns.js';
import { csvHeader, csvRows } from '../../src/answering/csv.js';
import { valueSchemas } from '../../projections/words/values.js';
import { columnNames } from '../../projections/words/labels/columns.js';
import { receiptPage } from '../../src/http/answers/printed-receipt.js';
import { digestOf } from '../../src/eventsourcing/log/canonical.js';
import { httpAdapter } from '../../src/http/http-adapter.js';
import { configureHttp, describeHttp, httpParts } from '../../src/http/http.js';
import { createIdentity } from '../../src/http/identity/identity.js';
import { ACTIONS, HEALTH, IDENTITY, LOG, QUESTION_GATEWAY, COMMAND_GATEWAY } from '../../src/http/tokens.js';
import { Field } from '../../src/forms/form.js';
import { wholeNumberText } from '../../src/domain/values/text.js';
import { ListForm } from '../../projections/registers/rows/period.js';
import { at, COMMUNIQUE_2009, declared, kg, part } from '../support/facts/declared.js';
import { type Projected, projected } from '../support/read-models/projecting.js';
import { seized } from '../support/facts/seized.js';

/** A list of many pages, the columns of which only its rows tell: every row but the first has one more. */
const MANY = 60_000;
const many = question({
  path: 'many',
  reads: [],
  rules: 'many@1',
  form: ListForm,
  ask: async ({ limit = 100, cursor = '0' }) => {
    const from = Number(cursor);
    const upTo = Math.min(MANY, from + limit);
    return {
      rows: Array.from({ length: upTo - from }, (_, i) => ({ n: from + i, ...(from + i > 0 ? { more: 'x' } : {}) })),
      next: upTo < MANY ? String(upTo) : null,
    };
  },
});

/** A list to which something is added whenever a page of it has been read. */
let grown = 0;
const growing = question({
  path: 'growing',
  reads: [],
  rules: 'growing@1',
  form: ListForm,
  columns: () => ['upTo'],
  async ask({ cursor = '0' }, { upTo }) {
    await world.tell(declared(`grown-${grown++}`));
    return { rows: [{ upTo: String(upTo) }], next: cursor === '2' ? null : String(Number(cursor) + 1) };
  },
});

class SpansForm {
  @Field(wholeNumberText({ min: 0, max: 9 })) spans!: number;
}

/** Sums of which one answer holds three at most. */
const summed = question({
  path: 'summed',
  reads: [],
  rules: 'summed@1',
  form: SpansForm,
  most: 3,
  ask: async ({ spans }) => ({
    rows: Array.from({ length: 2 }, (_, n) => ({ n })),
    spans: Array.from({ length: spans }, (_, n) => ({ n })),
  }),
});
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const tables = { aggregates: [], questions: [...questions, many, growing, summed], columnNames, valueSchemas };

/** Reads RFC 4180 and takes the escape before formulas off again: first line names, rows of texts. */
function parsed(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    const text = quoted === undefined ? plain! : quoted.replaceAll('""', '"');
    rows.at(-1)!.push(/^''*[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text);
    if (end !== ',') rows.push([]);
  }
  const [names = [], ...lines] = rows.slice(0, -1);
  return lines.map((line) => Object.fromEntries(line.map((value, i) => [names[i]!, value])));
}

/** What a row is in CSV: nested names joined by dots, null nothing, all else as it is written. */
function flat(row: object, prefix = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(row).map(([name, value]) => {
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
      if (isObject && Object.keys(value).length > 0) return flat(value, `${prefix}${name}.`);
      return { [prefix + name]: value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value) };
    }),
  );
}

/** Rows with every column that any of them has, and those that the file has whatever its rows hold. */
function squared(rows: readonly object[], file: string): object[] {
  const header = Object.keys(parsed(file)[0] ?? {});
  const all = rows.map((row) => flat(inWholes(row, header)));
  // What is not known at all has no column of its own beside those of its parts.
  const isWhole = (name: string): boolean =>
    header.some((each) => each.startsWith(`${name}.`)) && all.every((row) => (row[name] ?? '') === '');
  const names = [...new Set([...all.flatMap(Object.keys), ...header])].filter((name) => !isWhole(name));
  return all.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? ''])));
}

/** With what a file has in one column although it has parts: as JSON. */
function inWholes(row: object, header: readonly string[]): object {
  const isWhole = (name: string, value: unknown): boolean =>
    typeof value === 'object' && value !== null && header.includes(name);
  const all = Object.entries(row).map(([name, value]) => [name, isWhole(name, value) ? JSON.stringify(value) : value]);
  return Object.fromEntries(all) as object;
}

/** A file of these rows. */
function csvOf(rows: readonly object[]): string {
  const columns = new Columns();
  for (const row of rows) columns.take(row);
  return `${csvHeader(columns.names)}${csvRows(rows, columns.names)}`;
}

class Root {}
let world: Projected;
let app: NestFastifyApplication;
/** The hash of what the reader sees; undefined: everything. */
let sight: string | undefined;
let token: string;
const folder = mkdtempSync(join(tmpdir(), 'cordon-formats-'));

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { authorization: `Bearer ${token}`, ...headers } });
const csv = (url: string, headers = {}) => get(url, { accept: 'text/csv', ...headers });

export function formatsCases(): void {
  beforeAll(async () => {
    world = await projected();
    await world.tell(
      COMMUNIQUE_2009,
      seized(1, { at: at('2025-08-01'), contributors: ['KG', 'TJ'] }),
      seized(2, { at: at('2025-08'), quantity: kg('7.5', 'GT') }),
      ...Array.from({ length: 130 }, (_, i) =>
        declared(`s-${i}`, { headline: part(undefined, 'NARCOTIC', kg('1')), assertedBy: [`body-${i}`] }),
      ),
    );
    const identity = await createIdentity({ dataFolder: folder, host: '127.0.0.1', now: Date.now });
    const answer: Answering = async (what, wanted, signal) => {
      const written = await world.answering(what, wanted, signal);
      return sight === undefined ? written : { ...written, head: { ...written.head, sight } };
    };
    const gateways = [
      { provide: QUESTION_GATEWAY, useValue: { answer } },
      { provide: COMMAND_GATEWAY, useValue: {} },
      { provide: LOG, useValue: world.log },
      { provide: IDENTITY, useValue: identity },
      { provide: ACTIONS, useValue: async () => [] },
      { provide: HEALTH, useValue: async () => ({ ready: true }) },
    ];
    const { controllers, providers } = httpParts(tables);
    Module({ controllers, providers: [...providers, ...gateways] })(Root);
    app = await NestFactory.create<NestFastifyApplication>(Root, httpAdapter(), { logger: false });
    await configureHttp(app);
    describeHttp(app, tables, '0.1.0');
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    token = await identity.sign!({ administration: 'KG', role: 'analyst', sub: 'analyst-1', ttlSeconds: 60 });
  });
  afterAll(async () => {
    await app.close();
    await world.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('The form of an answer', () => {
    it.each([
      [undefined, 'application/json'],
      ['*/*', 'application/json'],
      ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
      ['text/csv', 'text/csv'],
      ['TEXT/CSV; q=0.5', 'text/csv'],
      ['text/*', 'text/csv'],
      ['application/json;q=0.1, text/csv', 'text/csv'],
      ['application/json;q=0, */*', 'text/csv'],
      ['application/x-ndjson', 'application/x-ndjson'],
      ['application/x-ndjson, application/json', 'application/json'],
      ['image/png', 'application/problem+json'],
      ['text/csv;q=0', 'application/problem+json'],
    ])('asked for as %s is %s', async (accept, type) => {
      const { headers, statusCode } = await get('/v1/totals', accept === undefined ? {} : { accept });
      expect(String(headers['content-type']).split(';')[0]).toBe(type);
      expect(statusCode).toBe(type.includes('problem') ? 406 : 200);
      if (statusCode === 200) expect(headers['vary']).toBe('Accept, Accept-Encoding, Accept-Language');
    });

    it('that is not given is refused with those that are', async () => {
      const told = await get('/v1/series', { accept: 'image/png' });
      expect(told.json()).toMatchObject({
        code: 'NOT_ACCEPTABLE',
        values: { kinds: `application/json, text/csv, application/x-ndjson, ${XLSX}` },
      });
    });
  });

  describe('CSV', () => {
    it.each([
      '/v1/totals?by=country,substance',
      '/v1/series?bucket=month',
      '/v1/series?bucket=month&axis=known&by=country',
      '/v1/ledger?by=substance&limit=50',
      '/v1/statements?limit=5',
      '/v1/statements/wco-chleu-2009',
      '/v1/statements/wco-chleu-2009/history',
      '/v1/operations/cis-drugs-2009/scorecard',
      '/v1/operations/cis-drugs-2009/reconciliation',
    ])('of %s holds what the JSON holds', async (url) => {
      const [json, file] = [await get(url), await csv(url)];
      const { rows, spans = [], position, rules, digest, next } = json.json();
      expect(rows.length + spans.length).toBeGreaterThan(0);
      expect(parsed(file.body)).toEqual(squared([...rows, ...spans], file.body));
      expect(file.headers).toMatchObject({
        'x-cordon-position': position,
        'x-cordon-rules': rules,
        'x-cordon-digest': digest,
        'x-cordon-rows': String(rows.length + spans.length),
        ...(next === null ? {} : { 'x-cordon-next': next }),
      });
    });

    it('has a bucket for what lies in one, and the span of what does not', async () => {
      const { body } = await csv('/v1/series?bucket=day&evidence=ITEMISED');
      const rows = parsed(body);
      expect(rows.map((row) => [row['bucket'], row['span.from'], row['span.to'], row['text']])).toEqual([
        ['2025-08-01', '', '', '5 kg'],
        ['', '2025-08-01', '2025-08-31', '> 7.5 kg'],
      ]);
    });

    it('speaks Russian, and bears the mark of UTF-8 where Excel is to read it', async () => {
      const url = '/v1/totals?operation=cis-drugs-2009';
      const told = await csv(`${url}&bom=true`, { 'accept-language': 'ru' });
      expect(told.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      expect([told.body.includes('более 162 кг'), told.headers['content-language']]).toEqual([true, 'ru']);
      expect((await csv(url)).rawPayload[0]).not.toBe(0xef);
    });

    it('alone takes the parameter bom, and only as yes or no', async () => {
      expect((await csv('/v1/totals?bom=1')).json()).toMatchObject({
        code: 'NOT_ONE_OF',
        pointer: '?bom',
        status: 400,
      });
      expect((await get('/v1/totals?bom=true')).json()).toMatchObject({ code: 'UNKNOWN_FIELD', pointer: '?bom' });
    });

    it('has its header where there are no rows, the same as where there are some', async () => {
      const header = async (url: string): Promise<string> => (await csv(url)).body.split('\r\n')[0]!;
      const none = await csv('/v1/totals?country=AM');
      expect([none.statusCode, none.headers['x-cordon-rows']]).toEqual([200, '0']);
      expect(none.body).toBe(`${await header('/v1/totals')}\r\n`);
      expect(await header('/v1/totals?by=substance&evidence=DECLARED')).toBe(await header('/v1/totals?by=substance'));
      expect(await header('/v1/series?bucket=day')).toMatch(/^bucket,span\.from,span\.to,evidence,.*,unbounded,text$/);
    });

    it('has a dialect that Excel with Russian settings opens: a mark, semicolons and decimal commas', async () => {
      const { body, rawPayload } = await csv('/v1/totals?dialect=excel-ru', { 'accept-language': 'ru' });
      expect(rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const [header = '', ...lines] = body.replace('\ufeff', '').split('\r\n');
      const cells = (line: string): readonly string[] => line.split(';');
      const at = cells(header).indexOf('не менее');
      expect(at).toBeGreaterThan(5);
      expect(header.split(';').slice(0, 3)).toEqual(['вид сведений', 'чьё: вид', 'чьё: государство']);
      const lowers = lines.filter(Boolean).map((line) => cells(line)[at]!);
      expect(lowers.some((each) => /^\d+,\d+$/.test(each))).toBe(true);
      expect(lowers.filter((each) => each.includes('.'))).toEqual([]);
      expect((await csv('/v1/totals?dialect=excel-ru&bom=false')).rawPayload[0]).not.toBe(0xef);
      expect((await csv('/v1/totals?dialect=exel-ru')).json()).toMatchObject({
        code: 'NOT_ONE_OF',
        pointer: '?dialect',
      });
    });

    it('has codes by their names in that dialect, where nobody asks for codes; elsewhere codes', async () => {
      const bodyOf = async (query: string): Promise<string> =>
        (await csv(`/v1/totals?by=substance${query}`, { 'accept-language': 'ru' })).body;
      const named = await bodyOf('&dialect=excel-ru');
      expect(named).toMatch(/^объявлено;несколько вместе;.*;героин;.*;масса;;кг;/m);
      expect(named).not.toMatch(/KGM|heroin|DECLARED|false|\[\]/);
      for (const query of ['&dialect=excel-ru&codes=true', '', '&codes=true'])
        expect(await bodyOf(query)).toMatch(/^DECLARED[,;]collective[,;].*[,;]heroin[,;].*MASS[,;]+KGM[,;]/m);
      expect((await get('/v1/totals?codes=true')).json()).toMatchObject({ code: 'UNKNOWN_FIELD', pointer: '?codes' });
    });

    it('gives a formula to no spreadsheet, and leaves numbers numbers', () => {
      const rows = [
        { a: '=1+1', b: '+7 (495)', c: '-2.5', d: '@x', e: '\tx', f: "'=x", g: 'a,"b"\r\nc', h: '', i: null, j: '-x' },
      ];
      expect(csvOf(rows)).toBe(
        'a,b,c,d,e,f,g,h,i,j\r\n\'=1+1,\'+7 (495),-2.5,\'@x,\'\tx,\'\'=x,"a,""b""\r\nc","",,\'-x\r\n',
      );
    });

    it('reads back as what was written, whatever it is', () => {
      const value = fc.oneof(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\r', '\n', '\t', 'я', '1', ' ') }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(fc.string()),
        fc.record({ inner: fc.string(), other: fc.option(fc.integer()) }),
      );
      const row = fc.dictionary(fc.constantFrom('a', 'b', 'c', '=d', 'e,e'), value, { minKeys: 1 });
      fc.assert(
        fc.property(fc.array(row, { minLength: 1 }), (rows) => {
          expect(parsed(csvOf(rows))).toEqual(squared(rows, ''));
        }),
      );
    });
  });

  describe('A list', () => {
    it('of one’s own is told as the officer whose it is, and is the same for whoever asks for that', async () => {
      const mine = (await get('/v1/incidents?mine=true')).json();
      expect(mine.question.parameters).toEqual({ officer: ['KG/analyst-1'] });
      expect((await get('/v1/incidents?officer=KG/analyst-1')).json()).toEqual(mine);
      expect((await get('/v1/incidents?mine=false')).json().rows.length).toBeGreaterThan(0);
      expect((await get('/v1/incidents?mine=perhaps')).json()).toMatchObject({ code: 'NOT_ONE_OF', pointer: '?mine' });
      const both = (await get('/v1/incidents?mine=true&officer=KG/p-1')).json();
      expect(both).toMatchObject({ code: 'PARAMETER_REPEATED', pointer: '?officer' });
      expect((await get('/v1/totals?mine=true')).json()).toMatchObject({ code: 'UNKNOWN_FIELD', pointer: '?mine' });
    });
  });

  describe('A compressed answer', () => {
    const unpacked = { br: brotliDecompressSync, gzip: gunzipSync } as const;

    it.each([
      ['br', '/v1/totals?by=country,substance', 'application/json'],
      ['gzip', '/v1/totals?by=country,substance', 'application/json'],
      ['br', '/v1/ledger?by=substance', 'text/csv'],
      ['gzip', '/v1/ledger?by=substance', 'application/x-ndjson'],
      ['gzip', '/openapi.json', 'application/json'],
    ] as const)('by %s holds what it holds as it is: %s as %s', async (encoding, url, accept) => {
      const plain = await get(url, { accept });
      const told = await get(url, { accept, 'accept-encoding': encoding });
      expect([told.statusCode, told.headers['content-encoding'], told.headers['vary']]).toEqual([
        200,
        encoding,
        expect.stringMatching(/accept-encoding/i),
      ]);
      expect(plain.headers).not.toHaveProperty('content-encoding');
      expect(unpacked[encoding](told.rawPayload).toString()).toBe(plain.body);
      expect(told.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    });

    it('has an ETag of its own, and is not sent again to who holds any form of it', async () => {
      const url = '/v1/statements/wco-chleu-2009';
      const tags = await Promise.all(
        [{}, { 'accept-encoding': 'gzip' }, { 'accept-encoding': 'br' }, { 'accept-language': 'ru' }].map(
          async (headers: Record<string, string>) => (await get(url, headers)).headers['etag'] as string,
        ),
      );
      expect(new Set(tags).size).toBe(4);
      const status = async (tag: string): Promise<readonly unknown[]> => {
        const told = await get(url, { 'if-none-match': tag });
        return [told.statusCode, told.body === ''];
      };
      expect(await Promise.all(tags.map(status))).toEqual([
        [304, true],
        [304, true],
        [304, true],
        [200, false],
      ]);
    });

    it('that is short stays as it is', async () => {
      const told = await get('/v1/totals?operation=nope', { 'accept-encoding': 'gzip' });
      expect([told.statusCode, told.headers['content-encoding']]).toEqual([400, undefined]);
    });
  });

  describe('NDJSON', () => {
    it('holds a row a line, spans behind the rows', async () => {
      const { rows, spans } = (await get('/v1/series?bucket=day')).json();
      const { body } = await get('/v1/series?bucket=day', { accept: 'application/x-ndjson' });
      expect(body.endsWith('\n')).toBe(true);
      expect(
        body
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
      ).toEqual([...rows, ...spans]);
    });
  });

  describe('A receipt for paper', () => {
    it('tells number, time, who, what, and what is still to do, as text and as a page, in either language', async () => {
      const { rows } = (await get('/v1/incidents?limit=1')).json() as { rows: { id: string }[] };
      const { id } = rows[0]!;
      const russian = await get(`/v1/incidents/${id}/receipt`, { 'accept-language': 'ru' });
      expect(russian.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'content-language': 'ru' });
      expect(russian.body).toMatch(
        new RegExp(`^Квитанция\\n\\nНомер: ${id}\\nМесто в журнале: ${world.log}\\.\\d+\\n`),
      );
      expect(russian.body).toMatch(/Записано:\n {2}\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ {2}\S.*: Изъято \(строка/);
      expect(russian.body).toMatch(/Осталось сделать:\n {2}– сообщить о случае/);
      const page = await get(`/v1/incidents/${id}/receipt`, { accept: 'text/html,*/*;q=0.8' });
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(page.body).toContain(`<h1>Receipt</h1><p>Number: ${id}<br>`);
      expect(page.body).toContain('<h2>Still to do</h2><ul><li>report the incident</li>');
    });

    it('is there for what has a history, and no page runs what somebody wrote', async () => {
      expect((await get('/v1/totals/x/receipt')).statusCode).toBe(404);
      expect((await get('/v1/incidents/0190a5c4-0000-7000-8000-00000000ffff/receipt')).statusCode).toBe(404);
      expect((await get('/v1/statements/s-1/receipt', { accept: 'image/png' })).json().code).toBe('NOT_ACCEPTABLE');
      const printed = { id: '<b>', position: null, text: '<script>', said: [], open: [] };
      expect(receiptPage(printed, 'en')).not.toMatch(/<b>|<script>/);
    });
  });

  describe('Sums', () => {
    it.each([
      ['en', 'The answer has 4 rows, more than the 3 of one answer in JSON', /Group by less, .* Accept: text\/csv\./],
      ['ru', 'Строк в ответе — 4, больше, чем 3, сколько вмещает один ответ в JSON', /Группируйте по меньшему/],
    ])('that are too many for one answer are refused, never cut: %s', async (lang, detail, fix) => {
      expect((await get('/v1/summed?spans=1')).json()).toMatchObject({ rows: [{}, {}], spans: [{}] });
      const told = (await get('/v1/summed?spans=2', { 'accept-language': lang })).json();
      const fixed = expect.stringMatching(fix);
      expect(told).toMatchObject({
        status: 422,
        code: 'TOO_MANY_GROUPS',
        values: { rows: 4, most: 3 },
        detail,
        fix: fixed,
      });
    });

    it.each([
      ['text/csv', 'n\r\n0\r\n1\r\n0\r\n1\r\n'],
      ['application/x-ndjson', '{"n":0}\n{"n":1}\n{"n":0}\n{"n":1}\n'],
    ])('that are too many for one answer are all in a file: %s', async (accept, body) => {
      expect((await get('/v1/summed?spans=2', { accept })).body).toBe(body);
    });

    it('of figures are ten thousand at most', () => {
      const bounded = questions.filter(({ most }) => most !== undefined);
      expect(bounded.map(({ path, most }) => [path, most])).toEqual([
        ['totals', 10_000],
        ['series', 10_000],
        ['delays', 10_000],
        ['changes', 10_000],
      ]);
    });
  });

  describe('A list as a file', () => {
    it.each(['/v1/statements', '/v1/ledger'])('holds all of it, not a page: %s', async (url) => {
      const told = await csv(url);
      const rows: object[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page = (await get(`${url}?limit=40${next === '' ? '' : `&cursor=${next}`}`)).json();
        rows.push(...page.rows);
        next = page.next as string | null;
      }
      expect(rows.length).toBeGreaterThan(130);
      expect(parsed(told.body)).toEqual(squared(rows, told.body));
      expect([told.headers['x-cordon-rows'], told.headers['x-cordon-next']]).toEqual([String(rows.length), undefined]);
    });

    it('is one page where one is asked for, with the way to the next', async () => {
      const told = await csv('/v1/statements?limit=2&scope=');
      expect(told.statusCode).toBe(400);
      const page = await csv('/v1/statements?limit=2');
      const link = /^<([^>]+)>; rel="next"$/.exec(String(page.headers['link']))![1]!;
      expect([parsed(page.body).length, link]).toEqual([
        2,
        `/v1/statements?limit=2&cursor=${String(page.headers['x-cordon-next'])}`,
      ]);
      expect(parsed((await csv(link)).body).map((row) => row['id'])).not.toEqual(
        parsed(page.body).map((row) => row['id']),
      );
    });

    it.each([
      ['text/csv', 'upTo\r\n'],
      ['application/x-ndjson', ''],
    ])('is as of one position, though more is recorded while its pages are read: %s', async (accept, head) => {
      const upTo = String((await world.store.head()) ?? 0);
      const told = await get('/v1/growing', { accept });
      const line = accept === 'text/csv' ? `${upTo}\r\n` : `{"upTo":"${upTo}"}\n`;
      expect(told.body).toBe(`${head}${line.repeat(3)}`);
      expect(String(await world.store.head())).not.toBe(upTo);
    });

    it('says how many rows it has, and their digest, behind them, and where it is short in its head too', async () => {
      const told = await get('/v1/growing', { accept: 'application/x-ndjson' });
      const rows = told.body
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
      const sum = { 'x-cordon-rows': '3', 'x-cordon-digest': digestOf(rows) };
      expect(told.trailers).toMatchObject(sum);
      expect([told.headers['x-cordon-rows'], told.headers['x-cordon-digest']]).toEqual([undefined, undefined]);
      const short = await csv('/v1/operations');
      expect(short.headers).toMatchObject(short.trailers);
      expect(short.trailers).toMatchObject({ 'x-cordon-rows': '0' });
    });

    describe('of a reader who does not see everything', () => {
      afterEach(() => void (sight = undefined));

      it.each(['/v1/totals', '/v1/statements', '/v1/statements/wco-chleu-2009'])('names the sight: %s', async (url) => {
        const names = async (): Promise<unknown> => (await csv(url)).headers['x-cordon-sight'];
        expect(await names()).toBeUndefined();
        sight = 'ef'.repeat(32);
        expect(await names()).toBe(sight);
      });
    });

    it('has its columns though it has no rows', async () => {
      expect((await csv('/v1/operations')).body).toMatch(/^id,phase,codeName,.*,text\r\n$/);
    });

    it.each(['/v1/statements', '/v1/growing'])('says all that to HEAD too, which gets no rows: %s', async (url) => {
      const head = await app.inject({
        method: 'HEAD',
        url,
        headers: { authorization: `Bearer ${token}`, accept: 'text/csv' },
      });
      const whole = await csv(url);
      expect([head.statusCode, head.body]).toEqual([200, '']);
      expect(head.headers['x-cordon-rows']).toBe(whole.trailers['x-cordon-rows']);
      expect(head.headers['x-cordon-digest']).toMatch(/^[0-9a-f]{64}$/);
      expect(head.headers['x-cordon-rules']).toBe(whole.headers['x-cordon-rules']);
    });

    it('has every column that any of its rows has, however many there are', async () => {
      const { body, trailers } = await csv('/v1/many');
      expect(body).toMatch(/^n,more\r\n0,\r\n1,x\r\n2,x\r\n/);
      expect(body.endsWith(`\r\n${MANY - 1},x\r\n`)).toBe(true);
      expect(body.split('\r\n')).toHaveLength(MANY + 2);
      expect(trailers['x-cordon-rows']).toBe(String(MANY));
      expect((await csv('/v1/many?limit=3')).body).toBe('n,more\r\n0,\r\n1,x\r\n2,x\r\n');
    });
  });
}
