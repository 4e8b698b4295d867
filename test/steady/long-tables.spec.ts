// Long tables: synthetic lists of 10,000 and 50,000 rows go in by profile, within the memory of a small server, and what counts
// afterwards is what an independent sum says.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import writeXlsx from 'write-excel-file/node';
import {
  type Client,
  clientOf,
  dropAll,
  type RunningCordon,
  runningCordon,
} from '../support/processes/running-cordon.js';
import { describeSlow } from '../support/slow.js';
import { residentMb, sampled } from './memory-of.js';

/** For all threads of the server together: half of it is there before the table comes. */
const MOST_MB = 400;
/** Before it; 200 to 230. */
const AT_REST_MB = 245;
/** Rows told in a second of processor time of all its threads: on cores that others use too each second does half as much. */
const LEAST_ROWS = 600;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let server: RunningCordon;
let client: Client;

const SUBSTANCES = ['героин', 'опий', 'гашиш', 'кокаин'];
const POSTS = ['Достук', 'Кордай', 'Торугарт', 'Хоргос', 'Иркештам'];
const gramsOf = (i: number): number => 1 + ((i * 7_919) % 9_973);

/** Under references of their own, all on one day. */
async function table(rows: number, day: Date): Promise<Buffer> {
  const head = ['№', 'Дата', 'Пост', 'Направление', 'Вид транспорта', 'Вещество', 'Количество, кг'];
  const told = Array.from({ length: rows }, (_, i) => [
    `${i + 1}-${rows}/К`,
    { value: day, type: Date, format: 'dd.mm.yyyy' },
    POSTS[i % POSTS.length],
    'ввоз',
    'автомобильный',
    SUBSTANCES[i % SUBSTANCES.length],
    { value: gramsOf(i) / 1_000, type: Number },
  ]);
  return writeXlsx([head, ...told] as never).toBuffer();
}

async function cpuSeconds(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)$/m.exec(text)![1]);
}

interface Shown {
  readonly state: string;
  readonly counts: Readonly<Record<string, number>>;
}

async function finished(id: string): Promise<Shown> {
  for (;;) {
    const { rows } = (await client.get(`/v1/imports/${id}`)).body as { rows: readonly Shown[] };
    if (rows[0]?.state === 'FINISHED') return rows[0];
    await pause(500);
  }
}

/** Of that day, in grams. */
async function gramsIn(day: string): Promise<number> {
  const { body } = await client.get(`/v1/totals?happenedFrom=${day}&happenedTo=${day}`);
  const { rows } = body as { rows: readonly { unit: string; lower: string }[] };
  return Math.round(rows.reduce((sum, { unit, lower }) => sum + (unit === 'KGM' ? Number(lower) * 1_000 : 0), 0));
}

afterAll(dropAll);

describeSlow('A long table', () => {
  beforeAll(async () => {
    // As in the image.
    server = await runningCordon({ CORDON_DOCUMENTS: 'off', MALLOC_ARENA_MAX: '2' });
    client = await clientOf(server);
  }, 60_000);

  it('finds little in memory', async () => {
    expect(await residentMb(server.url)).toBeLessThan(AT_REST_MB);
  });

  it.each([
    [10_000, '2026-11-09'],
    [50_000, '2026-11-10'],
  ])(
    'of %i rows is recorded whole, within its memory',
    async (rows, day) => {
      const workbook = await table(rows, new Date(day));
      const over = new AbortController();
      const sampling = sampled(server.url, 100, over.signal);
      const before = await cpuSeconds();
      const began = performance.now();
      const path = '/v1/imports?profile=incident-short';
      const { body } = await client.post(path, workbook, { 'content-type': XLSX });
      const { counts } = await finished((body as { import: string }).import);
      const took = { wall: (performance.now() - began) / 1_000, cpu: (await cpuSeconds()) - before };
      over.abort();
      const mb = Math.max(...(await sampling).map((each) => each.mb));
      if (process.env['CORDON_TEST_TELL']) process.stderr.write(`${JSON.stringify({ rows, ...took, mb })}\n`);
      expect(counts).toEqual({ accepted: rows, flagged: 0, known: 0, refused: 0, leftOut: 0 });
      const sum = Array.from({ length: rows }, (_, i) => gramsOf(i)).reduce((one, other) => one + other, 0);
      expect(await gramsIn(day)).toBe(sum);
      expect(mb).toBeLessThan(MOST_MB);
      expect(rows / took.cpu).toBeGreaterThan(LEAST_ROWS);
    },
    300_000,
  );
});
