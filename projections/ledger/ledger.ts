// Everything that is counted, as one append-only journal of contributions; nothing in it is ever changed, only reversed.
import type { ControlledDeliveryEvents } from '../../src/domain/controlled-delivery/events.js';
import type { IncidentEvents } from '../../src/domain/incident/events.js';
import type { OperationSeriesEvents } from '../../src/domain/operation-series/events.js';
import type { OperationEvents } from '../../src/domain/operation/events.js';
import type { StatementEvents } from '../../src/domain/statement/events.js';
import type { Circumstances } from '../../src/domain/values/who/circumstances.js';
import { idOf, type StoredEvent } from '../../src/eventsourcing/log/event.js';
import { type On, projection, type Rows } from '../../src/eventsourcing/read-models/read-model.js';
import { onStatements, rebookStatements, statements } from './declared.js';
import { deliveries, onDeliveries, rebookDeliveries } from './deliveries.js';
import { incidents } from './incident-work.js';
import { onIncidents, rebookIncidents } from './itemised.js';
import { Journal } from './journal.js';
import { FAMILIES } from './families.js';
import { ledger, LEDGER_VERSION, pages } from './table.js';
import { GRAINS } from './rollups.js';
import { moved, movedEntries, movedPairs, streams } from './streams.js';
import { deadlineOf, operations, type OperationWork, unknown } from './operation-work.js';

type Change = Partial<Omit<OperationWork, 'id'>>;

/** An operation has changed in what bookings depend on: what is booked for it follows. */
async function change(event: StoredEvent, rows: Rows, { id, by }: { id: string; by: Change }): Promise<void> {
  const before = (await rows.get(operations, { id })) ?? unknown(id);
  const after = { ...before, ...by };
  rows.put(operations, after);
  const journal = new Journal(event, rows);
  await rebookStatements(journal, rows, id);
  await rebookIncidents(journal, rows, { before, after });
  await rebookDeliveries(journal, rows, { before, after });
}

const own = (event: StoredEvent, rows: Rows, by: Change): Promise<void> =>
  change(event, rows, { id: idOf(event.stream), by });

type Events = StatementEvents & OperationEvents & OperationSeriesEvents & IncidentEvents & ControlledDeliveryEvents;

const on: On<Events, Circumstances> = {
  ...onStatements,
  ...onIncidents,
  ...onDeliveries,
  OperationDecided: (event, rows) => own(event, rows, { targets: event.data.targets }),
  // A plan made anew without a series takes the operation out of the one before.
  OperationPlanned: (event, rows) => own(event, rows, { planned: event.data.series ?? null }),
  OperationLaunched: (event, rows) =>
    event.data.targets ? own(event, rows, { launched: event.data.targets }) : undefined,
  OperationConcluded: (event, rows) => own(event, rows, { deadline: deadlineOf(event.data.reportsAcceptedUntil) }),
  OperationSeriesEstablished: (event, rows) => {
    const { firstEdition } = event.data;
    const by = { first_of: idOf(event.stream) };
    return firstEdition ? change(event, rows, { id: firstEdition, by }) : undefined;
  },
};

export const ledgerProjection = projection<Events, Circumstances>({
  name: 'ledger',
  version: LEDGER_VERSION,
  tables: [
    ledger,
    pages,
    streams,
    moved,
    movedEntries,
    movedPairs,
    ...Object.values(FAMILIES),
    ...GRAINS.flatMap(({ cells, balances }) => [cells, balances]),
    statements,
    operations,
    incidents,
    deliveries,
  ],
  on,
  onFailure: 'stop',
});
