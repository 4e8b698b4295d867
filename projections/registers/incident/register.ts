// The incident register's rows: one for each place in the log at which an incident began to be found by something else.
import type { IncidentEvents } from '../../../src/domain/incident/events.js';
import type { Circumstances } from '../../../src/domain/values/who/circumstances.js';
import { incidentStory } from '../../../src/domain/incident/story.js';
import type { Incident } from '../../../src/domain/incident/story/incident.js';
import { idOf, type StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { type On, projection, type Rows, table } from '../../../src/eventsourcing/read-models/read-model.js';
import { isSame, type Keys, keysOf } from './keys.js';
import type { Stories } from '../../../src/eventsourcing/read-models/stories.js';

/** Of the tables' shape. */
const VERSION = 4;
/** Of what is answered: goes up when the same log would be told otherwise. */
export const INCIDENT_RULES = 3;

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

/** What stood after one event is what stands before the next: worked out once. */
const workedOut = new WeakMap<Incident, Keys>();

function keysKnown(incident: Incident): Keys {
  const keys = workedOut.get(incident) ?? keysOf(incident);
  workedOut.set(incident, keys);
  return keys;
}

function keep({ stream, number: position }: StoredEvent, rows: Rows, stories: Stories): void {
  const [before, after] = [stories.before(incidentStory), stories.after(incidentStory)];
  const keys = keysKnown(after);
  const isFirst = before === incidentStory.initial;
  if (isFirst || !isSame(keys, keysKnown(before))) rows.put(incidentKeys, { id: idOf(stream), position, ...keys });
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

export const incidentsProjection = projection<IncidentEvents, Circumstances>({
  name: 'incidents',
  version: VERSION,
  tables: [incidentKeys],
  stories: [incidentStory],
  on,
  onFailure: 'park',
});
