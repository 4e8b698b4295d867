// The events of an operation. Names and fields are the storage format: add, never edit.
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Attribution } from '../values/who/attribution.js';
import type { SubstanceClass } from '../values/goods/classes.js';
import type { Place } from '../values/text.js';
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
    decidedOn: When;
  };
  OperationPlanned: {
    codeName?: string;
    /** Id of the series of which it is an edition. */
    series?: string;
    window?: When;
    region?: string;
    riskProfile?: string;
    forms?: 'SHORT' | 'LONG';
  };
  ParticipantNominated: { country: string; capacity: Capacity };
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
  /** `window`: from when to when it runs. `participants`: where only a collective is known. */
  OperationLaunched: {
    window: When;
    launchedOn?: When;
    phase?: 'PRE_OP' | 'OP' | 'POST_OP';
    codeName?: string;
    nature?: string;
    targets?: readonly SubstanceClass[];
    participants?: Attribution;
  };
  /** What is named takes the place of what was said before, in whatever phase. */
  OperationAmended: { window?: When; endedAt?: When; reportsAcceptedUntil?: When; reason: string };
  /** `reportsAcceptedUntil`: the end of that period; what is recorded later is counted and marked late. */
  OperationConcluded: { endedAt: When; reportsAcceptedUntil?: When };
}

/** `officer`: a pseudonym; where none is named, whoever that administration sends. */
export interface UnitMember {
  readonly administration: string;
  readonly officer?: string;
}

export type Capacity = 'PARTICIPANT' | 'OBSERVER';

export type OperationEvent = EventOf<OperationEvents>;
