// The keys of things: what a register knows of each by its filters, without looking at the thing itself.
import type { Span } from '../../../src/domain/values/time/term.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { AnyRegister } from '../register.js';
import { ALL, columnOf, found } from './found.js';
import { conditionsOf, type FilterValues } from './found-by.js';

/** What is known of a thing by its keys, by the names of filters by one value or by any; and when it happened. */
export interface Keyed extends Span {
  readonly id: string;
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

interface Keying {
  /** Names of filters. */
  readonly by: readonly string[];
  readonly asked: FilterValues;
  readonly period: Span;
}

/** All that the filters choose, by id. */
export async function keyed(
  at: At,
  { table, filters }: Pick<AnyRegister, 'table' | 'filters'>,
  { by, asked, period }: Keying,
): Promise<readonly Keyed[]> {
  const columns = by.map((name) => columnOf(filters, name));
  const where = await conditionsOf(filters, asked, at);
  const rows = await found(at, table, { where, period, limit: ALL, keys: [...TIMES, ...columns] });
  return rows.map(({ id, keys = {} }) => ({
    id,
    from: numberIn(keys['happened_from']),
    to: numberIn(keys['happened_to']),
    keys: Object.fromEntries(by.map((name, i) => [name, valuesIn(keys[columns[i]!])])),
  }));
}

const TIMES = ['happened_from', 'happened_to'];

const numberIn = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value as string);

/** Of a filter by one value that value, of one by any those between commas. */
function valuesIn(value: unknown): readonly string[] {
  if (typeof value !== 'string' || value === '') return [];
  return /^,.*,$/s.test(value) ? value.slice(1, -1).split(',') : [value];
}
