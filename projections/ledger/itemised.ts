// The itemised half of the ledger: incidents, booked by what is known of them now and of the operation they count for.
import type { IncidentEvents } from '../../src/domain/incident/events.js';
import { incidentStory } from '../../src/domain/incident/story.js';
import type { Incident } from '../../src/domain/incident/story/incident.js';
import type { Circumstances } from '../../src/domain/values/who/circumstances.js';
import { idOf, type StoredEvent } from '../../src/eventsourcing/log/event.js';
import type { On, Rows } from '../../src/eventsourcing/read-models/read-model.js';
import type { Stories } from '../../src/eventsourcing/read-models/stories.js';
import type { Booking } from './booking.js';
import { incidents } from './incident-work.js';
import { itemisedBookings } from './itemised-bookings.js';
import { Journal } from './journal.js';
import { operations, type OperationWork } from './operation-work.js';
import { paged } from './paged.js';

async function operationOf({ operation }: Incident, rows: Rows): Promise<OperationWork | undefined> {
  return operation === null ? undefined : rows.get(operations, { id: operation });
}

/** What was worked out last for an incident as it stands, and the operation that it was worked out with. */
const workedOut = new WeakMap<Incident, { of: OperationWork | undefined; bookings: readonly Booking[] }>();

/** What stood after one event is what stands before the next: worked out once, while both are the objects they were. */
function bookedFor(id: string, incident: Incident, operation: OperationWork | undefined): readonly Booking[] {
  const known = workedOut.get(incident);
  if (known && known.of === operation) return known.bookings;
  const bookings = itemisedBookings({ id, incident, operation });
  workedOut.set(incident, { of: operation, bookings });
  return bookings;
}

/** Books the difference that the event makes. */
async function take(event: StoredEvent, rows: Rows, stories: Stories): Promise<void> {
  const id = idOf(event.stream);
  const [before, after] = [stories.before(incidentStory), stories.after(incidentStory)];
  const booked = bookedFor(id, before, await operationOf(before, rows));
  const wanted = bookedFor(id, after, await operationOf(after, rows));
  await new Journal(event, rows).rebook(booked, wanted);
  if (after.operation !== before.operation) rows.put(incidents, { id, operation: after.operation });
}

interface Changed {
  readonly before: OperationWork;
  readonly after: OperationWork;
}

/** Books the incidents of an operation anew that has changed in what the ledger remembers of it. */
export async function rebookIncidents(
  journal: Journal,
  { rows, stories }: { readonly rows: Rows; readonly stories: Stories },
  { before, after }: Changed,
): Promise<void> {
  for await (const page of paged(rows, incidents, { operation: after.id })) {
    for (const { id } of page) {
      const incident = await stories.of(incidentStory, `incident-${id}`);
      await journal.rebook(bookedFor(id, incident, before), bookedFor(id, incident, after));
    }
  }
}

export const onIncidents: On<IncidentEvents, Circumstances> = {
  IncidentReported: take,
  SmugglingAttemptPrevented: take,
  SubstanceSeized: take,
  PrecursorSeized: take,
  QuantityEstablished: take,
  SubstanceIdentified: take,
  ReportCorrected: take,
  ProposalAccepted: take,
  ReportWithdrawn: take,
  IncidentAttributedToOperation: take,
  AttributionRevoked: take,
};
