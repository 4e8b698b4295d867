// A seizure line of an incident: who recorded it, what was established and identified of it, and what of that counts.
import type { AudienceEvents } from '../../audience/events.js';
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { Growing } from '../../../eventsourcing/log/growing.js';
import type { Told } from '../../told.js';
import type { Quantity } from '../../values/amounts/quantity.js';
import type { SubstanceClass } from '../../values/goods/classes.js';
import { defaultClass } from '../../values/goods/substance.js';
import type { Credit, IncidentEvents } from '../events.js';

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
export type Seized = Standing<'SubstanceSeized' | 'PrecursorSeized'>;

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

/** The best figure that is known of a line: the method decides, whatever order they came in. */
export const quantityOf = ({ first, figure }: Counted): Quantity =>
  figure ? better(first.data.quantity, figure) : first.data.quantity;

export interface Goods {
  readonly substance: string;
  /** What its reporter, or the laboratory, calls it where that was told. */
  readonly written: string | undefined;
  /** As the reporter's law has it. */
  readonly class: SubstanceClass;
  /** As the rulebook has it. */
  readonly rulebookClass: SubstanceClass;
  readonly form: string | null;
}

/** What the line holds, by the latest finding of a laboratory, else as it was seized. */
export function goodsOf({ first: { data }, finding }: Counted): Goods {
  const form = 'form' in data ? (data.form ?? null) : null;
  const found = finding ?? ('substance' in data ? data : undefined);
  if (!found) return { ...seizedAs(data), written: writtenAs(data), rulebookClass: 'PRECURSOR', form };
  const { substance, class: stated, substanceAsWritten: written } = found;
  return { substance, written, class: stated, rulebookClass: defaultClass(substance), form };
}

/** No list knew it when it was told. */
export const isUnlisted = ({ substance, written }: Pick<Goods, 'substance' | 'written'>): boolean =>
  written !== undefined && (substance === 'other' || substance === 'other-chemical');

const writtenAs = (data: Seized['data']): string | undefined =>
  'chemical' in data ? data.chemicalAsWritten : data.substanceAsWritten;

/** What it was taken for when it was seized. */
export function seizedAs(data: Seized['data']): { readonly substance: string; readonly class: SubstanceClass } {
  if ('substance' in data) return { substance: data.substance, class: data.class };
  return { substance: data.chemical, class: 'PRECURSOR' };
}

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
