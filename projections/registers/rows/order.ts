// The orders of a list: which come from an index, and how a page goes on behind the last thing of the one before.
import { sql } from 'kysely';
import type { Condition, KeptIn, Narrowed } from './having.js';

/** A thing by when it began, ms UTC. */
export interface Begun {
  readonly begun: number;
  readonly id: string;
}

/**
 * How a list is ordered, and behind which place of that order it goes on: by id, by when things began, what was last listed
 * otherwise first.
 */
export type ListOrder =
  | { readonly by: 'id'; readonly behind?: string | undefined }
  | { readonly by: 'begun'; readonly behind?: Begun | undefined }
  | { readonly by: '-changed'; readonly behind?: bigint | undefined };

/** The same, or what was due last first. */
export type Order = ListOrder | { readonly by: 'late_last'; readonly behind?: DueLast | undefined };

/** A thing by what was due last in it, on the civil axis: ms. */
export interface DueLast {
  readonly due: number;
  readonly id: string;
}

interface Ordered {
  readonly behind: readonly Condition[];
  readonly direction: Condition;
}

/** A thing has one row at a place, and a place one thing: each order is the same whoever asks, and leaves nothing open. */
export function ordered(upTo: bigint, among: Narrowed, order: Order = { by: 'id' }): Ordered {
  if (order.by === 'begun') return byBegun(among, order.behind);
  if (order.by === 'late_last') return byDue(order.behind);
  if (order.by === 'id') return byId(among, order.behind);
  const { behind } = order;
  const place = behind === undefined ? sql`position <= ${upTo}` : sql`position < ${behind}`;
  return { behind: [place], direction: sql`position desc` };
}

function byId({ isByValue }: Narrowed, behind: string | undefined): Ordered {
  const id = sql.ref(isByValue ? 'thing' : 'id');
  return { behind: behind === undefined ? [] : [sql`${id} > ${behind}`], direction: id };
}

function byBegun({ isByValue }: Narrowed, last: Begun | undefined): Ordered {
  const both = sql.join((isByValue ? ['since', 'thing'] : ['begun', 'id']).map((each) => sql.ref(each)));
  return { behind: last === undefined ? [] : [sql`(${both}) > (${last.begun}, ${last.id})`], direction: both };
}

/** What was due last before that; what was due at no time is no part of it. */
function byDue(last: DueLast | undefined): Ordered {
  const behind =
    last === undefined
      ? [sql`late_last is not null`]
      : [sql`late_last <= ${last.due}`, sql`(late_last < ${last.due} or id > ${last.id})`];
  return { behind, direction: sql`late_last desc, id` };
}

/** What was due last has an index for all; what was last listed otherwise one for a key that very many have in common. */
export const isInOrder =
  ({ had }: KeptIn, order: Order | undefined) =>
  (column: string): boolean =>
    order?.by === 'late_last' || (order?.by === '-changed' && column === had?.inOrder);
