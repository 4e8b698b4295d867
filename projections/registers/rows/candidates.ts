// The candidates among the things of a register: those whose key names somebody who is asked for, in the operations that are; a closer look
// at each tells the rest.
import { sql } from 'kysely';
import { ANYBODY, type Requests, UNIT } from '../../../src/domain/requests.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { Story } from '../../../src/eventsourcing/log/story.js';
import { type Filter, holding } from './found-by.js';
import { ALL, found } from './found.js';
import { having, type KeptIn, type Where } from './having.js';

/** Of whom; undefined: of anybody. */
export interface Wanted {
  readonly of: readonly string[] | undefined;
  /** Whether any of them is in the coordination unit of an operation. */
  readonly coordinate?: boolean | undefined;
  readonly operations: readonly string[] | undefined;
}

/** A register, as far as its things are found. */
export interface Findable<State> {
  readonly of: Story<State, never>;
  readonly table: KeptIn;
  readonly filters: readonly Pick<Filter<State>, 'name' | 'column'>[];
  readonly ofOperations?: OfOperations | undefined;
}

/** Things that count for an operation by what they belong to; undefined: none does. */
export type OfOperations = (operations: readonly string[], at: At) => Promise<Where | undefined>;

/** The operation that a thing counts for, an operation's own being itself; nothing, where it counts for none. */
export async function inOperations<State>(
  at: At,
  { of, filters, ofOperations }: Findable<State>,
  operations: readonly string[],
): Promise<Where> {
  const column = of.category === 'operation' ? 'id' : filters.find(({ name }) => name === 'operation')?.column;
  if (column !== undefined) return having(column, operations);
  return (await ofOperations?.(operations, at)) ?? NONE;
}

const NONE = sql`1 = 0`;

const idsWhere = async (at: At, table: KeptIn, where: readonly Where[]): Promise<readonly string[]> =>
  (await found(at, table, { limit: ALL, where })).map(({ id }) => id);

/** The ids of things whose key in that column names any of these, or anybody. */
export async function candidatesBy<State>(
  at: At,
  register: Findable<State>,
  { column, of, coordinate = false, operations }: Wanted & { readonly column: string },
): Promise<readonly string[]> {
  return idsWhere(at, register.table, [
    sql`${sql.ref(column)} > ''`,
    ...(of ? [holding(column, [...of, ANYBODY, ...(coordinate ? [UNIT] : [])])] : []),
    ...(operations ? [await inOperations(at, register, operations)] : []),
  ]);
}

interface Other<State> {
  readonly story: Story<unknown, never>;
  readonly id: (it: State) => string | undefined;
}

/** The story of the other thing that it is held against, where it names one. */
export async function otherOf<State>(story: At['story'], other: Other<State> | undefined, it: State): Promise<unknown> {
  const id = other?.id(it);
  return id === undefined ? undefined : (await story(other!.story, id))?.story;
}

/** The same of several, each of which may hang on those before it. */
export async function othersOf<State>(
  story: At['story'],
  others: Requests<State>['others'] = {},
  it: State,
): Promise<object> {
  const found: Record<string, unknown> = {};
  for (const [name, { story: of, id }] of Object.entries(others)) {
    const told = await otherOf(story, { story: of, id: (thing: State) => id(thing, found) }, it);
    if (told !== undefined) found[name] = told;
  }
  return found;
}
