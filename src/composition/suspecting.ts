// The policy that suspects duplicates: what the read models find alike, it tells as the program itself, some seconds after it was
// reported. It keeps nothing of its own: what is to be told follows from the log, and what has been told stands in it, so that a
// process that dies is followed by one that goes on, and what is told twice has one effect.
import { sql } from 'kysely';
import { duplicateReviews } from '../../projections/registers/duplicate-reviews.js';
import { likenesses, likenessProjection, type LikenessRow } from '../../projections/likeness/likenesses.js';
import type { Aside } from '../bus/aside.js';
import type { LinePair } from '../domain/duplicate-review/events.js';
import { SUSPECTED_BY } from '../domain/duplicate-review/suspected-by.js';
import { canonicalJson } from '../eventsourcing/log/canonical.js';
import { uuidOf } from '../eventsourcing/log/uuid.js';
import { Refusal } from '../eventsourcing/writing/refusal.js';
import { liveAmong } from '../eventsourcing/read-models/generations.js';
import type { Backend } from './backend.js';

/** How long lines of one report may take to come one after the other, and how often it is looked, ms. */
const RIPE = 1_500;
/** What was reported longer ago was there before anybody looked, or was looked at then. ms */
const OLDEST = 30 * 86_400_000;
/** Told in one go. */
const AT_ONCE = 100;

type Over = Pick<Backend, 'db' | 'projector' | 'now' | 'diagnostics'>;

/** What it gives ends it; nobody waits for it, and what goes wrong is told to the operator. */
export function suspecting(over: Over, carrier: Pick<Aside, 'prepare'>): () => void {
  const { projector, diagnostics } = over;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let last = -1n;
  const soon = (): void => {
    if (!isOver) timer ??= setTimeout(look, RIPE).unref();
  };
  const look = (): void => void looked();
  const looked = async (): Promise<void> => {
    let isMore = false;
    try {
      ({ last, isMore } = await suspected(over, carrier, last));
    } catch (fault) {
      if (!isOver) diagnostics.emit('suspecting', fault);
    }
    timer = undefined;
    if (isMore) soon();
  };
  projector.watch(soon);
  soon();
  return (): void => {
    isOver = true;
    clearTimeout(timer);
  };
}

interface Done {
  readonly last: bigint;
  /** Something is left, or not ripe. */
  readonly isMore: boolean;
}

/** Of all processes the one that projects tells it. */
async function suspected({ db, projector, now }: Over, carrier: Pick<Aside, 'prepare'>, after: bigint): Promise<Done> {
  const needed = [likenessProjection, duplicateReviews.projection];
  if (!projector.leads || liveAmong(await db.generations(), needed) === undefined)
    return { last: after, isMore: false };
  const found = await alikeIn({ db, now }, after);
  const ripe = found.filter(({ recorded_at }) => Number(recorded_at) <= now() - RIPE);
  for (const each of ripe) await tell(carrier, each);
  return { last: ripe.at(-1) ? BigInt(ripe.at(-1)!.position) : after, isMore: found.length > 0 };
}

type Found = Omit<LikenessRow, 'lines' | 'reasons'> & Record<'lines' | 'reasons', string>;

/** What is alike since that event, and, before the first look, nobody has suspected. */
async function alikeIn({ db, now }: Pick<Over, 'db' | 'now'>, after: bigint): Promise<readonly Found[]> {
  const isNew =
    after < 0n
      ? sql`not exists (select 1 from ${sql.table(duplicateReviews.table.name)} as told where told.id = alike.review)`
      : sql`1 = 1`;
  const { rows } = await sql<Found>`select * from ${sql.table(likenesses.name)} as alike
    where position > ${after} and recorded_at >= ${now() - OLDEST} and ${isNew}
    order by position limit ${AT_ONCE}`.execute(db.query);
  return rows;
}

async function tell(
  carrier: Pick<Aside, 'prepare'>,
  { review: id, one, other, score, event, ...of }: Found,
): Promise<void> {
  const lines = JSON.parse(of.lines) as readonly LinePair[];
  const body = { one, other, lines, score: Number(score), reasons: JSON.parse(of.reasons) as readonly string[] };
  const key = uuidOf(canonicalJson(['suspected', id, lines as never]));
  const about = { collection: 'duplicate-reviews', id, verb: 'suspect', key, actor: SUSPECTED_BY, causationId: event };
  try {
    await carrier.prepare({ ...about, body }).carryOut();
  } catch (problem) {
    // A line that has gone meanwhile is the same as none.
    if (!(problem instanceof Refusal)) throw problem;
  }
}
