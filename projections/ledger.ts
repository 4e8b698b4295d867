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
import { type Candidate, clusterOf, type Figures, isContested, stands } from './standing.js';

/** Goes up whenever the same events would be booked otherwise: totals of another version are another question. */
export const LEDGER_VERSION = 1;

/**
 * One contribution. Amounts are exact integers (µg, µl, pieces, units of COUNT); `upper` null is "no bound". Flags and
 * strictness are signed counts, so that a reversal (`sign` -1) takes back exactly what was booked.
 */
export interface LedgerRow extends Booking {
  readonly position: bigint;
  /** Place among the entries of one event. */
  readonly ordinal: number;
  readonly sign: 1 | -1;
  /** When the log knew it, ms UTC. */
  readonly recorded_at: number;
}

export const ledger = table<LedgerRow>(
  {
    name: 'ledger',
    columns: {
      position: 'big',
      ordinal: 'int',
      sign: 'int',
      recorded_at: 'int',
      occurred_from: 'int?',
      occurred_to: 'int?',
      utc_offset: 'int?',
      precision: 'text',
      asserted_from: 'int?',
      asserted_to: 'int?',
      evidence: 'text',
      attribution: 'json',
      country: 'text?',
      service: 'text?',
      involved: 'json',
      operation: 'text?',
      series: 'text?',
      method: 'text?',
      substance: 'text?',
      class: 'text?',
      form: 'text?',
      direction: 'text?',
      mode: 'text?',
      measure: 'text',
      what: 'text?',
      lower: 'big',
      upper: 'big?',
      rounded_to: 'big',
      infinite: 'int',
      strict_lower: 'int',
      strict_upper: 'int',
      unweighed: 'int',
      approximate: 'int',
      late: 'int',
      bonus: 'int',
      contested: 'int',
      answers: 'text',
      open: 'int',
      statement: 'text?',
      part: 'text?',
      line: 'text?',
      stream: 'text',
      event: 'text',
      flags: 'text',
      audience: 'int',
    },
    key: ['position', 'ordinal'],
    indexes: [['operation'], ['statement']],
  },
  LEDGER_VERSION,
);

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

/** Which series an operation belongs to: its plan says so, or the series names it as its first edition. */
interface OperationWork {
  readonly id: string;
  readonly series: string;
}

const operations = table<OperationWork>(
  { name: 'ledger_operation', columns: { id: 'text', series: 'text' }, key: ['id'] },
  LEDGER_VERSION,
);

type Of<Data> = StoredEvent<Data, StoredEvent['metadata'] & Circumstances>;

const idOf = ({ stream }: StoredEvent): string => stream.slice(stream.indexOf('-') + 1);

const candidate = ({ id, asserted, withdrawn }: StatementWork): Candidate => ({ id, asserted, withdrawn: withdrawn === 1 });

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
        rows.put(ledger, { ...booking, sign, position: event.number, ordinal: ordinal++, recorded_at: event.recordedAt });
      }
      if (entries.length > 0) rows.put(statements, { ...work, booked: after.map(packed) });
    }
  }
}

async function bookingsOf(work: StatementWork, contested: boolean, rows: Rows): Promise<readonly Booking[]> {
  const operation = work.operation === null ? undefined : await rows.get(operations, { id: work.operation });
  const { id, figures, event, flags } = work;
  return declaredBookings({ id, figures, event, flags, contested, series: operation?.series ?? null });
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

/** The operation belongs to a series from now on: what is booked for it says so too. */
async function enlist(event: StoredEvent, rows: Rows, operation: string, series: string): Promise<void> {
  rows.put(operations, { id: operation, series });
  const clusters = new Set((await rows.find(statements, { operation })).map(({ cluster }) => cluster));
  await settle(event, rows, clusters);
}

type Events = StatementEvents & OperationEvents & OperationSeriesEvents;

const on: On<Events, Circumstances> = {
  FiguresDeclared: declare,
  StatementWithdrawn: withdraw,
  OperationPlanned: (event, rows) => {
    if (event.data.series) return enlist(event, rows, idOf(event), event.data.series);
    return undefined;
  },
  OperationSeriesEstablished: (event, rows) => {
    const { firstEdition } = event.data;
    if (firstEdition) return enlist(event, rows, firstEdition, idOf(event));
    return undefined;
  },
};

export const ledgerProjection = projection<Events, Circumstances>({
  name: 'ledger',
  version: LEDGER_VERSION,
  tables: [ledger, statements, operations],
  on,
  onFailure: 'stop',
});
