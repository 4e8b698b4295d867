// The clock of the log, when it reached which number, and where copied events came from: it turns instants and old positions
// into places in the log. Kept and rebuilt like every read model.
import type { CompiledQuery } from 'kysely';
import { keepOrigin, originTable } from './origins.js';
import { type OwnRows, type Projection, type ReadDb, table } from './read-model.js';
import { onceKnown } from './soon.js';
import type { StoredEvent } from '../log/event.js';
import { PLACE, QueryCache } from './query-cache.js';

interface Tick {
  /** Ms UTC. */
  readonly recorded_at: number;
  /** The first event recorded at that moment or, where clocks went back, later than all before it. */
  readonly number: bigint;
}

const VERSION = 2;

const ticks = table<Tick>(
  { name: 'log_clock', columns: { recorded_at: 'int', number: 'big' }, key: ['recorded_at'], indexes: [['number']] },
  VERSION,
);

export const logClock: Projection = {
  name: 'log_clock',
  version: VERSION,
  tables: [ticks as never, originTable as never],
  on: {},
  onFailure: 'stop',
  every: (event, rows) => {
    keepOrigin(event, rows);
    const clock = rows.remembered<Clock>(() => ({ at: undefined }));
    if (clock.at !== undefined) return tick(rows, clock, event);
    return onceKnown(rows.last(ticks, {}), (last) => {
      clock.at = last?.recorded_at ?? -Infinity;
      tick(rows, clock, event);
    });
  },
};

/** What the last tick says; undefined: it was not looked up yet. */
interface Clock {
  at: number | undefined;
}

function tick(rows: OwnRows, clock: Clock, { recordedAt, number }: StoredEvent): void {
  if (recordedAt <= clock.at!) return;
  clock.at = recordedAt;
  rows.put(ticks, { recorded_at: recordedAt, number });
}

/** The first event that was recorded after the instant (ms UTC), undefined when none is known. */
export async function firstAfter(
  db: ReadDb,
  instant: number,
): Promise<{ readonly number: bigint; readonly recordedAt: number } | undefined> {
  const row = await db.query
    .selectFrom(ticks.name)
    .select(['number', 'recorded_at'])
    .where('recorded_at', '>', instant as never)
    .orderBy('recorded_at')
    .limit(1)
    .executeTakeFirst();
  return row && { number: BigInt(row['number'] as bigint), recordedAt: Number(row['recorded_at']) };
}

/** Whoever asks about the past asks it again and again. */
const written = new QueryCache();

/** When the event with that number was recorded, ms UTC; undefined before the first event that is known. */
export async function recordedAt({ query }: ReadDb, number: bigint): Promise<number | undefined> {
  const write = (): CompiledQuery =>
    query
      .selectFrom(ticks.name)
      .select('recorded_at')
      .where('number', '<=', PLACE as never)
      .orderBy('number', 'desc')
      .limit(1)
      .compile();
  const [row] = await written.rowsAt<Pick<Tick, 'recorded_at'>>(number, { query, name: ticks.name, sight: '', write });
  return row && Number(row.recorded_at);
}
