// What the ledger remembers of an incident: everything that was said of it, as it stands after its corrections.
import type { IncidentEvents } from '../../src/domain/incident/events.js';
import type { Circumstances } from '../../src/domain/values/who/circumstances.js';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import { table } from '../../src/eventsourcing/read-models/read-model.js';
import { LEDGER_VERSION } from './table.js';

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

export interface IncidentWork {
  readonly id: string;
  /** The operation that it counts for. */
  readonly operation: string | null;
  readonly report: Said<IncidentEvents['IncidentReported']> | null;
  readonly attempt: Said<IncidentEvents['SmugglingAttemptPrevented']> | null;
  readonly lines: readonly Said<IncidentEvents['SubstanceSeized'] | IncidentEvents['PrecursorSeized']>[];
  readonly quantities: readonly Said<IncidentEvents['QuantityEstablished']>[];
  readonly identified: readonly Said<IncidentEvents['SubstanceIdentified']>[];
  readonly withdrawn: boolean;
  /** Who said the first thing of it. */
  readonly speaker: string | null;
}

export interface IncidentRow {
  readonly id: string;
  readonly operation: string | null;
  readonly work: IncidentWork;
}

export const incidents = table<IncidentRow>(
  {
    name: 'ledger_incident',
    columns: { id: 'text', operation: 'text?', work: 'json' },
    key: ['id'],
    indexes: [['operation', 'id']],
  },
  LEDGER_VERSION,
);

export const nothing = (id: string): IncidentWork => ({
  id,
  operation: null,
  report: null,
  attempt: null,
  lines: [],
  quantities: [],
  identified: [],
  withdrawn: false,
  speaker: null,
});

export type Of<Data> = StoredEvent<Data, StoredEvent['metadata'] & Circumstances>;

export function said<Data>({ id, data, recordedAt, metadata }: Of<Data>): Said<Data> {
  const { reportedAt = null, onBehalfOf, actor, flags } = metadata;
  const administration = onBehalfOf ?? actor.administration;
  return { event: id, data, recordedAt, reportedAt, administration, flags: flags.map(({ code }) => code) };
}

/** What an event does to what is remembered; an event that changes nothing of it has no entry. */
export const changes: {
  readonly [Type in keyof IncidentEvents]?: (work: IncidentWork, event: Of<IncidentEvents[Type]>) => IncidentWork;
} = {
  // The first report and the first attempt stand; others were flagged when they came.
  IncidentReported: (work, event) => (work.report ? work : { ...work, report: said(event) }),
  SmugglingAttemptPrevented: (work, event) => (work.attempt ? work : { ...work, attempt: said(event) }),
  SubstanceSeized: (work, event) => ({ ...work, lines: [...work.lines, said(event)] }),
  PrecursorSeized: (work, event) => ({ ...work, lines: [...work.lines, said(event)] }),
  QuantityEstablished: (work, event) => ({ ...work, quantities: [...work.quantities, said(event)] }),
  SubstanceIdentified: (work, event) => ({ ...work, identified: [...work.identified, said(event)] }),
  ReportCorrected: (work, event) => (isForeign(event) ? work : corrected(work, event.data.root, event.data.data)),
  ReportWithdrawn: (work, event) => (isForeign(event) ? work : { ...work, withdrawn: true }),
  // One operation at a time: what names another while one stands was flagged.
  IncidentAttributedToOperation: (work, { data }) => (work.operation ? work : { ...work, operation: data.operation }),
  AttributionRevoked: (work, { data }) => (work.operation === data.operation ? { ...work, operation: null } : work),
};

/** Only who reported something may change it: what another administration says of it is kept and changes nothing. */
const isForeign = ({ metadata: { flags } }: Of<unknown>): boolean =>
  flags.some(({ code }) => code === 'NOT_THE_REPORTER');

/** The event's data replaced by what corrects them; the rest of what was said of it stays. */
function corrected(work: IncidentWork, root: string, data: object): IncidentWork {
  const one = <Data>(each: Said<Data>): Said<Data> => (each.event === root ? { ...each, data: data as Data } : each);
  return {
    ...work,
    report: work.report && one(work.report),
    attempt: work.attempt && one(work.attempt),
    lines: work.lines.map(one),
    quantities: work.quantities.map(one),
    identified: work.identified.map(one),
  };
}
