// Rows as commands: which column says what, in either language, and what the same row is called however often it is sent.
import { describe, expect, it } from '@jest/globals';
import { idOfReference } from '../../src/domain/values/own-references.js';
import { headingsOf } from '../../src/importing/headings.js';
import { incidentShort } from '../../src/importing/profiles/incident-short.js';
import { parcels } from '../../src/importing/profiles/parcels.js';
import type { Profile } from '../../src/importing/profiles/profile.js';
import { taxedGoods } from '../../src/importing/profiles/taxed-goods.js';
import { Rows } from '../../src/importing/rows.js';
import { readTable } from '../../src/importing/tables/read-table.js';
import type { Cell, Table } from '../../src/importing/tables/table.js';

const tableOf = (lines: readonly (readonly Cell[])[], from1904 = false): Table => ({
  kind: 'xlsx',
  from1904,
  rows: lines.map((cells, i) => ({ number: i + 1, cells })),
  otherSheets: [],
});

function read(lines: readonly (readonly Cell[])[], profile: Profile = incidentShort, from1904 = false) {
  const table = tableOf(lines, from1904);
  const headings = headingsOf(table, profile, []);
  const rows = new Rows({ profile, headings, administration: 'KG', from1904 });
  return [...table.rows].slice(headings.row.number).map((row) => rows.read(row));
}

const said = (lines: readonly (readonly Cell[])[], profile?: Profile, from1904?: boolean) =>
  read(lines, profile, from1904).map(({ commands }) =>
    Object.fromEntries(commands.map(({ verb, body }) => [verb, body])),
  );

const code = async (work: () => unknown): Promise<unknown> => {
  try {
    return await work();
  } catch (problem) {
    return (problem as { code: string }).code;
  }
};

const HEAD = ['№', 'Дата', 'Пост', 'Вещество', 'Количество'];

export function rowsCases(): void {
  describe('Headings', () => {
    it('are found in Russian and English, whatever stands above them, and in any order', () => {
      const russian = said([['Сведения за ноябрь'], [], HEAD, ['1', '10.11.2026', 'Достук', 'героин', '7,777 кг']]);
      const english = said([
        ['Amount', 'Substance', 'Customs post', 'DATE', 'Reference'],
        ['7,777 кг', 'героин', 'Достук', '10.11.2026', '1'],
      ]);
      expect(english).toEqual(russian);
      expect(russian).toEqual([
        {
          report: { post: 'Достук', occurredAt: '10.11.2026', country: 'KG' },
          'record-seizure': { lineId: '1', substance: 'героин', quantity: '7,777 кг' },
        },
      ]);
    });

    it('of finds in parcels and of high-tax goods are those of their own commands', () => {
      const found = said(
        [
          ['№', 'Дата', 'Канал', 'Вид вложения', 'Количество', 'Ед. изм.', 'Откуда'],
          ['1', '10.11.2026', 'МПО', 'лекарства', '20', 'шт', 'Китай'],
        ],
        parcels,
      );
      expect(found).toEqual([
        {
          report: { occurredAt: '10.11.2026', country: 'KG' },
          'record-parcel-detection': {
            lineId: '1',
            channel: 'МПО',
            itemKind: 'лекарства',
            quantity: '20 шт',
            dispatch: 'Китай',
          },
        },
      ]);
      const [taxed] = said(
        [
          ['Reference', 'Date', 'Goods', 'Quantity', 'Duty evaded'],
          ['1', '10.11.2026', 'cigarettes', '2000 pcs', '12500 RUB'],
        ],
        taxedGoods,
      );
      expect(taxed?.['record-taxed-goods-seizure']).toEqual({
        lineId: '1',
        taxedGoods: 'cigarettes',
        quantity: '2000 pcs',
        dutyEvaded: '12500 RUB',
      });
    });

    it('that are none, are missing, or say one field twice are refused by name', async () => {
      const table = tableOf([
        ['x', 'y'],
        ['1', '2'],
      ]);
      expect(await code(() => headingsOf(table, incidentShort, []))).toBe('NO_HEADINGS');
      const twice = tableOf([['Дата', 'Вещество', 'Дата изъятия']]);
      expect(await code(() => headingsOf(twice, incidentShort, []))).toBe('COLUMN_TWICE');
      const without = tableOf([['Пост', 'Вещество']]);
      expect(await code(() => headingsOf(without, incidentShort, ['report/occurredAt']))).toBe('COLUMN_MISSING');
    });

    it('may tell the unit of their column', () => {
      const rows = said([
        ['Дата', 'Вещество', 'Количество, кг'],
        ['10.11.2026', 'героин', 7.777],
        ['10.11.2026', 'героин', '3 г'],
      ]);
      expect(rows.map((row) => row['record-seizure']!['quantity'])).toEqual([{ value: '7.777', unit: 'кг' }, '3 г']);
    });
  });

  describe('A row', () => {
    it('has its date as the sheet has it, as a number of days, or in the order of the profile', () => {
      const at = (cell: Cell, profile?: Profile, from1904?: boolean) =>
        said(
          [
            ['Дата', 'Вещество'],
            [cell, 'героин'],
          ],
          profile,
          from1904,
        )[0]!['report']!['occurredAt'];
      expect(at(new Date('2026-11-10T00:00:00Z'))).toBe('2026-11-10');
      expect(at(new Date('2026-11-10T10:29:59.999Z'))).toBe('2026-11-10T10:30');
      expect(at(46_336)).toBe('2026-11-10');
      expect(at(46_336, incidentShort, true)).toBe('2030-11-11');
      expect(at('11/10/2026', { ...incidentShort, dates: 'MDY' })).toBe('2026-11-10');
      expect(at('11/10/2026')).toBe('11/10/2026');
    });

    it('may have its hour and its unit in columns of their own', () => {
      const [row] = said([
        ['Дата', 'Время', 'Вещество', 'Количество', 'Ед. изм.'],
        [new Date('2026-11-10T00:00:00Z'), 0.4375, 'героин', 2.5, 'кг'],
      ]);
      expect([row!['report']!['occurredAt'], row!['record-seizure']!['quantity']]).toEqual([
        '2026-11-10T10:30',
        { value: '2.5', unit: 'кг' },
      ]);
    });

    it('under a reference is a line of the thing that the reference names', () => {
      const rows = read([
        HEAD,
        ['12-К', '10.11.2026', 'Достук', 'героин', '1 кг'],
        ['12-К', '10.11.2026', 'Достук', 'опий', '2 кг'],
      ]);
      expect(rows.map(({ id }) => id)).toEqual(Array(2).fill(idOfReference('incidents', 'KG', '12-к')));
      expect(rows.map(({ commands }) => commands[1]!.body['lineId'])).toEqual(['1', '2']);
    });

    it('without one keeps its id and keys wherever it stands, and a second that says the same is another', () => {
      const row = ['', '10.11.2026', 'Достук', 'героин', '1 кг'];
      const alone = read([HEAD, row]);
      const twice = read([HEAD, ['', '11.11.2026', 'Достук', 'опий', '1 кг'], row, row]);
      expect(twice[1]!.commands).toEqual(alone[0]!.commands);
      expect(twice[2]!.id).not.toBe(twice[1]!.id);
      expect(twice.map(({ like }) => like)).toEqual([undefined, undefined, 3]);
    });

    it('that adds others up says so', () => {
      const rows = read([
        HEAD,
        ['1', '10.11.2026', 'Достук', 'героин', '1 кг'],
        ['Итого:', '', '', '', '1 кг'],
        ['', '', 'Всего за месяц', '', '1 кг'],
      ]);
      expect(rows.map(({ isSum }) => isSum)).toEqual([false, true, true]);
    });

    it('has the words of its profile, where the sender has words of their own', () => {
      const columns = incidentShort.columns.map((each) =>
        each.to === 'record-seizure/substance' ? { ...each, means: { 'г-н': 'героин' } } : each,
      );
      const rows = said(
        [
          ['Дата', 'Вещество'],
          ['10.11.2026', 'Г-Н'],
        ],
        { ...incidentShort, columns },
      );
      expect(rows[0]!['record-seizure']!['substance']).toBe('героин');
    });

    it('of a text table is what the same row of a sheet is', async () => {
      const table = await readTable(Buffer.from(`${HEAD.join(',')}\n1,10.11.2026,Достук,героин,"7,777 кг"\n`));
      const headings = headingsOf(table, incidentShort, []);
      const rows = new Rows({
        profile: incidentShort,
        headings,
        administration: 'KG',
        from1904: false,
      });
      const [sheet] = read([HEAD, ['1', '10.11.2026', 'Достук', 'героин', '7,777 кг']]);
      expect(rows.read([...table.rows][1]!)).toEqual({ ...sheet!, number: 2 });
    });
  });
}
