// Events for tests of the machine and the stores: plain data without a customs word.
import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../../../src/eventsourcing/log/event.js';

/** An event with a fresh id, or with the given one. */
export function newEvent(data: unknown = { n: 1 }, id: string = randomUUID()): NewEvent {
  return {
    id,
    type: 'SomethingHappened',
    schemaVersion: 1,
    data,
    metadata: {
      envelope: 1,
      commandId: '11111111-1111-5111-8111-111111111111',
      commandHash: '0'.repeat(64),
      causationId: '22222222-2222-5222-8222-222222222222',
      correlationId: '33333333-3333-5333-8333-333333333333',
      basis: [],
      flags: [],
    },
  };
}

/** As many events, numbered from `from` in their data. */
export function newEvents(count: number, from = 0): readonly NewEvent[] {
  return Array.from({ length: count }, (_, i) => newEvent({ n: from + i }));
}
