// The audience over HTTP: what is told in an operation is seen by who takes part in it, everything else by its own service; to
// all others it is as if nobody had said it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, dropAll, type RunningCordon, runningCordon } from '../support/processes/running-cordon.js';

let server: RunningCordon;
const clients = new Map<string, Client>();
const READERS = [
  'CHLEU secretariat',
  'KG officer',
  'KZ officer',
  'RU officer',
  'JP officer',
  'KG operator',
  'CHLEU auditor',
];
const SERVICES = ['CUSTOMS', 'POLICE'];

beforeAll(async () => {
  server = await runningCordon({});
  const { developmentIssuer } = await import('../../src/http/identity/development-issuer.js');
  const { sign } = await developmentIssuer(server.data, Date.now);
  const token = (administration: string, role: string, service?: string): Promise<string> => {
    const sub = `${administration.toLowerCase()}-${role}`;
    return sign({ administration, role, sub, ttlSeconds: 3600, ...(service === undefined ? {} : { service }) });
  };
  for (const who of READERS) {
    const [from = '', role = ''] = who.split(' ');
    clients.set(
      ['operator', 'auditor'].includes(role) ? role.toUpperCase() : from,
      new Client(server.url, await token(from, role)),
    );
  }
  for (const each of SERVICES) clients.set(`KG/${each}`, new Client(server.url, await token('KG', 'officer', each)));
});
afterAll(async () => {
  await server.end();
  dropAll();
});

const by = (from: string): Client => clients.get(from)!;
const incident = (n: number): string => `3f0f7c8e-5a51-4b1f-9f0e-6c1d2b3a4f5${n}`;
const path = (n: number): string => `/v1/incidents/${incident(n)}`;

let position = '';
let beforeLeaving = '';
async function told(from: string, to: string, body: object): Promise<void> {
  const answer = await by(from).post(to, body);
  expect([to, answer.status, answer.status === 201 ? '' : answer.body]).toEqual([to, 201, '']);
  position = String(answer.body.position);
}

const get = (from: string, to: string) =>
  by(from).get(`${to}${to.includes('?') ? '&' : '?'}atLeast=${position}`, { prefer: 'wait=10' });
const rows = async (from: string, to: string): Promise<readonly Record<string, unknown>[]> =>
  (await get(from, to)).body.rows as Record<string, unknown>[];
const grams = async (from: string): Promise<readonly unknown[]> =>
  (await rows(from, '/v1/totals?evidence=ITEMISED&by=country')).map(({ text }) => text);
const events = async (from: string): Promise<readonly unknown[]> =>
  ((await by(from).get('/v1/events?limit=1000')).body.rows as { stream: string }[]).map(({ stream }) => stream);

const report = (n: number, from: string, more: object = {}) =>
  told(from, `${path(n)}/report`, { country: from.split('/')[0], occurredAt: '2026-05-10', ...more });
const seizure = (n: number, from: string) =>
  told(from, `${path(n)}/record-seizure`, { lineId: '1', substance: 'heroin', quantity: `${n} kg` });

describe('The documents’ figures', () => {
  it('are seen by every verified actor', async () => {
    const declared = async (from: string) =>
      (await by(from).get('/v1/totals?evidence=DECLARED')).body.rows as unknown[];
    const all = await declared('KG');
    expect(all.length).toBeGreaterThan(3);
    for (const from of ['KZ', 'JP', 'CHLEU']) expect(await declared(from)).toEqual(all);
  });

  it('are not for an operator, who sees no content', async () => {
    expect((await by('OPERATOR').get('/v1/totals')).body.rows).toEqual([]);
    expect(await events('OPERATOR')).toEqual([]);
  });
});

describe('An incident of an operation', () => {
  beforeAll(async () => {
    const at = '/v1/operations/mak-2026';
    await told('CHLEU', `${at}/decide`, { organisers: ['CHLEU'], targets: [], decidedOn: '2026-04' });
    for (const country of ['KG', 'KZ', 'RU'])
      await told('CHLEU', `${at}/nominate-participant`, { country, capacity: 'PARTICIPANT' });
    await report(1, 'KG', { operation: 'mak-2026' });
    await seizure(1, 'KG');
  });

  it('is seen by its participants, in every answer', async () => {
    for (const from of ['KG', 'KZ', 'RU', 'KG/POLICE']) {
      expect(await grams(from)).toEqual(['1 kg']);
      expect(await rows(from, '/v1/incidents')).toMatchObject([{ id: incident(1) }]);
      expect(await rows(from, `${path(1)}/history`)).toHaveLength(3);
      expect(await events(from)).toContain(`incident-${incident(1)}`);
    }
  });

  it('is to all others as if nobody had told of it; the operation too', async () => {
    expect(await grams('JP')).toEqual([]);
    expect(await rows('JP', '/v1/incidents')).toEqual([]);
    for (const [hidden, unknown] of [
      [path(1), path(9)],
      [`${path(1)}/history`, `${path(9)}/history`],
      ['/v1/operations/mak-2026', '/v1/operations/mak-2027'],
      ['/v1/scorecard/mak-2026', '/v1/scorecard/mak-2027'],
    ] as const) {
      const [one, other] = [await get('JP', hidden), await get('JP', unknown)];
      const plain = ({ status, body }: typeof one): string =>
        JSON.stringify([status, { ...body, instance: '', correlationId: '' }]).replaceAll('mak-2027', 'mak-2026');
      expect([hidden, one.status, plain(one)]).toEqual([hidden, 404, plain(other)]);
    }
    expect((await events('JP')).filter((stream) => /mak-2026|3f0f7c8e/.test(String(stream)))).toEqual([]);
  });

  it('cannot be filtered for by who does not see the operation: its name is not known to them', async () => {
    const [hidden, unknown] = await Promise.all(
      ['mak-2026', 'mak-2027'].map((name) => get('JP', `/v1/incidents?operation=${name}`)),
    );
    expect([hidden!.status, unknown!.status]).toEqual([400, 400]);
  });

  it('is decided about by who does not see it as if it were not there', async () => {
    const taken = await by('JP').post(`${path(1)}/report`, { country: 'JP', occurredAt: '2026-05-10' });
    expect([taken.status, taken.body.code]).toEqual([409, 'ID_TAKEN']);
    const launch = { window: '2026-05' };
    const [hidden, unknown] = [
      await by('JP').post('/v1/operations/mak-2026/launch', launch),
      await by('JP').post('/v1/operations/mak-2027/launch', launch),
    ];
    const named = String(unknown.body.detail).replace('mak-2027', 'mak-2026');
    expect([hidden.status, hidden.body.code, hidden.body.detail]).toEqual([409, unknown.body.code, named]);
  });

  it('is seen no more by a state that has left, whose own it still sees', async () => {
    await report(2, 'RU', { operation: 'mak-2026' });
    await seizure(2, 'RU');
    expect(await grams('RU')).toEqual(['1 kg', '2 kg']);
    beforeLeaving = position;
    await told('RU', '/v1/operations/mak-2026/withdraw-participant', { country: 'RU' });
    expect(await grams('RU')).toEqual(['2 kg']);
    expect(await grams('KZ')).toEqual(['1 kg', '2 kg']);
  });

  it('shows who has left what they said in it, and nothing that came before or after', async () => {
    await told('KG', '/v1/operations/mak-2026/nominate-contact-point', { country: 'KG', contact: 'Dostuk' });
    const history = async (from: string) =>
      (await rows(from, '/v1/operations/mak-2026/history')).map(({ type }) => type);
    expect(await history('RU')).toEqual(['ParticipantWithdrew']);
    expect(await history('KZ')).toHaveLength(6);
    expect((await get('RU', '/v1/operations/mak-2026')).status).toBe(404);
    expect((await rows('RU', '/v1/operations')).map(({ id }) => id)).not.toContain('mak-2026');
    const own = (await events('RU')).filter((stream) => stream === 'operation-mak-2026');
    expect(own).toHaveLength(1);
    const feed = String((await by('RU').get(`/v1/feed?after=0&before=${position}`)).body);
    expect(feed.match(/"stream":"operation-mak-2026","revision":\d+,"position"/g)).toHaveLength(1);
    expect(feed).toContain('ParticipantWithdrew');
  });

  it('lets who has left put right their own word, and no other', async () => {
    const at = '/v1/operations/mak-2026';
    const [own] = await rows('RU', `${at}/history`);
    const all = await rows('KZ', `${at}/history`);
    const date = { corrects: own!['event'], data: { country: 'RU', on: '2026-05-20' }, reason: 'OTHER' };
    await told('RU', `${at}/correct`, date);
    const others = { withdraws: all[1]!['event'], reason: 'ERROR' };
    const unknown = { withdraws: '0b6f3a52-4c1d-4d0e-9a77-2f1c5b8e6d90', reason: 'ERROR' };
    const [hidden, none] = [
      await by('RU').post(`${at}/withdraw-event`, others),
      await by('RU').post(`${at}/withdraw-event`, unknown),
    ];
    expect([hidden.status, hidden.body.code]).toEqual([none.status, none.body.code]);
    expect((await rows('RU', `${at}/history`)).map(({ type }) => type)).toEqual([
      'ParticipantWithdrew',
      'OperationEntryCorrected',
    ]);
  });

  it('is seen by who has joined since, with all that was told of it before', async () => {
    await told('CHLEU', '/v1/operations/mak-2026/nominate-participant', { country: 'JP', capacity: 'PARTICIPANT' });
    expect(await grams('JP')).toEqual(['1 kg', '2 kg']);
    expect((await get('JP', path(1))).status).toBe(200);
    expect(await rows('JP', '/v1/operations/mak-2026/history')).toHaveLength(8);
    expect((await by('JP').get(`${path(1)}?knownAt=@${beforeLeaving}`)).status).toBe(200);
    await told('JP', '/v1/operations/mak-2026/withdraw-participant', { country: 'JP' });
    expect(await grams('JP')).toEqual([]);
  });
});

describe('An incident of no operation', () => {
  it('is seen by its own service only', async () => {
    await report(3, 'KG/CUSTOMS');
    await seizure(3, 'KG/CUSTOMS');
    const seen = async (from: string) => (await get(from, path(3))).status;
    expect(await Promise.all(['KG/CUSTOMS', 'KG/POLICE', 'KZ', 'CHLEU'].map(seen))).toEqual([200, 404, 404, 404]);
    expect(await grams('KG/CUSTOMS')).toEqual(['4 kg', '2 kg']);
    expect(await grams('KG/POLICE')).toEqual(['1 kg', '2 kg']);
  });
});

describe('A controlled delivery', () => {
  const at = `/v1/controlled-deliveries/${incident(0)}`;
  const seen = async () =>
    Promise.all(['KG', 'KZ', 'RU', 'JP'].map(async (from) => (await get(from, at)).status === 200));
  const route = { origin: 'KZ', transit: ['RU'], destination: 'JP' };

  it('is seen by its lead, and by each state from the moment its consent is asked', async () => {
    await told('KG', `${at}/propose`, { lead: 'KG', route, goods: {}, window: '2026-06' });
    expect(await seen()).toEqual([true, false, false, false]);
    const consent = { country: 'RU', givenAt: '2026-06-01' };
    const unasked = await by('RU').post(`${at}/give-consent`, consent);
    expect([unasked.status, unasked.body.code]).toEqual([409, 'NOT_PROPOSED']);
    await told('KG', `${at}/ask-consent`, { countries: ['RU'] });
    expect(await seen()).toEqual([true, false, true, false]);
    await told('RU', `${at}/give-consent`, consent);
    const [{ consents, open } = {}] = await rows('KG', at);
    expect((consents as { asked: boolean }[]).map(({ asked }) => asked)).toEqual([false, true, false]);
    expect((open as { task: string; settledBy: string }[])[0]).toMatchObject({
      task: 'ASKING',
      country: 'KZ',
      settledBy: 'controlled-deliveries/ask-consent',
    });
  });

  it('is hidden again from who was asked by mistake, unless they have spoken', async () => {
    const { body } = await by('KG').post(`${at}/ask-consent`, { countries: ['JP'] });
    position = String(body.position);
    expect(await seen()).toEqual([true, false, true, true]);
    const [{ id }] = body.events as [{ id: string }];
    await told('KG', `${at}/withdraw-event`, { withdraws: id, reason: 'ERROR' });
    const all = (await rows('KG', `${at}/history`)).filter(({ type }) => type === 'ConsentAsked');
    await told('KG', `${at}/withdraw-event`, { withdraws: all[0]!['event'], reason: 'ERROR' });
    expect(await seen()).toEqual([true, false, true, false]);
  });
});

describe('The feed', () => {
  it('tells each reader what they see, live and where they catch up', async () => {
    const seen = async (from: string, after: string): Promise<string> => {
      const ended = `before=${position}&after=${after}`;
      return String((await by(from).get(`/v1/feed?${ended}`)).body);
    };
    const before = position;
    await report(4, 'KZ');
    await report(5, 'KZ', { operation: 'mak-2026' });
    await report(6, 'KZ');
    for (const after of ['0', before]) {
      expect(await seen('KG', after)).not.toContain(incident(4));
      expect(await seen('KG', after)).toContain(incident(5));
      expect(await seen('KZ', after)).toContain(incident(4));
      expect(await seen('JP', after)).not.toMatch(/3f0f7c8e/);
    }
  });
});

describe('An owner', () => {
  const listed = async (from: string) => (await rows(from, '/v1/incidents')).map(({ id }) => id);
  const H2 = { handling: ['H2'], releasableTo: ['KZ'] };

  it('reports H2 releasable to KZ: KZ sees it everywhere, BY nowhere, whose answers stay as they were', async () => {
    await told('CHLEU', '/v1/operations/three/decide', { organisers: ['CHLEU'], targets: [], decidedOn: '2026-04' });
    for (const country of ['KG', 'KZ', 'JP'])
      await told('CHLEU', '/v1/operations/three/nominate-participant', { country, capacity: 'PARTICIPANT' });
    const answers = async () =>
      Promise.all(
        ['/v1/incidents', '/v1/totals', '/v1/ledger', '/v1/operations/three', path(7)].map(async (each) => {
          const { status, body } = await get('JP', each);
          return JSON.stringify([status, body]).replaceAll(/"(position|instance)":"[^"]*"/g, '');
        }),
      );
    const before = await answers();
    await report(7, 'KG', { operation: 'three', context: H2 });
    await told('KG', `${path(7)}/record-seizure`, { lineId: '1', substance: 'opium', quantity: '7 kg', context: H2 });
    expect(await answers()).toEqual(before);
    expect(await grams('KZ')).toContain('8 kg');
    expect(await listed('KZ')).toContain(incident(7));
    expect(await rows('KZ', '/v1/incidents?limit=1000')).toContainEqual(
      expect.objectContaining({ id: incident(7), handling: ['H2'] }),
    );
    expect(await events('KZ')).toContain(`incident-${incident(7)}`);
    expect(await events('JP')).not.toContain(`incident-${incident(7)}`);
  });

  it('is not blinded by a participant, and blinds nobody to what they said', async () => {
    const line = { lineId: '2', substance: 'heroin', quantity: '1 g', context: { releasableTo: [] } };
    const refused = await by('KZ').post(`${path(7)}/record-seizure`, line);
    expect([refused.status, refused.body.code]).toEqual([403, 'AUDIENCE_NOT_YOURS']);
    const mine = await by('KZ').post(`${path(7)}/restrict`, { releasableTo: [] });
    expect([mine.status, mine.body.code]).toEqual([403, 'NOT_YOURS']);
  });

  it('tightens an incident: it is hidden in the past too, and released as it was', async () => {
    await report(8, 'KG', { operation: 'three' });
    await seizure(8, 'KG');
    const then = position;
    const past = async (from: string) =>
      ((await by(from).get(`/v1/ledger?standing=false&knownAt=@${then}`)).body.rows as { stream: string }[]).filter(
        ({ stream }) => stream === `incident-${incident(8)}`,
      ).length;
    expect([await past('JP'), await past('KZ')]).toEqual([1, 1]);
    await told('KG', `${path(8)}/restrict`, { releasableTo: ['KZ'], reason: 'A source' });
    expect((await get('JP', path(8))).status).toBe(404);
    expect([await past('JP'), await past('KZ'), await past('KG')]).toEqual([0, 1, 1]);
    expect((await by('JP').get(`${path(8)}?knownAt=@${then}`)).status).toBe(404);
    await told('KG', `${path(8)}/release`, { everybody: true });
    expect((await get('JP', path(8))).status).toBe(200);
    expect([await past('JP'), await past('KZ')]).toEqual([1, 1]);
  });

  it('lets a state outside the circle see it, and takes that back', async () => {
    const permission = '0b6f3a52-4c1d-4d0e-9a77-2f1c5b8e6d90';
    const asked = { permission, to: 'RU', purpose: 'An inquiry' };
    const seen = async () => (await get('RU', path(8))).status;
    expect(await seen()).toBe(404);
    await told('KZ', `${path(8)}/request-permission`, asked);
    expect(await seen()).toBe(404);
    expect((await by('KZ').post(`${path(8)}/grant-permission`, asked)).status).toBe(403);
    await told('KG', `${path(8)}/grant-permission`, asked);
    expect(await seen()).toBe(200);
    expect((await get('JP', path(8))).status).toBe(200);
    await told('KG', `${path(8)}/withdraw-permission`, { permission });
    expect(await seen()).toBe(404);
  });
});

describe('An annex', () => {
  const of = '5f0f7c8e-5a51-4b1f-9f0e-6c1d2b3a4fa0';
  const annex = '/v1/annexes/5f0f7c8e-5a51-4b1f-9f0e-6c1d2b3a4fa1';
  const LAB = { lineId: '1', quantity: { value: '3.1', unit: 'KGM', method: 'LAB' }, certificate: '8/2026' };
  const seen = async () =>
    Promise.all(
      ['KG/CUSTOMS', 'KZ', 'KG/POLICE', 'JP', 'CHLEU', 'RU'].map(
        async (from) => (await get(from, annex)).status === 200,
      ),
    );
  /** All that Japan is answered, but for places. */
  const answers = async () =>
    Promise.all(
      [
        '/v1/annexes',
        '/v1/incidents',
        `/v1/incidents/${of}`,
        `/v1/incidents/${of}/history`,
        '/v1/totals',
        '/v1/ledger',
        '/v1/search?q=8%2F2026',
        '/v1/events?limit=1000',
        annex,
      ].map(async (each) => {
        const { status, body } = await get('JP', each);
        return JSON.stringify([each, status, body]).replaceAll(
          /"(position|instance|knownAt|correlationId)":"[^"]*"/g,
          '',
        );
      }),
    );

  it('is seen by whoever filed it and by the owner; of the others not a byte changes', async () => {
    await told('KG/CUSTOMS', `/v1/incidents/${of}/report`, {
      country: 'KG',
      service: 'CUSTOMS',
      occurredAt: '2026-05-12',
      operation: 'three',
    });
    await told('KG/CUSTOMS', `/v1/incidents/${of}/record-seizure`, {
      lineId: '1',
      substance: 'heroin',
      quantity: '3.2 kg',
    });
    const before = await answers();
    await told('KZ', `${annex}/file`, { incident: of, kind: 'CERTIFICATE', result: LAB, handling: ['H2'] });
    expect(await seen()).toEqual([true, true, false, false, false, false]);
    expect(await answers()).toEqual(before);
    expect(await rows('KG/CUSTOMS', `/v1/annexes?incident=${of}`)).toMatchObject([
      { kind: 'CERTIFICATE', handling: ['H2'] },
    ]);
    expect(await rows('KG/CUSTOMS', '/v1/search?q=8%2F2026')).toHaveLength(1);
    const taken = await by('JP').post(`${annex}/file`, { incident: of, kind: 'SOURCE' });
    expect([taken.status, taken.body.code]).toEqual([409, 'ID_TAKEN']);
    const beyond = await by('RU').post('/v1/annexes/5f0f7c8e-5a51-4b1f-9f0e-6c1d2b3a4fa2/file', {
      incident: of,
      kind: 'SOURCE',
    });
    expect([beyond.status, beyond.body.code]).toEqual([409, 'INCIDENT_NOT_REPORTED']);
  });

  it('is left to some of those who see the incident, and to nobody else', async () => {
    await told('KZ', `${annex}/set-audience`, { releasableTo: ['JP', 'RU'] });
    expect(await seen()).toEqual([true, true, false, true, false, false]);
    await told('KG/CUSTOMS', `/v1/incidents/${of}/restrict`, { releasableTo: ['KZ'] });
    expect(await seen()).toEqual([true, true, false, false, false, false]);
    await told('KG/CUSTOMS', `/v1/incidents/${of}/release`, { everybody: true });
    expect(await seen()).toEqual([true, true, false, true, false, false]);
    const widened = await by('JP').post(`${annex}/set-audience`, { releasableTo: [] });
    expect([widened.status, widened.body.code]).toEqual([403, 'NOT_YOURS']);
    await told('KZ', `${annex}/set-audience`, { releasableTo: [] });
  });

  it('counts nothing until the owner takes it over, then as any other result', async () => {
    const quantityOf = async (from: string) => {
      const [{ lines } = {}] = await rows(from, `/v1/incidents/${of}`);
      return (lines as { quantity: { value: string } }[])[0]!.quantity.value;
    };
    expect(await quantityOf('JP')).toBe('3.2');
    const open = async () =>
      ((await rows('KG/CUSTOMS', annex))[0]!['open'] as { settledBy: string }[]).map(({ settledBy }) => settledBy);
    expect(await open()).toEqual(['incidents/take-over-annex']);
    const id = { annex: annex.split('/').at(-1) };
    const others = await by('KZ').post(`/v1/incidents/${of}/take-over-annex`, id);
    expect([others.status, others.body.code]).toEqual([403, 'NOT_YOURS']);
    await told('KG/CUSTOMS', `/v1/incidents/${of}/take-over-annex`, id);
    expect([await quantityOf('JP'), await open()]).toEqual(['3.1', []]);
    expect((await get('JP', annex)).status).toBe(404);
    expect(JSON.stringify(await rows('JP', `/v1/incidents/${of}/history`))).not.toContain('8/2026');
  });
});

describe('What an administration could see', () => {
  const asked = (from: string, as: string, what: string, at = '') =>
    by(from).get(`${what}${what.includes('?') ? '&' : '?'}as=${as}${at === '' ? '' : `&knownAt=@${at}`}`);

  it('is answered to itself by the rights of that time: a state that has left sees what it saw', async () => {
    const seen = async (at: string) => {
      const { body } = await asked('RU', 'RU', '/v1/incidents', at);
      const { body: sums } = await asked('RU', 'RU', '/v1/totals?evidence=ITEMISED&by=country', at);
      const { body: entries } = await asked('RU', 'RU', '/v1/ledger?evidence=ITEMISED', at);
      const one = await asked('RU', 'RU', path(1), at);
      const grams = (sums.rows as { text: string }[]).map(({ text }) => text);
      return [(body.rows as unknown[]).length, grams, (entries.rows as unknown[]).length, one.status];
    };
    expect(await seen(beforeLeaving)).toEqual([2, ['1 kg', '2 kg'], 2, 200]);
    expect(await seen(position)).toEqual([1, ['2 kg'], 1, 404]);
    expect((await by('RU').get(`${path(1)}?knownAt=@${beforeLeaving}`)).status).toBe(404);
  });

  it('is nobody else’s to ask, but an auditor’s whom it let', async () => {
    const refused = await asked('KZ', 'KG', '/v1/incidents');
    expect([refused.status, refused.body.code]).toEqual([403, 'AS_NOT_GIVEN']);
    expect((await asked('AUDITOR', 'KG', '/v1/incidents')).status).toBe(403);
    const mandate = { mandate: 'audit', to: 'CHLEU', commands: ['questions/as'] };
    await told('KG', '/v1/administrations/kg/give-mandate', mandate);
    await get('KG', '/v1/incidents');
    expect((await asked('AUDITOR', 'KG', path(3))).status).toBe(200);
    expect((await asked('CHLEU', 'KG', path(3))).status).toBe(403);
    expect((await by('AUDITOR').get(path(3))).status).toBe(404);
  });

  it('of one of its services is not another’s', async () => {
    expect((await asked('KG/CUSTOMS', 'KG', path(3))).status).toBe(200);
    expect((await asked('KG/POLICE', 'KG', path(3))).status).toBe(404);
  });
});
