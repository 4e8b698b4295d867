// Long tables: recorded behind the answer, how far they are shown as of any thing, and the file kept until they are.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORTS } from '../../../src/http/tokens.js';
import type { Imports } from '../../../src/importing/imports.js';
import { type LiveEdge, liveEdge } from './live-edge.js';

let edge: LiveEdge;
let token: string;

const HEAD = '№;Дата;Пост;Вещество;Количество';
const rowsOf = (name: string, n: number): string =>
  [HEAD, ...Array.from({ length: n }, (_, i) => `${name}${i};10.11.2026;Достук;героин;${i + 1} кг`)].join('\n');

async function sent(body: string, { query = '', accept = 'application/json' } = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${edge.port}/v1/imports?profile=incident-short${query}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv', Accept: accept },
    body,
  });
}
const get = async (path: string): Promise<{ rows: readonly { state: string; done: number; counts: object }[] }> =>
  (await (
    await fetch(`http://127.0.0.1:${edge.port}${path}`, { headers: { Authorization: `Bearer ${token}` } })
  ).json()) as never;
const imports = (): Imports => edge.app.get<Imports>(IMPORTS);
const kept = (): readonly string[] => {
  const folder = join(edge.data, 'imports');
  return existsSync(folder) ? readdirSync(folder) : [];
};

export function longImportsCases(): void {
  beforeAll(async () => {
    edge = await liveEdge({ importedAtOnce: 5 });
    token = await edge.token();
  });
  afterAll(() => edge.close());

  describe('A table of more rows than its sender waits for', () => {
    it('is answered at once, recorded behind the answer, and its file kept until then', async () => {
      const answer = await sent(rowsOf('а', 6));
      const { import: id, waiting } = (await answer.json()) as { import: string; waiting: number };
      expect([answer.status, answer.headers.get('location'), waiting]).toEqual([202, `/v1/imports/${id}`, 6]);
      await imports().quiet();
      const { rows } = await get(`/v1/imports/${id}`);
      expect(rows[0]).toMatchObject({ state: 'FINISHED', done: 6, counts: { accepted: 6 } });
      expect(kept()).toEqual([]);
    });

    it('says nothing twice when it comes again', async () => {
      await sent(rowsOf('б', 6));
      await imports().quiet();
      const head = await edge.backend.store.head();
      expect((await sent(rowsOf('б', 6))).status).toBe(202);
      await imports().quiet();
      expect(await edge.backend.store.head()).toBe(head);
    });

    it('is waited for where its results are wanted as a table, and where it is only tried', async () => {
      const csv = await sent(rowsOf('в', 6), { accept: 'text/csv' });
      expect([csv.status, (await csv.text()).trimEnd().split('\r\n').length]).toEqual([200, 7]);
      const trial = await sent(rowsOf('г', 6), { query: '&dryRun=true' });
      expect([trial.status, ((await trial.json()) as { rows: object[] }).rows.length]).toEqual([200, 6]);
    });

    it('that is withdrawn while it waits keeps no file', async () => {
      const { import: id } = (await (await sent(rowsOf('д', 6))).json()) as { import: string };
      await fetch(`http://127.0.0.1:${edge.port}/v1/imports/${id}/withdraw`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: JSON.stringify({ reason: 'ошибка' }),
      });
      await imports().quiet();
      await imports().quiet();
      const { rows } = await get(`/v1/imports/${id}`);
      expect([rows[0]!.state, kept()]).toEqual(['WITHDRAWN', []]);
    });
  });
}
