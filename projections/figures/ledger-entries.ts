// The contributions behind a figure: asked with the figure's own parameters, they add up to it exactly.
import { sql } from 'kysely';
import { entryCursor } from '../../src/domain/values/cursor.js';
import { Field } from '../../src/forms/form.js';
import { oneOf, wholeNumberText } from '../../src/domain/values/text.js';
import { type At, question } from '../../src/eventsourcing/asking/ask.js';
import { NotAnswered } from '../../src/eventsourcing/asking/not-answered.js';
import { parsePosition } from '../../src/eventsourcing/log/position.js';
import { type Condition, surely, within } from './sums/happened-within.js';
import { FAMILIES } from '../ledger/families.js';
import { type Entry, entryInWords, entryOf, type EntryRow } from './sums/entry.js';
import { conditions, GroupedFilter } from './sums/filter.js';
import type { Sight } from '../../src/eventsourcing/asking/sight.js';
import { entriesSeen } from '../ledger/sight.js';
import { ledger, LEDGER_VERSION } from '../ledger/table.js';
import { ledgerProjection } from '../ledger/ledger.js';

/** Entries a page, where nothing is said. */
const LIMIT = 100;

export class LedgerForm extends GroupedFilter {
  @Field(oneOf(['true', 'false'] as const), {
    optional: true,
    description:
      'Whether only what stands is listed (when not given), or also what was taken back, with what took it back',
  })
  standing?: 'true' | 'false';
  @Field(wholeNumberText({ min: 1, max: 1000 }), {
    optional: true,
    description: `Entries a page; ${LIMIT} when not given`,
  })
  limit?: number;
  @Field(entryCursor, {
    optional: true,
    description: 'The `next` of the page before; pages fit together when `knownAt` is the position of the first',
  })
  cursor?: string;
}

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
function chosenBy(form: LedgerForm, upTo: bigint, sight: Sight): Condition {
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

async function entries(form: LedgerForm, at: At, limit: number): Promise<readonly Entry[]> {
  if (at.upTo === null) return [];
  const chosen = chosenBy(form, at.upTo, at.sight);
  const listed = form.standing === 'false' ? chosen : standing(chosen);
  const joins = Object.entries(FAMILIES).map(
    ([family, { name }]) => sql`join ${sql.table(name)} on ${sql.table(name)}.id = shown.${sql.ref(family)}`,
  );
  const { rows } = await sql<Entry>`
    select shown.*, ${sql.join(TOLD)} from (
      select * from (${listed}) as listed where ${behind(form, at)} order by page, number limit ${limit}) as shown
    ${sql.join(joins, sql` `)}
    order by page, number`.execute(at.query);
  return rows;
}

/** What lies behind the cursor; a place of another log would silently skip or repeat entries. */
function behind({ cursor }: LedgerForm, at: At): Condition {
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

export const ledgerEntries = question<LedgerForm, EntryRow>({
  path: 'ledger',
  reads: [ledgerProjection],
  rules: `ledger@${LEDGER_VERSION}`,
  form: LedgerForm,
  async ask(form, at) {
    const { limit = LIMIT } = form;
    const found = await entries(form, at, limit + 1);
    const shownEntries = found.slice(0, limit);
    const last = found.length > limit ? shownEntries.at(-1) : undefined;
    return {
      rows: shownEntries.map((entry) => entryOf(entry, at.position(BigInt(entry.position)))),
      next: last ? `${at.position(BigInt(last.position))}.${last.ordinal}` : null,
    };
  },
  inWords: entryInWords,
});
