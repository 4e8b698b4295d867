// Values of a filter that nothing in the log is called: refused by name, with the nearest that there is.
import type { Invalid } from '../../../src/forms/invalid.js';
import { Malformed } from '../../../src/forms/malformed.js';
import { unknownName } from '../../../src/forms/near.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import type { Filter, FilterValues } from './found-by.js';
import { held, isHeld } from './found.js';
import { among, type KeptIn, type Where } from './having.js';

/** Names that are compared with one that is not known; more would only cost time. */
const MOST = 1000;

/** A column of a register in which something is named. */
interface Column {
  readonly table: KeptIn;
  readonly column: string;
  readonly holds: (value: string) => Where;
}

/** What one parameter may name. */
export interface Names {
  readonly parameter: string;
  /** Whatever the log holds. */
  readonly always: readonly string[];
  /** Where the log names it; what is mostly named comes first. */
  readonly columns: readonly Column[];
}

/** The things of a register, by their ids. */
export const idsIn = (table: KeptIn): Column => ({ table, column: 'id', holds: (value) => among('id', [value]) });

type Naming = Pick<Filter<never>, 'name' | 'column' | 'names' | 'condition'>;

/** What the filters of a register name, each by itself. */
export function namesOf(table: KeptIn, filters: readonly Naming[]): readonly Names[] {
  return filters.flatMap(({ name, column, names, condition }) => {
    if (names === undefined) return [];
    // A name is one at whatever moment.
    const own = { table, column, holds: (value: string) => condition([value], 0)! };
    return 'table' in names
      ? [{ parameter: name, always: [], columns: [idsIn(names.table), own] }]
      : [{ parameter: name, always: names, columns: [own] }];
  });
}

/** Throws `Malformed` for what was not known at that place in the log, so that an answer that was given once stays. */
export async function demandKnown(at: At, all: readonly Names[], asked: FilterValues): Promise<void> {
  const problems: Invalid[] = [];
  for (const names of all) {
    for (const value of asked[names.parameter] ?? []) {
      if (!(await isKnown(at, names, value))) problems.push(await unknown(at, names, value));
    }
  }
  if (problems.length > 0) throw new Malformed(problems);
}

async function isKnown(at: At, { always, columns }: Names, value: string): Promise<boolean> {
  if (at.upTo === null || always.includes(value)) return true;
  for (const { table, holds } of columns) if (await isHeld(at, table, holds(value))) return true;
  return false;
}

async function unknown(at: At, { parameter, always, columns }: Names, value: string): Promise<Invalid> {
  const known = [...always];
  for (const { table, column } of columns) known.push(...(await held(at, table, column, MOST)));
  return unknownName(value, known).under(parameter);
}

/** That what was asked for exists, and has no rows; undefined where nothing was asked for by name. */
export function nothingUnder(all: readonly Names[], asked: FilterValues, say: Say): string | undefined {
  const named = all.flatMap(({ parameter }) => asked[parameter] ?? []);
  return named.length === 0 ? undefined : say('answer.NOTHING_UNDER', { names: named.join(', '), count: named.length });
}
