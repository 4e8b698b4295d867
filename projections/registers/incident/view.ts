// What a reader sees of an incident: its report as it stands, its lines, its corrections, its contradictions and its tasks.
import { MINUTE } from '../../../src/domain/values/time/calendar.js';
import { civilSpan, type When } from '../../../src/domain/values/time/when.js';
import { attributionsOf, correctionsOf, type Proposal, proposalsOf, withdrawalsOf } from './changes.js';
import { type FlagRow, flagsOf, type OperationFacts } from './flags.js';
import { type By, byOf, linesOf, type LineView, withoutLine } from './lines.js';
import { all, type Entry, type Incident } from './told.js';
import { foundAt } from '../../ledger/itemised-bookings.js';
import { type BasedOn } from '../rows/versioned.js';
import { ruleOf } from '../rows/flagged.js';

export interface Task {
  readonly task: 'REPORT' | 'QUANTITY' | 'PROPOSAL' | 'FLAG';
  /** The line, the proposal, the code: what it is about. */
  readonly about: string | null;
  readonly event: string | null;
  /** `<collection>/<verb>`. */
  readonly settledBy: string | null;
}

export interface IncidentView {
  readonly id: string;
  readonly state: 'UNREPORTED' | 'REPORTED' | 'WITHDRAWN';
  readonly operation: string | null;
  readonly lines: readonly LineView[];
  readonly flags: readonly FlagRow[];
  readonly open: readonly Task[];
  readonly [field: string]: unknown;
}

type Told<Data> = Data & By;
const told = <Type extends Entry>(entry: Type): Told<Type['data']> => ({ ...entry.data, ...byOf(entry) });

/** `null` is "the log does not say". Of several reports, or attempts, the first stands. */
export function view(incident: Incident, operation: OperationFacts | undefined): IncidentView {
  const [report, ...otherReports] = all(incident, 'IncidentReported');
  const [attempt, ...otherAttempts] = all(incident, 'SmugglingAttemptPrevented');
  const lines = linesOf(incident);
  const flags = flagsOf(incident, operation);
  const proposals = proposalsOf(incident);
  return {
    id: incident.id,
    state: stateOf(incident),
    operation: incident.work.operation,
    report: report ? told(report) : null,
    otherReports: otherReports.map(told),
    attempt: attempt ? told(attempt) : null,
    otherAttempts: otherAttempts.map(told),
    lines: lines.map((line) => ({ ...line, lateness: lateBy(line.recordedAt, operation) })),
    withoutLine: withoutLine(incident).map(told),
    corrections: correctionsOf(incident),
    proposals,
    attributions: attributionsOf(incident),
    withdrawals: withdrawalsOf(incident),
    reportingDelay: report ? delayOf(report) : null,
    lateness: report ? lateBy(report.recordedAt, operation) : null,
    flags,
    open: tasksOf(incident, { lines, flags, proposals }),
    basedOn: incident.told.map(basedOn),
  };
}

function stateOf({ work }: Incident): IncidentView['state'] {
  if (work.withdrawn) return 'WITHDRAWN';
  return work.report ? 'REPORTED' : 'UNREPORTED';
}

const basedOn = ({ event, type, flags, attested, source }: Entry): BasedOn => ({
  event,
  type,
  flags,
  attested,
  source,
});

/** Minutes from the detection to the report, by the officer's clock; null where either is not known to the minute. */
function delayOf({ data, reportedAt }: Entry<'IncidentReported'>): number | null {
  const detected = instantOf(foundAt(data));
  return detected === null || reportedAt === null ? null : Math.floor((reportedAt - detected) / MINUTE);
}

function instantOf(when: When | undefined): number | null {
  if (when?.precision !== 'minute') return null;
  const { from, to, offset } = civilSpan(when);
  if (from === null || to === null || offset === null || to - from > MINUTE) return null;
  return from - offset * MINUTE;
}

/** Minutes after the operation's deadline at which it was recorded, 0 in time; null where no deadline is known. */
function lateBy(recordedAt: number, operation: OperationFacts | undefined): number | null {
  const deadline = operation?.deadline ?? null;
  if (deadline === null) return null;
  return recordedAt < deadline ? 0 : Math.floor((recordedAt - deadline) / MINUTE) + 1;
}

interface Parts {
  readonly lines: readonly Pick<LineView, 'lineId' | 'event' | 'counted' | 'quantity'>[];
  readonly flags: readonly FlagRow[];
  readonly proposals: readonly Proposal[];
}

/** What somebody still has to do; nothing where the report was withdrawn. */
function tasksOf({ work }: Incident, { lines, flags, proposals }: Parts): readonly Task[] {
  if (work.withdrawn) return [];
  const unweighed = lines.filter(({ counted, quantity }) => counted && quantity.bound === 'UNKNOWN');
  const unanswered = proposals.filter(({ state }) => state === 'OPEN');
  const unsettled = flags.filter(({ settled, settledBy }) => settled === false && settledBy !== null);
  return [
    ...(work.report ? [] : [task('REPORT', 'incidents/report')]),
    ...unweighed.map(({ lineId, event }) => task('QUANTITY', 'incidents/establish-quantity', lineId, event)),
    ...unanswered.map(({ event }) => task('PROPOSAL', 'incidents/accept-proposal', event, event)),
    ...unsettled.map((flag) => task('FLAG', flag.settledBy, ruleOf(flag), flag.event)),
  ];
}

function task(
  what: Task['task'],
  settledBy: string | null,
  ...[about = null, event = null]: readonly (string | null)[]
): Task {
  return { task: what, about, event, settledBy };
}
