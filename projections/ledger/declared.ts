// The declared half of the ledger: statements of figures, of which the latest of a body about a scope stands.
import type { StatementEvents } from '../../src/domain/statement/events.js';
import type { Circumstances } from '../../src/domain/values/who/circumstances.js';
import type { When } from '../../src/domain/values/time/when.js';
import { idOf, type StoredEvent } from '../../src/eventsourcing/log/event.js';
import { type On, type Rows, table } from '../../src/eventsourcing/read-models/read-model.js';
import { type Booking, type Packed, packed, unpacked } from './booking.js';
import { declaredBookings } from './declared-bookings.js';
import { Journal } from './journal.js';
import { LEDGER_VERSION } from './table.js';
import { operations, seriesOf } from './operation-work.js';
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

export const statements = table<StatementWork>(
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

type Of<Data> = StoredEvent<Data, StoredEvent['metadata'] & Circumstances>;

const candidate = ({ id, asserted, withdrawn }: StatementWork): Candidate => ({
  id,
  asserted,
  withdrawn: withdrawn === 1,
});

/** Books every statement of these clusters as it stands now: one that was superseded is reversed, one that stands again booked. */
async function settle(journal: Journal, rows: Rows, clusters: Iterable<string>): Promise<void> {
  for (const cluster of clusters) {
    const all = await rows.find(statements, { cluster });
    const candidates = all.map(candidate);
    for (const work of all) {
      const mine = candidate(work);
      const after = stands(mine, candidates) ? await bookingsOf(work, isContested(mine, candidates), rows) : [];
      const isChanged = await journal.rebook(work.booked.map(unpacked), after);
      if (isChanged) rows.put(statements, { ...work, booked: after.map(packed) });
    }
  }
}

async function bookingsOf(work: StatementWork, contested: boolean, rows: Rows): Promise<readonly Booking[]> {
  const operation = work.operation === null ? undefined : await rows.get(operations, { id: work.operation });
  const { id, figures, event, flags } = work;
  return declaredBookings({ id, figures, event, flags, contested, series: seriesOf(operation) });
}

async function declare(event: Of<StatementEvents['FiguresDeclared']>, rows: Rows): Promise<void> {
  const figures = event.data;
  const cluster = clusterOf(figures);
  rows.put(statements, {
    id: idOf(event.stream),
    cluster,
    operation: figures.scope.operation ?? null,
    asserted: figures.asserted,
    withdrawn: 0,
    figures,
    event: event.id,
    flags: event.metadata.flags.map(({ code }) => code),
    booked: [],
  });
  await settle(new Journal(event, rows), rows, [cluster]);
}

async function withdraw(event: StoredEvent, rows: Rows): Promise<void> {
  const work = await rows.get(statements, { id: idOf(event.stream) });
  if (!work) return;
  rows.put(statements, { ...work, withdrawn: 1 });
  await settle(new Journal(event, rows), rows, [work.cluster]);
}

/** Books the statements about an operation anew that has changed in what the ledger remembers of it. */
export async function rebookStatements(journal: Journal, rows: Rows, operation: string): Promise<void> {
  const clusters = new Set((await rows.find(statements, { operation })).map(({ cluster }) => cluster));
  await settle(journal, rows, clusters);
}

export const onStatements: On<StatementEvents, Circumstances> = {
  FiguresDeclared: declare,
  StatementWithdrawn: withdraw,
};
