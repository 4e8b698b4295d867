// The events of an operation. Names and fields are the storage format: add, never edit.
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Attribution } from '../values/who/attribution.js';
import type { SubstanceClass } from '../values/goods/classes.js';
import type { TransportMode } from '../values/goods/movement.js';
import type { Names, Place } from '../values/text.js';
import type { When } from '../values/time/when.js';

export interface OperationEvents extends Rectified<'Operation'> {
  /** `organisers`: administrations or bodies. `targets`: the classes of substance it is directed against. */
  OperationDecided: {
    organisers: readonly string[];
    /** The one of them that leads; where none is named, the first. */
    leadOrganiser?: string;
    purpose?: string;
    region?: string;
    targets: readonly SubstanceClass[];
    /** The name that others gave the operation, where they did. */
    externalCodeName?: string;
    legalBasis?: readonly LegalInstrument[];
    /** For what the states may use what they are told in it, in words. */
    useOfData?: string;
    decidedOn: When;
  };
  OperationPlanned: {
    codeName?: string;
    /** Id of the series of which it is an edition. */
    series?: string;
    window?: When;
    region?: string;
    riskProfile?: string;
    /** The same, as it can be compared: of each risk what, by which transport and which way. */
    risks?: readonly Risk[];
    forms?: 'SHORT' | 'LONG';
  };
  /** `country`: a state, or a body that observes. `level`: of an observer, what it is given; where none is named, totals. */
  ParticipantNominated: { country: string; capacity: Capacity; level?: ObserverLevel };
  /** `contact`: the national contact point's office or pseudonym, never a private person's name. */
  ContactPointNominated: { country: string; contact: string };
  /** That state's own word: until it is said, the state is invited. `on`: since when it takes part. */
  ParticipationConfirmed: { country: string; on?: When };
  ParticipantWithdrew: { country: string; on?: When };
  /** Nothing was found in that period; at one post, or of one class, where they are named. Withdrawn as any other event. */
  NilReturnSubmitted: { country: string; period: When; post?: string; class?: SubstanceClass };
  /** Who coordinates it while it runs. Of several the latest stands. */
  CoordinationUnitSetUp: { place?: Place; hours?: string; members: readonly UnitMember[] };
  /** What a state brings: `units` of it, and where. A detection by dogs is a field of its incident. */
  ResourceDeployed: {
    country: string;
    resource: 'CANINE_TEAM' | 'SCANNER' | 'MOBILE_GROUP' | 'OTHER';
    units: number;
    place?: Place;
    dates?: When;
  };
  /** `deployment`: id of the event that told of it. */
  ResourceWithdrawn: { country: string; deployment: string; on?: When };
  /** `ordinal`: of a stage of the phase, where it has several. */
  OperationPhaseStarted: Stage & { name?: Names; startedOn: When };
  OperationPhaseEnded: Stage & { endedOn: When };
  OperationSuspended: { from: When; reason: string };
  OperationResumed: { from: When };
  OperationCancelled: { cancelledOn: When; reason: string };
  /** `window`: from when to when it runs. `participants`: where only a collective is known. */
  OperationLaunched: {
    window: When;
    launchedOn?: When;
    phase?: Phase;
    codeName?: string;
    nature?: string;
    targets?: readonly SubstanceClass[];
    participants?: Attribution;
  };
  /** What is named takes the place of what was said before, in whatever phase. */
  OperationAmended: { window?: When; endedAt?: When; reportsAcceptedUntil?: When; reason: string };
  /** `reportsAcceptedUntil`: the end of that period; what is recorded later is counted and marked late. */
  OperationConcluded: { endedAt: When; reportsAcceptedUntil?: When };
  /** Told no more: since then reports have a stream of their own, with `SituationReported`. Seen by whoever sees the operation. */
  SituationReportIssued: { number: number; position: string; summary?: Names; figures: readonly TakenFigure[] };
  /** `meeting`: id of the meeting at which it was held. */
  OperationDebriefed: { heldOn: When; meeting?: string; lessons: readonly Names[] };
  /** Of several the latest stands. */
  ResultsFrozen: { position: string; frozenOn?: When; figures: readonly TakenFigure[] };
}

/** `officer`: a pseudonym; where none is named, whoever that administration sends. `secondedBy`: the state, where that is another. */
export interface UnitMember {
  readonly administration: string;
  readonly officer?: string;
  readonly secondedBy?: string;
  readonly from?: When;
  readonly to?: When;
}

/** A question as it was asked at a place in the log: whoever may see as much is told rows of that digest again. */
export interface TakenFigure {
  path: string;
  parameters: Readonly<Record<string, readonly string[]>>;
  /** By which the rows were worked out. */
  rules: string;
  digest: string;
}

export type Phase = 'PRE_OP' | 'OP' | 'POST_OP';

export interface Stage {
  phase: Phase;
  ordinal?: number;
}

/** `parties`: between which states or bodies. */
export interface LegalInstrument {
  instrument: string;
  parties: readonly string[];
}

export interface Risk {
  /** Substances or chemicals. */
  goods?: readonly string[];
  classes?: readonly SubstanceClass[];
  transport?: readonly TransportMode[];
  route?: { departure?: string; transit?: readonly string[]; destination?: string };
  /** What to look for, in words. */
  signs?: string;
}

export type Capacity = 'PARTICIPANT' | 'OBSERVER';

/** Each with what stands before it. */
export type ObserverLevel = 'TOTALS' | 'SITUATION_REPORTS' | 'EXCHANGE';

export type OperationEvent = EventOf<OperationEvents>;
