// Corrections in an incident's story: the latest stands, and what was worked out from what it corrects is worked out anew.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import type { IncidentEvents } from '../events.js';
import type { Incident, Said } from './incident.js';
import { better, type Line, type Recorded, type Standing } from './line.js';
import { around, changed, type Span, spanOf } from './lines.js';

const onLine = (state: Incident, lineId: string, change: (line: Line) => Line): Incident => ({
  ...state,
  lines: changed(state.lines, lineId, change),
});

export function corrected(state: Incident, { data: correction, takenOverBy }: Said<'ReportCorrected'>): Incident {
  const before = state.standing.get(correction.root);
  if (!before) return state;
  const data = takenOverBy === undefined ? correction.data : amended(before.data, correction);
  const now = { ...before, data } as Standing;
  const next = replaced({ ...state, standing: state.standing.with(now.event, now) }, now);
  return sameData(timeOf(before), timeOf(now)) ? next : withSeizures(next);
}

/** Of what another administration proposed only the fields that it named: the others may have been corrected since. */
function amended(before: object, { data, changed }: IncidentEvents['ReportCorrected']): object {
  const named = new Set(changed);
  const kept = Object.entries(before).filter(([name]) => !named.has(name));
  return Object.fromEntries([...kept, ...Object.entries(data).filter(([name]) => named.has(name))]);
}

function replaced(state: Incident, now: Standing): Incident {
  const of = <Type extends Recorded>(one: Standing<Type> | null): Standing<Type> | null =>
    one?.event === now.event ? (now as object as Standing<Type>) : one;
  switch (now.type) {
    case 'IncidentReported':
      return { ...state, report: of(state.report) };
    case 'SmugglingAttemptPrevented':
      return { ...state, attempt: of(state.attempt) };
    case 'ReportWithdrawn':
      return { ...state, withdrawal: of(state.withdrawal) };
    default:
      return onLine(state, now.data.lineId, (line) => lineWith(line, now, state.standing));
  }
}

const timeOf = ({ data }: Standing): object | null => ('seizedAt' in data && data.seizedAt) || null;

/** When things were seized, looked at anew: a time may have been corrected that was the first or the last. */
function withSeizures(state: Incident): Incident {
  let seized: Span | null = null;
  for (const event of state.recorded) {
    const { data } = state.standing.get(event)!;
    if ('seizedAt' in data) seized = around(seized, spanOf(data.seizedAt));
  }
  return { ...state, lines: { ...state.lines, seized } };
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
