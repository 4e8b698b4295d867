// The parts of an XLSX file: its sheets in their order, and where they, the texts that they share and the styles of cells lie.
import { TableFault } from './table-fault.js';
import { type Taking, unpacked } from './unpacking.js';
import { attribute, type Attributes, readingXml } from './xml.js';

export interface Workbook {
  /** Its days are counted from the first of 1904, not of 1900. */
  readonly from1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  /** Where each is, if there is one. */
  readonly texts: string | undefined;
  readonly styles: string | undefined;
}

const BOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Unpacks all of it once, whatever it is: what is looked at behind this comes to no more than was seen here. */
export function lookInto(bytes: Uint8Array): Workbook {
  const looking = new Looking();
  unpacked(bytes, (path) => looking.takes(path));
  return looking.workbook();
}

interface Relation {
  readonly kind: string;
  readonly path: string;
}

class Looking {
  private from1904 = false;
  private readonly sheets: { readonly name: string; readonly id: string }[] = [];
  private readonly relations = new Map<string, Relation>();
  private readonly found = new Set<string>();

  takes(path: string): Taking {
    this.found.add(path);
    if (path === BOOK) return readingXml({ begin: (name, attributes) => this.ofBook(name, attributes) });
    if (path === RELATIONS) return readingXml({ begin: (name, attributes) => this.ofRelations(name, attributes) });
    return () => undefined;
  }

  workbook(): Workbook {
    if (!this.found.has(BOOK) || !this.found.has(RELATIONS)) throw new TableFault('TABLE_DAMAGED');
    const sheets = this.sheets.map(({ name, id }) => ({ name, path: this.relations.get(id)?.path ?? '' }));
    const pathOf = (kind: string): string | undefined =>
      [...this.relations.values()].find((each) => each.kind === kind && this.found.has(each.path))?.path;
    const [first] = sheets;
    if (first && !this.found.has(first.path)) throw new TableFault('TABLE_DAMAGED');
    return { from1904: this.from1904, sheets, texts: pathOf('sharedStrings'), styles: pathOf('styles') };
  }

  private ofBook(element: string, attributes: Attributes): void {
    if (element === 'workbookPr') this.from1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
    if (element !== 'sheet') return;
    this.sheets.push({ name: attribute(attributes, 'name') ?? '', id: attribute(attributes, 'id') ?? '' });
  }

  private ofRelations(element: string, attributes: Attributes): void {
    if (element !== 'Relationship') return;
    const { Id = '', Type = '', Target = '' } = attributes;
    const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
    this.relations.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), path });
  }
}
