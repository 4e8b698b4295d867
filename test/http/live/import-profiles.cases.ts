// Registered mapping profiles over HTTP: listed beside the shipped ones, given as templates, and read by.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LiveEdge, liveEdge } from './live-edge.js';

let edge: LiveEdge;
let token: string;

async function asked(path: string, body?: string | object, as = token): Promise<Response> {
  const isCommand = typeof body === 'object';
  const sent = body === undefined ? {} : { method: 'POST', body: isCommand ? JSON.stringify(body) : body };
  return fetch(`http://127.0.0.1:${edge.port}/v1/${path}`, {
    ...sent,
    headers: {
      Authorization: `Bearer ${as}`,
      'Accept-Language': 'ru',
      Accept: path.includes('templates') ? 'text/csv' : 'application/json',
      'Content-Type': isCommand ? 'application/json' : 'text/csv',
      ...(isCommand ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
    },
  });
}
const told = async (path: string, body?: string | object, as?: string) =>
  (await (await asked(path, body, as)).json()) as {
    code?: string;
    counts: Readonly<Record<string, number>>;
    rows: readonly { id: string; title: string; problems: readonly object[]; events: readonly object[] }[];
  };

const MAPPING = {
  title: { ru: 'Журнал поста' },
  form: 'случай, краткая форма',
  columns: [
    { to: 'собственный номер', headings: ['КУСП'] },
    { to: 'дата', headings: ['Когда'] },
    { to: 'вещество', headings: ['Вид'], means: [{ said: 'Г', read: 'героин' }] },
    { to: 'количество', headings: ['Вес'], unit: 'г' },
  ],
  dates: 'MDY',
};

export function importProfilesCases(): void {
  beforeAll(async () => {
    edge = await liveEdge({}, 'as the log says');
    token = await edge.token({ service: 'CUSTOMS' });
    expect((await asked('import-profiles/post-journal/register', MAPPING)).status).toBe(201);
  });
  afterAll(() => edge.close());

  describe('A registered mapping profile', () => {
    it('is listed beside the shipped ones, for the service that registered it', async () => {
      const { rows } = await told('imports/profiles');
      expect(rows.map(({ id, title }) => [id, title])).toEqual([
        ['incident-short', 'Случай, краткая форма'],
        ['parcels', 'Выявления в почте и экспресс-грузах'],
        ['taxed-goods', 'Высоконалоговые товары'],
        ['post-journal', 'Журнал поста'],
      ]);
      const others = await told('imports/profiles', undefined, await edge.token({ administration: 'KZ' as never }));
      expect(others.rows.map(({ id }) => id)).toEqual(['incident-short', 'parcels', 'taxed-goods']);
    });

    it('has a template with its own headings', async () => {
      const csv = await (await asked('imports/templates/post-journal')).text();
      expect(csv.split(';')).toEqual(expect.arrayContaining(['Вид', 'Вес', 'Когда']));
    });

    it('reads its own headings, words, units and dates', async () => {
      const body = 'КУСП;Когда;Вид;Вес\n1;11/30/2025;Г;250\n2;12/31/2025;Г;много';
      const { counts, rows } = await told('imports?profile=post-journal', body);
      expect(counts).toMatchObject({ accepted: 1, refused: 1 });
      const { rows: things } = await told(`incidents/${rows[0]!.id}`);
      expect(things[0]).toMatchObject({
        report: { occurredAt: { from: '2025-11-30' } },
        lines: [{ substance: 'heroin', quantity: { value: '250', unit: 'GRM' } }],
      });
      expect(rows[1]!.problems).toMatchObject([{ cell: 'D3', heading: 'Вес' }]);
    });

    it('reads otherwise once it was revised, and nothing once it was withdrawn', async () => {
      const revised = { ...MAPPING, columns: MAPPING.columns.map((each) => ({ ...each, unit: undefined })) };
      await asked('import-profiles/post-journal/revise', revised);
      const body = 'КУСП;Когда;Вид;Вес\n3;11/30/2025;Г;250';
      expect((await told('imports?profile=post-journal&dryRun=true', body)).counts).toMatchObject({ refused: 1 });
      await asked('import-profiles/post-journal/withdraw', { reason: 'Новые столбцы' });
      expect((await told('imports?profile=post-journal', body)).code).toBe('PROFILE_WITHDRAWN');
      expect((await told('imports?profile=post-jurnal', body)).code).toBe('PROFILE_UNKNOWN');
    });
  });
}
