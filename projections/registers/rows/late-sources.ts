// The sources of what may be late: for each register, or each operation that its things are held against, those things by when they were
// due, the latest first, read a few at a time.
import { sql } from 'kysely';
import { ANYBODY } from '../../../src/domain/requests.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { DAY } from '../../../src/domain/values/time/calendar.js';
import { type Findable, inOperations } from './candidates.js';
import { holding } from './found-by.js';
import { found } from './found.js';
import type { Condition } from './having.js';
import type { DueLast } from './order.js';

/** The first and the last of what was due in a thing, on the civil axis: ms; null: nothing. */
export interface Due {
  readonly first: number | null;
  readonly last: number | null;
}

/** A deadline that an operation sets for what is told of it. */
export interface OfOperation {
  readonly operation: string;
  /** When it ended: ms UTC. */
  readonly end: number;
  /** The same on the civil axis. */
  readonly due: number;
  /** Who is told what was late to it; undefined: of anybody. */
  readonly whose: readonly string[] | undefined;
}

/** Where an answer goes on: nothing that was due later is looked at again, nor, of that day, things before this one. */
export interface Behind {
  readonly due: number;
  readonly id: string;
}

export interface LateWanted {
  readonly of: readonly string[] | undefined;
  readonly operations: readonly string[] | undefined;
  /** Whether it came; undefined: either. */
  readonly came: boolean | undefined;
  readonly due: readonly OfOperation[];
  readonly behind: Behind | undefined;
}

/** The next of them, so many; none: there are no more. */
export type Source = (most: number) => Promise<readonly DueLast[]>;

interface Kept<State> extends Findable<State> {
  /** True where other things set its deadlines. */
  readonly isBeside: boolean;
}

export async function sourcesOf<State>(at: At, kept: Kept<State>, wanted: LateWanted): Promise<readonly Source[]> {
  if (!kept.isBeside) return [await ownSource(at, kept, wanted)];
  // What is held against another thing's deadline is what came.
  if (wanted.came === false) return [];
  const all = wanted.due.map((each) => besideSource(at, kept, { ...wanted, each }));
  return (await Promise.all(all)).flat();
}

/** Whoever is named, or of whom only a closer look tells it. */
const named = (column: string, of: readonly string[] | undefined): Condition =>
  of ? holding(column, [...of, ANYBODY]) : sql`${sql.ref(column)} > ''`;

/** By the local clock of whoever was to do it, which may be a day before or behind. */
async function ownSource<State>(at: At, kept: Kept<State>, wanted: LateWanted): Promise<Source> {
  const { of, operations, came, behind } = wanted;
  const columns = came === undefined ? ['late_open', 'late_came'] : came ? ['late_came'] : ['late_open'];
  const whose = columns.map((column) => named(column, of));
  const where = [
    sql`late_first <= ${at.now + DAY}`,
    ...(of || came !== undefined ? [sql`(${sql.join(whose, sql` or `)})`] : []),
    ...(operations ? [await inOperations(at, kept, operations)] : []),
    ...(behind ? [sql`(late_first < ${behind.due} or (late_first = ${behind.due} and id >= ${behind.id}))`] : []),
  ];
  let last: DueLast | undefined;
  return async (most) => {
    const order = { by: 'late_last', behind: last } as const;
    const rows = await found(at, kept.table, { order, limit: most, where, keys: ['late_last'] });
    const all = rows.map(({ id, keys }) => ({ id, due: Number(keys!['late_last']) }));
    last = all.at(-1) ?? last;
    return all;
  };
}

async function besideSource<State>(at: At, kept: Kept<State>, wanted: OfEach): Promise<readonly Source[]> {
  const { operation, end, due } = wanted.each;
  const [who, behind] = [whoIn(wanted), wanted.behind];
  if (who?.length === 0 || (behind && due > behind.due)) return [];
  const where = [
    await inOperations(at, kept, [operation]),
    sql`late_last >= ${end}`,
    ...(who ? [named('late_by', who)] : []),
    ...(behind?.due === due ? [sql`id >= ${behind.id}`] : []),
  ];
  let last: string | undefined;
  const source: Source = async (most) => {
    const rows = await found(at, kept.table, { order: { by: 'id', behind: last }, limit: most, where });
    last = rows.at(-1)?.id ?? last;
    return rows.map(({ id }) => ({ id, due }));
  };
  return [source];
}

interface OfEach extends LateWanted {
  readonly each: OfOperation;
}

/** Of those that are asked for, whom the reader is told of; undefined: of anybody. */
const whoIn = ({ of, each: { whose } }: OfEach): readonly string[] | undefined =>
  whose && of ? whose.filter((one) => of.includes(one)) : (whose ?? of);
