// The view of an incident, as a reader sees it: its report as it stands, its lines, its corrections, its contradictions and
// its tasks.
import { RULES } from '../../../src/domain/incident/rules.js';
import { UNRESTRICTED } from '../../../src/domain/audience/audience.js';
import { countedLine, foundAt, type Incident, type IncidentTold } from '../../../src/domain/incident/story/incident.js';
import { awaitsLaboratory, type Standing } from '../../../src/domain/incident/story/line.js';
import type { Operation } from '../../../src/domain/operation/story.js';
import { type FlagRow, flagsOf } from '../../../src/domain/rules.js';
import { MINUTE } from '../../../src/domain/values/time/calendar.js';
import { civilSpan, type When } from '../../../src/domain/values/time/when.js';
import { deadlineOf } from '../../ledger/facts.js';
import { attributionsOf, correctionsOf, type ProposalView, proposalsOf, withdrawalsOf } from './changes.js';
import { type TellerView, tellerOf, linesOf, type LineView, recorded, withoutLine } from './lines.js';
import { basedOnAll } from '../rows/based-on.js';
import { task, type Task, toSettle } from '../rows/tasks.js';

export interface IncidentView {
  readonly id: string;
  readonly state: 'UNREPORTED' | 'REPORTED' | 'WITHDRAWN';
  readonly operation: string | null;
  readonly lines: readonly LineView[];
  readonly flags: readonly FlagRow[];
  readonly open: readonly Task[];
  readonly [field: string]: unknown;
}

type Said<Data> = Data & TellerView;
const asSaid = <Type extends IncidentTold>(told: Type): Said<Type['data']> => ({ ...told.data, ...tellerOf(told) });

/** An incident at a place in the log, with the operation that it counts for, as that stood there. */
export interface IncidentAt {
  readonly id: string;
  readonly incident: Incident;
  readonly operation: Operation | undefined;
}

/** `null` is "the log does not say". Of several reports, or attempts, the first stands. */
export function view({ id, incident, operation }: IncidentAt): IncidentView {
  const { report, attempt, told } = incident;
  const [, ...otherReports] = recorded(incident, 'IncidentReported');
  const [, ...otherAttempts] = recorded(incident, 'SmugglingAttemptPrevented');
  const lines = linesOf(incident);
  const flags = flagsOf(RULES, { id, story: incident, told, beside: { operation } });
  const proposals = proposalsOf(incident);
  return {
    id,
    state: stateOf(incident),
    operation: incident.operation,
    report: report ? asSaid(report) : null,
    otherReports: otherReports.map(asSaid),
    attempt: attempt ? asSaid(attempt) : null,
    otherAttempts: otherAttempts.map(asSaid),
    lines: lines.map((line) => ({ ...line, lateness: lateBy(Date.parse(line.recordedAt), operation) })),
    withoutLine: withoutLine(incident).map(asSaid),
    corrections: correctionsOf(incident),
    proposals,
    attributions: attributionsOf(incident),
    withdrawals: withdrawalsOf(incident),
    ...audienceOf(incident),
    reportingDelay: report ? delayOf(report) : null,
    lateness: report ? lateBy(report.recordedAt, operation) : null,
    flags,
    open: tasksOf(incident, { lines, flags, proposals }),
    basedOn: basedOnAll(told),
  };
}

/** Nothing of what nobody restricted. */
function audienceOf({ audience }: Incident): object {
  if (audience === UNRESTRICTED) return {};
  return { audience: { ...audience, permissions: [...audience.permissions.values()] } };
}

export function stateOf({ phase, report }: Incident): IncidentView['state'] {
  if (phase === 'withdrawn') return 'WITHDRAWN';
  return report ? 'REPORTED' : 'UNREPORTED';
}

/** Minutes from the detection to the report, by the officer's clock; null where either is not known to the minute. */
function delayOf({ data, reportedAt }: Standing<'IncidentReported'>): number | null {
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
function lateBy(recordedAt: number, operation: Operation | undefined): number | null {
  const deadline = deadlineOf(operation?.concluded?.reportsAcceptedUntil);
  if (deadline === null) return null;
  return recordedAt < deadline ? 0 : Math.floor((recordedAt - deadline) / MINUTE) + 1;
}

interface Parts {
  readonly lines: readonly Pick<LineView, 'lineId' | 'event' | 'counted' | 'quantity'>[];
  readonly flags: readonly FlagRow[];
  readonly proposals: readonly ProposalView[];
}

/** Results of samples that were sent, and handovers that nobody has confirmed. */
function awaitedOf(incident: Incident): readonly Task[] {
  const { samples, transfers, takenOver } = incident;
  const sent = [...samples].filter(({ data }) => {
    const line = countedLine(incident, data.lineId);
    return line && awaitsLaboratory(line);
  });
  const open = [...transfers]
    .filter(([event]) => !takenOver.get(event))
    .toSorted(([, one], [, other]) => one.revision - other.revision);
  return [
    ...sent.map(({ event, data }) => task('RESULT', 'incidents/identify-substance', { about: data.lineId, event })),
    ...open.map(([event, { data }]) =>
      task('CUSTODY', 'incidents/accept-custody', { about: event, event, country: data.to.country }),
    ),
  ];
}

/** What somebody still has to do; nothing where the report was withdrawn. */
function tasksOf(incident: Incident, { lines, flags, proposals }: Parts): readonly Task[] {
  const { phase, report } = incident;
  if (phase === 'withdrawn') return [];
  const unweighed = lines.filter(({ counted, quantity }) => counted && quantity.bound === 'UNKNOWN');
  // What another administration said itself is flagged, which is the task.
  const unanswered = proposals.filter(({ state, type }) => state === 'OPEN' && type === 'CorrectionProposed');
  return [
    ...(report ? [] : [task('REPORT', 'incidents/report')]),
    ...unweighed.map(({ lineId, event }) => task('QUANTITY', 'incidents/establish-quantity', { about: lineId, event })),
    ...awaitedOf(incident),
    ...unanswered.map(({ event }) => task('PROPOSAL', 'incidents/accept-proposal', { about: event, event })),
    ...toSettle(flags),
  ];
}
