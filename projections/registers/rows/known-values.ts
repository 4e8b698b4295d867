// Values of a filter that nothing in the log is called: refused by name, with the nearest that there is.
import { sql } from 'kysely';
import type { Invalid } from '../../../src/forms/invalid.js';
import { Malformed } from '../../../src/forms/malformed.js';
import { unknownName } from '../../../src/forms/near.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import type { FilterValues, Filter } from './found-by.js';
import { held, isHeld } from './found.js';

/** Names that are compared with one that is not known; more would only cost time. */
const MOST = 1000;

type NamedFilter = Pick<Filter<never>, 'name' | 'column' | 'names' | 'condition'>;
interface Table {
  readonly name: string;
}

/** Throws `Malformed` for what was not known at that place in the log, so that an answer that was given once stays. */
export async function demandKnown(
  at: At,
  own: Table,
  filters: readonly NamedFilter[],
  asked: FilterValues,
): Promise<void> {
  const problems: Invalid[] = [];
  for (const filter of filters) {
    if (filter.names === undefined) continue;
    for (const value of asked[filter.name] ?? []) {
      if (!(await isKnown(at, own, filter, value))) problems.push(await unknown(at, own, filter, value));
    }
  }
  if (problems.length > 0) throw new Malformed(problems);
}

async function isKnown(at: At, own: Table, { names, condition }: NamedFilter, value: string): Promise<boolean> {
  if (at.upTo === null) return true;
  const isNamed =
    names && ('table' in names ? await isHeld(at, names.table, sql`id = ${value}`) : names.includes(value));
  return isNamed || isHeld(at, own, condition([value])!);
}

async function unknown(at: At, own: Table, { name, column, names }: NamedFilter, value: string): Promise<Invalid> {
  const others = names && ('table' in names ? await held(at, names.table, 'id', MOST) : names);
  const known = [...(others ?? []), ...(await held(at, own, column, MOST))];
  return unknownName(value, known).under(name);
}

/** That what was asked for exists, and has no rows; undefined where nothing was asked for by name. */
export function nothingUnder(filters: readonly NamedFilter[], asked: FilterValues, say: Say): string | undefined {
  const named = filters.filter(({ names }) => names !== undefined).flatMap(({ name }) => asked[name] ?? []);
  return named.length === 0 ? undefined : say('answer.NOTHING_UNDER', { names: named.join(', '), count: named.length });
}
