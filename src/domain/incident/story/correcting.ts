// Corrections in an incident's story: the latest stands, and what was worked out from what it corrects is worked out anew.
import type { IncidentEvents } from '../events.js';
import type { Incident, Said } from './incident.js';
import { better, type Line, NO_LINE, type Standing } from './line.js';

export const onLine = (state: Incident, lineId: string, change: (line: Line) => Line): Incident => ({
  ...state,
  lines: state.lines.with(lineId, change(state.lines.get(lineId) ?? NO_LINE)),
});

export function corrected(state: Incident, { data: correction, takenOverBy }: Said<'ReportCorrected'>): Incident {
  const before = state.standing.get(correction.root);
  if (!before) return state;
  const data = takenOverBy === undefined ? correction.data : amended(before.data, correction);
  const now = { ...before, data } as Standing;
  return replaced({ ...state, standing: state.standing.with(now.event, now) }, now);
}

/** Of what another administration proposed only the fields that it named: the others may have been corrected since. */
function amended(before: object, { data, changed }: IncidentEvents['ReportCorrected']): object {
  const named = new Set(changed);
  const kept = Object.entries(before).filter(([name]) => !named.has(name));
  return Object.fromEntries([...kept, ...Object.entries(data).filter(([name]) => named.has(name))]);
}

function replaced(state: Incident, now: Standing): Incident {
  const { report, attempt, withdrawal } = state;
  switch (now.type) {
    case 'IncidentReported':
      return report?.event === now.event ? { ...state, report: now } : state;
    case 'SmugglingAttemptPrevented':
      return attempt?.event === now.event ? { ...state, attempt: now } : state;
    case 'ReportWithdrawn':
      return withdrawal?.event === now.event ? { ...state, withdrawal: now } : state;
    default:
      return onLine(state, now.data.lineId, (line) => lineWith(line, now, state.standing));
  }
}

function lineWith(line: Line, now: Standing, standing: Incident['standing']): Line {
  if (now.type === 'QuantityEstablished') return { ...line, ...figureOf(line, standing) };
  if (now.type === 'SubstanceIdentified')
    return line.identified.last === now.event ? { ...line, finding: now.data } : line;
  return line.first?.event === now.event ? { ...line, first: now as NonNullable<Line['first']> } : line;
}

function figureOf({ established }: Line, standing: Incident['standing']): Pick<Line, 'figure'> {
  let figure: Line['figure'];
  for (const event of established) {
    const told = standing.get(event) as Standing<'QuantityEstablished'>;
    figure = better(figure, told.data.quantity);
  }
  return figure ? { figure } : {};
}
