// The trials: what an officer of any state once could do to others, tried again over HTTP as that state. Each is refused with who may,
// or kept and counted as nothing, in Russian, with the way out; and what the state itself may do about it.
import { administrationName } from '../../src/domain/values/who/administration.js';
import { describe, expect, it } from '@jest/globals';
import type { Client } from '../support/processes/running-cordon.js';

const RU = { 'accept-language': 'ru' };
type By = (from: string) => Client;
type Told = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- answers as they come

const uuid = (n: number): string => `5f0f7c8e-5a51-4b1f-9f0e-6c1d2b3a4f${String(n).padStart(2, '0')}`;
const incident = (n: number): string => `/v1/incidents/${uuid(n)}`;

/** Says something as that state, and tells what came of it. */
async function say(client: Client, path: string, body: object): Promise<Told> {
  const { status, body: told } = await client.post(path, body, RU);
  return { status, ...(told as object) };
}

/** The text of each flag that was stored with what was said, once. */
const flagsOf = ({ events = [] }: Told): readonly string[] => [
  ...new Set((events as { flags?: { text: string }[] }[]).flatMap(({ flags = [] }) => flags.map(({ text }) => text))),
];
const eventOf = ({ events }: Told): string => (events as { id: string }[])[0]!.id;

/** What the incident holds, as its own state reads it once everything is known. */
async function shown(client: Client, path: string, { position }: Told): Promise<Told> {
  const { body } = await client.get(`${path}?atLeast=${String(position)}`, { ...RU, prefer: 'wait=10' });
  return (body as { rows: Told[] }).rows[0]!;
}

/** Kilograms of heroin that are counted for Kyrgyzstan. */
async function heroinOf(client: Client, { position }: Told): Promise<number> {
  const path = `/v1/totals?evidence=ITEMISED&substance=heroin&by=country&atLeast=${String(position)}`;
  const { body } = await client.get(path, { prefer: 'wait=10' });
  const row = (body as { rows: Told[] }).rows.find(({ country }) => country === 'KG');
  return Number(/([\d.]+) kg/.exec(String(row?.['text']))?.[1]);
}

async function refused(client: Client, path: string, body: object): Promise<readonly unknown[]> {
  const { status, code, detail, fix } = await say(client, path, body);
  return [status, code, detail, fix];
}

function onlyFor(code: string): readonly unknown[] {
  const owner = code
    .split(', ')
    .map((each) => administrationName(each, 'ru'))
    .join(', ');
  return [
    403,
    'NOT_YOURS',
    `Это вправе сообщить только: ${owner}.`,
    `Пусть это сообщит тот, кто вправе (${owner}). Сохранённое как предложение не учитывается, пока он его не примет.`,
  ];
}

export function trialsCases(by: By): void {
  const FIGURES = {
    scope: { period: '2025' },
    assertedBy: ['CHLEU'],
    asserted: '2026-02',
    attribution: { kind: 'country', code: 'KG' },
    headline: { quantity: '162 кг' },
  };

  describe('An officer of any state, tried again', () => {
    it('ends no membership, elects nobody and withdraws no statement', async () => {
      const body = { names: { ru: 'Комитет' }, date: '1998' };
      await say(by('CHLEU'), '/v1/committees/chleu/establish', body);
      for (const country of ['KG', 'KZ', 'JP'])
        await say(by('CHLEU'), '/v1/committees/chleu/admit-member', { country, from: '1998' });
      const at = '/v1/committees/chleu';
      const chair = { person: 'A. A.', reElection: false, electedOn: '2026' };
      expect(await refused(by('JP'), `${at}/elect-chairman`, chair)).toEqual(onlyFor('CHLEU'));
      const end = { country: 'KG', to: '2026' };
      expect(await refused(by('JP'), `${at}/withdraw-member`, end)).toEqual(onlyFor('CHLEU, KG'));
      await say(by('CHLEU'), '/v1/statements/trials/declare', FIGURES);
      const gone = { reason: 'Неверно' };
      expect(await refused(by('JP'), '/v1/statements/trials/withdraw', gone)).toEqual(onlyFor('CHLEU'));
    });

    it('takes back nothing that others said, and corrects none of it', async () => {
      const admitted = await say(by('CHLEU'), '/v1/committees/chleu/admit-member', { country: 'UZ', from: '1999' });
      const event = eventOf(admitted);
      const at = '/v1/committees/chleu';
      const gone = { withdraws: event, reason: 'ошибка' };
      expect(await refused(by('JP'), `${at}/withdraw-event`, gone)).toEqual(onlyFor('CHLEU'));
      const data = { country: 'UZ', from: '2001' };
      const other = { corrects: event, data, reason: 'описка' };
      expect(await refused(by('JP'), `${at}/correct`, other)).toEqual(onlyFor('CHLEU'));
      expect(await say(by('CHLEU'), `${at}/correct`, other)).toMatchObject({ status: 201 });
      const { body } = await by('KG').get(`${at}/history`, RU);
      expect(JSON.stringify(body)).toContain('Исправлено (описка): Узбекистан входит в состав');
    });
  });

  describe('A second state, tried again', () => {
    const at = incident(1);

    it('adds no cocaine, and takes no incident out of its operation', async () => {
      const decision = { organisers: ['CHLEU'], targets: ['наркотические средства'], decidedOn: '2026-04' };
      await say(by('CHLEU'), '/v1/operations/trials/decide', decision);
      for (const country of ['KG', 'KZ', 'JP'])
        await say(by('CHLEU'), '/v1/operations/trials/nominate-participant', { country, capacity: 'участник' });
      await say(by('CHLEU'), '/v1/operations/trials/launch', { window: '01.05.2026–31.05.2026' });
      await say(by('KG'), `${at}/report`, { country: 'KG', occurredAt: '10.05.2026', operation: 'trials' });
      await say(by('KG'), `${at}/record-seizure`, { lineId: '1', substance: 'героин', quantity: '1250,5 кг' });
      const cocaine = { lineId: '2', substance: 'кокаин', quantity: '5 кг' };
      const added = await say(by('KZ'), `${at}/record-seizure`, cocaine);
      expect(added['status']).toBe(201);
      expect(flagsOf(added)[0]).toBe('Это вправе сообщить только: Кыргызстан.');
      expect(JSON.stringify(added)).toContain('"counts":false');
      const out = await say(by('KZ'), `${at}/revoke-attribution`, { operation: 'trials' });
      expect(flagsOf(out)).toEqual(['Это вправе сообщить только: Кыргызстан.']);
      expect(await shown(by('KG'), at, out)).toMatchObject({ operation: 'trials', lines: [{ lineId: '1' }] });
    });

    it('is told beforehand what would be its word, and what a proposal', async () => {
      const actionsOf = async (from: string, path: string): Promise<Readonly<Record<string, string>>> => {
        const { body } = await by(from).get(`${path}/actions`);
        const { rows } = body as { rows: readonly { verb: string; as: string }[] };
        return Object.fromEntries(rows.map((each) => [each.verb, each.as]));
      };
      const seizure = 'record-seizure';
      expect([await actionsOf('KG', at), await actionsOf('KZ', at)]).toMatchObject([
        { [seizure]: 'WORD', 'decline-proposal': 'WORD' },
        { [seizure]: 'PROPOSAL' },
      ]);
      const [ofBody, ofOther] = [
        await actionsOf('CHLEU', '/v1/committees/chleu'),
        await actionsOf('JP', '/v1/committees/chleu'),
      ];
      expect([ofBody['elect-chairman'], ofOther['elect-chairman']]).toEqual(['WORD', undefined]);
      const withdrawals = Object.keys(await actionsOf('KG', '/v1/operations/trials'));
      expect(withdrawals).toContain('withdraw-participant');
      expect(withdrawals).not.toContain('launch');
      expect((await by('KG').get(`${incident(99)}/actions`)).status).toBe(404);
      expect((await by('KG').get('/v1/cars/1/actions')).status).toBe(404);
    });

    it('has its proposals declined, and takes back one of its own', async () => {
      const gram = { lineId: '1', quantity: { value: '1', unit: 'GRM', method: 'LAB' } };
      const result = await say(by('KZ'), `${at}/establish-quantity`, gram);
      const answer = { proposal: eventOf(result), reason: 'Взвешено повторно' };
      expect(await refused(by('JP'), `${at}/decline-proposal`, answer)).toEqual(onlyFor('KG'));
      const declined = await say(by('KG'), `${at}/decline-proposal`, answer);
      expect((await shown(by('KG'), at, declined))['text']).toMatch(/героин, 1250,5 кг — /);
      const own = await say(by('KZ'), `${at}/identify-substance`, { lineId: '1', substance: 'опий' });
      const back = { proposal: eventOf(own) };
      expect(await say(by('KZ'), `${at}/retract-proposal`, back)).toMatchObject({ status: 201 });
    });
  });

  describe('A state that leaves the operation', () => {
    const at = incident(1);

    it('keeps its incident, corrects it, and takes it out of the operation itself', async () => {
      const left = { country: 'KG', on: '20.05.2026' };
      expect(await refused(by('KZ'), '/v1/operations/trials/withdraw-participant', left)).toEqual(onlyFor('KG'));
      expect(await say(by('KG'), '/v1/operations/trials/withdraw-participant', left)).toMatchObject({ status: 201 });
      const data = { lineId: '1', substance: 'героин', quantity: '1250,4 кг' };
      const corrected = await say(by('KG'), `${at}/correct`, { line: '1', data, reason: 'описка' });
      expect(await shown(by('KG'), at, corrected)).toMatchObject({ operation: 'trials' });
      const { body: history } = await by('KG').get(`${at}/history`, RU);
      expect(JSON.stringify(history)).toContain('Строка 1 исправлена (описка): количество 1250,5 кг → 1250,4 кг');
      const out = await say(by('KG'), `${at}/revoke-attribution`, { operation: 'trials' });
      expect(await shown(by('KG'), at, out)).toMatchObject({ operation: null });
    });

    it('sees its own leaving and nothing that came after, and takes it back where it was a mistake', async () => {
      const at = '/v1/operations/trials';
      const later = { country: 'UZ', capacity: 'участник' };
      const { position } = await say(by('CHLEU'), `${at}/nominate-participant`, later);
      const past = `${at}/history?atLeast=${String(position)}`;
      const { body } = await by('KG').get(past, { ...RU, prefer: 'wait=10' });
      const own = (body as { rows: Told[] }).rows;
      expect(own.map(({ text }) => text as string)).toEqual([expect.stringMatching(/^Кыргызстан прекращает участие/)]);
      expect((await by('KG').get(at)).status).toBe(404);
      const again = { country: 'KG', capacity: 'участник' };
      expect(await refused(by('KZ'), `${at}/nominate-participant`, again)).toEqual(onlyFor('CHLEU'));
      const back = { withdraws: own[0]!['event'], reason: 'ошибка' };
      expect(await refused(by('KZ'), `${at}/withdraw-event`, back)).toEqual(onlyFor('KG'));
      const told = await say(by('KG'), `${at}/withdraw-event`, back);
      expect([told['status'], flagsOf(told)]).toEqual([201, []]);
      const { participants } = await shown(by('KG'), at, told);
      expect((participants as Told[]).map(({ country }) => country as string)).toContain('KG');
    });
  });

  describe('A report in another’s name by mistake', () => {
    it('waits, is seen as what it is, and counts nothing until that state accepts or declines it', async () => {
      const at = incident(2);
      const told = await say(by('JP'), `${at}/report`, {
        country: 'KG',
        occurredAt: '11.05.2026',
        operation: 'trials',
      });
      expect(flagsOf(told)).toEqual(['Это вправе сообщить только: Кыргызстан.']);
      expect(await shown(by('KG'), at, told)).toMatchObject({ state: 'UNREPORTED' });
      const answer = { proposal: eventOf(told), reason: 'Не наш случай' };
      expect(await refused(by('JP'), `${at}/decline-proposal`, answer)).toEqual(onlyFor('KG'));
      expect(await say(by('KG'), `${at}/decline-proposal`, answer)).toMatchObject({ status: 201 });
    });
  });

  describe('A laboratory’s result after custody', () => {
    const at = incident(3);
    const LAB = { lineId: '1', quantity: { value: '3.1', unit: 'KGM', method: 'LAB' } };

    it('counts once the goods were handed over and taken; the credit stays', async () => {
      await say(by('KG'), `${at}/report`, { country: 'KG', occurredAt: '12.05.2026', operation: 'trials' });
      await say(by('KG'), `${at}/record-seizure`, { lineId: '1', substance: 'героин', quantity: '3,2 кг' });
      expect(flagsOf(await say(by('KZ'), `${at}/establish-quantity`, LAB))).toEqual([
        'Это вправе сообщить только: Кыргызстан.',
      ]);
      const over = { lines: ['1'], to: { country: 'KZ' }, at: '13.05.2026', actNo: '17-2026' };
      const transfer = eventOf(await say(by('KG'), `${at}/transfer-custody`, over));
      expect(await refused(by('JP'), `${at}/accept-custody`, { transfer })).toEqual(onlyFor('KZ'));
      await say(by('KZ'), `${at}/accept-custody`, { transfer });
      const sample = { ...LAB, quantity: { ...LAB.quantity, value: '0.001' }, examined: 'проба' };
      expect(flagsOf(await say(by('KZ'), `${at}/establish-quantity`, sample))).toEqual([]);
      const whole = await say(by('KZ'), `${at}/establish-quantity`, {
        ...LAB,
        certificate: '8/2026',
        examined: 'целиком',
      });
      expect([whole['status'], flagsOf(whole)]).toEqual([201, []]);
      const { lines } = await shown(by('KG'), at, whole);
      expect(lines).toMatchObject([
        { quantity: { value: '3.1' }, creditedTo: { country: 'KG' }, holder: { country: 'KZ' } },
      ]);
    });
  });

  describe('A report by telephone', () => {
    const at = incident(4);
    const context = {
      onBehalfOf: 'KG',
      intake: { channel: 'телефон', post: 'Достук', toldAt: '2026-05-14T10:00:00+06:00', verified: 'обратный звонок' },
    };
    const REPORT = { country: 'KG', occurredAt: '14.05.2026', operation: 'trials', context };

    it('without a mandate is a proposal; with one it counts, and is not confirmed yet', async () => {
      const before = await say(by('KZ'), `${incident(5)}/report`, REPORT);
      expect(flagsOf(before)).toEqual(['Это вправе сообщить только: Кыргызстан.']);
      const may = { mandate: 'duty', to: 'KZ', commands: ['incidents'], until: '2099' };
      expect(await refused(by('KZ'), '/v1/administrations/kg/give-mandate', may)).toEqual(onlyFor('KG'));
      expect(await say(by('KG'), '/v1/administrations/kg/give-mandate', may)).toMatchObject({ status: 201 });
      const told = await say(by('KZ'), `${at}/report`, REPORT);
      expect(flagsOf(told)).toEqual(['Внесено от имени: Кыргызстан; ещё не подтверждено.']);
      const line = { lineId: '1', substance: 'героин', quantity: '900 кг', context };
      const seized = await say(by('KZ'), `${at}/record-seizure`, line);
      expect((await shown(by('KG'), at, seized))['text']).toMatch(/героин, 900 кг — ещё не подтверждено: KG/);
      const { body } = await by('KG').get(`/v1/events/${eventOf(told)}`);
      expect(JSON.stringify(body)).toContain('"verified":"CALLBACK"');
    });

    it('is confirmed or disowned by that state alone, and what it disowns counts for nothing', async () => {
      const { body } = await by('KG').get(`/v1/events?stream=incident-${uuid(4)}`);
      const ids = (body as { rows: { id: string }[] }).rows.map(({ id }) => id);
      const [report, line] = [ids[0], ids.at(-1)];
      expect(await refused(by('KZ'), `${at}/confirm`, { confirms: report })).toEqual(onlyFor('KG'));
      const onBehalf = { confirms: report, context: { onBehalfOf: 'KG' } };
      expect((await refused(by('KZ'), `${at}/confirm`, onBehalf))[1]).toBe('NEVER_ON_BEHALF');
      const confirmed = await say(by('KG'), `${at}/confirm`, { confirms: report });
      expect((await shown(by('KG'), at, confirmed))['lines']).toHaveLength(1);
      const counted = await heroinOf(by('KG'), confirmed);
      expect(await refused(by('JP'), `${at}/disown`, { withdraws: line })).toEqual(onlyFor('KG'));
      const disowned = await say(by('KG'), `${at}/disown`, { withdraws: line, reason: 'От нас не звонили' });
      expect((await shown(by('KG'), at, disowned))['lines']).toEqual([]);
      expect(counted - (await heroinOf(by('KG'), disowned))).toBeCloseTo(900);
    });

    it('is believed no longer once the mandate has ended', async () => {
      await say(by('KG'), '/v1/administrations/kg/withdraw-mandate', { mandate: 'duty' });
      expect(flagsOf(await say(by('KZ'), `${incident(6)}/report`, REPORT))).toEqual([
        'Это вправе сообщить только: Кыргызстан.',
      ]);
      const end = { endedAt: '2026-06', context: { onBehalfOf: 'CHLEU' } };
      expect((await refused(by('KZ'), '/v1/operations/trials/conclude', end)).slice(0, 2)).toEqual([403, 'NO_MANDATE']);
    });
  });
}
