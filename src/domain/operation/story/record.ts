// The record of an operation: what its story keeps, and how far it is.
import { Growing } from '../../../eventsourcing/log/growing.js';
import { nothingTold, type Rectifiable } from '../../rectifying/story.js';
import type { Told } from '../../told.js';
import type { When } from '../../values/time/when.js';
import type { OperationEvents, UnitMember } from '../events.js';
import type { Deployment, StageTerm, Suspension, Withdrawal } from './course.js';
import type { NilReturn } from './nil-returns.js';
import type { ContactPoint, OfCountry, Participation } from './parts.js';

interface OperationRecord extends Rectifiable<OperationEvents> {
  readonly decided?: OperationEvents['OperationDecided'];
  readonly plan?: OperationEvents['OperationPlanned'];
  readonly launched?: OperationEvents['OperationLaunched'];
  readonly concluded?: OperationEvents['OperationConcluded'];
  /** Of one country they do not overlap: a second one begins where the first ended. */
  readonly participations: readonly Participation[];
  readonly contactPoints: readonly ContactPoint[];
  /** Of one country one at most is open: since when it takes part, by its own word. */
  readonly confirmations: readonly OfCountry[];
  readonly nilReturns: Growing<NilReturn>;
  readonly resources: Growing<Deployment>;
  readonly resourcesWithdrawn: Growing<Withdrawal>;
  /** Who coordinates it, as listed. */
  readonly unit: readonly UnitMember[];
  /** In the order in which they follow one another, whenever they were told. */
  readonly stages: readonly StageTerm[];
  readonly suspensions: readonly Suspension[];
  readonly reports: Growing<Told<OperationEvents, 'SituationReportIssued'>>;
  readonly debriefings: Growing<Told<OperationEvents, 'OperationDebriefed'>>;
  /** Of several the latest stands. */
  readonly results: Growing<Told<OperationEvents, 'ResultsFrozen'>>;
  readonly cancelled?: OperationEvents['OperationCancelled'];
}

export type Operation = OperationRecord &
  (
    | { readonly phase: 'unknown' }
    | { readonly phase: 'preparing' }
    | { readonly phase: 'launched'; readonly window: When }
    | { readonly phase: 'concluded'; readonly window?: When }
  );

export const initial: Operation = {
  ...nothingTold(),
  phase: 'unknown',
  participations: [],
  contactPoints: [],
  confirmations: [],
  nilReturns: Growing.of(),
  resources: Growing.of(),
  resourcesWithdrawn: Growing.of(),
  unit: [],
  stages: [],
  suspensions: [],
  reports: Growing.of(),
  debriefings: Growing.of(),
  results: Growing.of(),
};

/** Preparing begins with the first thing known; a later phase is not undone by a decision or plan told afterwards. */
export const prepared = (state: Operation): Operation =>
  state.phase === 'unknown' ? { ...state, phase: 'preparing' } : state;
