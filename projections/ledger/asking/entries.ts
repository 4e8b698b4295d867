// The contributions that a question is about, with what their families tell: those that stand, or also what was taken back.
import { sql } from 'kysely';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import { parsePosition } from '../../../src/eventsourcing/log/position.js';
import type { Booking } from '../booking.js';
import { FAMILIES } from '../families.js';
import { entriesSeen, isBookedForAll, scopesThen } from '../sight.js';
import { ledger, type LedgerRow, pages } from '../table.js';
import { conditions, type GroupedFilter, sureOf } from './filter.js';
import { type Condition, instantOf, within } from './happened-within.js';
import { standing } from './standing.js';

type EntriesForm = GroupedFilter & {
  /** `false`: also what was taken back, with what took it back. */
  readonly standing?: 'true' | 'false';
  /** The place of the last entry that is known: `<position>.<stream>.<ordinal>`. */
  readonly cursor?: string;
};

/** A row of the ledger with what its families tell, as the database gives it: JSON as text, numbers as bigint. */
export type BookedEntry = LedgerRow &
  Omit<Booking, keyof LedgerRow | 'attribution' | 'involved'> & {
    readonly attribution: string;
    readonly involved: string;
    /** 1 where it is what is asked for, for certain. */
    readonly sure: unknown;
  };

/** Columns of the families that the entry itself does not have. */
const TOLD = Object.values(FAMILIES).flatMap(({ name, columns }) =>
  Object.keys(columns)
    .filter((each) => !['key', 'id', 'scope'].includes(each))
    .map((each) => sql`${sql.table(name)}.${sql.ref(each)}`),
);

/** Entries that are looked at together at least: of few, most may have been taken back. */
const LEAST = 256;

/** So many of the entries that a question is about, in their order. What is looked at grows with them, not with the ledger. */
export async function entriesBy(form: EntriesForm, at: At, limit: number): Promise<readonly BookedEntry[]> {
  if (at.upTo === null) return [];
  const own = { at, upTo: at.upTo, seen: await seenBy(at) };
  const all: BookedEntry[] = [];
  const least = Math.max(limit, LEAST);
  for (let after = behind(form, own); ;) {
    const next = await booked(form, own, { after, limit: least });
    all.push(...(form.standing === 'false' ? next : await standing(next, own)));
    const last = next.at(-1);
    if (all.length >= limit || next.length < least || !last) return all.slice(0, limit);
    after = sql`page >= ${last.page} and number > ${last.number}`;
  }
}

interface Place {
  readonly at: At;
  readonly upTo: bigint;
  /** The part of the ledger that the reader sees. */
  readonly seen: Condition;
}

async function seenBy(at: At): Promise<Condition> {
  const isThen = at.sight.kind !== 'everything' && at.sight.isThen;
  return entriesSeen(at.sight, isThen ? await scopesThen(at) : undefined);
}

interface Stretch {
  readonly after: Condition;
  readonly limit: number;
}

/** What was booked, and, where that is asked for, what took it back, with all that its families tell. */
async function booked(
  form: EntriesForm,
  { at, upTo, seen }: Place,
  { after, limit }: Stretch,
): Promise<readonly BookedEntry[]> {
  // What only moves from one scope to another makes nothing known.
  const place = sql`position <= ${upTo} and moved = 0 and ${after}`;
  // What counts beside another takes back what was booked elsewhere, and is booked by nobody.
  const signs = form.standing === 'false' ? [] : [sql`sign = 1`, sql`not ${isBookedForAll}`];
  const where = sql.join([place, ...signs, ...conditions(form), ...within(form)], sql` and `);
  const joins = Object.entries(FAMILIES).map(
    ([family, { name }]) => sql`join ${sql.table(name)} on ${sql.table(name)}.id = shown.${sql.ref(family)}`,
  );
  const { rows } = await sql<BookedEntry>`
    select shown.*, ${sql.join(TOLD)} from (
      select ${sql.table(ledger.name)}.*, ${sureOf(form)}
      from ${seen} where ${where} order by page, number limit ${limit}) as shown
    ${sql.join(joins, sql` `)}
    order by page, number`.execute(at.query);
  return rows;
}

/** A place of another log would silently skip or repeat entries. */
function numberIn(place: string, at: At): bigint {
  const { log, number } = parsePosition(place) ?? { log: '', number: 0n };
  if (place === at.position(number)) return number;
  const own = parsePosition(at.position(number))?.log ?? '';
  throw new NotAnswered('POSITION_OF_ANOTHER_LOG', { given: log, log: own }, 'cursor');
}

/** Pages that were full before that event need not be looked at. */
const pageOf = (number: bigint): Condition => sql`coalesce((select page + 1 from ${sql.table(pages.name)}
  where position < ${number} order by position desc, page desc limit 1), 0)`;

/** What an entry was booked by: the event's number; when what it counts had happened, and was said to have, at the latest, ms. */
export const BOOKED_BY = {
  g_at: sql`cast(position as text)`,
  g_happened: instantOf('occurred_to'),
  g_said: sql`asserted_to`,
} as const;

/** Whatever was booked, or taken back, by later events than that one. */
export const bookedSince = (number: bigint): Condition => sql`(page >= ${pageOf(number)} and position > ${number})`;

/**
 * What lies behind the cursor. One that names an entry that the reader does not see is taken for one that names none: behind
 * all of that event.
 */
function behind({ cursor }: EntriesForm, { at, seen }: Place): Condition {
  if (cursor === undefined) return sql`1 = 1`;
  const [log, event, stream, ordinal] = cursor.split('.') as [string, string, string, string];
  const number = numberIn(`${log}.${event}`, at);
  const page = pageOf(number);
  const last = sql`(select number from ${seen} where page >= ${page} and position = ${number}
    and stream = ${stream} and ordinal = ${Number(ordinal)} order by page, number limit 1)`;
  return sql`page >= ${page} and (position > ${number} or (position = ${number} and number > ${last}))`;
}
