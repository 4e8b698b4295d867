// Which contradictions of an incident are settled by what was told since, and which command settles each of the others.
import { CLOCK_TOLERANCE } from '../../../src/domain/values/time/instant.js';
import { certainlyLater, civilSpan, type When } from '../../../src/domain/values/time/when.js';
import { sameData } from '../../../src/eventsourcing/log/canonical.js';
import type { Flag } from '../../../src/eventsourcing/log/event.js';
import { type Entry, all, type Incident, speakerOf } from './told.js';
import { foundAt } from '../../ledger/itemised-bookings.js';
import { ruleOf } from '../rows/flagged.js';

export interface FlagRow extends Flag {
  readonly event: string;
  readonly type: string;
  /** Null where no command can settle it. */
  readonly settledBy: string | null;
  /** Null where neither this incident nor its operation can tell. */
  readonly settled: boolean | null;
}

/** What is known of the operation that the incident counts for. */
export interface OperationFacts {
  readonly window: When | null;
  readonly participants: readonly { readonly country: string; readonly capacity: string | null }[];
  /** Reports recorded from this moment on are late: ms UTC. */
  readonly deadline: number | null;
}

interface Case {
  readonly flag: Flag;
  readonly entry: Entry;
  /** Its data as they stand. */
  readonly data: object;
  readonly incident: Incident;
  /** Undefined: the log does not hold the operation, or it was not looked up. */
  readonly operation: OperationFacts | undefined;
}

interface Rule {
  readonly settledBy: string | null;
  /** True where nothing speaks against it any more; no function: nobody can tell. */
  readonly holds?: (of: Case) => boolean;
}

/** By the code of a flag, or the rule whose proof the log lacks. What is not here, no command settles. */
export const RULES: Readonly<Record<string, Rule | undefined>> = {
  INCIDENT_NOT_REPORTED: { settledBy: 'incidents/report', holds: ({ incident }) => incident.work.report !== null },
  ALREADY_REPORTED: { settledBy: 'incidents/correct', holds: (of) => saysTheSame(of, 'IncidentReported') },
  ATTEMPT_ALREADY_RECORDED: {
    settledBy: 'incidents/correct',
    holds: (of) => saysTheSame(of, 'SmugglingAttemptPrevented'),
  },
  LINE_NOT_KNOWN: {
    settledBy: 'incidents/record-seizure',
    holds: ({ data, incident }) => incident.work.lines.some((each) => each.data.lineId === lineOf(data)),
  },
  LINE_ID_TAKEN: { settledBy: 'incidents/correct', holds: isOtherwiseRecorded },
  CHEMICAL_NOT_NAMED: {
    settledBy: 'incidents/correct',
    holds: ({ data }) => !('chemical' in data && data.chemical === 'other-chemical') || 'chemicalAsWritten' in data,
  },
  OCCURRED_IN_FUTURE: {
    settledBy: 'incidents/correct',
    holds: (of) => beginsBy(of, of.entry.recordedAt),
  },
  REPORTED_BEFORE_OCCURRED: {
    settledBy: 'incidents/correct',
    holds: (of) => of.entry.reportedAt !== null && beginsBy(of, of.entry.reportedAt),
  },
  REPORTED_FOR_ANOTHER: { settledBy: 'incidents/correct', holds: isItsOwn },
  NOT_THE_REPORTER: { settledBy: 'incidents/propose-correction', holds: isConfirmed },
  ALREADY_ATTRIBUTED: { settledBy: 'incidents/revoke-attribution', holds: wasRevoked },
  OPERATION_NOT_KNOWN: {
    settledBy: 'operations/decide',
    holds: (of) => countsElsewhere(of) || of.operation !== undefined,
  },
  NOT_LAUNCHED: {
    settledBy: 'operations/launch',
    holds: (of) => countsElsewhere(of) || (of.operation?.window ?? null) !== null,
  },
  NOT_A_PARTICIPANT: {
    settledBy: 'operations/nominate-participant',
    holds: (of) => countsElsewhere(of) || takesPart(of),
  },
  BEFORE_LAUNCH: {
    settledBy: 'incidents/revoke-attribution',
    holds: (of) => countsElsewhere(of) || isWithin(of, (window, at) => !certainlyLater(window, at)),
  },
  OUT_OF_WINDOW: {
    settledBy: 'incidents/revoke-attribution',
    holds: (of) => countsElsewhere(of) || isWithin(of, (window, at) => !certainlyLater(at, window)),
  },
  // The remedy is an incident of its own, which nothing connects with this one.
  REPORT_WITHDRAWN: { settledBy: 'incidents/report' },
};

/** Every flag once: the events of one command carry the same ones. */
export function flagsOf(incident: Incident, operation: OperationFacts | undefined): readonly FlagRow[] {
  return incident.told.flatMap((entry, i) => {
    if (incident.told[i - 1]?.command === entry.command) return [];
    const data = standingOf(entry, incident);
    return entry.flags.map((flag): FlagRow => {
      const { settledBy = null, holds } = RULES[ruleOf(flag)] ?? {};
      const settled = holds ? holds({ flag, entry, data, incident, operation }) : null;
      return { ...flag, event: entry.event, type: entry.type, settledBy, settled };
    });
  });
}

function standingOf(entry: Entry, { standing }: Incident): object {
  if (entry.type !== 'ReportCorrected') return standing.get(entry.event) ?? entry.data;
  return standing.get(entry.data.root) ?? entry.data.data;
}

const lineOf = (data: object): unknown => ('lineId' in data ? data.lineId : undefined);

/** The first of its kind says the same by now: either was corrected. */
function saysTheSame({ data, incident }: Case, type: 'IncidentReported' | 'SmugglingAttemptPrevented'): boolean {
  const first = all(incident, type)[0];
  return first !== undefined && sameData(first.data, data);
}

/** The first line of that id says the same by now, or another line says it under an id of its own. */
function isOtherwiseRecorded({ entry, data, incident }: Case): boolean {
  const others = incident.work.lines.filter((each) => each.event !== entry.event);
  const first = others.find((each) => each.data.lineId === lineOf(data));
  const apart = others.filter((each) => each.data.lineId !== lineOf(data));
  return [...(first ? [first] : []), ...apart].some((each) =>
    sameData({ ...data, lineId: '' }, { ...each.data, lineId: '' }),
  );
}

function timeOf({ data, incident }: Case): When | undefined {
  if ('seizedAt' in data) return data.seizedAt as When;
  return 'occurredAt' in data ? foundAt(data as never) : foundAt(incident.work.report?.data);
}

/** The latest of its times is the one that can be impossible. */
function beginsBy({ data }: Case, instant: number): boolean {
  const times = data as { readonly occurredAt?: When; readonly detectedAt?: When; readonly seizedAt?: When };
  const said = [times.occurredAt, times.detectedAt, times.seizedAt].flatMap(
    (each) => (each && civilSpan(each).from) ?? [],
  );
  return said.every((begins) => begins <= instant + CLOCK_TOLERANCE);
}

const countsElsewhere = ({ flag, incident }: Case): boolean =>
  incident.work.operation !== (flag.values?.['operation'] ?? null);

function takesPart({ flag, operation }: Case): boolean {
  const country = flag.values?.['country'];
  return operation?.participants.some((each) => each.country === country && each.capacity === 'PARTICIPANT') ?? false;
}

function isWithin(of: Case, holds: (window: When, at: When) => boolean): boolean {
  const at = timeOf(of);
  const window = of.operation?.window ?? null;
  return window !== null && at !== undefined && holds(window, at);
}

const toldSince = ({ entry, incident }: Case): readonly Entry[] =>
  incident.told.slice(incident.told.indexOf(entry) + 1);

/** The country is that of the reporter by now, or it has told of the incident itself since, or through another. */
function isItsOwn(of: Case): boolean {
  const { administration, country } = of.flag.values ?? {};
  if ('country' in of.data && of.data.country === administration) return true;
  return toldSince(of).some((each) => speakerOf(each) === country);
}

/** One of the two attributions was revoked afterwards. */
function wasRevoked(of: Case): boolean {
  const { flag, entry } = of;
  const after = toldSince(of);
  const named = after.find((each) => each.type === 'IncidentAttributedToOperation' && each.command === entry.command);
  const taken = entry.type === 'IncidentAttributedToOperation' ? entry : named;
  const either = [flag.values?.['operation'], (taken?.data as { operation?: string } | undefined)?.operation];
  return after.some((each) => each.type === 'AttributionRevoked' && either.includes(each.data.operation));
}

/** What another administration changed, the reporter has said itself since, or accepted as a proposal. */
function isConfirmed(of: Case): boolean {
  const { flag, entry } = of;
  const after = toldSince(of);
  const root = entry.type === 'ReportCorrected' ? entry.data.root : undefined;
  const accepted = new Set(after.flatMap((each) => (each.type === 'ProposalAccepted' ? [each.data.proposal] : [])));
  const concerned = [root, entry.event];
  return after.some((each) => {
    if (each.type === 'CorrectionProposed') return accepted.has(each.event) && concerned.includes(each.data.target);
    if (speakerOf(each) !== flag.values?.['reporter'] || each.type !== entry.type) return false;
    return each.type !== 'ReportCorrected' || each.data.root === root;
  });
}
