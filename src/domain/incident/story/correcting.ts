// Corrections in an incident's story: the latest stands, and what was worked out from what it corrects is worked out anew.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import type { IncidentEvents } from '../events.js';
import type { Incident, Said } from './incident.js';
import { figureWith, isByLab, type Line, type Recorded, type Seized, type Standing } from './line.js';
import { isLineKind } from './line-kinds.js';
import { around, changed, type Lines, NO_LINES, type Span, spanOf } from './lines.js';

const onLine = (state: Incident, lineId: string, change: (line: Line) => Line): Incident => ({
  ...state,
  lines: changed(state.lines, lineId, change),
});

export function corrected(state: Incident, { data: correction, takenOverBy }: Said<'ReportCorrected'>): Incident {
  const before = state.standing.get(correction.root);
  if (!before) return state;
  const data = takenOverBy === undefined ? correction.data : amended(before.data, correction);
  const now = { ...before, data } as Standing;
  if (lineIn(before) !== lineIn(now)) return moved(state, before, now);
  const next = replaced({ ...state, standing: state.standing.with(now.event, now) }, now);
  return sameData(timeOf(before), timeOf(now)) ? next : withSeizures(next);
}

const lineIn = ({ data }: Standing): string | undefined => ('lineId' in data ? data.lineId : undefined);

/**
 * Under another number: what was told of a line that nobody else recorded goes with it, and all lines are made anew, which
 * happens seldom.
 */
function moved(state: Incident, before: Standing, now: Standing): Incident {
  const [from, to] = [lineIn(before)!, lineIn(now)!];
  let standing = state.standing.with(now.event, now);
  const all = [...state.recorded].map((event) => standing.get(event)!);
  const isLeft = all.some((each) => isSeizure(each) && lineIn(each) === from);
  const follow = isSeizure(now) && !isLeft;
  if (follow)
    for (const each of all)
      if (lineIn(each) === from) {
        standing = standing.with(each.event, { ...each, data: { ...each.data, lineId: to } } as Standing);
      }
  return withLines({ ...state, standing }, { event: now.event, from, to: follow ? to : from });
}

const isSeizure = (told: Standing): told is Seized => isLineKind(told.type);

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

interface Move {
  /** Comes last: whoever has that number already goes before it. */
  readonly event: string;
  readonly from: string;
  readonly to: string;
}

/** Each line from what stands of it, and who withdrew it or has it as before. */
function withLines(state: Incident, { event: last, from, to }: Move): Incident {
  let lines = NO_LINES;
  for (const event of [...[...state.recorded].filter((each) => each !== last), last])
    lines = lineAdded(lines, state.standing.get(event)!);
  for (const lineId of state.lines.ids) {
    const { gone, holder } = state.lines.byId.get(lineId)!;
    if (!gone && !holder) continue;
    const kept = { ...(gone ? { gone } : {}), ...(holder ? { holder } : {}) };
    lines = changed(lines, lineId === from ? to : lineId, (line) => ({ ...line, ...kept }));
  }
  return withSeizures({ ...state, lines });
}

function lineAdded(lines: Lines, told: Standing): Lines {
  if (told.type === 'QuantityEstablished' || told.type === 'SubstanceIdentified')
    return changed(lines, told.data.lineId, (line) => resultAdded(line, told));
  if (!isSeizure(told)) return lines;
  return changed(lines, told.data.lineId, (line) => ({
    ...line,
    seized: line.seized.with(told.event),
    first: line.first ?? told,
  }));
}

/** A line with what was established or identified of it. */
export function resultAdded(line: Line, told: Standing<'QuantityEstablished'> | Standing<'SubstanceIdentified'>): Line {
  if (told.type === 'SubstanceIdentified')
    return { ...line, identified: line.identified.with(told.event), finding: told.data };
  const figure = figureWith(line.figure, told.data);
  const isWeighedByLab = line.isWeighedByLab || isByLab(told.data.quantity);
  return { ...line, established: line.established.with(told.event), ...(figure ? { figure } : {}), isWeighedByLab };
}

function lineWith(line: Line, now: Standing, standing: Incident['standing']): Line {
  if (now.type === 'QuantityEstablished') return { ...line, ...figureOf(line, standing) };
  if (now.type === 'SubstanceIdentified')
    return line.identified.last === now.event ? { ...line, finding: now.data } : line;
  return line.first?.event === now.event ? { ...line, first: now as NonNullable<Line['first']> } : line;
}

function figureOf({ established }: Line, standing: Incident['standing']): Pick<Line, 'figure' | 'isWeighedByLab'> {
  let figure: Line['figure'];
  let isWeighedByLab = false;
  for (const event of established) {
    const told = standing.get(event) as Standing<'QuantityEstablished'>;
    figure = figureWith(figure, told.data);
    isWeighedByLab ||= isByLab(told.data.quantity);
  }
  return { ...(figure ? { figure } : {}), isWeighedByLab };
}
