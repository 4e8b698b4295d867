// Long ledgers: all their entries as CSV and as a workbook, in the memory that few of them take. CORDON_TEST_LEDGER_ROWS=1000000 makes one of
// a million.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { Unzip, UnzipInflate } from 'fflate';
import { join } from 'node:path';
import {
  clientOf,
  dropAll,
  folder,
  type RunningCordon,
  runningCordon,
  tokenOf,
} from '../support/processes/running-cordon.js';
import { describeSlow } from '../support/slow.js';
import { sampled } from './memory-of.js';

/** Entries that are told; each is there so many times over. */
const TOLD = 500;
const TIMES = Math.ceil(Number(process.env['CORDON_TEST_LEDGER_ROWS'] ?? 20_000) / TOLD);
/** For all threads of the server together. */
const MOST_MB = 300;
const SETTINGS = { CORDON_DOCUMENTS: 'off', MALLOC_ARENA_MAX: '2' };
/** Entries of one page of the ledger. */
const PAGE = 128;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let server: RunningCordon;

/** Each entry so many times, one behind the other, of streams and events of their own: told one by one they would take an hour. */
function multiply(file: string): void {
  const db = new Database(file);
  const named = db.prepare(`select name from sqlite_master where type = 'table' and name glob ?`).pluck();
  const [ledger, pages] = [named.get('ledger_v*'), named.get('ledger_page_v*')] as [string, string];
  const columns = db.prepare('select name from pragma_table_info(?)').pluck().all(ledger) as string[];
  const number = `(old.number * ${TIMES} + time.n)`;
  const own: Readonly<Record<string, string>> = {
    number,
    page: `${number} / ${PAGE}`,
    previous: 'null',
    stream: `substr(old.stream, 1, length(old.stream) - 8) || printf('%08x', ${number})`,
    event: `substr(old.event, 1, 28) || printf('%08x', ${number})`,
  };
  db.exec(`
    begin;
    create temp table old as select * from ${ledger};
    delete from ${ledger};
    insert into ${ledger} (${columns.join(', ')})
      with recursive time(n) as (select 0 union all select n + 1 from time where n < ${TIMES - 1})
      select ${columns.map((each) => own[each] ?? `old.${each}`).join(', ')} from old, time order by old.number, time.n;
    delete from ${pages};
    insert into ${pages} select page, max(position) from ${ledger}
      where page < (select max(page) from ${ledger}) group by page;
    commit;`);
  db.close();
}

const table = (): string =>
  [
    '№;Дата;Пост;Вещество;Количество, кг',
    ...Array.from({ length: TOLD }, (_, i) => `${i + 1}/К;10.11.2026;Достук;героин;${i + 1}`),
  ].join('\n');

/** Takes some bytes of a file, and tells how many of what is looked for there have been. */
type Counting = (part: Uint8Array) => number;

function counting(text: string): Counting {
  const looked = Buffer.from(text);
  let [found, rest] = [0, Buffer.alloc(0)];
  return (part) => {
    const all = Buffer.concat([rest, part]);
    for (let at = all.indexOf(looked); at >= 0; at = all.indexOf(looked, at + 1)) found++;
    rest = all.subarray(Math.max(0, all.length - looked.length + 1));
    return found;
  };
}

/** Rows of the first sheet. */
function countingRows(): Counting {
  const count = counting('<row ');
  let found = 0;
  const unzip = new Unzip((file) => {
    file.ondata = (problem, part) => {
      if (problem) throw problem;
      found = count(part);
    };
    if (file.name.endsWith('sheet1.xml')) file.start();
  });
  unzip.register(UnzipInflate);
  return (part) => {
    unzip.push(part);
    return found;
  };
}

async function counted(accept: string, count: Counting): Promise<{ readonly rows: number; readonly mb: number }> {
  const over = new AbortController();
  const sampling = sampled(server.url, 100, over.signal);
  const authorization = `Bearer ${await tokenOf(server.data)}`;
  const answer = await fetch(`${server.url}/v1/ledger`, { headers: { authorization, accept } });
  expect(answer.status).toBe(200);
  let rows = 0;
  for await (const part of answer.body!) rows = count(part as Uint8Array);
  over.abort();
  const mb = Math.max(...(await sampling).map((each) => each.mb));
  if (process.env['CORDON_TEST_TELL']) process.stderr.write(`${JSON.stringify({ accept, rows, mb })}\n`);
  return { rows, mb };
}

afterAll(dropAll);

describeSlow('A long ledger', () => {
  beforeAll(async () => {
    const data = folder();
    const first = await runningCordon({ ...SETTINGS, CORDON_DATA: data });
    const client = await clientOf(first);
    const { body } = await client.post('/v1/imports?profile=incident-short', table(), { 'content-type': 'text/csv' });
    expect(body).toMatchObject({ counts: { accepted: TOLD } });
    // Asked of the present: all of it has been projected.
    expect((await client.get('/v1/ledger?limit=1')).body.rows.length).toBe(1);
    await first.end();
    multiply(join(data, 'read.sqlite'));
    server = await runningCordon({ ...SETTINGS, CORDON_DATA: data });
  }, 300_000);

  it.each([
    ['CSV', 'text/csv', () => counting('\n')],
    ['a workbook', XLSX, countingRows],
  ])(
    'is told as %s entry by entry, whatever its length',
    async (_, accept, count) => {
      const { rows, mb } = await counted(accept, count());
      // The headings are a line.
      expect(rows).toBe(TOLD * TIMES + 1);
      expect(mb).toBeLessThan(MOST_MB);
    },
    3_600_000,
  );
});
