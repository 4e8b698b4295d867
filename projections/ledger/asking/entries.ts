// The contributions that a question is about, with what their families tell: those that stand, or also what was taken back.
import { sql } from 'kysely';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import type { Sight } from '../../../src/eventsourcing/asking/sight.js';
import { parsePosition } from '../../../src/eventsourcing/log/position.js';
import type { Booking } from '../booking.js';
import { FAMILIES } from '../families.js';
import { entriesSeen } from '../sight.js';
import { ledger, type LedgerRow } from '../table.js';
import { conditions, type GroupedFilter } from './filter.js';
import { type Condition, surely, within } from './happened-within.js';

type EntriesForm = GroupedFilter & {
  /** `false`: also what was taken back, with what took it back. */
  readonly standing?: 'true' | 'false';
  /** The place of the last entry that is known: `<position>.<ordinal>`. */
  readonly cursor?: string;
};

/** A row of the ledger with what its families tell, as the database gives it: JSON as text, numbers as bigint. */
export type BookedEntry = LedgerRow &
  Omit<Booking, keyof LedgerRow | 'attribution' | 'involved'> & {
    readonly attribution: string;
    readonly involved: string;
    /** 1 where it lies in the asked period for certain. */
    readonly sure: unknown;
  };

/** What tells one contribution of an event from its others: at most one booking of them stands at a time. */
const SLOT = ['event', 'line', 'part', 'what'] as const;

/**
 * A booking stands until a reversal of its slot comes later. Reversals are written before what replaces them: one in
 * the same event took back what had stood before it.
 */
function standing(chosen: Condition): Condition {
  const renamed = SLOT.map((each) => sql`${sql.ref(each)} as ${sql.ref(`taken_${each}`)}`);
  const same = SLOT.filter((each) => each !== 'event').map(
    (each) => sql`coalesce(${sql.ref(each)}, '') = coalesce(${sql.ref(`taken_${each}`)}, '')`,
  );
  const taken = sql`select ${sql.join(renamed)}, max(position) as taken_at from (${chosen}) as reversal
    where sign = -1 group by ${sql.join(SLOT.map((each) => sql.ref(each)))}`;
  return sql`select booked.* from (${chosen}) as booked
    left join (${taken}) as taken on event = taken_event and ${sql.join(same, sql` and `)}
    where sign = 1 and (taken_at is null or taken_at <= position)`;
}

/** Entries with what tells them apart; everything else of their families is looked up for those that are shown. */
function chosenBy(form: EntriesForm, upTo: bigint, sight: Sight): Condition {
  // What only moves from one scope to another makes nothing known.
  const all = [sql`position <= ${upTo}`, sql`moved = 0`, ...conditions(form), ...within(form)];
  const where = sql.join(all, sql` and `);
  const kind = sql.table(FAMILIES.kind.name);
  return sql`select entry.*, part, what from (
    select ${sql.table(ledger.name)}.*, case when ${surely(form)} then 1 else 0 end as sure
    from ${entriesSeen(sight)} where ${where}) as entry
    join ${kind} on ${kind}.id = entry.kind`;
}

/** Columns of the families that the entry itself does not have. */
const TOLD = Object.values(FAMILIES).flatMap(({ name, columns }) =>
  Object.keys(columns)
    .filter((each) => !['key', 'id', 'part', 'what', 'scope'].includes(each))
    .map((each) => sql`${sql.table(name)}.${sql.ref(each)}`),
);

/** So many of the entries that a question is about, in their order. */
export async function entriesBy(form: EntriesForm, at: At, limit: number): Promise<readonly BookedEntry[]> {
  if (at.upTo === null) return [];
  const chosen = chosenBy(form, at.upTo, at.sight);
  const listed = form.standing === 'false' ? chosen : standing(chosen);
  const joins = Object.entries(FAMILIES).map(
    ([family, { name }]) => sql`join ${sql.table(name)} on ${sql.table(name)}.id = shown.${sql.ref(family)}`,
  );
  const { rows } = await sql<BookedEntry>`
    select shown.*, ${sql.join(TOLD)} from (
      select * from (${listed}) as listed where ${behind(form, at)} order by page, number limit ${limit}) as shown
    ${sql.join(joins, sql` `)}
    order by page, number`.execute(at.query);
  return rows;
}

/** What lies behind the cursor; a place of another log would silently skip or repeat entries. */
function behind({ cursor }: EntriesForm, at: At): Condition {
  if (cursor === undefined) return sql`1 = 1`;
  const end = cursor.lastIndexOf('.');
  const [place, ordinal] = [cursor.slice(0, end), Number(cursor.slice(end + 1))];
  const { log, number } = parsePosition(place) ?? { log: '', number: 0n };
  if (place !== at.position(number)) {
    const own = parsePosition(at.position(number))?.log ?? '';
    throw new NotAnswered('POSITION_OF_ANOTHER_LOG', { given: log, log: own }, 'cursor');
  }
  return sql`(position > ${number} or (position = ${number} and ordinal > ${ordinal}))`;
}
