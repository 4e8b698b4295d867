// The questions that analysts ask of incidents, each by its name and by one request: routes, ways of smuggling, parcels, precursors, taxed goods.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { type Client, clientOf, type RunningCordon } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

type Row = Readonly<Record<string, unknown>>;

const RU = { 'accept-language': 'ru' };
const INCIDENT = `/v1/incidents/${uuidOf('analysts')}`;
/** Only what these cases tell: of that post. */
const OURS = 'post=Analysts&evidence=ITEMISED';

let server: RunningCordon;
let officer: Client;
let analyst: Client;
let position = '';

async function tell(verb: string, said: object): Promise<void> {
  const answer = await officer.post(`${INCIDENT}/${verb}`, said);
  expect([verb, answer.status, answer.body.code]).toEqual([verb, 201, undefined]);
  position = String(answer.body.position);
}

async function totals(by: string, headers = {}): Promise<readonly Row[]> {
  const grouped = by.split(' ').map((each) => `by=${each}`);
  const path = `/v1/totals?${OURS}&${grouped.join('&')}&atLeast=${position}`;
  const answer = await analyst.get(path, { prefer: 'wait=5', ...headers });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.body.rows as readonly Row[];
}

const shown = (rows: readonly Row[], ...names: readonly string[]): unknown =>
  rows.map((row) => names.map((name) => row[name]));

export function analystCases(): void {
  beforeAll(async () => {
    server = await sharedCordon();
    officer = await clientOf(server, 'officer', 'TJ');
    analyst = await clientOf(server, 'analyst', 'TJ');
    const way = { departure: 'AF', transit: ['TJ', 'UZ'], destination: 'KZ' };
    const found = {
      direction: 'TRANSIT',
      transportMode: 'ROAD',
      detection: 'DOG',
      concealmentKind: 'в топливном баке',
    };
    await tell('report', { country: 'TJ', post: 'Analysts', occurredAt: '2026-05-10', route: way, ...found });
    await tell('record-seizure', { lineId: 'a', substance: 'opium', quantity: '4 kg' });
    const chemical = { chemical: 'acetic anhydride', quantity: '200 l', intendedProduct: 'heroin' };
    await tell('record-precursor-seizure', { lineId: 'b', ...chemical });
    const parcel = { channel: 'mail', itemKind: 'cash', operator: 'Tajik Post', dispatch: 'CN', destination: 'TJ' };
    await tell('record-parcel-detection', { lineId: 'c', quantity: '1 pc', ...parcel });
    const cigarettes = { taxedGoods: 'cigarettes', quantity: '2000 cigarettes', dutyEvaded: 'more than 900 TJS' };
    await tell('record-taxed-goods-seizure', { lineId: 'd', ...cigarettes });
  });

  describe('Question', () => {
    it('routes: flows from departure over each border to the destination', async () => {
      const opium = (await totals('substance departure border destination')).filter(
        (row) => row['substance'] === 'opium',
      );
      expect(shown(opium, 'departure', 'border', 'destination', 'text')).toEqual([
        ['AF', 'AF-TJ', 'KZ', '4 kg'],
        ['AF', 'TJ-UZ', 'KZ', '4 kg'],
        ['AF', 'UZ-KZ', 'KZ', '4 kg'],
      ]);
    });

    it('modus-operandi: where it was hidden, how it went, how it was found, and what that yielded', async () => {
      const rows = (await totals('concealmentKind mode detection')).filter((row) => row['measure'] === 'MASS');
      expect(shown(rows, 'concealmentKind', 'mode', 'detection', 'text', 'entries')).toEqual([
        ['VEHICLE_PART', 'ROAD', 'DOG', '4 kg', 1],
      ]);
    });

    it('mail-express: items by channel, operator, sender country and kind', async () => {
      const rows = (await totals('channel operator dispatch itemKind', RU)).filter((row) => row['measure'] === 'COUNT');
      expect(shown(rows, 'channel', 'operator', 'dispatch', 'itemKind', 'text')).toEqual([
        ['POSTAL', 'tajik post', 'CN', 'CASH', '1 выявленное запрещённое вложение'],
      ]);
    });

    it('precursors: chemicals, scheduled or not, and the drug that they were for', async () => {
      const rows = (await totals('class substance scheduled table intendedProduct direction')).filter(
        (row) => row['class'] === 'PRECURSOR',
      );
      expect(shown(rows, 'substance', 'scheduled', 'table', 'intendedProduct', 'direction', 'text')).toEqual([
        ['acetic-anhydride', 'SCHEDULED', 'I', 'heroin', 'TRANSIT', '200 l'],
      ]);
    });

    it('taxed-goods: by kind, and the duty evaded by currency', async () => {
      const rows = (await totals('taxedGoods taxedKind')).filter((row) => row['taxedGoods'] !== null);
      expect(shown(rows, 'taxedKind', 'measure', 'text')).toEqual([
        ['CIGARETTES', 'MONEY', '> 900 TJS (duty evaded)'],
        ['CIGARETTES', 'PIECES', '2000 pcs'],
      ]);
    });
  });
}
