// `cordon import` of a table, as an operator meets it: tried first, then recorded, told in words, and written with two columns more.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../../src/importing/tables/read-table.js';
import { cordon, dropAll, type Ended, folder } from '../support/processes/running-cordon.js';

const HEAD = '№;Дата;Государство;Пост;Вещество;Количество';
const ROWS = ['1-К;10.11.2026;;Достук;героин;7,5 кг', '2-К;11.11.2026;;Достук;опий;2 кг', 'Итого;;;;;9,5 кг'];
const OF_KG = ['--profile', 'incident-short', '--administration', 'KG'];

let data: string;
let table: string;
const run = (...args: readonly string[]): Promise<Ended> =>
  cordon(args, { CORDON_DATA: data, CORDON_DOCUMENTS: 'off', CORDON_LOG_LEVEL: 'silent' });
const imported = (...args: readonly string[]): Promise<Ended> => run('import', table, ...OF_KG, ...args);

interface Told {
  readonly dryRun: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly { readonly outcome: string; readonly repeated?: true; readonly position: string | null }[];
}
const toldBy = ({ out }: Ended): Told => JSON.parse(out) as Told;

/** What counts, in kg. */
async function kilograms(): Promise<number> {
  const { rows } = JSON.parse((await run('totals', '--json')).out) as { rows: { unit: string; lower: string }[] };
  return rows.filter(({ unit }) => unit === 'KGM').reduce((sum, { lower }) => sum + Number(lower), 0);
}

beforeAll(() => {
  data = join(folder(), 'data');
  table = join(folder(), 'Ноябрь.csv');
  writeFileSync(table, [HEAD, ...ROWS].join('\n'));
});
afterAll(dropAll);

describe('cordon import of a table', () => {
  it('tries it and records nothing, then records it, and nothing of it twice', async () => {
    const trial = await imported('--dry-run', '--json');
    expect([trial.code, toldBy(trial).dryRun]).toEqual([0, true]);
    expect(toldBy(trial).rows.map(({ position }) => position)).toEqual([null, null, null]);
    const first = toldBy(await imported('--json'));
    expect([first.counts, first.dryRun]).toEqual([
      { accepted: 2, flagged: 0, known: 0, refused: 0, 'left-out': 1 },
      false,
    ]);
    expect(await kilograms()).toBe(9.5);
    const again = toldBy(await imported('--json'));
    expect(again.rows.map(({ repeated }) => repeated)).toEqual([true, true, undefined]);
    expect(await kilograms()).toBe(9.5);
  }, 120_000);

  it('says in Russian what is wrong and where, ends with 1, and writes the table with two columns more', async () => {
    writeFileSync(table, [HEAD, '3-К;10.11.2026;;Достук;героин;много'].join('\n'));
    const out = join(folder(), 'out.xlsx');
    const refused = await imported('--lang', 'ru', '--out', out);
    expect(refused.code).toBe(1);
    expect(refused.out).toMatch(/отклонено: 1/);
    expect(refused.out).toMatch(/2 +3-К +отклонено +F2 «Количество»: /);
    const { rows } = await readTable(readFileSync(out));
    expect([...rows].map(({ cells }) => cells[6])).toEqual(['Результат', 'отклонено']);
  }, 120_000);

  it('names the profiles that there are, and opens nothing for a table that it cannot read', async () => {
    const unknown = await run('import', table, '--profile', 'incident-shrt', '--administration', 'KG');
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('incident-short')]);
    writeFileSync(table, 'a;b\n1;2');
    const unread = await imported('--lang', 'ru');
    expect([unread.code, unread.err]).toEqual([1, expect.stringContaining('нет строки заголовков')]);
  }, 120_000);
});
