// The contributions behind a figure: asked with the figure's own parameters, they add up to it exactly.
import { sql } from 'kysely';
import { entryCursor } from '../src/domain/values/cursor.js';
import { Field } from '../src/domain/values/form.js';
import { oneOf, wholeNumberText } from '../src/domain/values/text.js';
import { type At, question } from '../src/eventsourcing/ask.js';
import { NotAnswered } from '../src/eventsourcing/not-answered.js';
import { parsePosition } from '../src/eventsourcing/position.js';
import { type Condition, surely } from './happened-within.js';
import { type Entry, entryInWords, entryOf, type EntryRow } from './ledger-entry.js';
import { conditions, GroupedFilter } from './ledger-filter.js';
import { ledger, LEDGER_VERSION } from './ledger-table.js';
import { ledgerProjection } from './ledger.js';

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
function standing(form: GroupedFilter, upTo: bigint): { readonly join: Condition; readonly where: Condition } {
  const renamed = SLOT.map((each) => sql`${sql.ref(each)} as ${sql.ref(`taken_${each}`)}`);
  const same = SLOT.map((each) => sql`coalesce(${sql.ref(each)}, '') = coalesce(${sql.ref(`taken_${each}`)}, '')`);
  const taken = sql`select ${sql.join(renamed)}, max(position) as taken_at from ${sql.table(ledger.name)}
    where ${conditions(form, upTo)} and sign = -1 group by ${sql.join(SLOT.map((each) => sql.ref(each)))}`;
  return {
    join: sql`left join (${taken}) as taken on ${sql.join(same, sql` and `)}`,
    where: sql`sign = 1 and (taken_at is null or taken_at <= position)`,
  };
}

async function entries(form: LedgerForm, at: At, limit: number): Promise<readonly Entry[]> {
  if (at.upTo === null) return [];
  const { join, where } = form.standing === 'false' ? { join: sql``, where: sql`1 = 1` } : standing(form, at.upTo);
  const { rows } = await sql<Entry>`
    select ${sql.table(ledger.name)}.*, case when ${surely(form)} then 1 else 0 end as sure
    from ${sql.table(ledger.name)} ${join}
    where ${conditions(form, at.upTo)} and ${where} and ${behind(form, at)}
    order by position, ordinal limit ${limit}`.execute(at.query);
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
