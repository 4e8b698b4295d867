// The check of a row that the database would refuse at the end only, when a later row may have taken its place.
import type { AnyTable, Column } from './read-model.js';

type Fits = (value: unknown) => boolean;

const isText: Fits = (value) => typeof value === 'string';
const isInt: Fits = (value) => Number.isSafeInteger(value);
const isBig: Fits = (value) => typeof value === 'bigint' && BigInt.asIntN(64, value) === value;
const isThere: Fits = (value) => value !== null && value !== undefined;
const orNull =
  (fits: Fits): Fits =>
  (value) =>
    value === null || value === undefined || fits(value);

const FITS: Readonly<Record<Column, Fits>> = {
  text: isText,
  int: isInt,
  big: isBig,
  json: isThere,
  'text?': orNull(isText),
  'int?': orNull(isInt),
  'big?': orNull(isBig),
  'json?': () => true,
};

export class Fitting {
  private readonly name: string;
  private readonly columns: readonly string[];
  private readonly fits: readonly Fits[];

  constructor({ name, columns }: AnyTable) {
    this.name = name;
    this.columns = Object.keys(columns);
    this.fits = Object.values(columns).map((type) => FITS[type]);
  }

  demand(row: Readonly<Record<string, unknown>>): void {
    const { columns, fits } = this;
    for (let i = 0; i < columns.length; i++) {
      const value = row[columns[i]!];
      if (!fits[i]!(value)) throw new TypeError(`${this.name}.${columns[i]}: ${String(value)} does not fit`);
    }
  }
}
