// The contributions that stand: of what was booked, what nothing has taken back by that place in the log.
import { sql } from 'kysely';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { FAMILIES } from '../families.js';
import { takenBackOf } from '../matches/table.js';
import { isSeen } from '../seen.js';
import { streams } from '../streams.js';
import { ledger, type LedgerRow, PAGE } from '../table.js';
import type { Condition } from './happened-within.js';

type Booked = Pick<LedgerRow, 'event' | 'line' | 'stream' | 'number' | 'position'> & {
  readonly part: string | null;
  readonly what: string | null;
  readonly currency: string | null;
};

type Slot = Pick<Booked, 'event' | 'line' | 'part' | 'what' | 'currency'>;

/** What tells one contribution of an event from its others: at most one booking of them stands at a time. */
const slotOf = ({ event, line, part, what, currency }: Slot): string =>
  JSON.stringify([event, line, part, what, currency]);

/**
 * A booking stands until a reversal of its slot comes later. Reversals are written before what replaces them: one in
 * the same event took back what had stood before it.
 */
export async function standing<E extends Booked>(
  entries: readonly E[],
  place: { readonly at: At; readonly upTo: bigint },
): Promise<readonly E[]> {
  const [first] = entries;
  if (!first) return [];
  const names = [...new Set(entries.map(({ stream }) => stream))];
  const taken = await takenIn(names, { ...place, behind: first.number });
  const beside = await countedBeside(names, place);
  return entries.filter((entry) => {
    const slot = slotOf(entry);
    return !beside.has(slot) && !(BigInt(taken.get(slot) ?? 0) > BigInt(entry.position));
  });
}

/** The entry of that number. */
const numbered = (table: Condition, number: Condition): Condition =>
  sql`join ${table} as entry on entry.page = ${number} / ${sql.lit(PAGE)} and entry.number = ${number}`;

interface Walk {
  readonly at: At;
  readonly upTo: bigint;
  /** The number of an entry, behind which it is looked for. */
  readonly behind: number;
}

type Reversal = Slot & { readonly taken_at: bigint };

/** By slot, where it was last taken back: each stream is gone through from its last entry, each of which names the one before. */
async function takenIn(names: readonly string[], { at, upTo, behind }: Walk): Promise<ReadonlyMap<string, bigint>> {
  const [table, own, kind] = [ledger, streams, FAMILIES.kind].map(({ name }) => sql.table(name)) as Tables;
  const columns = sql.join(COLUMNS.map((each) => sql.ref(`entry.${each}`)));
  const { rows } = await sql<Reversal>`
    with recursive walked as (
      select ${columns} from ${own} as named ${numbered(table, sql.ref('named.last'))}
      where named.stream in (${sql.join(names)})
      union all
      select ${columns} from walked ${numbered(table, sql.ref('walked.previous'))} where walked.previous > ${behind})
    select event, line, part, what, currency, max(position) as taken_at from walked join ${kind} on ${kind}.id = walked.kind
    where sign = -1 and moved = 0 and position <= ${upTo} group by event, line, part, what, currency`.execute(at.query);
  return new Map(rows.map((row) => [slotOf(row), row.taken_at]));
}

/** The slots of what is one seizure with something else that the reader sees, and that counts instead. */
async function countedBeside(
  names: readonly string[],
  { at, upTo }: Pick<Walk, 'at' | 'upTo'>,
): Promise<ReadonlySet<string>> {
  const [table, own, kind] = [ledger, streams, FAMILIES.kind].map(({ name }) => sql.table(name)) as Tables;
  const scopes = sql.table(FAMILIES.scope.name);
  const columns = sql.join([...COLUMNS, 'scope'].map((each) => sql.ref(`entry.${each}`)));
  const seen = at.sight.kind === 'everything' ? sql`1 = 1` : isSeen(at.sight, sql.ref('booked.scope'));
  const { rows } = await sql<Slot & { readonly times: number }>`
    with recursive walked as (
      select ${columns} from (
        select distinct name from ${sql.table(takenBackOf.name)} where incident in (${sql.join(names)})) as listed
      join ${own} as named on named.stream = listed.name ${numbered(table, sql.ref('named.last'))}
      union all
      select ${columns} from walked ${numbered(table, sql.ref('walked.previous'))} where walked.previous is not null)
    select event, line, part, what, currency, sum(sign) as times from walked
    join ${kind} on ${kind}.id = walked.kind join ${scopes} as booked on booked.id = walked.scope
    where position <= ${upTo} and ${seen} group by event, line, part, what, currency`.execute(at.query);
  return new Set(rows.filter(({ times }) => Number(times) < 0).map(slotOf));
}

type Tables = [Condition, Condition, Condition];

const COLUMNS = ['previous', 'position', 'sign', 'moved', 'event', 'line', 'kind'];
