// The itemised half of the ledger: incidents, booked by what is known of them now and of the operation they count for.
import type { IncidentEvents } from '../../src/domain/incident/events.js';
import type { Circumstances } from '../../src/domain/values/who/circumstances.js';
import { idOf } from '../../src/eventsourcing/log/event.js';
import type { On, Rows } from '../../src/eventsourcing/read-models/read-model.js';
import type { Booking } from './booking.js';
import { changes, incidents, type IncidentWork, nothing, type Of, said } from './incident-work.js';
import { itemisedBookings, scopeOf } from './itemised-bookings.js';
import { Journal } from './journal.js';
import { operations, type OperationWork } from './operation-work.js';
import { paged } from './paged.js';

async function operationOf({ operation }: IncidentWork, rows: Rows): Promise<OperationWork | undefined> {
  return operation === null ? undefined : rows.get(operations, { id: operation });
}

/** What was worked out last for an incident as it is remembered, and the operation that it was worked out with. */
const workedOut = new WeakMap<IncidentWork, { of: OperationWork | undefined; bookings: readonly Booking[] }>();

/** What stood after one event is what stands before the next: worked out once, while both are the objects they were. */
function bookedFor(work: IncidentWork, of: OperationWork | undefined): readonly Booking[] {
  const known = workedOut.get(work);
  if (known && known.of === of) return known.bookings;
  const bookings = itemisedBookings(work, of);
  workedOut.set(work, { of, bookings });
  return bookings;
}

/** Remembers what the event says and books the difference that it makes. */
async function take<Data>(
  event: Of<Data>,
  rows: Rows,
  change: (work: IncidentWork, event: Of<Data>) => IncidentWork,
): Promise<void> {
  const id = idOf(event.stream);
  const before = (await rows.get(incidents, { id }))?.work ?? nothing(id);
  const changed = change(before, event);
  if (changed === before) return;
  const after = before.speaker === null ? { ...changed, speaker: said(event).administration } : changed;
  const booked = bookedFor(before, await operationOf(before, rows));
  const wanted = bookedFor(after, await operationOf(after, rows));
  const journal = new Journal(event, rows);
  await journal.move(event.stream, scopeOf(after));
  await journal.rebook(booked, wanted);
  rows.put(incidents, { id, operation: after.operation, work: after });
}

/** Books the incidents of an operation anew that has changed in what the ledger remembers of it. */
export async function rebookIncidents(
  journal: Journal,
  rows: Rows,
  { before, after }: { readonly before: OperationWork; readonly after: OperationWork },
): Promise<void> {
  for await (const page of paged(rows, incidents, { operation: after.id })) {
    for (const { work } of page) await journal.rebook(bookedFor(work, before), bookedFor(work, after));
  }
}

export const onIncidents = Object.fromEntries(
  Object.entries(changes).map(([type, change]) => [
    type,
    (event: Of<never>, rows: Rows) =>
      take(event, rows, change as (work: IncidentWork, event: Of<never>) => IncidentWork),
  ]),
) as On<IncidentEvents, Circumstances>;
