// Statements for any number of rows, of which each column is one array.
import { type AnyTable, type Column, jsonOf, type Values } from '../../../eventsourcing/read-models/read-model.js';
import { typeOf } from './schema.js';
import { quoted, type Value } from './session.js';

type Row = Record<string, unknown>;

export function store(type: Column, value: unknown): Value {
  if (value === null || value === undefined) return null;
  return type.startsWith('json') ? jsonOf(value) : String(value as string | number | bigint);
}

/** The columns in their order. */
export const listed = ({ columns }: AnyTable): string => Object.keys(columns).map(quoted).join(', ');

/** Puts rows. */
export function putting(of: AnyTable, name: string): string {
  const columns = Object.entries(of.columns);
  const arrays = columns.map(([, type], i) => `$${i + 1}::${typeOf(type)}[]`).join(', ');
  const others = columns.filter(([each]) => !of.key.includes(each)).map(([each]) => quoted(each));
  const replaced = others.map((each) => `${each} = excluded.${each}`).join(', ');
  const then = replaced === '' ? 'NOTHING' : `UPDATE SET ${replaced}`;
  return (
    `INSERT INTO ${quoted(name)} (${listed(of)}) SELECT * FROM unnest(${arrays}) ` +
    `ON CONFLICT (${of.key.map(quoted).join(', ')}) DO ${then}`
  );
}

export const arraysOf = ({ columns }: AnyTable, rows: readonly Values[]): readonly string[] =>
  Object.values(columns).map((type, i) =>
    arrayOf(
      type,
      rows.map((row) => row[i]),
    ),
  );

function arrayOf(type: Column, values: readonly unknown[]): string {
  const isText = typeOf(type) === 'text';
  return `{${values.map((value) => elementOf(store(type, value), isText)).join(',')}}`;
}

/** One statement for any number of keys, in whose order it answers: what is not there has null in front. */
export function lastsOf(
  of: AnyTable,
  name: string,
  where: readonly Row[],
): { readonly text: string; readonly arrays: readonly string[] } {
  const names = Object.keys(where[0]!);
  const arrays = names.map((each) =>
    arrayOf(
      of.columns[each]!,
      where.map((row) => row[each]),
    ),
  );
  const given = names.map((each, i) => `$${i + 1}::${typeOf(of.columns[each]!)}[]`).join(', ');
  const same = names.map((each) => `known.${quoted(each)} = given.${quoted(each)}`).join(' AND ');
  const order = of.key.map((each) => `${quoted(each)} DESC`).join(', ');
  const text =
    `SELECT last.* FROM unnest(${given}) WITH ORDINALITY AS given (${names.map(quoted).join(', ')}, nth) ` +
    `LEFT JOIN LATERAL (SELECT 1, ${listed(of)} FROM ${quoted(name)} AS known WHERE ${same} ORDER BY ${order} LIMIT 1) ` +
    `AS last ON true ORDER BY given.nth`;
  return { text, arrays };
}

function elementOf(value: Value, isText: boolean): string {
  if (value === null) return 'NULL';
  return isText ? `"${/["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value}"` : value;
}
