// The contributors of a line: who is named is asked, and is one once it has said so.
import type { IncidentEvents } from '../events.js';
import { type Contribution, contributionOf, type Incident, type IncidentTold } from './incident.js';

export const contributed = (
  state: Incident,
  { lineId, country }: IncidentEvents['ContributionAccepted'],
  answer: Contribution,
): Incident => ({ ...state, contributions: state.contributions.with(contributionOf(lineId, country), answer) });

/** Who is named as a contributor is asked, once; an answer may have come before. */
export function asked(contributions: Incident['contributions'], { flags }: IncidentTold): Incident['contributions'] {
  let next = contributions;
  for (const { rule, values } of flags) {
    if (rule !== 'CONTRIBUTION_NOT_ACCEPTED') continue;
    const key = contributionOf(String(values?.['line']), String(values?.['country']));
    if (next.get(key) === undefined) next = next.with(key, 'ASKED');
  }
  return next;
}
