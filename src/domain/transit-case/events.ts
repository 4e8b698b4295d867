// The events of a transit case: goods declared in transit, and what became of them. Names and fields are the storage format: add,
// never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Rectified } from '../rectifying/events.js';
import type { Money } from '../values/amounts/money.js';
import type { Quantity } from '../values/amounts/quantity.js';
import type { When } from '../values/time/when.js';
import type { Office } from '../values/who/office.js';

/** By whose rules the goods move: not all states share one procedure. */
export type Regime = 'EAEU' | 'TIR' | 'NATIONAL' | 'OTHER';
export type Guarantee = 'DEPOSIT' | 'BANK' | 'SURETY' | 'PLEDGE' | 'CARNET' | 'NONE' | 'OTHER';
export type Finding =
  'NOT_DELIVERED' | 'PARTLY_DELIVERED' | 'SUBSTITUTED' | 'DOC_ALTERED' | 'FALSE_COMPLETION' | 'NOT_EXITED';
export type Notice = 'DEPARTED' | 'ARRIVED' | 'NOT_ARRIVED' | 'SUSPICION' | 'OTHER';
export type FlaggedBecause = 'OVERDUE' | 'NO_ANSWER' | 'SUSPICION' | 'OTHER';

export interface TransitGoods {
  readonly hs?: string;
  readonly name?: string;
  readonly quantity?: Quantity;
}

export interface TransitCaseEvents extends Rectified<'Transit'> {
  /** `declaration`: a keyed hash of its number. `transit`: states between the two offices. `timeLimit`: until when it shall arrive. */
  TransitOpened: {
    declaration?: string;
    regime: Regime;
    departure: Office;
    destination: Office;
    transit?: readonly string[];
    openedOn: When;
    timeLimit: When;
    goods: readonly TransitGoods[];
    seals?: string;
    placeOfDelivery?: string;
    guarantee?: Guarantee;
  };
  /** What one state lets another of them know before anything is detected. `country`: whose notice it is. */
  TransitNoticeGiven: { country: string; to: string; notice: Notice; at: When; text?: string };
  /** `country`: whose word it is. */
  TransitFlagged: { country: string; because: FlaggedBecause; at: When; text?: string };
  /**
   * `country`: whose finding it is; of several of one state the latest stands, and those of other states beside it. What is not
   * presented may weigh nothing: the weights can match. Offices and declaration are cited where the opening is held elsewhere.
   */
  FalseTransitDetected: {
    country: string;
    finding: Finding;
    detectedAt: When;
    where?: string;
    declaration?: string;
    departure?: Office;
    destination?: Office;
    goodsNotPresented?: readonly TransitGoods[];
    money?: readonly Money[];
    harmed?: readonly string[];
    circumstances?: string;
  };
  /** `office`: where, if that is said. */
  TransitCompleted: { at: When; office?: Office; note?: string };
  /** The completion was false: it is as if the goods had not arrived. */
  CompletionAnnulled: { at: When; reason?: string };
  /** `country`: which state prosecutes it. `article`: of its law, as it is cited there. */
  JurisdictionTaken: { country: string; at: When; article?: string; case?: string };
}

export type TransitCaseEvent = EventOf<TransitCaseEvents>;
