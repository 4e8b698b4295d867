// The itemised half of the ledger: incidents, booked by what is known of them now and of the operation they count for.
import type { IncidentEvents } from '../src/domain/incident/events.js';
import type { Circumstances } from '../src/domain/values/circumstances.js';
import { idOf } from '../src/eventsourcing/event.js';
import type { On, Rows } from '../src/eventsourcing/read-model.js';
import { changes, type IncidentRow, incidents, type IncidentWork, nothing, type Of } from './incident-work.js';
import { itemisedBookings } from './itemised-bookings.js';
import { Journal } from './journal.js';
import { operations, type OperationWork } from './operation-work.js';

async function operationOf({ operation }: IncidentWork, rows: Rows): Promise<OperationWork | undefined> {
  return operation === null ? undefined : rows.get(operations, { id: operation });
}

/** Remembers what the event says and books the difference that it makes. */
async function take<Data>(
  event: Of<Data>,
  rows: Rows,
  change: (work: IncidentWork, event: Of<Data>) => IncidentWork,
): Promise<void> {
  const id = idOf(event.stream);
  const before = (await rows.get(incidents, { id }))?.work ?? nothing(id);
  const after = change(before, event);
  if (after === before) return;
  const booked = itemisedBookings(before, await operationOf(before, rows));
  const wanted = itemisedBookings(after, await operationOf(after, rows));
  new Journal(event, rows).rebook(booked, wanted);
  rows.put(incidents, { id, operation: after.operation, work: after });
}

/** Books the incidents of an operation anew that has changed in what the ledger remembers of it. */
export async function rebookIncidents(
  journal: Journal,
  rows: Rows,
  { before, after }: { readonly before: OperationWork; readonly after: OperationWork },
): Promise<void> {
  const counted: readonly IncidentRow[] = await rows.find(incidents, { operation: after.id });
  for (const { work } of counted) journal.rebook(itemisedBookings(work, before), itemisedBookings(work, after));
}

export const onIncidents = Object.fromEntries(
  Object.entries(changes).map(([type, change]) => [
    type,
    (event: Of<never>, rows: Rows) =>
      take(event, rows, change as (work: IncidentWork, event: Of<never>) => IncidentWork),
  ]),
) as On<IncidentEvents, Circumstances>;
