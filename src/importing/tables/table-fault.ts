// Faults of a table, a row or a cell: a code that says why it cannot be taken, whose words stand in src/words/importing.ts.

export type ImportCode =
  | 'TABLE_EXPECTED'
  | 'TABLE_EMPTY'
  | 'TABLE_TOO_LARGE'
  | 'TABLE_TOO_LONG'
  | 'TABLE_TOO_WIDE'
  | 'TABLE_UNREADABLE'
  | 'TABLE_OF_OLD_EXCEL'
  | 'TABLE_HAS_MACROS'
  | 'TABLE_BLOWN_UP'
  | 'TABLE_DAMAGED'
  | 'TABLE_QUOTE_OPEN'
  | 'PROFILE_UNKNOWN'
  | 'IMPORT_NOT_WITHDRAWN'
  | 'IMPORT_NOT_YOURS'
  | 'NO_HEADINGS'
  | 'COLUMN_TWICE'
  | 'COLUMN_MISSING'
  | 'CELL_IN_ERROR'
  | 'CELL_NOT_CALCULATED'
  | 'CELLS_MERGED'
  | 'ROW_IS_SUM'
  | 'ROW_OF_ANOTHER_STATE';

/** The whole table is turned away. */
export class TableFault extends Error {
  constructor(
    readonly code: ImportCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'TableFault';
  }
}
