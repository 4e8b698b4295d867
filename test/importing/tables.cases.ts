// Tables as they come: read whatever they are written in, refused by name where they cannot be.
import { describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import writeXlsx from 'write-excel-file/node';
import { isoOf } from '../../src/importing/headings.js';
import { readTable } from '../../src/importing/tables/read-table.js';
import type { Cell } from '../../src/importing/tables/table.js';
import { rowOf, workbook } from './workbooks.js';

const LINES = [
  ['Дата', 'Вещество', 'Количество'],
  ['10.11.2026', 'героин', '7,777 кг'],
  ['11.11.2026', 'опий «сырец»', '2 кг 300 г'],
];
const textWith = (separator: string) => LINES.map((cells) => cells.join(separator)).join('\r\n');

/** Windows-1251 of Russian text. */
const cp1251 = (text: string) =>
  Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0)!;
      if (code >= 0x410 && code <= 0x44f) return code - 0x350;
      return { '«': 0xab, '»': 0xbb }[letter] ?? code;
    }),
  );
const utf16 = (text: string, isBig = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const cellsOf = async (bytes: Buffer) => [...(await readTable(bytes)).rows].map(({ cells }) => cells);
const refused = (bytes: Buffer, code: string) => expect(readTable(bytes)).rejects.toMatchObject({ code });

export function tablesCases(): void {
  describe('A table of text', () => {
    it.each([[';'], ['\t'], [','], ['|']])('is cut by %j, whichever its cells are separated by', async (separator) => {
      const quoted = LINES.map((cells) => cells.map((cell) => `"${cell}"`).join(separator)).join('\n');
      expect(await cellsOf(Buffer.from(quoted))).toEqual(LINES);
    });

    it.each([
      ['UTF-8', Buffer.from(textWith(';'))],
      ['UTF-8 with its mark', Buffer.from(`\uFEFF${textWith(';')}`)],
      ['UTF-16 of Windows', utf16(textWith(';'))],
      ['UTF-16 the other way round', utf16(textWith(';'), true)],
      ['UTF-16 without its mark', utf16(textWith(';')).subarray(2)],
      ['windows-1251, whatever it is said to be', cp1251(textWith(';'))],
    ])('is read in %s', async (_, bytes) => {
      expect(await cellsOf(bytes)).toEqual(LINES);
    });

    it('keeps the numbers of its rows, empty ones and lines inside quotes too', async () => {
      const { rows } = await readTable(Buffer.from('a;b\n;;\n1;"two\nlines"\n2;x\n'));
      expect([...rows].map(({ number, cells }) => [number, cells[1]])).toEqual([
        [1, 'b'],
        [3, 'two\nlines'],
        [4, 'x'],
      ]);
    });

    it('is refused by name where it is empty, no text, or a quote stays open', async () => {
      await refused(Buffer.from(''), 'TABLE_EMPTY');
      await refused(Buffer.from(';;;\n;;;\n'), 'TABLE_EMPTY');
      await refused(Buffer.from([1, 2, 3, 250, 7, 8]), 'TABLE_UNREADABLE');
      await refused(Buffer.from('a;b\n"1;2\n3;4'), 'TABLE_QUOTE_OPEN');
      await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'TABLE_OF_OLD_EXCEL');
      await refused(Buffer.alloc(26 * 1024 * 1024, 'a'), 'TABLE_TOO_LARGE');
      await refused(Buffer.from('a;'.repeat(300)), 'TABLE_TOO_WIDE');
    });
  });

  describe('A workbook', () => {
    it('gives text, numbers and dates as they are', async () => {
      const date = new Date('2026-11-10T10:30:00Z');
      const data = [
        ['Дата', 'Вес'],
        [{ value: date, type: Date, format: 'dd.mm.yyyy hh:mm' }, 3.2],
      ];
      const [, row] = await cellsOf(await writeXlsx(data as never).toBuffer());
      expect(row!.map((cell) => (cell instanceof Date ? isoOf(cell) : cell))).toEqual(['2026-11-10T10:30', 3.2]);
    });

    it('counts its dates from 1900 or from 1904, as it says', async () => {
      const rows = rowOf(1, 'Дата', 'Вес') + rowOf(2, { xml: '<c s="1"><v>45000</v></c>' }, '1 кг');
      const first = async (from1904: boolean): Promise<Cell | undefined> =>
        (await cellsOf(workbook({ rows, from1904 })))[1]![0];
      expect(isoOf((await first(false)) as Date)).toBe('2023-03-15');
      expect(isoOf((await first(true)) as Date)).toBe('2027-03-16');
    });

    it('has of a formula what it last came to, and names one that came to nothing or to an error', async () => {
      const rows =
        rowOf(1, 'a', 'b') +
        rowOf(2, 'x', { xml: '<c><f>1+2</f><v>3</v></c>' }) +
        rowOf(3, 'x', { xml: '<c><f>1+2</f></c>' }) +
        rowOf(4, 'x', { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' });
      const table = await readTable(workbook({ rows }));
      expect([...table.rows].map(({ cells, faults }) => [cells[1] ?? null, faults])).toEqual([
        ['b', undefined],
        [3, undefined],
        [null, [{ code: 'CELL_NOT_CALCULATED', values: { cell: 'B3' } }]],
        [null, [{ code: 'CELL_IN_ERROR', values: { cell: 'B4', given: '#DIV/0!' } }]],
      ]);
    });

    it('names the cells that are merged in each row that they reach', async () => {
      const rows = rowOf(1, 'a', 'b') + rowOf(2, 'x', '1') + rowOf(3, '', '2') + rowOf(4, 'y', '3');
      const after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>';
      const table = await readTable(workbook({ rows, after }));
      const merged = [{ code: 'CELLS_MERGED', values: { cells: 'A2:A3' } }];
      expect([...table.rows].map(({ faults }) => faults)).toEqual([undefined, merged, merged, undefined]);
    });

    it('has the texts that its cells share wherever they lie, of one piece or several, without how they are spoken', async () => {
      const texts =
        '<si><t>Дата &amp; час</t></si>' +
        '<si><r><rPr><b/></rPr><t>геро</t></r><r><t xml:space="preserve">ин </t></r><rPh sb="0" eb="1"><t>х</t></rPh></si>' +
        '<si><t><![CDATA[<5]]> _x005F_x0041_</t></si>';
      const rows = `${rowOf(1, 'a', 'b')}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c></row>`;
      const [, row] = await cellsOf(workbook({ rows, texts }));
      expect(row).toEqual(['Дата & час', null, 'героин', '<5 _x0041_']);
      const beyond = workbook({ rows: '<row r="1"><c r="A1" t="s"><v>3</v></c></row>', texts });
      await refused(beyond, 'TABLE_DAMAGED');
    });

    it('is read where its rows and cells do not say where they stand, and refused where they say what cannot be', async () => {
      const unsaid = '<row><c><v>1</v></c><c/><c t="b"><v>1</v></c></row><row><c r="B7"><v>2</v></c></row>';
      const { rows } = await readTable(workbook({ rows: unsaid }));
      expect([...rows]).toEqual([
        { number: 1, cells: [1, null, true] },
        { number: 7, cells: [null, 2] },
      ]);
      await refused(workbook({ rows: rowOf(2, 'a') + rowOf(1, 'b') }), 'TABLE_DAMAGED');
      await refused(workbook({ rows: '<row r="1"><c r="B1"/><c r="A1"/></row>' }), 'TABLE_DAMAGED');
      await refused(workbook({ rows: '<row r="1"><c t="s"><v>&own;</v></c></row>' }), 'TABLE_DAMAGED');
    });

    it('shows a date by the format of its cell, in whichever language somebody wrote that', async () => {
      const formats = [
        'dd.mm.yyyy',
        '[$-419]d\\ mmmm\\ yyyy\\ "г.";@',
        '[h]:mm',
        'mm:ss.0',
        '0.00\\ "м"',
        '[Red]0.0',
        'General',
        '0%',
      ];
      const written = formats.map(
        (each, i) => `<numFmt numFmtId="${164 + i}" formatCode="${each.replaceAll('"', '&quot;')}"/>`,
      );
      const xfs = formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`);
      const styles = strToU8(
        `<styleSheet><numFmts>${written.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
      );
      const cells = formats.map((_, i) => `<c s="${i}"><v>45000</v></c>`);
      const more = { 'xl/styles.xml': styles };
      const [row] = await cellsOf(workbook({ rows: `<row r="1">${cells.join('')}</row>`, more }));
      expect(row!.map((cell) => cell instanceof Date)).toEqual([true, true, true, true, false, false, false, false]);
    });

    it('with macros is refused by that name', async () => {
      const more = { 'xl/vbaProject.bin': new Uint8Array(100) };
      await refused(workbook({ rows: rowOf(1, 'a', 'b'), more }), 'TABLE_HAS_MACROS');
    });

    it('that would blow up is refused before it has', async () => {
      const more = { 'xl/media/image1.xml': new Uint8Array(40 * 1024 * 1024) };
      const before = process.memoryUsage().arrayBuffers;
      await refused(workbook({ rows: rowOf(1, 'a', 'b'), more }), 'TABLE_BLOWN_UP');
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80 * 1024 * 1024);
    });

    it('with rows without end is refused, however few of them hold anything', async () => {
      await refused(workbook({ rows: rowOf(1, 'a', 'b') + rowOf(1_048_576, 'x', 'y') }), 'TABLE_TOO_LONG');
      const wide = workbook({ rows: `${rowOf(1, 'a', 'b')}<row r="2"><c r="XFD2"><v>1</v></c></row>` });
      await refused(wide, 'TABLE_TOO_WIDE');
    });

    it('that was cut at any byte is refused as damaged', async () => {
      const whole = workbook({ rows: rowOf(1, 'Дата', 'Вещество') + rowOf(2, '10.11.2026', 'героин') });
      for (let length = 4; length < whole.length - 400; length += 97)
        await refused(whole.subarray(0, length), 'TABLE_DAMAGED');
      // Without the list of its files at the end it may still be whole: then it is read as it was.
      for (let length = whole.length - 400; length < whole.length; length += 31) {
        const read = await cellsOf(whole.subarray(0, length)).catch((problem: { code: string }) => problem.code);
        expect([await cellsOf(whole), 'TABLE_DAMAGED']).toContainEqual(read);
      }
    });

    it('tells of the sheets that are not read', async () => {
      const sheets = [
        { data: [['a', 'b']], sheet: 'Первый' },
        { data: [['c']], sheet: 'Второй' },
      ];
      const table = await readTable(await writeXlsx(sheets as never).toBuffer());
      expect([[...table.rows][0]!.cells, table.otherSheets]).toEqual([['a', 'b'], ['Второй']]);
    });
  });
}
