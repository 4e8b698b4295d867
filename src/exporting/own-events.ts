// The events of one state: whatever it said, and all of what is its own, whoever spoke of it.
import type { CommandMetadata } from '../domain/values/who/command-metadata.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';
import type { StoredEvent } from '../eventsourcing/log/event.js';

/** By type, the field of an event that names the state to which the thing then belongs. */
const OWNERS: Readonly<Record<string, string>> = { IncidentReported: 'country', ControlledDeliveryProposed: 'lead' };

type Envelope = Partial<CommandMetadata> & { readonly flags?: readonly { readonly code: string }[] };

const envelope = ({ metadata }: StoredEvent): Envelope => metadata as unknown as Envelope;

/** For whom an event speaks: whose report it is, where another keyed it in. */
const speakerOf = (event: StoredEvent): string | undefined => {
  const { actor, onBehalfOf } = envelope(event);
  return onBehalfOf ?? actor?.administration;
};

/** Of a word that only waits to be accepted nothing becomes anybody's. */
const isProposed = (event: StoredEvent): boolean =>
  envelope(event).flags?.some(({ code }) => code === 'NOT_YOURS' || code === 'NOT_THE_REPORTER') ?? false;

function owns(state: string, event: StoredEvent): boolean {
  if (isProposed(event)) return false;
  const field = OWNERS[event.type];
  if (field !== undefined) return (event.data as Readonly<Record<string, unknown>>)[field] === state;
  return event.revision === 0 && speakerOf(event) === state;
}

/** Goes through the log twice: whose a thing is may be said after much was said of it. `upTo`: the number of the last event. */
export async function* ownEvents(
  store: Pick<EventStore, 'readAll'>,
  state: string,
  upTo: bigint,
): AsyncGenerator<StoredEvent, void> {
  const own = new Set([`administration-${state.toLowerCase()}`]);
  for await (const event of eventsUpTo(store, upTo)) if (owns(state, event)) own.add(event.stream);
  for await (const event of eventsUpTo(store, upTo))
    if (own.has(event.stream) || envelope(event).actor?.administration === state || speakerOf(event) === state)
      yield event;
}

async function* eventsUpTo(store: Pick<EventStore, 'readAll'>, upTo: bigint): AsyncGenerator<StoredEvent, void> {
  for await (const events of store.readAll(null))
    for (const event of events) {
      if (event.number > upTo) return;
      yield event;
    }
}
