// The events of an incident, one detection or attempt: names and fields are the storage format, added to and never edited.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { AudienceEvents } from '../audience/events.js';
import type { ConcealmentKind, Detection, Direction, LocationType, TransportMode } from '../values/goods/movement.js';
import type { Money } from '../values/amounts/money.js';
import type { ItemKind, ParcelChannel, PostalForm } from '../values/goods/parcels.js';
import type { ChemicalCode } from '../values/goods/precursor.js';
import type { Quantity } from '../values/amounts/quantity.js';
import type { EntryWithdrawn } from '../rectifying/events.js';
import type { CorrectionReason, WithdrawalReason } from '../values/reasons.js';
import type { SubstanceClass } from '../values/goods/classes.js';
import type { Substance, SubstanceForm } from '../values/goods/substance.js';
import type { TaxedGoods } from '../values/goods/taxed.js';
import type { When } from '../values/time/when.js';
import type { Identifier } from '../values/who/identifier.js';

/** ISO countries, in the order of the way. */
export interface Route {
  readonly departure?: string;
  readonly transit?: readonly string[];
  readonly destination?: string;
}

/** Who gets the credit for a line (one administration), and who else had a part in it. */
export interface Credit {
  readonly country: string;
  readonly service?: string;
}

/** What every seizure line says, whatever was seized. `lineId` is chosen by the reporter and unique in the incident. */
interface Line {
  readonly lineId: string;
  readonly quantity: Quantity;
  /** When it was seized, where that is not when the incident occurred. */
  readonly seizedAt?: When;
  /** Whose it is: the sender's, where they do not say it. Earlier versions did not write that; it is the reporter's then. */
  readonly creditedTo?: Credit;
  readonly contributors?: readonly string[];
  readonly brand?: string;
  /** Percent of the pure substance, a decimal. */
  readonly purity?: string;
  /** How many seizures it stands for: lists of months and offices have one line for many. */
  readonly cases?: number;
  readonly money?: readonly Money[];
}

/** What a laboratory had before it: all of the line, or a part that was taken from it. */
export type Examined = 'WHOLE' | 'SAMPLE';

/** What became of goods: the first three leave nothing of them in anybody’s hands. */
export type Disposal = 'DESTROYED' | 'RETURNED' | 'RELEASED' | 'STORED' | 'EXHIBIT';

export type AttemptCategory = 'DRUGS' | 'PRECURSORS' | 'TAXED_GOODS' | 'OTHER';

export interface IncidentEvents extends AudienceEvents {
  /** `country`: whose service reports. No person's name has a place in it. */
  IncidentReported: {
    country: string;
    service?: string;
    post?: string;
    occurredAt: When;
    detectedAt?: When;
    direction?: Direction;
    transportMode?: TransportMode;
    route?: Route;
    locationType?: LocationType;
    place?: string;
    detection?: Detection;
    concealment?: string;
    concealmentKind?: ConcealmentKind;
    conveyance?: string;
    caseReference?: string;
    /** What may lead to a person stands in these two, and in no text. */
    identifiers?: readonly Identifier[];
    /** Of the office that can be asked about it. */
    contact?: string;
    form: 'SHORT' | 'LONG';
  };
  SmugglingAttemptPrevented: {
    category: AttemptCategory;
    method?: string;
    personsArrested?: number;
    money?: readonly Money[];
  };
  /** `class`: as the reporter's law has it, or, where they say none, the class of the substance in our table. */
  SubstanceSeized: Line & {
    substance: Substance;
    /** What its reporter calls it: where the list has no such name, `other` beside it. */
    substanceAsWritten?: string;
    class: SubstanceClass;
    form?: SubstanceForm;
    hs?: string;
  };
  PrecursorSeized: Line & {
    chemical: ChemicalCode;
    chemicalAsWritten?: string;
    hs?: string;
    intendedProduct?: Substance;
  };
  /**
   * What was found in one parcel; of its addressee nothing has a place here. `dispatch`, `destination`: countries. `tracking`,
   * `order`: keyed hashes of the numbers. `substance`: where it is known, as of a seizure; `class`: as the reporter's law has it.
   */
  ProhibitedItemDetected: Line & {
    channel: ParcelChannel;
    itemKind: ItemKind;
    postalForm?: PostalForm;
    operator?: string;
    dispatch?: string;
    destination?: string;
    marketplace?: string;
    order?: string;
    tracking?: string;
    substance?: Substance | ChemicalCode;
    itemAsWritten?: string;
    class?: SubstanceClass;
    form?: SubstanceForm;
    hs?: string;
    /** Id of the project that it was found for. */
    project?: string;
  };
  /** `taxedGoods`: the goods, or their kind. The duty that was evaded is an amount of `money`, for each currency by itself. */
  HighTaxGoodsSeized: Line & { taxedGoods: TaxedGoods; goodsAsWritten?: string; hs?: string };
  /** `examined`: of a sample the quantity is the sample's own, and no figure of the line. */
  QuantityEstablished: { lineId: string; quantity: Quantity; certificate?: string; examined?: Examined };
  SubstanceIdentified: {
    lineId: string;
    substance: Substance;
    substanceAsWritten?: string;
    /** What it was found to be where that is a precursor: `substance` is `other` then. */
    chemical?: ChemicalCode;
    class: SubstanceClass;
    purity?: string;
    certificate?: string;
    examined?: Examined;
  };
  /** Who has these lines from then on, once they have accepted it; the credit stays where it is. `seals`: numbers or marks. */
  CustodyTransferred: {
    lines: readonly string[];
    to: Credit;
    at: When;
    quantity?: Quantity;
    seals?: string;
    actNo?: string;
  };
  /** `transfer`: id of the event that told of it. `seals`: as they were found; `quantity`: as the taker has it. */
  CustodyAccepted: { transfer: string; at?: When; quantity?: Quantity; seals?: string; actNo?: string };
  /** `laboratory`: an institution, by its name. `quantity`: of the sample. */
  SampleSent: {
    lineId: string;
    laboratory: string;
    at: When;
    quantity?: Quantity;
    seals?: string;
    actNo?: string;
  };
  /** `quantity`: of a part; without it, all of these lines. */
  GoodsDisposed: { lines: readonly string[]; as: Disposal; at: When; quantity?: Quantity; actNo?: string };
  /** `annex`: id of one whose result was told with this; what else it says, those read who may. */
  AnnexTakenOver: { annex: string };
  /** `data`: the corrected event's complete new data. `changed`: the names of the fields that differ. */
  ReportCorrected: {
    corrects: string;
    root: string;
    data: object;
    changed: readonly string[];
    reason: CorrectionReason;
    note?: string;
  };
  /** A remark: `quantity` is the figure that whoever proposes has; it stands beside the one that counts. */
  CorrectionProposed: { by: string; target: string; text: string; quantity?: Quantity };
  /** `counts`: what was proposed is an event of another administration, and counts from here on. */
  ProposalAccepted: { proposal: string; counts?: true };
  ProposalDeclined: { proposal: string; reason?: string };
  /** By whoever had proposed it. */
  ProposalRetracted: { proposal: string; reason?: string };
  /** What another keyed in for that state it says itself; or it is none of its words, and is as if it had not been said. */
  ReportConfirmed: { confirms: string };
  ReportDisowned: { withdraws: string; reason?: string };
  /** By a state that was named as a contributor: until then it is none. */
  ContributionAccepted: { lineId: string; country: string };
  ContributionDeclined: { lineId: string; country: string; reason?: string };
  /** As of every other aggregate whose events can be withdrawn. */
  IncidentEntryWithdrawn: EntryWithdrawn;
  /** `seizure`: of several lines of that id, the event that recorded this one; the first where it is not said. */
  LineWithdrawn: { lineId: string; seizure?: string; reason: WithdrawalReason; note?: string };
  ReportWithdrawn: { reason: WithdrawalReason; note?: string };
  /** `rule`: whether the reporter named the operation, or somebody attributed it afterwards. */
  IncidentAttributedToOperation: { operation: string; rule: 'REPORTED' | 'ATTRIBUTED' };
  AttributionRevoked: { operation: string; reason?: string };
  /** By anyone who sees it. Its files stand in the event's metadata. */
  NoteAdded: { text: string; lineId?: string };
}

export type IncidentEvent = EventOf<IncidentEvents>;

/** Those that record a line. */
export type LineKind = 'SubstanceSeized' | 'PrecursorSeized' | 'ProhibitedItemDetected' | 'HighTaxGoodsSeized';
export type LineData = IncidentEvents[LineKind];
