// What the ledger remembers of an incident beside its stream: which operation it counts for, so that the operation finds it.
import type { Circumstances } from '../../src/domain/values/who/circumstances.js';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import { table } from '../../src/eventsourcing/read-models/read-model.js';
import { LEDGER_VERSION } from './table.js';

export interface IncidentRow {
  readonly id: string;
  /** The operation that it counts for. */
  readonly operation: string | null;
}

export const incidents = table<IncidentRow>(
  {
    name: 'ledger_incident',
    columns: { id: 'text', operation: 'text?' },
    key: ['id'],
    indexes: [['operation', 'id']],
  },
  LEDGER_VERSION,
);

/** Something that was said, with its data as they stand. */
export interface Said<Data> {
  readonly event: string;
  readonly data: Data;
  /** Ms UTC. */
  readonly recordedAt: number;
  /** Ms, the device's clock. */
  readonly reportedAt: number | null;
  readonly administration: string;
  readonly flags: readonly string[];
}

export type Of<Data> = StoredEvent<Data, StoredEvent['metadata'] & Circumstances>;

export function said<Data>({ id, data, recordedAt, metadata }: Of<Data>): Said<Data> {
  const { reportedAt = null, onBehalfOf, actor, flags } = metadata;
  const administration = onBehalfOf ?? actor.administration;
  return { event: id, data, recordedAt, reportedAt, administration, flags: flags.map(({ code }) => code) };
}
