// What the register remembers of an incident to keep it findable: no more than its keys are worked out from.
import type { IncidentEvents } from '../../../src/domain/incident/events.js';
import type { SubstanceClass } from '../../../src/domain/values/goods/substance.js';
import { civilSpan, type When } from '../../../src/domain/values/time/when.js';
import type { Flag } from '../../../src/eventsourcing/log/event.js';
import { foundAt } from '../../ledger/itemised-bookings.js';
import type { Told } from '../rows/versioned.js';
import { codesOf } from '../rows/flagged.js';

type Events = IncidentEvents;

/** Civil time, ms: from inclusive, to exclusive; null: no bound is known. */
export type Span = readonly [from: number | null, to: number | null];

/** `event` said it first; what is kept of it is what stands after its corrections. */
interface Report {
  readonly event: string;
  readonly country: string;
  readonly span: Span | null;
}

interface Line {
  readonly event: string;
  readonly line: string;
  readonly substance: string;
  readonly class: SubstanceClass;
  readonly isWeighed: boolean;
  /** Null: when the incident was found. */
  readonly span: Span | null;
}

interface Figure {
  readonly event: string;
  readonly line: string;
  readonly isWeighed: boolean;
}

interface Finding {
  readonly event: string;
  readonly line: string;
  readonly substance: string;
  readonly class: SubstanceClass;
}

/** Grows with what is counted of an incident, never with how often it was corrected. */
export interface Known {
  readonly report: Report | null;
  readonly operation: string | null;
  readonly lines: readonly Line[];
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
  /** Events that propose a correction, and those of them that have an answer. */
  readonly proposed: readonly string[];
  readonly answered: readonly string[];
  /** Codes and, where a proof is missing, its rules: each once. */
  readonly flags: readonly string[];
  readonly isWithdrawn: boolean;
}

export const NOTHING_KNOWN: Known = {
  report: null,
  operation: null,
  lines: [],
  figures: [],
  findings: [],
  proposed: [],
  answered: [],
  flags: [],
  isWithdrawn: false,
};

function spanOf(when: When | undefined): Span | null {
  if (!when) return null;
  const { from, to } = civilSpan(when);
  return [from, to];
}

const reportOf = (event: string, data: Events['IncidentReported']): Report => ({
  event,
  country: data.country,
  span: spanOf(foundAt(data)),
});

function lineOf(event: string, data: Events['SubstanceSeized'] | Events['PrecursorSeized']): Line {
  const { lineId: line, quantity, seizedAt } = data;
  const [substance, ofClass]: [string, SubstanceClass] =
    'substance' in data ? [data.substance, data.class] : [data.chemical, 'PRECURSOR'];
  return { event, line, substance, class: ofClass, isWeighed: quantity.bound !== 'UNKNOWN', span: spanOf(seizedAt) };
}

const figureOf = (event: string, { lineId, quantity }: Events['QuantityEstablished']): Figure => ({
  event,
  line: lineId,
  isWeighed: quantity.bound !== 'UNKNOWN',
});

const findingOf = (event: string, data: Events['SubstanceIdentified']): Finding => ({
  event,
  line: data.lineId,
  substance: data.substance,
  class: data.class,
});

type Change<Type extends keyof Events> = (known: Known, data: Events[Type], event: string) => Known;

/** What each event adds. An event that changes nothing gives back what it got. */
const CHANGES: { readonly [Type in keyof Events]: Change<Type> } = {
  IncidentReported: (known, data, event) => (known.report ? known : { ...known, report: reportOf(event, data) }),
  SmugglingAttemptPrevented: (known) => known,
  SubstanceSeized: (known, data, event) => ({ ...known, lines: [...known.lines, lineOf(event, data)] }),
  PrecursorSeized: (known, data, event) => ({ ...known, lines: [...known.lines, lineOf(event, data)] }),
  QuantityEstablished: (known, data, event) => ({ ...known, figures: [...known.figures, figureOf(event, data)] }),
  SubstanceIdentified: (known, data, event) => ({ ...known, findings: [...known.findings, findingOf(event, data)] }),
  ReportCorrected: (known, { root, data }) => corrected(known, root, data),
  CorrectionProposed: (known, _, event) => ({ ...known, proposed: [...known.proposed, event] }),
  ProposalAccepted: (known, { proposal }) => ({ ...known, answered: [...known.answered, proposal] }),
  ProposalDeclined: (known, { proposal }) => ({ ...known, answered: [...known.answered, proposal] }),
  ReportWithdrawn: (known) => ({ ...known, isWithdrawn: true }),
  IncidentAttributedToOperation: (known, { operation }) => (known.operation ? known : { ...known, operation }),
  AttributionRevoked: (known, { operation }) => (known.operation === operation ? { ...known, operation: null } : known),
};

/** What may be changed by its reporter only: said by another administration it is kept, and changes nothing. */
const OWN: ReadonlySet<string> = new Set<keyof Events>(['ReportCorrected', 'ReportWithdrawn']);

export function knownAfter(known: Known, { id, type, data, metadata: { flags } }: Told<unknown>): Known {
  const flagged = flags.length === 0 ? known : withFlags(known, flags);
  if (OWN.has(type) && flags.some(({ code }) => code === 'NOT_THE_REPORTER')) return flagged;
  return (CHANGES[type as keyof Events] as Change<never>)(flagged, data as never, id);
}

function withFlags(known: Known, flags: readonly Flag[]): Known {
  const codes = codesOf(flags);
  const fresh = codes.filter((code) => !known.flags.includes(code));
  return fresh.length === 0 ? known : { ...known, flags: [...new Set([...known.flags, ...fresh])] };
}

function corrected(known: Known, root: string, data: object): Known {
  const { report, lines, figures, findings } = known;
  return {
    ...known,
    report: report?.event === root ? reportOf(root, data as never) : report,
    lines: replaced(lines, root, () => lineOf(root, data as never)),
    figures: replaced(figures, root, () => figureOf(root, data as never)),
    findings: replaced(findings, root, () => findingOf(root, data as never)),
  };
}

const replaced = <Item extends { readonly event: string }>(
  items: readonly Item[],
  root: string,
  by: () => Item,
): readonly Item[] =>
  items.some(({ event }) => event === root) ? items.map((each) => (each.event === root ? by() : each)) : items;
