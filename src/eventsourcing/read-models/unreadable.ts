// The list of events that cannot be read: they wait for the operator like what is parked, until one settles them.
import { SETTLED, type Settled } from '../log/settling.js';
import { UNREADABLE, type Unreadable } from '../log/unreadable.js';
import { type Generation, type OwnRows, type Parked, type Projection, type ReadDb, table } from './read-model.js';
import { liveAmong } from './generations.js';

interface UnreadableRow {
  readonly stream: string;
  readonly revision: number;
  readonly number: bigint;
  readonly type: string;
  readonly why: string;
  /** Null while it waits. */
  readonly settled: Pick<Settled, 'reason' | 'by'> | null;
}

const VERSION = 2;

const unreadable = table<UnreadableRow>(
  {
    name: 'unreadable_events',
    columns: { stream: 'text', revision: 'int', number: 'big', type: 'text', why: 'text', settled: 'json?' },
    key: ['stream', 'revision'],
  },
  VERSION,
);

export const unreadableEvents: Projection = {
  name: 'unreadable_events',
  version: VERSION,
  tables: [unreadable as never],
  on: {
    [UNREADABLE]({ data, stream, revision, number }, rows: OwnRows) {
      const { type, why } = data as Unreadable;
      rows.put(unreadable, { stream, revision, number, type, why, settled: null });
    },
    async [SETTLED]({ data }, rows: OwnRows) {
      const { stream, revision, reason, by } = data as Settled;
      const row = await rows.get(unreadable, { stream, revision });
      // A copy may have left out the stream that was deleted.
      if (row) rows.put(unreadable, { ...row, settled: { reason, by } });
    },
  },
  onFailure: 'park',
};

/** An event that waits: as it is named, and as the log was told of it. */
export type Waiting = Pick<UnreadableRow, 'stream' | 'revision' | 'number' | 'type' | 'why'>;

/** Where no operator has settled them yet, in the log's order; undefined while the list is being built. */
export async function unsettledIn(
  db: Pick<ReadDb, 'query'>,
  generations: readonly Generation[],
): Promise<readonly Waiting[] | undefined> {
  if (liveAmong(generations, [unreadableEvents]) === undefined) return undefined;
  const found = await db.query
    .selectFrom(unreadable.name)
    .select(['stream', 'revision', 'number', 'type', 'why'])
    .where('settled', 'is', null)
    .orderBy('number')
    .execute();
  return found.map((row) => {
    const [revision, number] = [Number(row['revision']), BigInt(row['number'] as string)];
    return { ...row, revision, number } as Waiting;
  });
}

/** What waits for the operator: what a projection could not take, and what nobody can read. */
export async function waitingIn(
  db: Pick<ReadDb, 'parked' | 'query'>,
  generations: readonly Generation[],
): Promise<readonly Parked[]> {
  const { name: projection } = unreadableEvents;
  const unread = ((await unsettledIn(db, generations)) ?? []).map(({ stream, revision, number, type, why }): Parked => {
    return { projection, state: 'LIVE', number, reason: `${type} in ${eventNamed({ stream, revision })}: ${why}` };
  });
  return [...(await db.parked()), ...unread];
}

/** The name by which an operator calls an event: `<stream>@<revision>`. */
export const eventNamed = ({ stream, revision }: Pick<Waiting, 'stream' | 'revision'>): string =>
  `${stream}@${revision}`;
