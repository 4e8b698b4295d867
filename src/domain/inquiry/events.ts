// The events of an inquiry: what a state does about an offence, from its opening to its closing. Names and fields are the storage
// format: add, never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Rectified } from '../rectifying/events.js';
import type { Money } from '../values/amounts/money.js';
import type { Quantity } from '../values/amounts/quantity.js';
import type { When } from '../values/time/when.js';

export type InquiryKind = 'ADMINISTRATIVE' | 'CHECK' | 'CRIMINAL';
/** Of a criminal case, as the laws of the CIS know them. */
export type CaseForm = 'INQUEST' | 'PRELIMINARY_INVESTIGATION' | 'URGENT_ACTIONS';
export type RulingOutcome = 'LIABLE' | 'NOT_LIABLE' | 'TERMINATED' | 'OTHER';
export type RecordFinding = 'CONFIRMED' | 'NOT_SUBSTANTIATED' | 'OTHER_QUANTITY';
export type LiabilityMeasure = 'FINE' | 'CONFISCATION' | 'WARNING' | 'ARREST' | 'IMPRISONMENT' | 'OTHER';
export type InquiryOutcome = 'LIABILITY' | 'NO_OFFENCE' | 'TERMINATED' | 'TIME_BARRED' | 'TRANSFERRED' | 'OTHER';

/** `code`: as it is cited in that state. */
export interface Article {
  readonly country: string;
  readonly code: string;
}

/** What a ruling says of a line of an incident; its figure moves when whoever it is credited to says so there. */
export interface OnRecord {
  readonly incident: string;
  readonly lineId: string;
  readonly finding: RecordFinding;
  readonly quantity?: Quantity;
}

export interface InquiryEvents extends Rectified<'Inquiry'> {
  /** `country`: whose inquiry it is. `form`: of a criminal case. */
  InquiryOpened: {
    country: string;
    kind: InquiryKind;
    form?: CaseForm;
    articles: readonly Article[];
    openedOn: When;
    reference?: string;
  };
  /** What it is about, or rests on: one of them at least. */
  MatterCited: { incident?: string; transit?: string; assistance?: string };
  OffenceEstablished: { on: When; articles?: readonly Article[]; text?: string };
  CriminalCaseOpened: { openedOn: When; form: CaseForm; articles: readonly Article[]; reference?: string };
  /** `ruling`: an id of its own in the inquiry. `court`: it, or the body, that made it. */
  RulingIssued: {
    ruling: string;
    court: string;
    at: When;
    outcome: RulingOutcome;
    onRecord?: OnRecord;
    text?: string;
  };
  RulingInForce: { ruling: string; at: When };
  RulingSetAside: { ruling: string; court: string; at: When; reason?: string };
  /** `money`: the penalty, each currency by itself. */
  LiabilityImposed: {
    measure: LiabilityMeasure;
    at: When;
    ruling?: string;
    articles?: readonly Article[];
    persons?: number;
    money?: readonly Money[];
  };
  InquiryClosed: { at: When; outcome: InquiryOutcome; text?: string };
}

export type InquiryEvent = EventOf<InquiryEvents>;
