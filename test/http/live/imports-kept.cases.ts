// Imports as things of the log: listed for the service that sent them, told part by part, and taken back.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ToldRow } from '../../../src/http/imports/told-rows.js';
import { IMPORTS } from '../../../src/http/tokens.js';
import type { Imports } from '../../../src/importing/imports.js';
import { type LiveEdge, liveEdge } from './live-edge.js';

let edge: LiveEdge;
let token: string;

const HEAD = '№;Дата;Государство;Пост;Вещество;Количество';
const sheet = (...rows: readonly string[]) => [HEAD, ...rows].join('\n');

interface Answer {
  readonly import: string;
  readonly code: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly ToldRow[];
  readonly edition?: object;
}

interface Shown {
  readonly state: string;
  readonly name: string | null;
  readonly rows: number;
  readonly done: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly notTold: readonly object[];
  readonly takenBack: { readonly events: number; readonly things: number; readonly leftCount: number; left?: object[] };
}

interface Proposed {
  readonly state: string;
  readonly proposedTo: readonly object[];
  readonly open: readonly { readonly country: string }[];
}

interface How {
  readonly as?: string;
  /** A table as text, or a command. */
  readonly body?: string | object;
  readonly accept?: string;
}

async function asked(path: string, { as = token, body, accept }: How = {}): Promise<Response> {
  const headers = {
    Authorization: `Bearer ${as}`,
    'Content-Type': typeof body === 'object' ? 'application/json' : 'text/csv',
    'Accept-Language': 'ru',
    ...(accept === undefined ? {} : { Accept: accept }),
    ...(typeof body === 'object' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
  };
  const sent =
    body === undefined ? {} : { method: 'POST', body: typeof body === 'object' ? JSON.stringify(body) : body };
  return fetch(`http://127.0.0.1:${edge.port}/v1/${path}`, { ...sent, headers });
}
const sent = async (body: string, query = '', as = token): Promise<Answer> =>
  (await (await asked(`imports?profile=incident-short${query}`, { body, as })).json()) as Answer;
const shown = async (id: string): Promise<Shown> =>
  ((await (await asked(`imports/${id}`)).json()) as { rows: readonly Shown[] }).rows[0]!;
async function withdrawn(id: string, body: object = { reason: 'ошибка' }): Promise<Shown> {
  expect((await asked(`imports/${id}/withdraw`, { body })).status).toBe(201);
  await edge.app.get<Imports>(IMPORTS).quiet();
  return shown(id);
}
/** What the totals say was seized on a day, in kg. */
async function kilograms(day: string): Promise<number> {
  const answer = await asked(`totals?happenedFrom=${day}&happenedTo=${day}`);
  const { rows } = (await answer.json()) as { rows: readonly { unit: string; lower: string }[] };
  return rows.filter(({ unit }) => unit === 'KGM').reduce((sum, { lower }) => sum + Number(lower), 0);
}

export function keptImportsCases(): void {
  beforeAll(async () => {
    edge = await liveEdge({}, 'as the log says');
    token = await edge.token({ service: 'CUSTOMS' });
  });
  afterAll(() => edge.close());

  describe('An import that was recorded', () => {
    it('is listed with what came and what became of its rows, for the service that sent it alone', async () => {
      const body = sheet('а1;10.11.2026;;Достук;героин;1 кг', 'а2;10.11.2026;;Достук;героин;много', 'Итого;;;;;1 кг');
      const { import: id } = await sent(body, '&name=%D0%9D%D0%BE%D1%8F%D0%B1%D1%80%D1%8C.csv');
      expect(await shown(id)).toMatchObject({
        state: 'FINISHED',
        name: 'Ноябрь.csv',
        rows: 3,
        done: 3,
        counts: { accepted: 1, flagged: 0, known: 0, refused: 1, leftOut: 1 },
        notTold: [
          { row: 3, codes: ['QUANTITY_UNREADABLE'] },
          { row: 4, codes: ['ROW_IS_SUM'] },
        ],
      });
      for (const wish of [{ service: 'POLICE' }, { administration: 'KZ' as never }]) {
        const other = await edge.token({ service: 'CUSTOMS', ...wish });
        expect((await asked(`imports/${id}`, { as: other })).status).toBe(404);
        const { rows } = (await (await asked('imports', { as: other })).json()) as { rows: readonly object[] };
        expect(rows).toEqual([]);
      }
    });

    it('is begun and told of by nobody but the program', async () => {
      const body = { file: 'a5'.repeat(32), profile: 'incident-short', rows: 1, others: 'LEAVE' };
      const sender = { administration: 'KG', officer: 'officer-7', role: 'officer' };
      const answer = await asked(`imports/${crypto.randomUUID()}/begin`, { body: { ...body, sender } });
      expect([answer.status, ((await answer.json()) as Answer).code]).toEqual([403, 'NOT_YOURS']);
    });

    it('is one and the same when the same table comes again', async () => {
      const body = sheet('б1;10.11.2026;;Достук;героин;1 кг');
      const first = await sent(body);
      const head = await edge.backend.store.head();
      expect([(await sent(body)).import, await edge.backend.store.head()]).toEqual([first.import, head]);
    });
  });

  describe('Rows of another state', () => {
    const rows = (name: string) =>
      sheet(
        `${name}1;07.11.2026;Казахстан;Хоргос;героин;1 кг`,
        `${name}2;07.11.2026;Казахстан;Хоргос;опий;2 кг`,
        `${name}3;07.11.2026;Узбекистан;Ойбек;опий;4 кг`,
        `${name}4;07.11.2026;;Достук;опий;8 кг`,
      );
    const answer = async (id: string, verb: string, as: string, body: object = {}): Promise<Response> => {
      const told = await asked(`imports/${id}/${verb}`, { body, as });
      await edge.app.get<Imports>(IMPORTS).quiet();
      return told;
    };

    it('are one proposal to it: seen by it, asked of it, and accepted as one', async () => {
      const { import: id } = await sent(rows('л'), '&others=propose');
      expect(await kilograms('2026-11-07')).toBe(8);
      const kz = await edge.token({ administration: 'KZ' as never });
      const seen = (await (await asked(`imports/${id}`, { as: kz })).json()) as { rows: readonly Proposed[] };
      expect(seen.rows[0]).toMatchObject({
        proposedTo: [
          { country: 'KZ', rows: 2, answer: null },
          { country: 'UZ', rows: 1, answer: null },
        ],
        open: [
          { task: 'ANSWER_PROPOSALS', country: 'KZ', settledBy: 'imports/accept-proposals' },
          { task: 'ANSWER_PROPOSALS', country: 'UZ', settledBy: 'imports/accept-proposals' },
        ],
      });
      const inbox = (await (await asked('requests', { as: kz })).json()) as { rows: readonly object[] };
      expect(inbox.rows).toContainEqual(
        expect.objectContaining({ kind: 'PROPOSAL', collection: 'imports', id, askedBy: 'KG' }),
      );
      expect((await answer(id, 'accept-proposals', kz)).status).toBe(201);
      expect(await kilograms('2026-11-07')).toBe(11);
      const { proposedTo, state, open } = (await shown(id)) as unknown as Proposed;
      expect([state, open.map(({ country }) => country)]).toEqual(['FINISHED', ['UZ']]);
      expect(proposedTo[0]).toEqual({ country: 'KZ', rows: 2, answer: 'ACCEPTED', things: 2, leftCount: 0 });
      const uz = await edge.token({ administration: 'UZ' as never });
      expect((await answer(id, 'decline-proposals', uz, { reason: 'Не наше' })).status).toBe(201);
      expect(await kilograms('2026-11-07')).toBe(11);
      const trial = await sent(rows('л'), `&others=propose&dryRun=true&replaces=${id}`);
      expect(trial.edition).toEqual({ added: 0, changed: 0, same: 4, gone: [] });
      const ru = await edge.token({ administration: 'RU' as never });
      expect((await answer(id, 'accept-proposals', ru)).status).toBeGreaterThanOrEqual(403);
    });
  });

  describe('Taking back', () => {
    it('withdraws each report, in the name of who asks, so that nothing of it counts', async () => {
      const rows = [
        'в1;01.11.2026;;Кордай;героин;2 кг',
        'в1;01.11.2026;;Кордай;опий;3 кг',
        ';01.11.2026;;Кордай;героин;5 кг',
      ];
      const { import: id, rows: told } = await sent(sheet(...rows));
      expect(await kilograms('2026-11-01')).toBe(10);
      const { takenBack } = await withdrawn(id);
      expect(takenBack).toEqual({ events: 5, things: 2, leftCount: 0 });
      expect(await kilograms('2026-11-01')).toBe(0);
      const history = (await (await asked(`incidents/${told[0]!.id}/history`)).json()) as { rows: { type: string }[] };
      expect(history.rows.map(({ type }) => type).filter((type) => type === 'IncidentEntryWithdrawn')).toHaveLength(3);
    });

    it('leaves what was added to since, and says so, until that is asked for', async () => {
      const { import: id, rows } = await sent(
        sheet('г1;02.11.2026;;Торугарт;героин;2 кг', 'г2;02.11.2026;;Торугарт;опий;3 кг'),
      );
      const [, seizure] = rows[0]!.events;
      const correction = {
        corrects: seizure!.id,
        data: { lineId: '1', substance: 'героин', quantity: '4 кг' },
        reason: 'описка',
      };
      expect((await asked(`incidents/${rows[0]!.id}/correct`, { body: correction })).status).toBe(201);
      const { takenBack } = await withdrawn(id);
      expect(takenBack).toEqual({
        events: 2,
        things: 1,
        leftCount: 1,
        left: [{ stream: `incident-${rows[0]!.id}`, why: 'ADDED_TO_SINCE' }],
      });
      expect(await kilograms('2026-11-02')).toBe(4);
      const again = await withdrawn(id, { reason: 'ошибка', touched: true });
      expect([again.takenBack.leftCount, await kilograms('2026-11-02')]).toEqual([0, 0]);
    });

    it('retracts what was proposed to others', async () => {
      const { import: id, rows } = await sent(sheet('д1;10.11.2026;Казахстан;Хоргос;героин;1 кг'), '&others=propose');
      expect(rows[0]!.events).toHaveLength(2);
      expect((await withdrawn(id)).takenBack).toMatchObject({ events: 2, things: 1, leftCount: 0 });
    });

    it('leaves alone what an earlier table recorded', async () => {
      const row = 'е1;03.11.2026;;Иркештам;героин;1 кг';
      await sent(sheet(row));
      const mended = await sent(sheet(row, 'е2;03.11.2026;;Иркештам;героин;2 кг'));
      expect((await withdrawn(mended.import)).takenBack).toMatchObject({ things: 1 });
      expect(await kilograms('2026-11-03')).toBe(1);
    });

    it('lets the same table in anew only as what takes its place', async () => {
      const body = sheet('ж1;04.11.2026;;Каркыра;героин;1 кг');
      const { import: id } = await sent(body);
      expect((await sent(body, `&replaces=${id}`)).code).toBe('IMPORT_NOT_WITHDRAWN');
      await withdrawn(id);
      expect((await sent(body)).code).toBe('IMPORT_WITHDRAWN');
      const anew = await sent(body, `&replaces=${id}`);
      expect([anew.counts['accepted'], anew.rows[0]!.repeated]).toEqual([1, undefined]);
      expect(await kilograms('2026-11-04')).toBe(1);
    });

    it('is told beforehand, by a trial, what a mended edition adds, changes and no longer says', async () => {
      const first = await sent(
        sheet(
          'к1;06.11.2026;;Каркыра;героин;1 кг',
          'к2;06.11.2026;;Каркыра;опий;2 кг',
          'к3;06.11.2026;;Каркыра;опий;3 кг',
          'к3;06.11.2026;;Каркыра;гашиш;4 кг',
        ),
      );
      const mended = sheet(
        'к1;06.11.2026;;Каркыра;героин;1 кг',
        'к2;06.11.2026;;Каркыра;опий;20 кг',
        'к3;06.11.2026;;Каркыра;опий;3 кг',
        'к4;06.11.2026;;Каркыра;опий;5 кг',
        'к5;06.11.2026;;Каркыра;опий;много',
      );
      const query = `&replaces=${first.import}`;
      const head = await edge.backend.store.head();
      const { rows, edition } = await sent(mended, `${query}&dryRun=true`);
      expect(await edge.backend.store.head()).toBe(head);
      expect(rows.map((row) => row.edition?.is)).toEqual(['same', 'changed', 'same', 'added', undefined]);
      expect(rows[1]!.edition).toEqual({
        is: 'changed',
        was: [expect.stringContaining('2 кг')],
        becomes: [expect.stringContaining('20 кг')],
      });
      const gone = [{ id: first.rows[2]!.id, was: [expect.stringContaining('4 кг')] }];
      expect(edition).toEqual({ added: 1, changed: 1, same: 2, gone });
      const file = await (
        await asked(`imports?profile=incident-short&dryRun=true${query}`, { body: mended, accept: 'text/csv' })
      ).text();
      expect(file.trimEnd().split('\n').at(-1)).toMatch(/В этой редакции больше нет.*4 кг/);
      await withdrawn(first.import);
      expect((await sent(mended, `${query}&dryRun=true`)).edition).toEqual({ added: 1, changed: 1, same: 2, gone });
      expect((await sent(mended, query)).counts).toMatchObject({ accepted: 4, refused: 1 });
      expect(await kilograms('2026-11-06')).toBe(29);
      const police = await edge.token({ service: 'POLICE' });
      expect((await sent(mended, `${query}&dryRun=true`, police)).code).toBe('IMPORT_NOT_YOURS');
    });

    it('is for the service that sent it alone', async () => {
      const { import: id } = await sent(sheet('з1;10.11.2026;;Достук;героин;1 кг'));
      const police = await edge.token({ service: 'POLICE' });
      const answer = await asked(`imports/${id}/withdraw`, { body: { reason: 'ошибка' }, as: police });
      expect(answer.status).toBeGreaterThanOrEqual(403);
      expect((await shown(id)).state).toBe('FINISHED');
    });
  });
}
