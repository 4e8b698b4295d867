// Spreadsheets over HTTP: told by the commands that anybody sends, each row answered, and nothing told twice.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import writeXlsx from 'write-excel-file/node';
import { readTable } from '../../../src/importing/tables/read-table.js';
import type { ToldRow } from '../../../src/http/imports/told-rows.js';
import { eventually, type LiveEdge, liveEdge } from './live-edge.js';

let edge: LiveEdge;
let token: string;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Events that say of each import that it began, what became of its rows, and that it is over. */
const OF_ITSELF = 3n;
const HEAD = '№;Дата;Государство;Пост;Вещество;Количество';

interface Answer {
  readonly code: string;
  readonly dryRun: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly ToldRow[];
  readonly ignored: readonly object[];
}

interface How {
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly as?: string;
}

async function sent(body: string | Buffer, { query = '', headers = {}, as = token }: How = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${edge.port}/v1/imports?profile=incident-short${query}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${as}`, 'Content-Type': 'text/csv', 'Accept-Language': 'ru', ...headers },
    body: body as never,
  });
}
const told = async (body: string | Buffer, how: How = {}): Promise<Answer> =>
  (await (await sent(body, how)).json()) as Answer;
const head = () => edge.backend.store.head();
const sheet = (...rows: readonly string[]) => [HEAD, ...rows].join('\n');

export function importsCases(): void {
  beforeAll(async () => {
    edge = await liveEdge();
    token = await edge.token();
  });
  afterAll(() => edge.close());

  describe('An import', () => {
    it('tells each row by the commands, under its number and reference, and says what became of it', async () => {
      const answer = await told(sheet('1-К;10.11.2026;;Достук;героин;7,777 кг', '2-К;32.11.2026;;Достук;героин;много'));
      expect(answer.counts).toEqual({ accepted: 1, flagged: 0, known: 0, refused: 1, 'left-out': 0 });
      expect(answer.rows[0]).toMatchObject({
        row: 2,
        reference: '1-К',
        outcome: 'accepted',
        position: expect.stringContaining(`${edge.backend.log}.`),
        events: [{ type: 'IncidentReported' }, { type: 'SubstanceSeized' }],
      });
      expect(answer.rows[1]!.problems).toMatchObject([
        { code: 'DATE_IMPOSSIBLE', cell: 'B3', heading: 'Дата', detail: expect.stringContaining('32.11.2026') },
        { code: 'QUANTITY_UNREADABLE', cell: 'F3', heading: 'Количество' },
      ]);
    });

    it('that is refused in one field of a row records nothing of that row', async () => {
      const before = await head();
      await told(sheet('3-К;10.11.2026;;Достук;героин;много'));
      expect(await head()).toBe(before! + OF_ITSELF);
    });

    it('as a dry run answers the same and records nothing', async () => {
      const body = sheet('4-К;10.11.2026;;Достук;героин;1 кг', '4-К;10.11.2026;;Достук;опий;2 кг', 'Итого;;;;;3 кг');
      const before = await head();
      const trial = await told(body, { query: '&dryRun=true' });
      expect([await head(), trial.dryRun, trial.rows.map(({ position }) => position)]).toEqual([
        before,
        true,
        [null, null, null],
      ]);
      const real = await told(body);
      expect(real.rows.map(({ outcome }) => outcome)).toEqual(trial.rows.map(({ outcome }) => outcome));
      expect(real.counts).toMatchObject({ accepted: 2, 'left-out': 1 });
    });

    it('of the same file again, or of a mended one, tells nothing twice', async () => {
      const wrong = sheet(
        '5-К;10.11.2026;;Достук;героин;1 кг',
        ';11.11.2026;;Достук;опий;1 кг',
        ';12.11.2026;;Достук;опий;x',
      );
      const first = await told(wrong);
      const before = await head();
      const again = await told(wrong);
      expect([await head(), again.rows.map(({ position }) => position)]).toEqual([
        before,
        first.rows.map(({ position }) => position),
      ]);
      expect(again.rows.map(({ repeated }) => repeated)).toEqual([true, true, undefined]);
      const mended = await told(
        sheet(';12.11.2026;;Достук;опий;4 кг', ';11.11.2026;;Достук;опий;1 кг', '5-К;10.11.2026;;Достук;героин;1 кг'),
      );
      expect(mended.rows.map(({ repeated }) => repeated)).toEqual([undefined, true, true]);
      expect(await head()).toBe(before! + 2n + OF_ITSELF);
    });

    it('as a dry run names what looks already reported under another id, of what its sender sees', async () => {
      const { rows } = await told(sheet('а-1;05.10.2026;;Достук;героин;3,25 кг'));
      const trial = await told(
        sheet(
          'а-2;05.10.2026;;Кордай;героин;3250 г',
          'а-3;05.10.2026;;Кордай;героин;3 кг',
          'а-1;05.10.2026;;Достук;героин;3,25 кг',
        ),
        { query: '&dryRun=true' },
      );
      expect(trial.rows.map(({ alike }) => alike)).toEqual([[rows[0]!.id], undefined, undefined]);
      const csv = await (
        await sent(sheet('а-2;05.10.2026;;Кордай;героин;3250 г'), {
          query: '&dryRun=true',
          headers: { Accept: 'text/csv' },
        })
      ).text();
      expect(csv).toContain(`похоже, уже сообщено: случай ${rows[0]!.id}`);
    });

    it('says which rows may sum up one another: a longer time beside single days in it', async () => {
      const { rows } = await told(
        sheet(
          'б-1;01.10.2026;;Достук;героин;1 кг',
          'б-2;01.10.2026–05.10.2026;;Достук;героин;3 кг',
          'б-3;04.10.2026;;Достук;героин;2 кг',
          'б-4;04.10.2026;;Достук;опий;2 кг',
          'б-5;06.10.2026;;Достук;героин;2 кг',
        ),
      );
      expect(rows.map(({ overlaps }) => overlaps)).toEqual([undefined, [2], [3], undefined, undefined]);
    });

    it('flags what the log contradicts, as for anybody', async () => {
      const { rows } = await told(sheet('6-К;10.11.2026;;Достук;героин;900 т'));
      expect(rows[0]).toMatchObject({ outcome: 'flagged', remarks: [{ code: 'IMPLAUSIBLE_QUANTITY', counts: true }] });
    });

    it('leaves rows of other states out, or proposes them where that is asked for', async () => {
      const body = sheet('7-К;10.11.2026;Казахстан;Достук;героин;1 кг');
      const before = await head();
      const left = await told(body);
      expect([await head(), left.rows[0]!.outcome, left.rows[0]!.problems[0]!.code]).toEqual([
        before! + OF_ITSELF,
        'left-out',
        'ROW_OF_ANOTHER_STATE',
      ]);
      const proposed = await told(body, { query: '&others=propose' });
      expect(proposed.rows[0]!.events.map(({ type }) => type)).toContain('IncidentReported');
      expect(proposed.rows[0]!.remarks.map(({ code }) => code)).toContain('NOT_YOURS');
    });

    it('is refused to a role that only reads, before the file is read', async () => {
      const analyst = await edge.token({ role: 'analyst' });
      expect(await told('', { as: analyst })).toMatchObject({ code: 'ROLE_MAY_NOT_WRITE' });
    });

    it('is refused by name where the body is no table', async () => {
      const json = { 'Content-Type': 'application/json' };
      expect(await told('{}', { headers: json })).toMatchObject({ code: 'TABLE_EXPECTED' });
      expect(await told('{}', { headers: { 'Content-Type': 'image/png' } })).toMatchObject({ code: 'TABLE_EXPECTED' });
      expect(await told('a;b\n1;2')).toMatchObject({ code: 'NO_HEADINGS' });
      expect(await told(sheet(), { query: '&dryRun=perhaps' })).toMatchObject({ code: 'NOT_ONE_OF' });
    });

    it('reads a number of a sheet as the number that it is, in either language', async () => {
      for (const heads of [
        ['Номер', 'Дата', 'Вещество', 'Количество, кг'],
        ['Reference', 'Date', 'Substance', 'Quantity, kg'],
      ]) {
        const amounts = [1.037, 1_200.5, 0.000_000_1 + 0.2, 12_345];
        const rows = amounts.map((amount, i) => [
          `${heads[0]}${i}`,
          '10.11.2026',
          'heroin',
          { value: amount, type: Number },
        ]);
        const workbook = await writeXlsx([heads, ...rows] as never).toBuffer();
        const { counts, rows: each } = await told(workbook, { query: '&dryRun=true' });
        expect(each.flatMap(({ problems }) => problems.map(({ detail }) => detail))).toEqual([]);
        expect([counts['accepted']! + counts['flagged']!, counts['refused']]).toEqual([4, 0]);
      }
    });

    it('that was cut on its way records nothing', async () => {
      const before = await head();
      const socket = connect(edge.port, '127.0.0.1');
      const body = Buffer.from(sheet('8-К;10.11.2026;;Достук;героин;1 кг'));
      const lines = [
        'POST /v1/imports?profile=incident-short HTTP/1.1',
        'Host: localhost',
        `Authorization: Bearer ${token}`,
        'Content-Type: text/csv',
        `Content-Length: ${body.length + 10}`,
      ];
      socket.write(`${lines.join('\r\n')}\r\n\r\n`);
      socket.write(body);
      await new Promise((resolve) => setTimeout(resolve, 100));
      socket.destroy();
      await eventually(() => socket.destroyed);
      await told(sheet('8-К;10.11.2026;;Достук;героин;1 кг'), { query: '&dryRun=true' });
      expect(await head()).toBe(before);
    });

    it('is given back as the same table with two columns more, and runs no formula', async () => {
      const body = sheet('9-К;10.11.2026;;Достук;героин;5 кг', '=1+1;10.11.2026;;Достук;героин;x');
      const csv = await (await sent(body, { headers: { Accept: 'text/csv' } })).text();
      const lines = csv.split('\r\n');
      expect(lines[0]).toBe(`${HEAD};Результат;Пояснение: что известно и что сделать`);
      expect(lines[1]).toMatch(/^9-К;10.11.2026;;Достук;героин;5 кг;принято;№ [0-9a-f-]{36}, позиция /);
      expect(lines[2]).toMatch(/^'=1\+1;.*;отклонено;"F3 «Количество»: /);
      const workbook = Buffer.from(await (await sent(body, { headers: { Accept: XLSX } })).arrayBuffer());
      const { rows } = await readTable(workbook);
      expect([...rows].map(({ cells }) => cells[6])).toEqual(['Результат', 'принято', 'отклонено']);
      // And that table can be mended and sent as it is.
      const again = await told(workbook, { query: '&dryRun=true', headers: { 'Content-Type': XLSX } });
      expect([again.rows[0]!.repeated, again.ignored.length]).toEqual([true, 2]);
    });
  });

  describe('A template', () => {
    const template = (lang: string, accept: string) =>
      fetch(`http://127.0.0.1:${edge.port}/v1/imports/templates/incident-short`, {
        headers: { Authorization: `Bearer ${token}`, 'Accept-Language': lang, Accept: accept },
      });

    it.each(['ru', 'en'])(
      'in the language %s has headings that are read, and an example on a sheet that is not',
      async (lang) => {
        const workbook = Buffer.from(await (await template(lang, XLSX)).arrayBuffer());
        const { rows, otherSheets } = await readTable(workbook);
        expect([rows.length, otherSheets]).toEqual([1, [lang === 'ru' ? 'Образец' : 'Example']]);
        const csv = await (await template(lang, 'text/csv')).text();
        const [head] = csv.replace('\uFEFF', '').split('\r\n');
        expect(head!.split(';')).toEqual([...rows][0]!.cells);
        const at = head!.split(';').map((name) => (/^(?:Дата|Date)$/.test(name) ? '10.11.2026' : ''));
        const answer = await told(`${head}\n${at.join(';')}`, { query: '&dryRun=true' });
        expect([answer.counts['accepted'], answer.ignored]).toEqual([1, []]);
      },
    );
  });
}
