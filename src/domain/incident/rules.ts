// The rules of an incident, each once: what is asked of every report when it is told, and again whenever it is read.
import { sameData } from '../../eventsourcing/log/canonical.js';
import { rulesOf } from '../rules.js';
import { DAY } from '../values/time/calendar.js';
import { CLOCK_TOLERANCE } from '../values/time/instant.js';
import { civilSpan, type When } from '../values/time/when.js';
import type { IncidentEvents } from './events.js';
import { LINE_RULES } from './rules/line.js';
import { difference } from './story/differing.js';
import { OPERATION_RULES } from './rules/operation.js';
import { RULES_OF_OTHERS } from './rules/others.js';
import { type Beside, type IncidentRule, onlyWhenTold, storedValue } from './rules/rule.js';
import { PERMISSION_NOT_KNOWN } from './rules/permission.js';
import { NOT_YOURS } from './rules/whose.js';
import {
  dataOf,
  type Incident,
  type IncidentTold,
  isForeign,
  isSaidSince,
  sayingOf,
  standingAt,
} from './story/incident.js';

const ofTheIncident: IncidentRule['values'] = (_, { id }) => ({ incident: id });

/** One of its kind stands: any other says the same as the first by now. */
const onlyOne =
  (type: 'IncidentReported' | 'SmugglingAttemptPrevented', firstOf: (incident: Incident) => First | null) =>
  (incident: Incident, { told }: { readonly told: IncidentTold }): boolean => {
    const first = firstOf(incident);
    if (told.type !== type || !first || first.event === told.event) return true;
    return sameData(first.data, dataOf(incident, told));
  };
type First = Pick<IncidentTold, 'event' | 'data'>;

/** The incident, and in what the first of its kind differs from what is told now. */
const beside =
  (firstOf: (incident: Incident) => First | null): NonNullable<IncidentRule['values']> =>
  (incident, { told, id }) => ({
    incident: id,
    ...difference(firstOf(incident)?.data ?? {}, dataOf(incident, told)),
  });

/** The latest of the times that an event tells is the one that can be impossible. */
function beginsBy(data: object, instant: number): boolean {
  const { occurredAt, detectedAt, seizedAt } = data as Record<string, When | undefined>;
  const said = [occurredAt, detectedAt, seizedAt].flatMap((each) => (each && civilSpan(each).from) ?? []);
  return said.every((begins) => begins <= instant + CLOCK_TOLERANCE);
}

/** ms: longer ago than any service's files; somebody mistyped the year. */
const LONG_AGO = 50 * 366 * DAY;

/** None of the times that an event tells lies wholly before it. */
function endsAfter(data: object, instant: number): boolean {
  const { occurredAt, detectedAt, seizedAt } = data as Record<string, When | undefined>;
  const said = [occurredAt, detectedAt, seizedAt].flatMap((each) => (each && civilSpan(each).to) ?? []);
  return said.every((ends) => ends >= instant);
}

/** The country is that of its reporter by now, or it has told of the incident itself since, or through another. */
function isItsOwn(incident: Incident, told: IncidentTold): boolean {
  if (told.type !== 'IncidentReported') return true;
  const code = 'REPORTED_FOR_ANOTHER';
  const [administration, country] = [storedValue(told, code, 'administration'), storedValue(told, code, 'country')];
  const data = dataOf(incident, told) as IncidentEvents['IncidentReported'];
  if (data.country === (administration ?? told.by)) return true;
  return isSaidSince(incident, told, country ?? data.country);
}

/** The attribution counted when it came, or one of the two was revoked since. */
function countsForOne(incident: Incident, told: IncidentTold): boolean {
  const own = incident.attributions.at(incident.attributed.get(told.command) ?? -1);
  if (!own || own.counted) return true;
  const either = [storedValue(told, 'ALREADY_ATTRIBUTED', 'operation'), own.told.data.operation];
  return either.some((operation) => isSaidSince(incident, told, sayingOf('AttributionRevoked', '', operation)));
}

/** Somebody had told of it before: what is withdrawn must have been said. */
function wasToldOf({ report, told: all }: Incident, told: IncidentTold): boolean {
  return report !== null || (told.type === 'ReportWithdrawn' && all.first?.event !== told.event);
}

const targetOf = (told: IncidentTold): string => (told.type === 'CorrectionProposed' ? told.data.target : '');
const takenIn = (told: IncidentTold): string => (told.type === 'CustodyAccepted' ? told.data.transfer : '');
const answeredBy = (told: IncidentTold): string => ('proposal' in told.data ? told.data.proposal : '');

export const RULES = rulesOf<Incident, IncidentEvents, Beside>()({
  NOT_YOURS,
  // As it was written before authority was data.
  NOT_THE_REPORTER: NOT_YOURS,
  ...RULES_OF_OTHERS,
  ALREADY_REPORTED: {
    holds: onlyOne('IncidentReported', ({ report }) => report),
    values: beside(({ report }) => report),
    settledBy: 'incidents/correct',
  },
  REPORTED_FOR_ANOTHER: {
    holds: (incident, { told }) => isItsOwn(incident, told),
    values: (_, { told }) => ({ administration: told.by, country: (told.data as { country?: string }).country ?? '' }),
    pointer: '/country',
    settledBy: 'incidents/correct',
  },
  ALREADY_ATTRIBUTED: {
    holds: (incident, { told }) => countsForOne(incident, told),
    values: ({ operation }) => ({ operation: operation ?? '' }),
    settledBy: 'incidents/revoke-attribution',
  },
  INCIDENT_NOT_REPORTED: {
    lacks: 'proof',
    holds: (incident, { told }) => wasToldOf(incident, told),
    values: ofTheIncident,
    settledBy: 'incidents/report',
  },
  REPORT_WITHDRAWN: {
    holds: onlyWhenTold('REPORT_WITHDRAWN', (incident, { told }) => {
      if (!incident.withdrawal || incident.withdrawal.event === told.event) return true;
      return told.type === 'ReportCorrected' && standingAt(incident, told.data.root)?.type === 'ReportWithdrawn';
    }),
    values: ofTheIncident,
    // The remedy is an incident of its own, which nothing connects with this one.
    settledBy: null,
  },
  ATTEMPT_ALREADY_RECORDED: {
    holds: onlyOne('SmugglingAttemptPrevented', ({ attempt }) => attempt),
    values: beside(({ attempt }) => attempt),
    settledBy: 'incidents/correct',
  },
  REPORTED_IN_FUTURE: {
    holds: onlyWhenTold(
      'REPORTED_IN_FUTURE',
      (_, { told: { reportedAt, recordedAt } }) => reportedAt === null || reportedAt <= recordedAt + CLOCK_TOLERANCE,
    ),
    settledBy: null,
  },
  OCCURRED_IN_FUTURE: {
    holds: (incident, { told }) => beginsBy(dataOf(incident, told), told.recordedAt),
    settledBy: 'incidents/correct',
  },
  OCCURRED_LONG_AGO: {
    holds: (incident, { told }) => endsAfter(dataOf(incident, told), told.recordedAt - LONG_AGO),
    settledBy: 'incidents/correct',
  },
  REPORTED_BEFORE_OCCURRED: {
    holds: (incident, { told }) => told.reportedAt === null || beginsBy(dataOf(incident, told), told.reportedAt),
    settledBy: 'incidents/correct',
  },
  ...LINE_RULES,
  ...OPERATION_RULES,
  NOT_ATTRIBUTED: {
    lacks: 'proof',
    holds: onlyWhenTold(
      'NOT_ATTRIBUTED',
      (incident, { told }) => isForeign(told) || incident.revoked?.event === told.event,
    ),
    values: (_, { told }) => ({ operation: (told.data as IncidentEvents['AttributionRevoked']).operation }),
    pointer: '/operation',
    settledBy: null,
  },
  CORRECTED_EVENT_NOT_KNOWN: {
    lacks: 'proof',
    holds: onlyWhenTold(
      'CORRECTED_EVENT_NOT_KNOWN',
      (incident, { told }) => standingAt(incident, targetOf(told)) !== undefined,
    ),
    values: (_, { told }) => ({ event: targetOf(told) }),
    pointer: '/target',
    settledBy: null,
  },
  PERMISSION_NOT_KNOWN,
  PROPOSAL_NOT_KNOWN: {
    lacks: 'proof',
    holds: onlyWhenTold(
      'PROPOSAL_NOT_KNOWN',
      ({ proposals }, { told }) => proposals.get(answeredBy(told))?.told !== undefined,
    ),
    values: (_, { told }) => ({ proposal: answeredBy(told) }),
    pointer: '/proposal',
    settledBy: null,
  },
  TRANSFER_NOT_KNOWN: {
    lacks: 'proof',
    holds: onlyWhenTold('TRANSFER_NOT_KNOWN', ({ transfers }, { told }) => transfers.get(takenIn(told)) !== undefined),
    values: (_, { told }) => ({ transfer: takenIn(told) }),
    pointer: '/transfer',
    settledBy: null,
  },
  PROPOSAL_SETTLED: {
    holds: onlyWhenTold('PROPOSAL_SETTLED', ({ proposals }, { told }) => {
      const { state = 'OPEN', answer } = proposals.get(answeredBy(told)) ?? {};
      return state === 'OPEN' || answer?.event === told.event;
    }),
    values: (_, { told }) => ({ proposal: answeredBy(told) }),
    pointer: '/proposal',
    settledBy: null,
  },
});
