// Finds in parcels and high-tax goods in sums: items by channel, operator, sender and kind; goods by kind, duty by currency.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ledgerEntries } from '../../../projections/figures/ledger-entries.js';
import { timeSeries } from '../../../projections/figures/time-series.js';
import { totals } from '../../../projections/figures/totals.js';
import type { IncidentEvents } from '../../../src/domain/incident/events.js';
import { quantity, type Quantity } from '../../../src/domain/values/amounts/quantity.js';
import { columns } from '../../support/facts/declared.js';
import { found, report, seizure, taxed, told } from '../../support/facts/incidents.js';
import { bookedIn } from '../../support/read-models/booked.js';
import { standing } from '../../support/read-models/ledger-alone.js';
import { type Projected, projected } from '../../support/read-models/projecting.js';

const typed = (text: string): Quantity => quantity.parse(text) as Quantity;

export function parcelsCases(): void {
  let world: Projected;
  beforeEach(async () => (world = await projected()));
  afterEach(async () => {
    const live = await world.dump();
    standing(bookedIn(live));
    expect(await world.rebuilt(2)).toEqual(live);
    await world.dispose();
  });

  const items = async (...by: readonly string[]): Promise<readonly (readonly unknown[])[]> => {
    const rows = await world.rows(totals, { by });
    return columns(
      rows.filter(({ what }) => what === 'PROHIBITED_ITEM_DETECTED'),
      ...by,
      'lower',
    );
  };

  it('answers mail-express: items by channel, operator, country of dispatch and kind of item, in one question', async () => {
    await world.tell(
      report({ route: { departure: 'RU', destination: 'KG' } }),
      found({ lineId: 'a', operator: 'Kyrgyz Post', dispatch: 'CN', itemKind: 'NPS' }),
      found({ lineId: 'b', operator: 'KYRGYZ POST', dispatch: 'CN', itemKind: 'NPS', cases: 3 }),
      found({ lineId: 'c', channel: 'EXPRESS', operator: 'DHL', dispatch: 'TR', itemKind: 'CASH', destination: 'KZ' }),
      found({ lineId: 'd', itemKind: 'WEAPON_PART' }),
    );
    expect(await items('channel', 'operator', 'dispatch', 'itemKind')).toEqual([
      ['EXPRESS', 'dhl', 'TR', 'CASH', '1'],
      ['POSTAL', null, null, 'WEAPON_PART', '1'],
      ['POSTAL', 'kyrgyz post', 'CN', 'NPS', '4'],
    ]);
    // The parcel's own way goes before that of the report.
    expect(await items('departure', 'destination')).toEqual([
      ['CN', 'KG', '4'],
      ['RU', 'KG', '1'],
      ['TR', 'KZ', '1'],
    ]);
    const series = await world.rows(timeSeries, { by: ['channel'], bucket: 'month' });
    const counted = series.filter(({ what }) => what === 'PROHIBITED_ITEM_DETECTED');
    expect(columns(counted, 'channel', 'lower')).toEqual([
      ['EXPRESS', '1'],
      ['POSTAL', '5'],
    ]);
  });

  it('counts the substance of a parcel as any other, and what is no substance under none', async () => {
    await world.tell(
      report(),
      found({ lineId: 'a', itemKind: 'NARCOTIC', substance: 'heroin' }),
      found({ lineId: 'b', itemKind: 'CASH', quantity: typed('1 шт') }),
      seizure({ lineId: 'c' }),
    );
    const by = await world.rows(totals, { by: ['substance'] });
    const amounts = by.filter(({ measure }) => measure !== 'COUNT');
    expect(columns(amounts, 'substance', 'measure', 'text')).toEqual([
      ['heroin', 'MASS', '0.55 kg'],
      [null, 'PIECES', '1 pcs'],
    ]);
    expect(columns(await world.rows(totals, { channel: ['POSTAL'], class: ['NARCOTIC'] }), 'measure', 'lower')).toEqual(
      [
        ['MASS', '0.05'],
        ['COUNT', '1'],
      ],
    );
  });

  it('takes a find out of every sum with its line, and names its project', async () => {
    await world.tell(
      {
        stream: 'project-matrix',
        type: 'ProjectRegistered',
        data: { body: 'chleu', names: { en: 'Net' }, registeredOn: { precision: 'unknown' } },
      },
      report(),
      found({ lineId: 'a', project: 'matrix' }),
      found({ lineId: 'b' }),
    );
    expect(await items('project')).toEqual([
      [null, '1'],
      ['matrix', '1'],
    ]);
    await expect(world.rows(totals, { project: ['matricks'] })).rejects.toThrow('UNKNOWN_VALUE /project');
    await world.tell(told('LineWithdrawn', { lineId: 'a', reason: 'ERROR' }));
    expect(await items('project')).toEqual([[null, '1']]);
  });

  it('sums high-tax goods by kind, and the duty by currency: with its bounds, beside values of goods, never converted', async () => {
    const duty = (amount: string, currency: string, bound: 'EQ' | 'GT' = 'EQ') =>
      ({ what: 'DUTY_EVADED', amount, currency, bound }) as const;
    await world.tell(
      report(),
      taxed({ lineId: 'a', quantity: typed('2000 сигарет'), brand: 'Best', money: [duty('12500', 'RUB', 'GT')] }),
      taxed({ lineId: 'b', quantity: typed('50 пачек'), money: [duty('500', 'RUB'), duty('900', 'KZT')] }),
      taxed({
        lineId: 'c',
        taxedGoods: 'DIESEL',
        quantity: typed('300 л'),
        money: [{ what: 'VALUE', amount: '40000', currency: 'RUB', bound: 'EQ' }],
      }),
      taxed({ lineId: 'd', taxedGoods: 'TOBACCO', quantity: typed('10 кг') }),
    );
    const rows = await world.rows(totals, { by: ['taxedGoods'] });
    const shown = columns(rows, 'taxedGoods', 'measure', 'what', 'unit', 'lower', 'lowerStrict');
    expect(shown.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))).toEqual([
      ['FUEL', 'MONEY', 'VALUE', 'RUB', '40000', false],
      ['FUEL', 'VOLUME', undefined, 'LTR', '300', false],
      ['TOBACCO', 'MASS', undefined, 'KGM', '10', false],
      ['TOBACCO', 'MONEY', 'DUTY_EVADED', 'KZT', '900', false],
      ['TOBACCO', 'MONEY', 'DUTY_EVADED', 'RUB', '13000', true],
      ['TOBACCO', 'PACKAGES', undefined, 'XPK', '50', false],
      ['TOBACCO', 'PIECES', undefined, 'H87', '2000', false],
    ]);
    const kinds = await world.rows(totals, { by: ['taxedKind'], taxedGoods: ['TOBACCO'] });
    const amounts = kinds.filter(({ measure }) => measure !== 'MONEY');
    expect(columns(amounts, 'taxedKind', 'text')).toEqual([
      [null, '10 kg'],
      ['CIGARETTES', '50 packs'],
      ['CIGARETTES', '2000 pcs'],
    ]);
    expect(columns(await world.rows(ledgerEntries, { taxedGoods: ['FUEL'] }), 'taxedKind', 'measure')).toEqual([
      ['DIESEL', 'VOLUME'],
      ['DIESEL', 'MONEY'],
    ]);
  });

  it('answers precursors: chemicals by table, scheduled or not, national table and intended drug, in one question', async () => {
    const chemical = (lineId: string, data: Partial<IncidentEvents['PrecursorSeized']>) =>
      told('PrecursorSeized', { lineId, quantity: typed('200 л'), chemical: 'acetic-anhydride', ...data });
    await world.tell(
      report({ country: 'RU', direction: 'TRANSIT' }),
      chemical('a', { intendedProduct: 'heroin' }),
      chemical('b', { chemical: 'acetone', creditedTo: { country: 'RU' } }),
      chemical('c', { chemical: 'red-phosphorus', intendedProduct: 'methamphetamine' }),
      chemical('d', { chemical: 'other-chemical', chemicalAsWritten: 'X' }),
      seizure({ lineId: 'e' }),
    );
    const by = ['substance', 'table', 'scheduled', 'intendedProduct'];
    const rows = await world.rows(totals, { by, class: ['PRECURSOR'] });
    expect(columns(rows, ...by, 'text')).toEqual([
      ['acetic-anhydride', 'I', 'SCHEDULED', 'heroin', '200 l'],
      ['acetone', 'II', 'SCHEDULED', null, '200 l'],
      // Nobody knows of what is on no list whether it is scheduled.
      ['other-chemical', null, null, null, '200 l'],
      ['red-phosphorus', 'NON_SCHEDULED', 'NON_SCHEDULED', 'methamphetamine', '200 l'],
    ]);
    const scheduled = { scheduled: ['SCHEDULED'], direction: ['TRANSIT'], by: ['nationalTable'] };
    expect(columns(await world.rows(totals, scheduled), 'nationalTable', 'text')).toEqual([
      ['I', '200 l'],
      ['III', '200 l'],
    ]);
  });

  it('moves a precursor to the table of what the laboratory finds, and answers as before at the place before', async () => {
    const [, place] = await world.tell(
      report(),
      told('PrecursorSeized', { lineId: 'a', quantity: typed('200 л'), chemical: 'acetone' }),
    );
    await world.tell(
      told('SubstanceIdentified', {
        lineId: 'a',
        substance: 'other',
        chemical: 'acetic-anhydride',
        class: 'PRECURSOR',
      }),
    );
    const asked = { by: ['substance', 'table'] };
    expect(columns(await world.rows(totals, asked), 'substance', 'table')).toEqual([['acetic-anhydride', 'I']]);
    const then = await world.rows(totals, asked, { knownAt: place! });
    expect(columns(then, 'substance', 'table')).toEqual([['acetone', 'II']]);
  });

  it('answers routes by borders, and modus operandi by where it was hidden, how it went and how it was found', async () => {
    const route = { departure: 'AF', transit: ['TJ', 'UZ'], destination: 'KZ' };
    await world.tell(
      report({ route, concealmentKind: 'VEHICLE_PART', transportMode: 'ROAD', detection: 'DOG' }),
      seizure(),
      seizure({ lineId: 'b' }),
    );
    const borders = await world.rows(totals, { by: ['border'] });
    expect(columns(borders, 'border', 'text', 'overlapping')).toEqual([
      ['AF-TJ', '1 kg', true],
      ['TJ-UZ', '1 kg', true],
      ['UZ-KZ', '1 kg', true],
    ]);
    expect(await world.rows(totals, { border: ['UZ-KZ'] })).toHaveLength(1);
    const modus = await world.rows(totals, { by: ['concealmentKind', 'mode', 'detection'] });
    expect(columns(modus, 'concealmentKind', 'mode', 'detection', 'text', 'entries')).toEqual([
      ['VEHICLE_PART', 'ROAD', 'DOG', '1 kg', 2],
    ]);
  });
}
