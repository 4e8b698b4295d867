// A day of an operation over HTTP: two states, one seizure that both report, a warning that one post does not acknowledge, a truck
// that never arrives, and a laboratory in the other state; told by its history in both languages.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { Conversation } from '../support/processes/conversation.js';
import { type Client, clientOf } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

type Row = Readonly<Record<string, any>>; // oxlint-disable-line typescript/no-explicit-any -- what a server says

const talk = new Conversation();
const clients = new Map<string, Client>();
const idOf = (name: string): string => uuidOf(`a day, ${name}`);
const OURS = `incidents/${idOf('seizure, as Kyrgyzstan tells it')}`;
const THEIRS = `incidents/${idOf('seizure, as Kazakhstan tells it')}`;
const WARNING = `messages/${idOf('warning')}`;
const TRUCK = `transit-cases/${idOf('truck')}`;

const tell = (by: string, path: string, said: object): Promise<Row> => talk.told(clients.get(by)!, `/v1/${path}`, said);

const ask = (by: string, path: string, headers = {}): Promise<readonly Row[]> =>
  talk.rows(clients.get(by)!, `/v1/${path}`, headers);

const history = async (by: string, path: string, lang: 'ru' | 'en'): Promise<readonly string[]> =>
  (await ask(by, `${path}/history`, { 'accept-language': lang })).map(({ text }) => text as string);

const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Reported in two languages, minutes apart, from both sides of one border. */
async function seizureOfTwo(): Promise<void> {
  const day = dayAt(Date.now() - 86_400_000);
  const seen = { operation: 'the-day', direction: 'IMPORT', transportMode: 'ROAD' };
  await tell('KG', `${OURS}/report`, { ...seen, country: 'KG', post: 'Ак-Жол', occurredAt: `${day}T10:05+06:00` });
  await tell('KG', `${OURS}/record-seizure`, { lineId: 'a', substance: 'heroin', quantity: '4 kg' });
  await tell('KZ', `${THEIRS}/report`, { ...seen, country: 'KZ', post: 'Korday', occurredAt: `${day}T09:10+05:00` });
  await tell('KZ', `${THEIRS}/record-seizure`, { lineId: 'a', substance: 'heroin', quantity: '4 kg' });
}

/** The suspicion is told by a rule, behind the reports. */
async function suspected(): Promise<string> {
  for (let left = 100; left > 0; left--, await pause(100)) {
    const [review] = await ask('KG', `duplicate-reviews?incident=${OURS.split('/')[1]}`);
    if (review) return String(review['id']);
  }
  throw new Error('two reports of one seizure are not suspected');
}

const totals = async (by = 'KG'): Promise<readonly unknown[]> =>
  (await ask(by, 'totals?operation=the-day&by=substance&evidence=ITEMISED')).map(({ text }) => text);

export function aDayCases(): void {
  beforeAll(async () => {
    const server = await sharedCordon();
    for (const each of ['KG', 'KZ']) clients.set(each, await clientOf(server, 'officer', each));
    clients.set('DAY', await clientOf(server, 'secretariat', 'DAY'));
    await tell('DAY', 'operations/the-day/decide', { organisers: ['DAY'], targets: ['drugs'], decidedOn: '2026-04' });
    for (const country of ['KG', 'KZ']) {
      const nominated = { country, capacity: 'PARTICIPANT' };
      await tell('DAY', 'operations/the-day/nominate-participant', nominated);
      await tell(country, 'operations/the-day/confirm-participation', { country });
    }
    await tell('DAY', 'operations/the-day/launch', { window: '2026' });
    const tool = { operation: 'the-day', tool: 'Cordon', languages: ['ru', 'en'], openedOn: '2026-04' };
    await tell('DAY', 'exchanges/the-day/open', tool);
  });

  describe('A day', () => {
    it('one seizure that two states report counts once, when both have said that it is one', async () => {
      await seizureOfTwo();
      expect(await totals()).toEqual(['8 kg']);
      const path = `duplicate-reviews/${await suspected()}`;
      await tell('KG', `${path}/confirm-same`, {});
      expect(await totals()).toEqual(['8 kg']);
      await tell('KZ', `${path}/confirm-same`, {});
      expect(await totals()).toEqual(['4 kg']);
      expect(await totals('KZ')).toEqual(['4 kg']);
    });

    it('a warning to two posts stays the task of the one that does not acknowledge it', async () => {
      const to = ['Korday', 'Nur Zholy'].map((post) => ({ administration: 'KZ', post }));
      const warning = { exchange: 'the-day', kind: 'WARNING', to, text: 'Look under the floor', priority: 'срочная' };
      await tell('KG', `${WARNING}/send`, warning);
      await tell('KZ', `${WARNING}/acknowledge`, { post: 'Korday' });
      const open = (await ask('KZ', 'requests?in=messages')).filter(({ id }) => WARNING.endsWith(String(id)));
      expect(open.map(({ text }) => text)).toEqual([expect.stringContaining('Nur Zholy')]);
    });

    it('a truck that never arrived is flagged by whoever waits for it, and found by the other', async () => {
      const office = (country: string, name: string): object => ({ country, name });
      const opened = { departure: office('KZ', 'Korday'), destination: office('KG', 'Ак-Жол'), regime: 'EAEU' };
      const [from, until] = [dayAt(Date.now() - 9 * 86_400_000), dayAt(Date.now() - 2 * 86_400_000)];
      const goods = [{ hs: '2402', name: 'cigarettes', quantity: '500000 pcs' }];
      await tell('KZ', `${TRUCK}/open`, { ...opened, openedOn: from, timeLimit: until, goods });
      await tell('KZ', `${TRUCK}/flag`, { country: 'KZ', because: 'OVERDUE', at: dayAt(Date.now()) });
      const money = [{ what: 'DUTY_AT_STAKE', amount: '2500000', currency: 'KZT' }];
      const found = { country: 'KG', finding: 'NOT_DELIVERED', detectedAt: dayAt(Date.now()), harmed: ['KZ', 'KG'] };
      await tell('KG', `${TRUCK}/detect`, { ...found, money });
      const [row] = await ask('KZ', TRUCK);
      expect(row).toMatchObject({ state: expect.stringMatching(/DETECTED/) });
    });

    it('the laboratory of the other state, which has the goods, says how much it is; the credit stays', async () => {
      const custody = { lines: ['a'], to: { country: 'KZ' }, at: dayAt(Date.now()), seals: '7 / 8', actNo: '12' };
      const given = await tell('KG', `${OURS}/transfer-custody`, custody);
      await tell('KZ', `${OURS}/accept-custody`, { transfer: given['events'][0].id });
      const result = { lineId: 'a', quantity: { value: '3.9', unit: 'KGM', method: 'LAB' }, certificate: 'KZ-1' };
      await tell('KZ', `${OURS}/establish-quantity`, { ...result, examined: 'WHOLE' });
      expect(await totals()).toEqual(['3.9 kg']);
      const byCountry = await ask('KG', 'totals?operation=the-day&by=country&evidence=ITEMISED');
      expect(byCountry.map(({ country, text }) => [country, text])).toEqual([['KG', '3.9 kg']]);
    });

    it('is told by its history in both languages', async () => {
      const told = async (by: string, path: string) => [await history(by, path, 'en'), await history(by, path, 'ru')];
      for (const [by, path] of [
        ['KG', OURS],
        ['KZ', THEIRS],
        ['KZ', WARNING],
        ['KZ', TRUCK],
      ] as const) {
        const [english, russian] = await told(by, path);
        expect([path, english!.length, russian!.length]).toEqual([path, russian!.length, english!.length]);
        expect([path, english!.join('\n')]).toEqual([path, expect.not.stringMatching(/[А-Я][а-я]+ (получ|переда)/)]);
        const all = `${[...english!, ...russian!].join('\n')}\n\n`;
        if (process.env['CORDON_TEST_TELL']) process.stderr.write(all);
      }
    });
  });
}
