// The rules about others: for whom something was keyed in, and whom a line names as contributors. Both say so themselves.
import type { RefusalCode } from '../../refusals.js';
import {
  contributionOf,
  countedLine,
  dataOf,
  type Incident,
  type IncidentTold,
  isUnconfirmed,
  lineOf,
} from '../story/incident.js';
import { isGone } from '../story/line.js';
import { type IncidentRule, onlyWhenTold } from './rule.js';

/** What is confirmed or disowned, and for whom it was keyed in; null: for nobody else, or it is not known. */
const answersTo = ({ data }: IncidentTold): string =>
  'confirms' in data ? data.confirms : 'withdraws' in data ? data.withdraws : '';
const saidFor = ({ told: all }: Incident, told: IncidentTold): string | null =>
  all.findLast(({ event }) => event === answersTo(told))?.onBehalfOf ?? null;

/** Whether the line counts already by another word than this, or was withdrawn: no figure hangs on what this says of it. */
function isUncounted(incident: Incident, lineId: string, told: IncidentTold): boolean {
  const line = countedLine(incident, lineId);
  const root = told.type === 'ReportCorrected' ? told.data.root : told.event;
  return line !== undefined && (isGone(line) || line.first.event !== root);
}

/** Whom a line names as contributors who have not answered; nobody asks whoever names itself. */
function unanswered(incident: Incident, told: IncidentTold): readonly string[] {
  const { contributors = [], lineId = '' } = dataOf(incident, told) as { contributors?: string[]; lineId?: string };
  if (contributors.length === 0 || isUncounted(incident, lineId, told)) return [];
  return contributors.filter((each) => {
    const answer = incident.contributions.get(contributionOf(lineId, each)) ?? 'ASKED';
    return each !== told.by && answer === 'ASKED';
  });
}

const named = ({ data }: IncidentTold): { readonly line: string; readonly country: string } =>
  'lineId' in data && 'country' in data ? { line: data.lineId, country: data.country } : { line: '', country: '' };

function isNamed(incident: Incident, told: IncidentTold): boolean {
  const { line, country } = named(told);
  return countedLine(incident, line)?.first.data.contributors?.includes(country) ?? false;
}

export const RULES_OF_OTHERS = {
  NOT_CONFIRMED: {
    lacks: 'assumption',
    holds: (incident, { told }) => !isUnconfirmed(incident, told),
    values: (_, { told }) => ({ administration: told.onBehalfOf ?? '' }),
    settledBy: 'incidents/confirm',
  },
  NOT_ON_BEHALF: {
    lacks: 'proof',
    holds: onlyWhenTold('NOT_ON_BEHALF', (incident, { told }) => saidFor(incident, told) !== null),
    values: (_, { told }) => ({ event: answersTo(told) }),
    settledBy: null,
  },
  CONTRIBUTION_NOT_ACCEPTED: {
    lacks: 'assumption',
    holds: (incident, { told }) => unanswered(incident, told).length === 0,
    values: (incident, { told }) =>
      unanswered(incident, told).map((each) => ({ line: lineOf(incident, told) ?? '', country: each })),
    settledBy: 'incidents/accept-contribution',
  },
  NOT_A_CONTRIBUTOR: {
    lacks: 'proof',
    holds: onlyWhenTold('NOT_A_CONTRIBUTOR', (incident, { told }) => isNamed(incident, told)),
    values: (_, { told }) => named(told),
    pointer: '/lineId',
    settledBy: null,
  },
} as const satisfies { readonly [Code in RefusalCode]?: IncidentRule };
