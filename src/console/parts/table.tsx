// A table of an answer: real rows and headers, digits under digits; on a narrow screen each row is a block with its labels.
import type { ComponentChildren, JSX } from 'preact';
import type { Column } from '../../http/catalogue/shape.js';
import { capital } from './shown.js';
import { isNumeric, valueIn } from './value.js';

export type Row = Readonly<Record<string, unknown>>;

interface TableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What the first cell of a row leads to. */
  readonly linkOf?: (row: Row) => string | undefined;
  readonly cellOf?: (row: Row, column: Column) => ComponentChildren | undefined;
  readonly keyOf: (row: Row, i: number) => string;
}

export function Table({ caption, columns, rows, linkOf, cellOf, keyOf }: TableProps): JSX.Element {
  const numeric = new Set(columns.filter((each) => isNumeric(rows, each)).map(({ name }) => name));
  const cell = (row: Row, column: Column, i: number): ComponentChildren => {
    const shown = cellOf?.(row, column) ?? valueIn(row[column.name], column);
    const to = i === 0 ? linkOf?.(row) : undefined;
    return to === undefined ? shown : <a href={to}>{shown}</a>;
  };
  return (
    <div class="table">
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((each) => (
              <th key={each.name} scope="col" class={numeric.has(each.name) ? 'digits' : undefined}>
                {each.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <tr key={keyOf(row, n)}>
              {columns.map((column, i) => (
                <Cell
                  key={column.name}
                  isHead={i === 0}
                  label={capital(column.label)}
                  isNumber={numeric.has(column.name)}
                  isEmpty={isEmpty(row[column.name]) && cellOf?.(row, column) === undefined}
                >
                  {cell(row, column, i)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly isHead: boolean;
  readonly label: string;
  readonly isNumber: boolean;
  /** Nothing is said of it: where there is little room it is left out. */
  readonly isEmpty: boolean;
  readonly children: ComponentChildren;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function Cell({ isHead, label, isNumber, isEmpty: isNothing, children }: CellProps): JSX.Element {
  const common = { 'data-label': label, class: isNothing ? 'nothing' : isNumber ? 'digits' : undefined };
  return isHead ? (
    <th scope="row" {...common}>
      {children}
    </th>
  ) : (
    <td {...common}>{children}</td>
  );
}
