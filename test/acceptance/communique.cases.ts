// A communiqué over HTTP: its table circulated and confirmed, its text drafted and issued in two languages, signed and endorsed; and
// what a correction changes of it.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { type Client, clientOf, type RunningCordon } from '../support/processes/running-cordon.js';
import { Conversation } from '../support/processes/conversation.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

const RU = { 'accept-language': 'ru' };
const AT = '/v1/communiques/said-2025';
const TABLE = '/v1/published-tables/said-2025-heroin';
const SEIZED = { KG: '150', KZ: '200', RU: '60' };
type State = keyof typeof SEIZED;
const STATES = Object.keys(SEIZED) as readonly State[];

let server: RunningCordon;
let lead: Client;
let wco: Client;
/** Of no operation. */
let outsider: Client;
let clients: Readonly<Record<State, Client>>;

const talk = new Conversation();
const tell: Conversation['tell'] = (...said) => talk.tell(...said);
const ask: Conversation['ask'] = (...asked) => talk.ask(...asked);

const incidentOf = (state: State): string => `/v1/incidents/${uuidOf(`said ${state}`)}`;

async function seize(state: State): Promise<void> {
  const report = { country: state, occurredAt: '2025-08-05', operation: 'said-2025' };
  expect((await tell(clients[state], `${incidentOf(state)}/report`, report)).status).toBe(201);
  const line = { lineId: '1', substance: 'heroin', quantity: { value: SEIZED[state], unit: 'KGM' } };
  expect((await tell(clients[state], `${incidentOf(state)}/record-seizure`, line)).status).toBe(201);
}

const draft = (parties: readonly string[], says: string) => ({
  body: 'chleu',
  parties,
  operation: 'said-2025',
  title: { ru: 'Итоги операции', en: 'Results of the operation' },
  figures: [{ id: 'heroin', table: 'said-2025-heroin', says }],
  text: { ru: 'Изъято {heroin} героина.', en: 'Customs seized {heroin} of heroin.' },
});

export function communiqueCases(): void {
  beforeAll(async () => {
    server = await sharedCordon();
    lead = await clientOf(server, 'secretariat', 'CHLEU');
    wco = await clientOf(server, 'secretariat', 'WCO');
    outsider = await clientOf(server, 'officer', 'JP');
    const all = STATES.map(async (each) => [each, await clientOf(server, 'officer', each)] as const);
    clients = Object.fromEntries(await Promise.all(all)) as Record<State, Client>;
    const operation = '/v1/operations/said-2025';
    await tell(lead, `${operation}/decide`, {
      organisers: ['CHLEU', 'WCO'],
      targets: ['NARCOTIC'],
      decidedOn: '2025',
    });
    for (const country of STATES)
      await tell(lead, `${operation}/nominate-participant`, { country, capacity: 'PARTICIPANT' });
    await tell(lead, `${operation}/launch`, { window: '2025-08-01/2025-08-15' });
    for (const state of STATES) await seize(state);
    await tell(lead, `${TABLE}/draw-up`, {
      operation: 'said-2025',
      question: { measure: 'MASS', substance: ['heroin'] },
    });
  });

  describe('A communiqué', () => {
    it('is not drafted before a table was circulated, nor from what its lines do not bear', async () => {
      const unknown = { ...draft(['CHLEU'], '> 1 kg'), figures: [{ id: 'heroin', table: 'said-2024' }] };
      expect((await tell(lead, `${AT}/draft`, unknown)).body).toMatchObject({ code: 'NOT_DRAWN_UP', status: 409 });
      for (const state of ['KG', 'KZ'] as const)
        expect((await tell(clients[state], `${TABLE}/confirm-line`, { country: state, as: 'EXACT' })).status).toBe(201);
      const dispute = { country: 'RU', remark: 'Одно изъятие не учтено' };
      expect((await tell(clients.RU, `${TABLE}/dispute-line`, dispute)).status).toBe(201);
      const refused = await lead.post(`${AT}/draft`, draft(['CHLEU', 'WCO'], 'более 400 кг'), RU);
      expect(refused.body).toMatchObject({ code: 'CLAIM_NOT_BORNE', status: 422, pointer: '/figures/0/says' });
      expect(refused.body.detail).toBe(
        'Из показателя «heroin» не следует «более 400 кг»; следует лишь: не менее 350 кг.',
      );
    });

    it('is drafted once from lines that states confirmed, for parties that may see what it rests on', async () => {
      expect((await tell(clients.RU, `${TABLE}/confirm-line`, { country: 'RU', as: 'EXACT' })).status).toBe(201);
      const blind = await lead.post(`${AT}/draft`, draft(['CHLEU', 'JP'], 'more than 400 kg'));
      expect(blind.body).toMatchObject({ code: 'FIGURE_NOT_SEEN', status: 403 });
      expect((await tell(clients.KG, `${AT}/draft`, draft(['KG'], '> 400 kg'))).body.code).toBe('NOT_YOURS');
      const both = await Promise.all([1, 2].map(() => tell(lead, `${AT}/draft`, draft(['CHLEU', 'WCO'], '> 400 kg'))));
      expect(both.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 201]));
      const [row] = (await ask(lead, AT)).body.rows;
      expect(row).toMatchObject({
        state: 'DRAFTED',
        printed: { ru: 'Изъято более 400 кг героина.', en: 'Customs seized more than 400 kg of heroin.' },
        figures: [{ id: 'heroin', without: [], text: 'more than 400 kg' }],
      });
      expect((await ask(outsider, AT)).status).toBe(404);
      expect((await ask(wco, AT)).status).toBe(200);
    });

    it('is issued with the hash of each text, and then seen by every verified actor', async () => {
      expect((await tell(wco, `${AT}/sign`, { by: 'WCO' })).body.code).toBe('NOT_ISSUED');
      expect((await tell(wco, `${AT}/issue`, { issuedOn: '2025-10-21' })).body.code).toBe('NOT_YOURS');
      const absent = await lead.post('/v1/communiques/nobody-drafted/issue', { issuedOn: '2025-10-21' });
      expect(absent.body).toMatchObject({ code: 'NOT_DRAFTED', status: 409 });
      const place = { city: 'Алматы', country: 'KZ' };
      expect((await tell(lead, `${AT}/issue`, { issuedOn: '2025-10-21', place })).status).toBe(201);
      expect((await tell(lead, `${AT}/issue`, { issuedOn: '2025-10-21', place })).status).toBe(200);
      expect((await tell(lead, `${AT}/issue`, { issuedOn: '2025-10-22' })).body.code).toBe('COMMUNIQUE_ISSUED');
      const [{ printed, issued }] = (await ask(outsider, AT)).body.rows;
      for (const lang of ['ru', 'en'])
        expect(issued.textHash[lang]).toBe(createHash('sha256').update(printed[lang]).digest('hex'));
      expect(issued.authentic).toEqual(['en', 'ru']);
    });

    it('is signed by each party for itself, with what it intends, and endorsed by others', async () => {
      const { textHash } = (await ask(wco, AT)).body.rows[0].issued;
      expect((await tell(outsider, `${AT}/sign`, { by: 'JP' })).body.code).toBe('NOT_A_PARTY');
      expect((await tell(lead, `${AT}/sign`, { by: 'WCO' })).body.code).toBe('NOT_YOURS');
      const signed = { by: 'WCO', office: 'Secretary General', signedOn: '2025-10-21', textHash: textHash.en };
      expect((await tell(wco, `${AT}/sign`, { ...signed, textHash: '0'.repeat(64) })).body.code).toBe('OTHER_TEXT');
      expect((await tell(wco, `${AT}/sign`, signed)).status).toBe(201);
      const intent = { ru: 'Развивать сотрудничество', en: 'To develop the cooperation' };
      expect((await tell(wco, `${AT}/declare-intent`, { by: 'WCO', with: ['CHLEU'], intent })).status).toBe(201);
      expect((await ask(lead, AT)).body.rows[0].open).toMatchObject([{ task: 'SIGN', about: 'CHLEU' }]);
      expect((await tell(lead, `${AT}/sign`, { by: 'КГПП' })).status).toBe(201);
      expect((await tell(outsider, `${AT}/endorse`, { by: 'JP', endorsedOn: '2025-11' })).status).toBe(201);
      expect((await ask(outsider, '/v1/communiques?endorsedBy=JP&party=WCO')).body.rows).toMatchObject([
        { id: 'said-2025', state: 'SIGNED', signedBy: ['CHLEU', 'WCO'], openTasks: false },
      ]);
      const { rows } = (await ask(outsider, `${AT}/history`, RU)).body;
      expect(rows.map(({ text }: { text: string }) => text)).toContain(
        'Подписано: Всемирная таможенная организация, генеральный секретарь, 21 октября 2025 г.',
      );
    });

    it('says what would be printed otherwise today, by which event, to whoever sees what it was drafted from', async () => {
      expect((await ask(clients.KG, `${AT}/changes`)).body.rows).toEqual([]);
      const line = { lineId: '1', substance: 'heroin', quantity: { value: '195', unit: 'KGM' } };
      const body = { line: '1', data: line, reason: 'MISTYPED' };
      const corrected = await tell(clients.KZ, `${incidentOf('KZ')}/correct`, body);
      expect(corrected.status).toBe(201);
      const { rows } = (await ask(clients.KG, `${AT}/changes`)).body;
      expect(rows).toMatchObject([
        {
          figure: 'heroin',
          country: 'KZ',
          was: { lower: '200' },
          now: { lower: '195' },
          because: ['EVENTS'],
          holds: null,
        },
        {
          figure: 'heroin',
          table: 'said-2025-heroin',
          country: null,
          line: 'SUM',
          was: { lower: '410', upper: '410' },
          now: { lower: '405', upper: '405' },
          because: ['EVENTS'],
          events: [
            {
              event: corrected.body.events[0].id,
              position: talk.position,
              administration: 'KZ',
              reason: 'MISTYPED',
              change: { lower: '-5', upper: '-5' },
            },
          ],
          holds: true,
          text: 'heroin, sum: 410 kg → 405 kg; events since: 1 (Kazakhstan); “more than 400 kg” still follows',
        },
      ]);
      const withdrawn = await tell(clients.RU, `${incidentOf('RU')}/withdraw`, { reason: 'ERROR' });
      expect(withdrawn.status).toBe(201);
      const russian = (await ask(clients.RU, `${AT}/changes`, RU)).body.rows.at(-1);
      expect(russian).toMatchObject({ was: { lower: '410' }, now: { lower: '345' }, holds: false });
      expect(russian.text).toBe(
        'heroin, сумма: 410 кг → 345 кг; событий с тех пор: 2 (Казахстан, Россия); напечатанное «более 400 кг» больше не подтверждается',
      );
      const file = await ask(clients.KG, `${AT}/changes`, { accept: 'text/csv' });
      expect(String(file.body)).toMatch(/^figure,table,line,country,.*was\.lower,.*now\.lower,.*holds,text/u);
    });

    it('tells nobody else what has changed, and answers an earlier place as it did', async () => {
      for (const client of [outsider, lead])
        expect((await ask(client, `${AT}/changes`)).body.rows).toMatchObject([
          { figure: 'heroin', seen: false, was: { lower: '410' }, now: null, because: [], events: [], holds: null },
        ]);
      const [{ figures }] = (await ask(clients.KG, AT)).body.rows;
      const then = await ask(clients.KG, `${AT}/changes?knownAt=@${talk.position}`);
      expect(then.body.rows).toHaveLength(3);
      expect(figures[0].rows.at(-1).figure.lower).toBe('410');
    });

    it('is put right by a corrigendum, from a table that was circulated anew, and then differs from nothing', async () => {
      const again = { operation: 'said-2025', question: { measure: 'MASS', substance: ['heroin'] } };
      expect((await tell(lead, `${TABLE}-2/draw-up`, again)).status).toBe(201);
      const right = {
        issuedOn: '2025-12-01',
        figures: [{ id: 'heroin', table: 'said-2025-heroin-2', says: '> 400 kg' }],
        text: { ru: 'Следует читать: {heroin}.', en: 'Read: {heroin}.' },
      };
      for (const state of STATES)
        await tell(clients[state], `${TABLE}-2/confirm-line`, { country: state, as: 'EXACT' });
      expect((await tell(lead, `${AT}/issue-corrigendum`, right)).body.code).toBe('CLAIM_NOT_BORNE');
      const said = { ...right, figures: [{ ...right.figures[0], says: '> 300 kg' }] };
      expect((await tell(lead, `${AT}/issue-corrigendum`, said)).status).toBe(201);
      expect((await ask(clients.KG, `${AT}/changes`)).body.rows).toEqual([]);
      const [view] = (await ask(outsider, AT)).body.rows;
      expect(view.printed.en).toBe('Customs seized more than 400 kg of heroin.');
      expect(view.corrigenda).toMatchObject([{ number: 1, text: { en: 'Read: more than 300 kg.' } }]);
    });

    it('is superseded when all who signed have agreed to the same successor', async () => {
      const next = '/v1/communiques/said-2025-b';
      const text = { ru: 'Взамен.', en: 'Instead.' };
      await tell(lead, `${next}/draft`, { body: 'chleu', parties: ['CHLEU', 'WCO'], text });
      const agreed = (by: string) => ({ by, with: 'said-2025-b', agreedOn: '2026-01-10' });
      expect((await tell(wco, `${AT}/supersede`, agreed('WCO'))).body.code).toBe('SUCCESSOR_NOT_ISSUED');
      await tell(lead, `${next}/issue`, { issuedOn: '2026-01-10' });
      expect((await tell(wco, `${AT}/supersede`, agreed('WCO'))).status).toBe(201);
      expect((await ask(outsider, AT)).body.rows[0]).toMatchObject({ state: 'SIGNED', supersededBy: null });
      expect((await tell(outsider, `${AT}/supersede`, agreed('JP'))).body.code).toBe('NOT_SIGNED');
      expect((await tell(lead, `${AT}/supersede`, agreed('CHLEU'))).status).toBe(201);
      expect((await ask(outsider, AT)).body.rows[0]).toMatchObject({
        state: 'SUPERSEDED',
        supersededBy: 'said-2025-b',
      });
    });
  });
}
