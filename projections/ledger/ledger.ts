// Everything that is counted, as one append-only journal of contributions; nothing in it is ever changed, only reversed.
import type { ControlledDeliveryEvents } from '../../src/domain/controlled-delivery/events.js';
import type { IncidentEvents } from '../../src/domain/incident/events.js';
import { incidentStory } from '../../src/domain/incident/story.js';
import type { OperationSeriesEvents } from '../../src/domain/operation-series/events.js';
import type { OperationEvents } from '../../src/domain/operation/events.js';
import type { StatementEvents } from '../../src/domain/statement/events.js';
import type { Circumstances } from '../../src/domain/values/who/circumstances.js';
import { idOf, type StoredEvent } from '../../src/eventsourcing/log/event.js';
import { type On, projection, type Rows } from '../../src/eventsourcing/read-models/read-model.js';
import type { Stories } from '../../src/eventsourcing/read-models/stories.js';
import { onStatements, rebookStatements, statements } from './declared.js';
import { deliveries, onDeliveries, rebookDeliveries } from './deliveries.js';
import { incidents } from './incident-work.js';
import { onIncidents, rebookIncidents } from './itemised.js';
import { Journal } from './journal.js';
import { FAMILIES } from './families.js';
import { ledger, LEDGER_VERSION, pages } from './table.js';
import { GRAINS } from './rollups.js';
import { deadlineOf, operations, type OperationWork, unknown } from './operation-work.js';

interface At {
  readonly rows: Rows;
  readonly stories: Stories;
}

type Change = Partial<Omit<OperationWork, 'id'>>;

/** An operation has changed in what bookings depend on: what is booked for it follows. */
async function change(
  event: StoredEvent,
  { rows, stories }: At,
  { id, by }: { id: string; by: Change },
): Promise<void> {
  const before = (await rows.get(operations, { id })) ?? unknown(id);
  const after = { ...before, ...by };
  rows.put(operations, after);
  const journal = new Journal(event, rows);
  await rebookStatements(journal, rows, id);
  await rebookIncidents(journal, { rows, stories }, { before, after });
  await rebookDeliveries(journal, rows, { before, after });
}

const own = (event: StoredEvent, at: At, by: Change): Promise<void> =>
  change(event, at, { id: idOf(event.stream), by });

type Events = StatementEvents & OperationEvents & OperationSeriesEvents & IncidentEvents & ControlledDeliveryEvents;

const on: On<Events, Circumstances> = {
  ...onStatements,
  ...onIncidents,
  ...onDeliveries,
  OperationDecided: (event, rows, stories) => own(event, { rows, stories }, { targets: event.data.targets }),
  // A plan made anew without a series takes the operation out of the one before.
  OperationPlanned: (event, rows, stories) => own(event, { rows, stories }, { planned: event.data.series ?? null }),
  OperationLaunched: (event, rows, stories) =>
    event.data.targets ? own(event, { rows, stories }, { launched: event.data.targets }) : undefined,
  OperationConcluded: (event, rows, stories) =>
    own(event, { rows, stories }, { deadline: deadlineOf(event.data.reportsAcceptedUntil) }),
  OperationSeriesEstablished: (event, rows, stories) => {
    const { firstEdition } = event.data;
    const by = { first_of: idOf(event.stream) };
    return firstEdition ? change(event, { rows, stories }, { id: firstEdition, by }) : undefined;
  },
};

export const ledgerProjection = projection<Events, Circumstances>({
  name: 'ledger',
  version: LEDGER_VERSION,
  tables: [
    ledger,
    pages,
    ...Object.values(FAMILIES),
    ...GRAINS.flatMap(({ cells, balances }) => [cells, balances]),
    statements,
    operations,
    incidents,
    deliveries,
  ],
  stories: [incidentStory],
  on,
  onFailure: 'stop',
});
