// The figures that others have of a line: they stand beside the one that counts, and move nothing.
import type { Quantity } from '../../values/amounts/quantity.js';
import { type Incident, type IncidentTold, isForeign, standingAt } from './incident.js';

export interface Dispute {
  readonly lineId: string;
  readonly told: IncidentTold;
  readonly quantity: Quantity;
}

/** A figure of a line that somebody else has, in a remark or as a proposal; undefined: it tells of none. */
function disputeIn(incident: Incident, told: IncidentTold): Dispute | undefined {
  const { lineId, quantity } = figureIn(incident, told);
  return lineId === undefined || quantity === undefined ? undefined : { lineId, told, quantity };
}

interface FigureSaid {
  readonly lineId?: string | undefined;
  readonly quantity?: Quantity | undefined;
}

function figureIn(incident: Incident, told: IncidentTold): FigureSaid {
  if (told.type === 'CorrectionProposed') {
    const about = standingAt(incident, told.data.target)?.data as FigureSaid | undefined;
    return { lineId: about?.lineId, quantity: told.data.quantity };
  }
  return isOthers(told) ? figureTold(told) : {};
}

function figureTold(told: IncidentTold): FigureSaid {
  if (told.type === 'QuantityEstablished') return told.data.examined === 'SAMPLE' ? {} : told.data;
  return told.type === 'ReportCorrected' && told.data.changed.includes('quantity') ? told.data.data : {};
}

/** What earlier versions kept of others was shown nowhere beside a figure, and is not now. */
const isOthers = (told: IncidentTold): boolean =>
  isForeign(told) && told.flags.some(({ code }) => code === 'NOT_YOURS');

/** By line; whoever looks at every line of an incident looks at every proposal once. */
const known = new WeakMap<Incident, ReadonlyMap<string, readonly Dispute[]>>();

/** Those that nobody has answered, of one line, in the order of the log. */
export function disputesOf(incident: Incident, lineId: string): readonly Dispute[] {
  if (incident.unanswered === 0) return [];
  let byLine = known.get(incident);
  if (!byLine) known.set(incident, (byLine = Map.groupBy(openIn(incident), (each) => each.lineId)));
  return byLine.get(lineId) ?? [];
}

function openIn(incident: Incident): readonly Dispute[] {
  return incident.proposed.all().flatMap((event) => {
    const { told, state } = incident.proposals.get(event)!;
    return (told && state === 'OPEN' && disputeIn(incident, told)) || [];
  });
}

/** The line whose figure an event disputes, or answers a dispute of; undefined: it does neither. */
export function disputedBy(incident: Incident, told: IncidentTold): string | undefined {
  const about = 'proposal' in told.data ? incident.proposals.get(told.data.proposal)?.told : told;
  return about && disputeIn(incident, about)?.lineId;
}
