// Everything that is counted, as one append-only journal of contributions; nothing in it is ever changed, only reversed.
import type { OperationEvents } from '../src/domain/operation/events.js';
import type { OperationSeriesEvents } from '../src/domain/operation-series/events.js';
import type { StatementEvents } from '../src/domain/statement/events.js';
import type { Circumstances } from '../src/domain/values/circumstances.js';
import type { When } from '../src/domain/values/when.js';
import type { StoredEvent } from '../src/eventsourcing/event.js';
import { type On, projection, type Rows, table } from '../src/eventsourcing/read-model.js';
import { type Booking, type Packed, packed, rebook, unpacked } from './booking.js';
import { declaredBookings } from './declared-bookings.js';
import { ledger, LEDGER_VERSION } from './ledger-table.js';
import { type Candidate, clusterOf, type Figures, isContested, stands } from './standing.js';

/** What the ledger remembers of a statement, to be able to book it anew. */
interface StatementWork {
  readonly id: string;
  readonly cluster: string;
  readonly operation: string | null;
  readonly asserted: When;
  readonly withdrawn: number;
  readonly figures: Figures;
  readonly event: string;
  readonly flags: readonly string[];
  /** What is booked for it now. */
  readonly booked: readonly Packed[];
}

const statements = table<StatementWork>(
  {
    name: 'ledger_statement',
    columns: {
      id: 'text',
      cluster: 'text',
      operation: 'text?',
      asserted: 'json',
      withdrawn: 'int',
      figures: 'json',
      event: 'text',
      flags: 'json',
      booked: 'json',
    },
    key: ['id'],
    indexes: [['cluster'], ['operation']],
  },
  LEDGER_VERSION,
);

/** Which series an operation belongs to: its latest plan says so, else the series that names it as its first edition. */
interface OperationWork {
  readonly id: string;
  readonly planned: string | null;
  readonly first_of: string | null;
}

const operations = table<OperationWork>(
  { name: 'ledger_operation', columns: { id: 'text', planned: 'text?', first_of: 'text?' }, key: ['id'] },
  LEDGER_VERSION,
);

type Of<Data> = StoredEvent<Data, StoredEvent['metadata'] & Circumstances>;

const idOf = ({ stream }: StoredEvent): string => stream.slice(stream.indexOf('-') + 1);

const candidate = ({ id, asserted, withdrawn }: StatementWork): Candidate => ({
  id,
  asserted,
  withdrawn: withdrawn === 1,
});

/** Books every statement of these clusters as it stands now: one that was superseded is reversed, one that stands again booked. */
async function settle(event: StoredEvent, rows: Rows, clusters: Iterable<string>): Promise<void> {
  let ordinal = 0;
  for (const cluster of clusters) {
    const all = await rows.find(statements, { cluster });
    const candidates = all.map(candidate);
    for (const work of all) {
      const mine = candidate(work);
      const after = stands(mine, candidates) ? await bookingsOf(work, isContested(mine, candidates), rows) : [];
      const entries = rebook(work.booked.map(unpacked), after);
      for (const { sign, booking } of entries) {
        rows.put(ledger, {
          ...booking,
          sign,
          position: event.number,
          ordinal: ordinal++,
          recorded_at: event.recordedAt,
        });
      }
      if (entries.length > 0) rows.put(statements, { ...work, booked: after.map(packed) });
    }
  }
}

async function bookingsOf(work: StatementWork, contested: boolean, rows: Rows): Promise<readonly Booking[]> {
  const operation = work.operation === null ? undefined : await rows.get(operations, { id: work.operation });
  const { id, figures, event, flags } = work;
  const series = operation?.planned ?? operation?.first_of ?? null;
  return declaredBookings({ id, figures, event, flags, contested, series });
}

async function declare(event: Of<StatementEvents['FiguresDeclared']>, rows: Rows): Promise<void> {
  const figures = event.data;
  const cluster = clusterOf(figures);
  rows.put(statements, {
    id: idOf(event),
    cluster,
    operation: figures.scope.operation ?? null,
    asserted: figures.asserted,
    withdrawn: 0,
    figures,
    event: event.id,
    flags: event.metadata.flags.map(({ code }) => code),
    booked: [],
  });
  await settle(event, rows, [cluster]);
}

async function withdraw(event: StoredEvent, rows: Rows): Promise<void> {
  const work = await rows.get(statements, { id: idOf(event) });
  if (!work) return;
  rows.put(statements, { ...work, withdrawn: 1 });
  await settle(event, rows, [work.cluster]);
}

/** What says that the operation belongs to a series has changed: what is booked for it follows. */
async function enlist(event: StoredEvent, rows: Rows, id: string, change: Partial<OperationWork>): Promise<void> {
  const known = await rows.get(operations, { id });
  rows.put(operations, { planned: null, first_of: null, ...known, ...change, id });
  const clusters = new Set((await rows.find(statements, { operation: id })).map(({ cluster }) => cluster));
  await settle(event, rows, clusters);
}

type Events = StatementEvents & OperationEvents & OperationSeriesEvents;

const on: On<Events, Circumstances> = {
  FiguresDeclared: declare,
  StatementWithdrawn: withdraw,
  // A plan made anew without a series takes the operation out of the one before.
  OperationPlanned: (event, rows) => enlist(event, rows, idOf(event), { planned: event.data.series ?? null }),
  OperationSeriesEstablished: (event, rows) => {
    const { firstEdition } = event.data;
    return firstEdition ? enlist(event, rows, firstEdition, { first_of: idOf(event) }) : undefined;
  },
};

export const ledgerProjection = projection<Events, Circumstances>({
  name: 'ledger',
  version: LEDGER_VERSION,
  tables: [ledger, statements, operations],
  on,
  onFailure: 'stop',
});
