// A table of an operation over HTTP, from its figures to its publication, as the states, the lead and an outsider see it.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { type Answer, type Client, clientOf, type RunningCordon } from '../support/processes/running-cordon.js';
import { Conversation } from '../support/processes/conversation.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

const RU = { 'accept-language': 'ru' };
const AT = '/v1/published-tables/tables-2025';
const SEIZED = { KG: '12.4', KZ: '3', RU: '6.2' };
type State = keyof typeof SEIZED;
const STATES = Object.keys(SEIZED) as readonly State[];

let server: RunningCordon;
let lead: Client;
/** Of no operation. */
let outsider: Client;
let clients: Readonly<Record<State, Client>>;

const talk = new Conversation();
const tell: Conversation['tell'] = (...said) => talk.tell(...said);
const ask: Conversation['ask'] = (...asked) => talk.ask(...asked);
const confirm = (country: State, as: string): Promise<Answer> =>
  tell(clients[country], `${AT}/confirm-line`, { country, as });

async function seize(state: State, quantity: string): Promise<void> {
  const incident = `/v1/incidents/${uuidOf(`tables ${state} ${quantity}`)}`;
  const report = { country: state, occurredAt: '2025-08-05', operation: 'tables-2025' };
  expect((await tell(clients[state], `${incident}/report`, report)).status).toBe(201);
  const line = { lineId: '1', substance: 'heroin', quantity: { value: quantity, unit: 'KGM' } };
  expect((await tell(clients[state], `${incident}/record-seizure`, line)).status).toBe(201);
}

export function publishedTableCases(): void {
  beforeAll(async () => {
    server = await sharedCordon();
    lead = await clientOf(server, 'secretariat', 'CHLEU');
    outsider = await clientOf(server, 'officer', 'JP');
    const all = STATES.map(async (each) => [each, await clientOf(server, 'officer', each)] as const);
    clients = Object.fromEntries(await Promise.all(all)) as Record<State, Client>;
    const operation = '/v1/operations/tables-2025';
    await tell(lead, `${operation}/decide`, { organisers: ['CHLEU'], targets: ['NARCOTIC'], decidedOn: '2025' });
    for (const country of STATES)
      await tell(lead, `${operation}/nominate-participant`, { country, capacity: 'PARTICIPANT' });
    await tell(lead, `${operation}/launch`, { window: '2025-08-01/2025-08-15' });
    for (const state of STATES) await seize(state, SEIZED[state]);
  });

  describe('A published table', () => {
    it('is drawn up by whoever leads the operation, as known now, and hidden from others', async () => {
      const body = { operation: 'tables-2025', question: { measure: 'масса', substance: ['героин'] } };
      expect((await tell(clients.KG, `${AT}/draw-up`, body)).status).toBe(403);
      expect((await tell(lead, `${AT}/draw-up`, body)).status).toBe(201);
      await seize('KG', '100');
      expect((await ask(outsider, AT)).status).toBe(404);
      const [table] = (await ask(clients.KG, AT)).body.rows;
      expect(table).toMatchObject({ state: 'DRAWN_UP', lines: STATES.map((country) => ({ country, as: null })) });
      const own = (await ask(clients.KG, table.figures)).body.rows;
      expect(own.find((row: { country: string }) => row.country === 'KG')).toMatchObject({ lower: '12.4' });
    });

    it('has each line confirmed by its own state', async () => {
      expect((await tell(lead, `${AT}/confirm-line`, { country: 'KG', as: 'EXACT' })).body.code).toBe('NOT_YOURS');
      expect((await confirm('KG', 'с округлением')).status).toBe(201);
      expect((await confirm('KZ', 'только в сумме')).status).toBe(201);
      const [{ open }] = (await ask(lead, AT)).body.rows;
      expect(open.map(({ task, about }: { task: string; about: string }) => [task, about])).toEqual([
        ['CONFIRM', 'RU'],
        ['PUBLISH', null],
      ]);
    });

    it('is not published as long as a line follows from the sum; the refusal says what to do, in either language', async () => {
      const russian = await lead.post(`${AT}/publish`, {}, RU);
      expect(russian.body).toMatchObject({ code: 'FOLLOWS_FROM_SUM', status: 409 });
      expect(russian.body.fix).toContain('withoutSum');
      expect((await lead.post(`${AT}/publish`, {})).body.detail).toContain('would follow from the sum');
    });

    it('is then seen by every verified actor, as it was printed, in words and as a file', async () => {
      expect((await confirm('RU', 'ONLY_IN_SUM')).status).toBe(201);
      expect((await tell(lead, `${AT}/publish`, {})).status).toBe(201);
      const { rows } = (await ask(outsider, `${AT}/rows`)).body;
      expect(
        rows.map(({ line, country, lower, text }: Record<string, unknown>) => [line, country, lower, text]),
      ).toEqual([
        ['ROUNDED', 'KG', '12', 'Kyrgyzstan: 12 kg (± 0.5), rounded'],
        ['ONLY_IN_SUM', 'KZ', null, 'Kazakhstan: only in the sum'],
        ['ONLY_IN_SUM', 'RU', null, 'Russia: only in the sum'],
        ['SUM', null, '21.2', 'sum: 21.2 kg (± 0.5)'],
      ]);
      const russian = (await ask(outsider, `${AT}/rows`, RU)).body.rows;
      expect(russian[0].text).toBe('Кыргызстан: 12 кг (± 0,5), с округлением');
      const file = await ask(outsider, `${AT}/rows`, { accept: 'text/csv' });
      expect(String(file.body).split('\r\n')).toHaveLength(6);
      expect((await ask(outsider, '/v1/published-tables')).body.rows).toMatchObject([
        { id: 'tables-2025', state: 'PUBLISHED', openTasks: false },
      ]);
      expect((await ask(outsider, `${AT}/history`)).body.rows).toHaveLength(5);
      expect((await ask(outsider, '/v1/totals?operation=tables-2025')).body.rows ?? []).toEqual([]);
    });

    it('is printed once, and stays readable when it is withdrawn', async () => {
      expect((await confirm('RU', 'EXACT')).body.code).toBe('ALREADY_PRINTED');
      expect((await tell(lead, `${AT}/publish`, {})).status).toBe(200);
      expect((await tell(lead, `${AT}/withdraw`, { reason: 'Ошибка' })).status).toBe(201);
      expect((await ask(outsider, AT, RU)).body.rows[0]).toMatchObject({ state: 'WITHDRAWN', withdrawn: 'Ошибка' });
      expect((await ask(outsider, `${AT}/rows`)).body.rows).toHaveLength(4);
    });
  });
}
