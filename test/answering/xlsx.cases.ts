// Rows as a workbook: cells of their own types, names in the reader's language, nothing that runs, nothing cut, and what it says of itself.
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { ColumnNames } from '../../src/answering/columns.js';
import { lettersOf } from '../../src/answering/xlsx/cells.js';
import { type Workbook, Xlsx } from '../../src/answering/xlsx/xlsx.js';

const about = { position: 'b73f912f875562ba.541', knownAt: null, rules: 'ledger@6', sight: 'c0ffee', next: null };
const marks = { question: '/v1/ledger?country=KG', reader: 'KG', lang: 'ru' } as const;
const names: ColumnNames = { wholes: { lower: 'не менее', country: 'государство' }, parts: {} };

/** The parts of a workbook of those rows, by their path. */
function parts(rows: readonly object[], columns: readonly string[], more: Partial<Workbook> = {}) {
  const file = new Xlsx({ columns, names, about, marks, ...more });
  const written = [
    ...rows.flatMap((row) => [...file.add([row])]),
    ...file.end({ rows: rows.length, digest: 'd1gest' }),
  ];
  const entries = Object.entries(unzipSync(Buffer.concat(written)));
  return new Map(entries.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The cells of a sheet by their place: how they are written. */
const cells = (sheet: string | undefined): Record<string, string> =>
  Object.fromEntries(
    [...(sheet ?? '').matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/g)].map(([, at, how, what]) => [
      at,
      `${how}${what}`,
    ]),
  );

const texts = (sheet: string | undefined): readonly string[] =>
  [...(sheet ?? '').matchAll(/<t xml:space="preserve">(.*?)<\/t>/gs)].map(([, text]) => text!);

const SHEET = 'xl/worksheets/sheet1.xml';
const one = (row: object, columns = Object.keys(row)) => cells(parts([row], columns).get(SHEET));

export function xlsxCases(): void {
  describe('A workbook', () => {
    it('calls columns by their names, in the first line, which stays in sight', () => {
      const sheet = parts([{ lower: '1', country: 'KG' }], ['lower', 'country']).get(SHEET)!;
      expect(texts(sheet).slice(0, 2)).toEqual(['не менее', 'государство']);
      expect(sheet).toContain('state="frozen"');
    });

    it('calls codes by their names, where their column has some: in lists, in parts, and nowhere else', () => {
      const codes = { country: { KG: 'Кыргызстан', KZ: 'Казахстан' }, 'route.from': { KZ: 'из Казахстана' } };
      const row = { country: 'KG', transit: ['KG'], involved: ['KG', 'XX'], route: { from: 'KZ', to: 'KZ' } };
      const named = { ...names, codes: { ...codes, involved: codes.country } };
      const columns = ['country', 'transit', 'involved', 'route.from', 'route.to'];
      expect(texts(parts([row], columns, { names: named }).get(SHEET)).slice(5)).toEqual([
        'Кыргызстан',
        'KG',
        'Кыргызстан, XX',
        'из Казахстана',
        'KZ',
      ]);
    });

    it.each<[string, object, string]>([
      ['a decimal', { lower: '412.60' }, '<v>412.60</v>'],
      ['a decimal that no spreadsheet keeps, as text', { lower: '1234567890.1234567' }, 't="inlineStr"'],
      ['a code of digits, as text', { hs: '2915' }, 't="inlineStr"'],
      ['a number', { entries: 3 }, '<v>3</v>'],
      ['yes', { lowerStrict: true }, ' t="b"<v>1</v>'],
      ['a day', { day: '1900-03-01' }, ' s="2"<v>61</v>'],
      ['a time, by its own clock', { from: '2026-11-10T12:00+06:00' }, ' s="1"<v>46336.5</v>'],
      ['an instant', { recordedAt: '2026-11-10T12:00:00.000Z' }, ' s="1"<v>46336.5</v>'],
      ['a list of words', { involved: ['KG', 'KZ'] }, '>KG, KZ<'],
      ['what looks like a formula, as text', { post: '=HYPERLINK("http://x")' }, '>=HYPERLINK("http://x")<'],
      ['marks of XML', { post: 'a<b & c>' }, '>a&lt;b &amp; c&gt;<'],
      ['what XML cannot hold', { post: 'a\u0007b_x0007_' }, '>a_x0007_b_x005F_x0007_<'],
    ])('writes %s', (_, row, told) => {
      const { A2: written = '' } = one(row);
      expect(written).toContain(told);
    });

    it('has no cell where nothing is told', () => {
      expect(one({ lower: null, involved: [], country: 'KG' })).toEqual(
        expect.not.objectContaining({ A2: expect.anything(), B2: expect.anything() }),
      );
    });

    it('goes on in another sheet where one is full, and cuts nothing', () => {
      const rows = Array.from({ length: 25 }, (_, n) => ({ n }));
      const book = parts(rows, ['n'], { mostLines: 11 });
      const told = [1, 2, 3].map((n) => Object.keys(cells(book.get(`xl/worksheets/sheet${n}.xml`))).length);
      expect(told).toEqual([11, 11, 6]);
      expect([...book.get('xl/workbook.xml')!.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
        'Строки',
        'Строки 2',
        'Строки 3',
        'Об этом файле',
      ]);
    });

    it('says which question it answers, for whom, at which place, and its digest', () => {
      const told = texts(parts([{ n: 1 }], ['n']).get('xl/worksheets/sheet2.xml'));
      for (const each of ['/v1/ledger?country=KG', 'KG', 'c0ffee', about.position, 'ledger@6', '1', 'd1gest'])
        expect(told).toContain(each);
    });

    it('says where a cell holds only the beginning of a text', () => {
      const book = parts([{ text: 'я'.repeat(40_000) }], ['text']);
      expect(texts(book.get(SHEET))[1]).toHaveLength(32_767);
      expect(texts(book.get('xl/worksheets/sheet2.xml')).at(-1)).toMatch(/только начало длинного текста: 1/);
    });

    it('is a workbook without rows too', () => {
      expect(texts(parts([], ['n']).get(SHEET))).toEqual(['n']);
      expect(parts([], []).get(SHEET)).toContain('<sheetData></sheetData>');
    });

    it('has every part that it names', () => {
      const book = parts([{ n: 1 }], ['n']);
      const named = [...book.get('[Content_Types].xml')!.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path!);
      expect(named.filter((path) => !book.has(path))).toEqual([]);
      expect(named).toHaveLength(4);
    });
  });

  it('Columns of a workbook are called by letters', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
}
