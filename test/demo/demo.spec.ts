// The invented operation as its users meet it: a folder filled by one command, always marked, never mixed with what is real.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goingOn, script } from '../../src/demo/script.js';
import { settingOf } from '../../src/demo/setting.js';
import { submissionOf } from '../../src/demo/tellings.js';
import { openBackend } from '../../src/composition/backend.js';
import { readConfig } from '../../src/config/config.js';
import { enveloped } from '../support/facts/fact.js';
import { report } from '../support/facts/incidents.js';
import {
  type Client,
  clientOf,
  cordon,
  dropAll,
  folder,
  runningCordon,
  type RunningCordon,
} from '../support/processes/running-cordon.js';

const NOW = Date.UTC(2026, 10, 20, 14, 30);
const OPERATIONS = ['synthetic-barrier-1', 'synthetic-barrier-2'];

const told = (seed: number): object[] => script(seed, NOW).map((each) => submissionOf(each, 'key', (name) => name));

describe('What is invented', () => {
  it('is the same for a seed, and another for another', () => {
    expect(told(1)).toEqual(told(1));
    expect(told(1)).not.toEqual(told(2));
  });

  it('lies before the instant at which it is told, in the order of its time', () => {
    const times = script(1, NOW).map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.every((at) => Number.isSafeInteger(at) && at < NOW)).toBe(true);
  });

  it('goes on with incidents that nobody has told yet', () => {
    const ids = new Set(script(1, NOW).map(({ to }) => to[1]));
    const more = goingOn(1, 500, () => NOW);
    const next = Array.from({ length: 60 }, () => more.next().value);
    expect(next.filter(({ to }) => ids.has(to[1]))).toEqual([]);
    expect(next.filter(({ to }) => to[2] === 'report').length).toBeGreaterThan(10);
  });
});

describe('A larger one', () => {
  it('has more states, more days, more incidents, and officers who report in English', () => {
    const large = script(7, NOW, settingOf({ countries: 10, days: 60 }));
    const states = new Set(large.filter(({ to }) => to[0] === 'incidents').map(({ by }) => by.administration));
    expect(states.size).toBe(10);
    expect(large.length).toBeGreaterThan(script(7, NOW).length * 1.5);
    expect(large[0]!.at).toBeLessThan(NOW - 60 * 86_400_000);
    const langs = large.map((each) => submissionOf(each, 'key', (name) => name).body as { context: { lang: string } });
    expect(new Set(langs.map(({ context }) => context.lang))).toEqual(new Set(['ru', 'en']));
  });
});

describe('cordon demo', () => {
  let demo: RunningCordon;
  let client: Client;
  beforeAll(async () => {
    demo = await runningCordon({}, undefined, ['demo', '--every', '0.3']);
    client = await clientOf(demo, 'secretariat', 'CHLEU');
  }, 60_000);
  afterAll(async () => {
    await demo?.end();
    dropAll();
  });
  const rows = async (path: string): Promise<Record<string, unknown>[]> => (await client.get(path)).body.rows;

  it('prints links for four people', () => {
    const { links } = demo.started as { links: { administration: string; role: string; link: string }[] };
    expect(links.map(({ administration, role }) => `${role} ${administration}`)).toEqual([
      'officer KG',
      'secretariat CHLEU',
      'auditor CHLEU',
      'analyst KG',
    ]);
    expect(links.every(({ link }) => link.startsWith(`${demo.url}/login/link/`))).toBe(true);
  });

  it('has held its totals against what was told, as three readers see them', () => {
    const { checked } = demo.started as { checked: { readers: string[]; sums: number } };
    expect(checked.readers).toEqual(['CHLEU', 'KG', 'KZ']);
    expect(checked.sums).toBeGreaterThan(12);
  });

  it('leaves some of it to fewer than all', async () => {
    const types = (await rows('/v1/events?type=AudienceRestricted&limit=1000')).length;
    const kg = await clientOf(demo, 'officer', 'KG');
    const seen = (await kg.get('/v1/events?type=AudienceRestricted&limit=1000')).body.rows.length;
    expect([types, seen > 0]).toEqual([0, true]);
  });

  it('marks whatever it records', async () => {
    const events = await rows('/v1/events?limit=1000');
    const strange = events.filter(({ type, meta }) => {
      const { officer } = (meta as { actor?: { officer: string } }).actor ?? { officer: '' };
      return type !== 'LogFounded' && type !== 'DuplicateSuspected' && !officer.startsWith('synthetic-');
    });
    expect(events.length).toBeGreaterThan(400);
    expect(strange).toEqual([]);
    for (const { codeName } of await rows('/v1/operations')) expect(codeName).toMatch(/^SYNTHETIC /);
  });

  it('has what real operations have: six states, unweighed, disputed, late, taken back, stated beside itemised', async () => {
    const byCountry = await rows(`/v1/totals?operation=${OPERATIONS[1]}&by=country&evidence=ITEMISED`);
    expect(new Set(byCountry.map(({ country }) => country))).toEqual(new Set(['BY', 'KG', 'KZ', 'RU', 'TJ', 'UZ']));
    const all = (await Promise.all(OPERATIONS.map((id) => rows(`/v1/totals?operation=${id}`)))).flat();
    const sum = (name: string): number => all.reduce((total, row) => total + Number(row[name] ?? 0), 0);
    for (const name of ['unweighed', 'contested', 'late', 'approximate'])
      expect([name, sum(name) > 0]).toEqual([name, true]);
    expect(all.map(({ evidence }) => evidence)).toContain('DECLARED');
    const types = (await rows('/v1/events?limit=1000')).map(({ type }) => type);
    for (const type of ['ReportCorrected', 'ReportWithdrawn', 'CorrectionProposed', 'ProposalDeclined'])
      expect(types).toContain(type);
  });

  it('has a controlled delivery that has crossed one border', async () => {
    const kg = await clientOf(demo, 'officer', 'KG');
    const { body } = await kg.get('/v1/controlled-deliveries?full=true');
    expect(body.rows).toHaveLength(1);
    expect(body.rows[0].handovers).toHaveLength(1);
  });

  it('has a warning, goods in transit that did not arrive, a parcel, cigarettes, and a seizure told twice', async () => {
    const ru = await clientOf(demo, 'officer', 'RU');
    const kz = await clientOf(demo, 'officer', 'KZ');
    const seen = async (reader: Client, path: string): Promise<Record<string, unknown>[]> =>
      (await reader.get(path)).body.rows;
    const [transit] = await seen(ru, '/v1/transit-cases?full=true');
    expect(transit).toMatchObject({ state: 'DETECTED' });
    expect(await seen(kz, '/v1/messages?kind=WARNING')).toHaveLength(1);
    expect((await seen(ru, '/v1/requests?in=messages')).length).toBeGreaterThan(0);
    expect(await seen(kz, '/v1/requests?in=messages')).toEqual([]);
    const parcels = await seen(ru, '/v1/totals?channel=EXPRESS&by=itemKind');
    expect(parcels.map(({ text }) => text)).toContain('0.35 kg');
    expect((await seen(kz, '/v1/totals?taxedGoods=TOBACCO')).length).toBeGreaterThan(0);
    expect((await seen(kz, '/v1/duplicate-reviews?state=SAME')).length).toBe(1);
  });

  it('was told when it says so, and is late by its own clock', async () => {
    const [first] = await rows('/v1/events?limit=1');
    expect(Date.parse(first!['recordedAt'] as string)).toBeLessThan(Date.now() - 70 * 86_400_000);
  });

  it('goes on while it runs', async () => {
    const count = async (): Promise<string> => (await client.get('/v1/operations')).body.position.split('.')[1];
    const before = Number(await count());
    for (let left = 100; left > 0 && Number(await count()) < before + 4; left--)
      await new Promise((go) => setTimeout(go, 100));
    expect(Number(await count())).toBeGreaterThanOrEqual(before + 4);
  }, 20_000);

  it('is there again at another start, and is not told twice', async () => {
    const { code, out } = await demo.end();
    expect([code, out]).toEqual([0, expect.any(String)]);
    demo = await runningCordon({ CORDON_DATA: demo.data }, undefined, ['demo', '--every', '0']);
    expect(demo.started).toMatchObject({ isNew: false, data: demo.data });
    client = await clientOf(demo, 'secretariat', 'CHLEU');
    expect(await rows('/v1/operations')).toHaveLength(2);
  }, 60_000);

  it('leaves a log alone that holds real events, and says so in two languages', async () => {
    const data = folder();
    const backend = await openBackend(readConfig({ CORDON_DATA: data }), { isBrief: true });
    await backend.store.append('incident-1', [enveloped(report(), 0)], -1);
    await backend.close();
    const refused = (LANG: string) => cordon(['demo'], { CORDON_DATA: data, LANG });
    const said = await Promise.all(['C.UTF-8', 'ru_RU.UTF-8'].map(refused));
    expect(said.map(({ code }) => code)).toEqual([1, 1]);
    expect(said[0]!.err).toMatch(/holds events that were not invented; nothing was added/);
    expect(said[1]!.err).toMatch(/содержит невымышленные события; ничего не добавлено/);
  }, 60_000);
});
