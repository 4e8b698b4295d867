// Authority over HTTP, as those meet it who try what they may not: 403 with who may, or a proposal that counts nothing; in Russian.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { trialsCases } from './trials.cases.js';
import { Client, dropAll, type RunningCordon, runningCordon, tokenOf } from '../support/processes/running-cordon.js';

let server: RunningCordon;
const clients = new Map<string, Client>();
beforeAll(async () => {
  server = await runningCordon({ CORDON_DOCUMENTS: 'off' });
  for (const [from, role] of [
    ['CHLEU', 'secretariat'],
    ['KG', 'officer'],
    ['KZ', 'officer'],
    ['JP', 'officer'],
  ] as const)
    clients.set(from, new Client(server.url, await tokenOf(server.data, role, from)));
});
afterAll(async () => {
  await server.end();
  dropAll();
});

const RU = { 'accept-language': 'ru' };
const by = (from: string): Client => clients.get(from)!;
const INCIDENT = '/v1/incidents/3f0f7c8e-5a51-4b1f-9f0e-6c1d2b3a4f50';

const weight = async (): Promise<unknown> => {
  const { body } = await by('KG').get('/v1/totals?evidence=ITEMISED&by=country');
  return (body.rows as Record<string, unknown>[]).map(({ country, text, contested }) => [country, text, contested]);
};

describe('Whose word counts:', () => {
  it('a committee’s affairs are its secretariat’s, which others are told in Russian', async () => {
    const established = { names: { ru: 'Комитет' }, date: '1998' };
    expect((await by('JP').post('/v1/committees/chleu/establish', established)).status).toBe(403);
    expect((await by('CHLEU').post('/v1/committees/chleu/establish', established)).status).toBe(201);
    const chair = { person: 'A. A.', reElection: false, electedOn: '2026' };
    const { status, body } = await by('JP').post('/v1/committees/chleu/elect-chairman', chair, RU);
    expect([status, body.code, body.detail]).toEqual([
      403,
      'NOT_YOURS',
      'Это вправе сообщить только: Комитет глав правоохранительных подразделений СРТС СНГ.',
    ]);
    expect(body.fix).toMatch(/^Пусть это сообщит тот, кто вправе/);
  });

  it('a second state turns 1,250.5 kg into 1 g for nobody but itself', async () => {
    await by('CHLEU').post('/v1/operations/barrier-2026/decide', {
      organisers: ['CHLEU'],
      targets: [],
      decidedOn: '2026-04',
    });
    for (const country of ['KG', 'KZ', 'JP'])
      await by('CHLEU').post('/v1/operations/barrier-2026/nominate-participant', { country, capacity: 'PARTICIPANT' });
    await by('KG').post(`${INCIDENT}/report`, { country: 'KG', occurredAt: '2026-05-10', operation: 'barrier-2026' });
    await by('KG').post(`${INCIDENT}/record-seizure`, { lineId: '1', substance: 'heroin', quantity: '1250,5 кг' });
    const gram = { lineId: '1', quantity: { value: '1', unit: 'GRM', method: 'LAB' } };
    const { status, body } = await by('KZ').post(`${INCIDENT}/establish-quantity`, gram);
    expect([status, body.events]).toMatchObject([201, [{ flags: [{ code: 'NOT_YOURS', values: { owner: 'KG' } }] }]]);
    const position = String(body.position);
    await by('KG').get(`/v1/totals?atLeast=${position}`, { prefer: 'wait=10' });
    expect(await weight()).toEqual([['KG', '1250.5 kg', 1]]);
    const { body: shown } = await by('KG').get(INCIDENT, RU);
    expect(String(shown.rows[0].text)).toMatch(/1250,5 кг.*; KZ: 1 г/);
  });

  it('who says that they speak for Kyrgyzstan is not believed, and withdraws nothing for good', async () => {
    const body = { reason: 'ERROR', context: { onBehalfOf: 'KG' } };
    const { body: told } = await by('JP').post(`${INCIDENT}/withdraw`, body);
    expect(told.events).toMatchObject([{ type: 'ReportWithdrawn', flags: [{ code: 'NOT_YOURS' }] }]);
    await by('KG').get(`/v1/totals?atLeast=${String(told.position)}`, { prefer: 'wait=10' });
    expect(await weight()).toEqual([['KG', '1250.5 kg', 1]]);
  });

  it('64 hexadecimal digits turn no decision into a report', async () => {
    const context = { source: { document: 'a'.repeat(64), sentence: '1' } };
    const launch = { window: '2026-05', context };
    const refused = await by('JP').post('/v1/operations/mak/launch', launch);
    expect([refused.status, refused.body.code]).toEqual([403, 'SOURCE_NEEDS_SECRETARIAT']);
    const unknown = await by('CHLEU').post('/v1/operations/mak/launch', launch, RU);
    expect([unknown.status, unknown.body.code]).toEqual([403, 'SOURCE_NOT_KNOWN']);
    const document = { title: { ru: 'Протокол' }, issuedBy: ['CHLEU'], issuedOn: '2026-04' };
    expect((await by('CHLEU').post(`/v1/documents/${'a'.repeat(64)}/register`, document)).status).toBe(201);
    const kept = await by('CHLEU').post('/v1/operations/mak/launch', launch);
    expect([kept.status, kept.body.events[0].flags]).toMatchObject([201, [{ code: 'UNPROVED_PRECONDITION' }]]);
    const twice = await by('CHLEU').post('/v1/operations/mak/launch', { ...launch, window: '2027' });
    expect([twice.status, twice.body.code]).toEqual([409, 'ALREADY_LAUNCHED']);
  });
});

trialsCases(by);

describe('Who speaks for a state:', () => {
  it('an officer whom their contact point has removed is refused with the next request, though the token lives', async () => {
    const at = '/v1/administrations/kz';
    const head = new Client(server.url, await tokenOf(server.data, 'coordinator', 'KZ'));
    expect((await head.post(`${at}/name-contact-point`, { officer: 'kz-coordinator' })).status).toBe(201);
    const own = '/v1/incidents/3f0f7c8e-5a51-4b1f-9f0e-6c1d2b3a4f51';
    const report = { country: 'KZ', occurredAt: '2026-05-11' };
    expect((await by('KZ').post(`${own}/report`, report)).body.code).toBe('OFFICER_NOT_LISTED');
    expect((await head.post(`${at}/name-officer`, { officer: 'kz-officer' })).status).toBe(201);
    expect((await by('KZ').post(`${own}/report`, report)).status).toBe(201);
    expect((await head.post(`${at}/remove-officer`, { officer: 'kz-officer' })).status).toBe(201);
    const refused = await by('KZ').post(`${own}/withdraw`, { reason: 'ERROR' }, RU);
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      403,
      'OFFICER_REMOVED',
      'Казахстан: kz-officer больше не выступает от имени администрации.',
    ]);
    const context = { reportedAt: '2026-01-01T00:00:00Z' };
    const late = await by('KZ').post(`${own}/withdraw`, { reason: 'ERROR', context });
    expect(late.body.events).toMatchObject([{ flags: [{ code: 'NOT_YOURS', values: { owner: 'KZ' } }] }]);
  });
});
