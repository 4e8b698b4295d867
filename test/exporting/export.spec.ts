// A state's own data in a folder: whole, nobody else's, agreeing with itself, and readable by whoever has nothing but that folder.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, clientOf, cordon, dropAll, folder, runningCordon } from '../support/processes/running-cordon.js';

interface Event {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: { readonly actor?: { readonly administration: string } };
}

let data: string;
let into: string;
let printed: { readonly position: string; readonly files: readonly { file: string; rows: number; sha256: string }[] };
/** All events of the log, and those of the folder. */
let all: readonly Event[];
let own: readonly Event[];

const textOf = (file: string): string => readFileSync(join(into, file), 'utf8');

/** Rows by the names of their columns; no cell that is looked at here holds a comma. */
function table(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = textOf(file)
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

beforeAll(async () => {
  const server = await runningCordon({}, undefined, ['demo', '--every', '0']);
  data = server.data;
  const client: Client = await clientOf(server, 'secretariat', 'CHLEU');
  all = (await client.get('/v1/events?limit=1000')).body.rows as Event[];
  await server.end();
  into = join(folder(), 'kg');
  const { code, out, err } = await cordon(['export', '--own', 'Кыргызстан', into, '--json'], { CORDON_DATA: data });
  expect([code, err]).toEqual([0, '']);
  printed = JSON.parse(out) as typeof printed;
  own = textOf('events.ndjson')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Event);
}, 120_000);
afterAll(dropAll);

const isBy = ({ meta }: Event, state: string): boolean => meta.actor?.administration === state;

it('It holds whatever the state said, and its incidents whole, whoever spoke of them', () => {
  const ids = new Set(own.map(({ id }) => id));
  const incidents = new Set(
    all
      .filter(({ type, data: said }) => type === 'IncidentReported' && said['country'] === 'KG')
      .map(({ stream }) => stream),
  );
  expect(incidents.size).toBeGreaterThan(10);
  // The delivery that it leads is its own too: others consented to it.
  const expected = all.filter(
    (event) => isBy(event, 'KG') || incidents.has(event.stream) || event.type === 'ConsentGiven',
  );
  expect(expected.filter(({ id }) => !ids.has(id))).toEqual([]);
  expect(own).toHaveLength(new Set(own.map(({ id }) => id)).size);
  expect(own.some((event) => incidents.has(event.stream) && !isBy(event, 'KG'))).toBe(true);
});

it('and nothing that others said elsewhere', () => {
  const streams = new Set(
    own
      .filter(({ revision, meta }) => revision === 0 && meta.actor?.administration === 'KG')
      .map(({ stream }) => stream),
  );
  expect(own.filter((event) => !isBy(event, 'KG') && !streams.has(event.stream))).toEqual([]);
  for (const row of [...table('incidents.csv'), ...table('ledger.csv')])
    expect(row['country'] ?? row['report.country']).toBe('KG');
});

it('Its ledger adds up to its totals', () => {
  const sums = new Map<string, number>();
  for (const { operation, substance, measure, lower, sign } of table('ledger.csv'))
    if (measure === 'MASS')
      sums.set(
        `${operation} ${substance}`,
        (sums.get(`${operation} ${substance}`) ?? 0) + Number(sign) * Math.round(Number(lower) * 1000),
      );
  const totals = table('totals.csv').filter(({ measure }) => measure === 'MASS');
  expect(totals.length).toBeGreaterThan(4);
  expect(
    totals.map(({ operation, substance, lower }) => [operation, substance, Math.round(Number(lower) * 1000)]),
  ).toEqual(totals.map(({ operation, substance }) => [operation, substance, sums.get(`${operation} ${substance}`)]));
});

it('It says what each file is, and by which hash it is known', () => {
  const readme = textOf('README.md');
  expect(readdirSync(into).sort()).toEqual([...printed.files.map(({ file }) => file), 'README.md'].sort());
  expect(readme).toContain(printed.position);
  for (const { file, rows, sha256 } of printed.files) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(into, file)))
        .digest('hex'),
    ).toBe(sha256);
    expect(readme).toContain(`${sha256}  ${file}`);
    expect(readme.match(new RegExp(`^\\| ${file} \\| .+ \\| ${rows} \\|$`, 'gm'))).toHaveLength(2);
  }
});

it('Every column has a name in both languages', () => {
  expect(table('columns.csv').filter(({ en, ru }) => en === '' || ru === '')).toEqual([]);
});

it('A folder that holds something is left alone, and a state that is none is named', async () => {
  const full = folder();
  writeFileSync(join(full, 'x'), '');
  const env = { CORDON_DATA: data, LANG: 'ru_RU.UTF-8' };
  expect(await cordon(['export', '--own', 'KG', full], env)).toMatchObject({
    code: 1,
    err: expect.stringContaining('не пуста'),
  });
  expect(await cordon(['export', '--own', 'ZZ', join(full, 'y')], env)).toMatchObject({
    code: 1,
    err: expect.stringContaining('--own: '),
  });
});
