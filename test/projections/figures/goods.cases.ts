// Goods as they really are, in sums: packages beside pieces, names that no list knows, money by currency, cases, the implausible.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ledgerEntries } from '../../../projections/figures/ledger-entries.js';
import { totals } from '../../../projections/figures/totals.js';
import { quantity, type Quantity } from '../../../src/domain/values/amounts/quantity.js';
import { LANGUAGES } from '../../../src/forms/language.js';
import { at, columns } from '../../support/facts/declared.js';
import { correction, report, seizure, told } from '../../support/facts/incidents.js';
import { bookedIn } from '../../support/read-models/booked.js';
import { standing } from '../../support/read-models/ledger-alone.js';
import { type Projected, projected } from '../../support/read-models/projecting.js';

const typed = (text: string): Quantity => quantity.parse(text) as Quantity;
const UNLISTED = { substance: 'other', class: 'CONTROLLED_UNSPECIFIED' } as const;

export function goodsCases(): void {
  let world: Projected;
  beforeEach(async () => (world = await projected()));
  afterEach(async () => {
    const live = await world.dump();
    standing(bookedIn(live));
    expect(await world.rebuilt(2)).toEqual(live);
    await world.dispose();
  });

  const texts = async (
    parameters: Readonly<Record<string, unknown>> = {},
  ): Promise<readonly (readonly unknown[])[]> => {
    const rows = await world.rows(totals, parameters);
    return columns(rows, 'measure', 'text');
  };

  it('adds no package to pieces: 10 шт + 12 уп', async () => {
    await world.tell(
      report(),
      seizure({ quantity: typed('10 шт') }),
      seizure({ lineId: 'b', quantity: typed('12 уп') }),
    );
    expect(await texts()).toEqual([
      ['PACKAGES', '12 packs'],
      ['PIECES', '10 pcs'],
    ]);
  });

  it('counts what packages hold beside the packages, and pieces by their kind', async () => {
    await world.tell(
      report(),
      seizure({ quantity: typed('12 уп по 10 табл') }),
      seizure({ lineId: 'b', quantity: typed('5 ампул') }),
    );
    expect(await texts()).toEqual([
      ['PACKAGES', '12 packs'],
      ['PIECES', '125 pcs'],
    ]);
    const byKind = await world.rows(totals, { by: ['pieceKind'] });
    expect(columns(byKind, 'pieceKind', 'text')).toEqual([
      [null, '12 packs'],
      ['AMPOULE', '5 pcs'],
      ['TABLET', '120 pcs'],
    ]);
    expect(await texts({ pieceKind: ['TABLET'] })).toEqual([['PIECES', '120 pcs']]);
  });

  it('finds and sums by the name as written what no list knows, in any case', async () => {
    await world.tell(
      report(),
      seizure({ ...UNLISTED, substanceAsWritten: 'Бутонитазен', quantity: typed('2 кг') }),
      seizure({ lineId: 'b', ...UNLISTED, substanceAsWritten: 'бутонитазен', quantity: typed('3 кг') }),
      seizure({ lineId: 'c', ...UNLISTED, substanceAsWritten: 'Нечто', quantity: typed('7 кг') }),
    );
    const rows = await world.rows(totals, { by: ['substanceAsWritten'] });
    expect(columns(rows, 'substanceAsWritten', 'text')).toEqual([
      ['бутонитазен', '5 kg'],
      ['нечто', '7 kg'],
    ]);
    expect(await texts({ substanceAsWritten: ['бутонитазен'] })).toEqual([['MASS', '5 kg']]);
  });

  it('books what was kept as written as what a later version says, and answers as before at the place before', async () => {
    const second = { ...UNLISTED, substanceAsWritten: 'бутонитазен', class: 'POTENT' } as const;
    await world.tell(
      report(),
      seizure({ ...UNLISTED, substanceAsWritten: 'Бутонитазен', quantity: typed('2 кг') }),
      seizure({ lineId: 'b', ...second, quantity: typed('3 кг') }),
      seizure({ lineId: 'c', quantity: typed('7 кг') }),
    );
    const by = { by: ['substance', 'class'] };
    const sums = async (known: object = {}): Promise<unknown> =>
      columns(await world.rows(totals, by, known), 'substance', 'class', 'text');
    const before = await sums();
    expect(before).toEqual([
      ['heroin', 'NARCOTIC', '7 kg'],
      ['other', 'CONTROLLED_UNSPECIFIED', '2 kg'],
      ['other', 'POTENT', '3 kg'],
    ]);
    const entry = { code: 'butonitazene', names: { ru: 'бутонитазен' }, class: 'NARCOTIC' } as const;
    const of = { stream: 'referenceData-substances', by: 'CHLEU' };
    const version = { version: 2, publishedBy: 'CHLEU', validFrom: at('2026'), hash: '', entries: 1 };
    const [place] = await world.tell({ ...of, type: 'ReferenceDataPublished', data: version });
    await world.tell({ ...of, type: 'ReferenceEntriesStated', data: { version: 2, entries: [entry] } });
    expect(await sums()).toEqual([
      // What its reporter's law calls it stays.
      ['butonitazene', 'NARCOTIC', '2 kg'],
      ['butonitazene', 'POTENT', '3 kg'],
      ['heroin', 'NARCOTIC', '7 kg'],
    ]);
    expect(await sums({ knownAt: place })).toEqual(before);
    expect(await texts({ substance: ['butonitazene'] })).toEqual([['MASS', '5 kg']]);
    // Its name is still there, and what is told later is what the list says by then.
    expect(await texts({ substanceAsWritten: ['бутонитазен'] })).toEqual([['MASS', '5 kg']]);
    await world.tell(seizure({ lineId: 'd', ...UNLISTED, substanceAsWritten: 'БУТОНИТАЗЕН', quantity: typed('1 кг') }));
    expect(await texts({ substance: ['butonitazene'] })).toEqual([['MASS', '6 kg']]);
    await expect(world.rows(totals, { substance: ['butonitazine'] })).rejects.toThrow('UNKNOWN_VALUE /substance');
  });

  it('sums money by what it is and by currency, never across, in minor units of that currency', async () => {
    const money = (amount: string, currency: string, what: 'VALUE' | 'CASH' = 'VALUE') =>
      ({ what, amount, currency, bound: 'EQ' }) as const;
    await world.tell(
      report(),
      seizure({ money: [money('100.50', 'KZT'), money('7', 'JPY')] }),
      seizure({ lineId: 'b', money: [money('0.50', 'KZT')] }),
      told('SmugglingAttemptPrevented', { category: 'DRUGS', money: [money('1000', 'USD', 'CASH')] }),
    );
    const rows = await world.rows(totals, { by: ['currency'] });
    const sums = rows.filter(({ measure }) => measure === 'MONEY');
    const shown = columns(sums, 'currency', 'what', 'unit', 'lower', 'text');
    expect(shown.toSorted(([one], [other]) => String(one).localeCompare(String(other)))).toEqual([
      ['JPY', 'VALUE', 'JPY', '7', '7 JPY (value of goods)'],
      ['KZT', 'VALUE', 'KZT', '101', '101 KZT (value of goods)'],
      ['USD', 'CASH', 'USD', '1000', '1000 USD (cash)'],
    ]);
    // Without a word of currencies they are apart all the same.
    expect((await texts()).filter(([measure]) => measure === 'MONEY')).toHaveLength(3);
    expect(await texts({ currency: ['JPY'] })).toEqual([['MONEY', '7 JPY (value of goods)']]);
  });

  it('counts the cases that a line of a list stands for', async () => {
    await world.tell(report(), seizure({ cases: 12 }), seizure({ lineId: 'b' }));
    expect(await texts()).toEqual([
      ['MASS', '1 kg'],
      ['COUNT', '12 cases in summary lines'],
    ]);
  });

  it('marks what is implausible in each total that it moves, until it is corrected', async () => {
    const wrong = { lineId: 'a', quantity: typed('999999 т'), substance: 'heroin', class: 'NARCOTIC' } as const;
    await world.tell(report(), seizure(wrong), seizure({ lineId: 'b' }));
    for (const lang of LANGUAGES) {
      const [row] = await world.rows(totals, { substance: ['heroin'] }, { lang });
      expect(row).toMatchObject({ implausible: 1, entries: 2, lower: '999999000.5' });
      expect(row?.['text']).toContain({ en: 'check the unit', ru: 'проверьте единицу' }[lang]);
    }
    await world.tell(correction(1, { ...wrong, quantity: typed('999,999 кг') }, ['quantity']));
    expect(await texts()).toEqual([['MASS', '1000.499 kg']]);
    expect(columns(await world.rows(ledgerEntries, {}), 'implausible')).toEqual([[0], [0]]);
  });
}
