// The incident register's rows: one for each place in the log at which an incident began to be found by something else.
import type { IncidentEvents } from '../../../src/domain/incident/events.js';
import type { Circumstances } from '../../../src/domain/values/who/circumstances.js';
import { idOf } from '../../../src/eventsourcing/log/event.js';
import { type On, projection, type Rows, table } from '../../../src/eventsourcing/read-models/read-model.js';
import { isSame, type Keys, keysOf } from './keys.js';
import { type Known, knownAfter, NOTHING_KNOWN } from './known.js';
import type { Told } from '../rows/versioned.js';

/** Of the tables' shape. */
const VERSION = 3;
/** Of what is answered: goes up when the same log would be told otherwise. */
export const INCIDENT_RULES = 2;

/** Valid from `position` until the next row of the same incident. */
interface KeysRow extends Keys {
  readonly id: string;
  readonly position: bigint;
}

export const incidentKeys = table<KeysRow>(
  {
    name: 'incidents',
    columns: {
      id: 'text',
      position: 'big',
      country: 'text?',
      operation: 'text?',
      substances: 'text',
      classes: 'text',
      flags: 'text',
      withdrawn: 'int',
      open: 'int',
      happened_from: 'int?',
      happened_to: 'int?',
    },
    key: ['id', 'position'],
    indexes: [
      ['operation', 'id'],
      ['country', 'id'],
    ],
  },
  VERSION,
);

/** The working row: the incident after the event at `position`. Replaced, so that nothing is read but the last. */
interface KnownRow {
  readonly id: string;
  readonly position: bigint;
  readonly known: Known;
}

const incidentsKnown = table<KnownRow>(
  { name: 'incidents_known', columns: { id: 'text', position: 'big', known: 'json' }, key: ['id'] },
  VERSION,
);

/** Before anything was told. */
const NEVER: KnownRow = { id: '', position: -1n, known: NOTHING_KNOWN };

function keep(event: Told<unknown>, rows: Rows): void | Promise<void> {
  const before = rows.get(incidentsKnown, { id: idOf(event.stream) });
  return before instanceof Promise ? before.then((row) => take(event, rows, row)) : take(event, rows, before);
}

function take(event: Told<unknown>, rows: Rows, before: KnownRow = NEVER): void {
  const { stream, number: position } = event;
  // An event that is delivered twice is in it already.
  if (before.position >= position) return;
  const id = idOf(stream);
  const known = knownAfter(before.known, event);
  if (known === before.known && before !== NEVER) return;
  rows.put(incidentsKnown, { id, position, known });
  const keys = keysOf(known);
  if (before === NEVER || !isSame(keys, keysOf(before.known))) rows.put(incidentKeys, { id, position, ...keys });
}

const on: On<IncidentEvents, Circumstances> = {
  IncidentReported: keep,
  SmugglingAttemptPrevented: keep,
  SubstanceSeized: keep,
  PrecursorSeized: keep,
  QuantityEstablished: keep,
  SubstanceIdentified: keep,
  ReportCorrected: keep,
  CorrectionProposed: keep,
  ProposalAccepted: keep,
  ProposalDeclined: keep,
  ReportWithdrawn: keep,
  IncidentAttributedToOperation: keep,
  AttributionRevoked: keep,
};

export const isOfTheRegister = (type: string): boolean => Object.hasOwn(on, type);

export const incidentsProjection = projection<IncidentEvents, Circumstances>({
  name: 'incidents',
  version: VERSION,
  tables: [incidentKeys, incidentsKnown],
  on,
  onFailure: 'park',
});
