// The pages of the ledger that are full at a place, and what has moved behind it.
import { sql } from 'kysely';
import { movedPairs } from '../streams.js';
import { pages } from '../table.js';
import type { Condition } from './happened-within.js';

/** A place, and whether only what stands on pages that are full there counts. */
export interface UpToPage {
  readonly upTo: bigint;
  readonly isOfFullPages: boolean;
}

/** How many pages are full, and known as a whole. */
export const fullPages = (upTo: bigint): Condition => sql`coalesce((select page + 1 from ${sql.table(pages.name)}
  where position <= ${upTo} order by position desc, page desc limit 1), 0)`;

export const upToLast = ({ upTo, isOfFullPages }: UpToPage): Condition =>
  isOfFullPages ? sql`page < ${fullPages(upTo)}` : sql`page <= ${fullPages(upTo)}`;

/** Whether contributions have moved from one scope to another. */
export const MOVED = { never: 0, before: 1, behind: 2 } as const;

/** Of the pages up to that event how many are full, and what of `MOVED` holds there. */
export const placeIn = (upTo: bigint): Condition => sql`select ${fullPages(upTo)} as pages, case
  when exists (select 1 from ${sql.table(movedPairs.name)} where first <= ${upTo} and last > ${upTo}) then ${sql.lit(MOVED.behind)}
  when exists (select 1 from ${sql.table(movedPairs.name)}) then ${sql.lit(MOVED.before)} else ${sql.lit(MOVED.never)} end as moved`;
