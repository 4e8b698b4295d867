// The columns of rows in a file: which there are, what they are called, and what a row has in each.

type Row = Readonly<Record<string, unknown>>;

/** What columns are called in one language: of a column with parts, each part behind the whole. */
export interface ColumnNames {
  readonly wholes: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
  /** What codes are called, by the name of the column or part that holds them; undefined: they stay codes. */
  readonly codes?: CodeNames;
  /** What a column says that is so, or not, where a cell has no type of its own for that. */
  readonly yesNo?: { readonly true: string; readonly false: string };
}

/** By a column's name, or by that of a part and the whole before it, which goes first: the names of its codes. */
export type CodeNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is said of a column, by its name, or by its part's and the whole's before it, which goes first. */
export function underName<T>(said: Readonly<Record<string, T>>, column: string): T | undefined {
  const [part = '', whole] = column.split('.').toReversed();
  return said[`${whole}.${part}`] ?? said[part];
}

/** Columns of decimals: of a code like 2915.24 nobody wants a comma. */
const DECIMALS: ReadonlySet<string> = new Set(['lower', 'upper', 'rounding', 'value', 'roundedTo']);

export const isDecimal = (column: string): boolean => DECIMALS.has(column.slice(column.lastIndexOf('.') + 1));

/** What a column is called; undefined where it has no name. A part is called as a whole is where it has no name as a part. */
export function nameOf(column: string, { wholes, parts }: ColumnNames): string | undefined {
  const [whole = '', ...rest] = column.split('.');
  const names = [wholes[whole], ...rest.map((part) => parts[part] ?? wholes[part])];
  return names.includes(undefined) ? undefined : names.filter((name) => name !== '').join(': ');
}

/** What a row has in each of these columns; null where it does not tell one. */
export function cellsOf(columns: readonly string[]): (row: object) => readonly unknown[] {
  // A column without columns of its parts beside it holds them as JSON.
  const whole = columns.map((name) => !columns.some((other) => other.startsWith(`${name}.`)));
  return (row) => {
    const flat = flattened(row);
    return columns.map((name, i) => (whole[i] && !(name in flat) ? (row as Row)[name] : flat[name]) ?? null);
  };
}

/** The same cells with codes by their names, and lists of them as people write them; what has no name stays as it is. */
export function namedCellsOf(columns: readonly string[], codes: CodeNames | undefined): ReturnType<typeof cellsOf> {
  const cells = cellsOf(columns);
  if (!codes) return cells;
  const names = columns.map((column) => underName(codes, column));
  return (row) => cells(row).map((value, i) => named(value, names[i] ?? {}));
}

function named(value: unknown, names: CodeNames[string]): unknown {
  if (typeof value === 'string') return Object.hasOwn(names, value) ? names[value] : value;
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) return value;
  return value.length === 0 ? null : value.map((each) => named(each, names)).join(', ');
}

/** Objects become columns of their own; lists stay JSON. */
function flattened(row: object): Row {
  const flat: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    if (!isNested(value)) flat[name] = value;
    else for (const [inner, part] of Object.entries(flattened(value))) flat[`${name}.${inner}`] = part;
  }
  return flat;
}

const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

/** Every column of any row, each behind the one that it follows in its row. */
export class Columns {
  private readonly columns: string[] = [];
  private readonly known = new Set<string>();

  take(row: object): void {
    let at = 0;
    for (const name of Object.keys(flattened(row))) {
      if (this.known.has(name)) {
        // Mostly, it is the next.
        at = (this.columns[at] === name ? at : this.columns.indexOf(name)) + 1;
      } else this.columns.splice(at++, 0, name);
      this.known.add(name);
    }
  }

  get names(): readonly string[] {
    return this.columns;
  }
}
