// A seizure line of an incident: who recorded it, what was established and identified of it, and what of that counts.
import type { AudienceEvents } from '../../audience/events.js';
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { Growing } from '../../../eventsourcing/log/growing.js';
import type { Told } from '../../told.js';
import type { Quantity } from '../../values/amounts/quantity.js';
import type { Credit, IncidentEvents, LineKind } from '../events.js';
import { type Goods, listedClass, takenFor } from './line-kinds.js';

/** What can be corrected: kept under the id of the event that said it first. */
export type Recorded = Exclude<
  keyof IncidentEvents,
  | 'ReportCorrected'
  | 'CorrectionProposed'
  | 'ProposalAccepted'
  | 'ProposalDeclined'
  | 'ProposalRetracted'
  | 'CustodyTransferred'
  | 'CustodyAccepted'
  | 'SampleSent'
  | 'GoodsDisposed'
  | 'AnnexTakenOver'
  | 'NoteAdded'
  | 'LineWithdrawn'
  | 'ReportConfirmed'
  | 'ReportDisowned'
  | 'ContributionAccepted'
  | 'ContributionDeclined'
  | 'IncidentEntryWithdrawn'
  | 'IncidentAttributedToOperation'
  | 'AttributionRevoked'
  | keyof AudienceEvents
>;

/** An event with its data as they stand after their corrections. */
export type Standing<Type extends Recorded = Recorded> = Told<IncidentEvents, Type> & {
  /** Who took it over: it was said by another administration, as a proposal. */
  readonly takenOverBy?: string;
};
export type Seized = Standing<LineKind>;

export interface Line {
  /** Ids of the events, in the order of the log. */
  readonly seized: Growing<string>;
  readonly established: Growing<string>;
  readonly identified: Growing<string>;
  /** Of several seizures under one id the first counts; undefined: nobody has recorded the line. */
  readonly first?: Seized;
  /** The best figure established. */
  readonly figure?: Quantity;
  /** The latest finding. */
  readonly finding?: IncidentEvents['SubstanceIdentified'];
  /** A laboratory has established how much it is, or of a sample how much that was. */
  readonly isWeighedByLab?: boolean;
  /** Who has the goods, where they were handed over and that was accepted. */
  readonly holder?: Credit;
  /** The ids of the seizures that were withdrawn. */
  readonly gone?: readonly string[];
}

export const NO_LINE: Line = { seized: Growing.of(), established: Growing.of(), identified: Growing.of() };

/** The line that counts: it has been recorded. */
export type Counted = Line & Required<Pick<Line, 'first'>>;

/** Laboratory before scale before anything else; of the same method the latest. */
export const RANK = { LAB: 2, SCALE: 1, ESTIMATE: 0, DECLARED: 0, PUBLISHED: 0 } as const satisfies Record<
  Quantity['method'],
  number
>;

/** The figure that goes before the other: one before none, the better method, of the same method the later. */
function better(earlier: Quantity | undefined, later: Quantity): Quantity {
  if (!earlier) return later;
  const isKnown = later.bound !== 'UNKNOWN';
  if (isKnown !== (earlier.bound !== 'UNKNOWN')) return isKnown ? later : earlier;
  return RANK[later.method] >= RANK[earlier.method] ? later : earlier;
}

/** The figure of a line after an examination: one of a sample tells nothing of how much there is. */
export const figureWith = (
  earlier: Quantity | undefined,
  { examined, quantity }: IncidentEvents['QuantityEstablished'],
): Quantity | undefined => (examined === 'SAMPLE' ? earlier : better(earlier, quantity));

/** Whether it was withdrawn; of several seizures under its id, the first where none is named. */
export const isGone = ({ first, gone = [] }: Counted, seizure = first.event): boolean => gone.includes(seizure);

/** Whether a laboratory has had anything of it before it. */
const isExamined = ({ first, finding, isWeighedByLab }: Counted): boolean =>
  finding !== undefined || isWeighedByLab === true || isByLab(first.data.quantity);

export const isByLab = ({ method }: Quantity): boolean => method === 'LAB';

/** The best figure that is known of a line: the method decides, whatever order they came in. */
export const quantityOf = ({ first, figure }: Counted): Quantity =>
  figure ? better(first.data.quantity, figure) : first.data.quantity;

/** What the line holds, by the latest finding of a laboratory, else as it was seized. */
export function goodsOf({ first, finding }: Counted): Goods {
  const taken = takenFor(first);
  if (!finding) return taken;
  const { class: stated, substanceAsWritten: written } = finding;
  const substance = finding.chemical ?? finding.substance;
  return { substance, written, class: stated, rulebookClass: listedClass(substance), form: taken.form };
}

/** It counts, holds a substance, and no laboratory has said anything of it. */
export const awaitsLaboratory = (line: Counted): boolean =>
  !isGone(line) && goodsOf(line).substance !== null && !isExamined(line);

/** No list knew it when it was told. */
export const isUnlisted = ({ substance, written }: Pick<Goods, 'substance' | 'written'>): boolean =>
  written !== undefined && (substance === 'other' || substance === 'other-chemical');

type Said = Pick<Seized, 'by'> & { readonly data: Seized['data'] };

/**
 * The same seizure, under whatever id. Earlier versions did not write down whose it is where the form did not say it: then
 * it is its teller's.
 */
export function isSameLine(one: Said, other: Said): boolean {
  const areCredited = one.data.creditedTo !== undefined && other.data.creditedTo !== undefined;
  const bare = ({ data, by }: Said): object => {
    const { country = by } = data.creditedTo ?? {};
    return { ...data, lineId: '', ...(areCredited ? {} : { creditedTo: country }) };
  };
  return sameData(bare(one), bare(other));
}
