// XLSX files made by hand, part by part: what no well-behaved library writes must be read or refused too.
import { strToU8, zipSync } from 'fflate';

interface Parts {
  /** The rows, as XML. */
  readonly rows: string;
  /** What follows them: merged cells. */
  readonly after?: string;
  readonly from1904?: boolean;
  /** Texts that cells share, as XML; they lie behind the sheet. */
  readonly texts?: string;
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Style 1 is a date, style 2 a date with its hour. */
const STYLES = `<styleSheet xmlns="${SHEET}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>`;

export function workbook({ rows, after = '', from1904 = false, texts, more = {} }: Parts): Buffer {
  const book = `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}">${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const relations = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
  const types = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
  const files = {
    '[Content_Types].xml': strToU8(types),
    'xl/workbook.xml': strToU8(book),
    'xl/_rels/workbook.xml.rels': strToU8(relations),
    'xl/styles.xml': strToU8(STYLES),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ),
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(`<sst xmlns="${SHEET}">${texts}</sst>`) }),
    ...more,
  };
  return Buffer.from(zipSync(files));
}

/** A row of text cells and of what is XML already. */
export function rowOf(number: number, ...cells: readonly (string | { readonly xml: string })[]): string {
  const inner = cells.map((cell, i) => {
    const at = `${String.fromCodePoint(65 + i)}${number}`;
    if (typeof cell !== 'string') return cell.xml.replace('<c', `<c r="${at}"`);
    return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}">${inner.join('')}</row>`;
}
