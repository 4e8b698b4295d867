// Controlled deliveries in the ledger: a completed one is counted once; with an incident, the goods are counted there.
import type { ControlledDeliveryEvents } from '../../src/domain/controlled-delivery/events.js';
import type { Circumstances } from '../../src/domain/values/who/circumstances.js';
import { amountOf } from '../../src/domain/values/amounts/quantity.js';
import { statesOn } from '../../src/domain/values/goods/route.js';
import { defaultClass } from '../../src/domain/values/goods/substance.js';
import { idOf } from '../../src/eventsourcing/log/event.js';
import { type On, type Rows, table } from '../../src/eventsourcing/read-models/read-model.js';
import type { Booking } from './booking.js';
import { amountsOf, creditOf, NOTHING } from './booking-parts.js';
import { type Of, type Said, said } from './incident-work.js';
import { isLate, occurredOf } from './itemised-bookings.js';
import { listed, type Movement, movedAs } from './dimensions.js';
import { Journal } from './journal.js';
import { LEDGER_VERSION } from './table.js';
import { operations, type OperationWork, seriesOf } from './operation-work.js';
import { paged } from './paged.js';
import { ofDelivery } from './scopes.js';

interface DeliveryWork {
  readonly id: string;
  readonly operation: string | null;
  readonly proposed: ControlledDeliveryEvents['ControlledDeliveryProposed'] | null;
  /** The first completion that was reported: others were flagged when they came. */
  readonly completed: Said<ControlledDeliveryEvents['ControlledDeliveryCompleted']> | null;
}

export const deliveries = table<DeliveryWork>(
  {
    name: 'ledger_delivery',
    columns: { id: 'text', operation: 'text?', proposed: 'json?', completed: 'json?' },
    key: ['id'],
    indexes: [['operation', 'id']],
  },
  LEDGER_VERSION,
);

/** What a delivery books: its completion as a count, arrests, and, where no incident holds them, the goods. */
function deliveryBookings(
  { id, proposed, completed, operation }: DeliveryWork,
  of: OperationWork | undefined,
): readonly Booking[] {
  if (!completed) return [];
  const { at, incident, quantity, arrests, creditedTo } = completed.data;
  const attribution = { kind: 'country', code: creditedTo } as const;
  const told = completed.reportedAt ?? completed.recordedAt;
  const states = proposed ? statesOn(proposed.route) : [];
  const base: Booking = {
    ...NOTHING,
    ...occurredOf(at),
    asserted_from: told,
    asserted_to: told + 1,
    evidence: 'ITEMISED',
    attribution,
    ...creditOf(attribution),
    involved: [...new Set(states)].filter((each) => each !== creditedTo),
    ...movedAs(movementOf(proposed)),
    operation,
    series: seriesOf(of),
    method: 'CONTROLLED_DELIVERY',
    late: isLate(completed, of) ? 1 : 0,
    scope: ofDelivery(id),
    stream: `controlledDelivery-${id}`,
    event: completed.event,
    flags: listed(completed.flags),
  };
  const count = (what: string, n: number): Booking => ({
    ...base,
    measure: 'COUNT',
    what,
    lower: BigInt(n),
    upper: BigInt(n),
  });
  const goods =
    quantity && incident === undefined ? [{ ...base, ...goodsOf(proposed), ...amountsOf(amountOf(quantity)) }] : [];
  const persons = arrests === undefined ? [] : [count('PERSON_ARRESTED', arrests)];
  return [count('CONTROLLED_DELIVERY_COMPLETED', 1), ...persons, ...goods];
}

/** The route as it was proposed. */
const movementOf = (proposed: DeliveryWork['proposed']): Movement | undefined =>
  proposed ? { route: { ...proposed.route, departure: proposed.route.origin } } : undefined;

/** What was believed to be in the consignment. */
function goodsOf(proposed: DeliveryWork['proposed']): Pick<Booking, 'substance' | 'class' | 'rulebook_class'> {
  const { substance, class: stated } = proposed?.goods ?? {};
  const byTable = substance ? defaultClass(substance) : null;
  return { substance: substance ?? null, class: stated ?? byTable, rulebook_class: byTable ?? stated ?? null };
}

async function take(event: Of<unknown>, rows: Rows, change: (work: DeliveryWork) => DeliveryWork): Promise<void> {
  const id = idOf(event.stream);
  const before = (await rows.get(deliveries, { id })) ?? { id, operation: null, proposed: null, completed: null };
  const after = change(before);
  const operationOf = async ({ operation }: DeliveryWork): Promise<OperationWork | undefined> =>
    operation === null ? undefined : rows.get(operations, { id: operation });
  const booked = deliveryBookings(before, await operationOf(before));
  await new Journal(event, rows).rebook(booked, deliveryBookings(after, await operationOf(after)));
  rows.put(deliveries, after);
}

/** Books the deliveries of an operation anew that has changed in what the ledger remembers of it. */
export async function rebookDeliveries(
  journal: Journal,
  rows: Rows,
  { before, after }: { readonly before: OperationWork; readonly after: OperationWork },
): Promise<void> {
  for await (const page of paged(rows, deliveries, { operation: after.id })) {
    for (const work of page) await journal.rebook(deliveryBookings(work, before), deliveryBookings(work, after));
  }
}

export const onDeliveries: On<ControlledDeliveryEvents, Circumstances> = {
  ControlledDeliveryProposed: (event, rows) =>
    take(event, rows, (work) =>
      work.proposed ? work : { ...work, proposed: event.data, operation: event.data.operation ?? null },
    ),
  ControlledDeliveryCompleted: (event, rows) =>
    take(event, rows, (work) => (work.completed ? work : { ...work, completed: said(event) })),
};
