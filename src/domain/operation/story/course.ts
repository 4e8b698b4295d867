// The course of an operation beside its window: its phases and their stages, when it was suspended, and what was taken away again.
import type { Growing } from '../../../eventsourcing/log/growing.js';
import type { Told } from '../../told.js';
import { ended, isOpen, type Term } from '../../values/time/term.js';
import type { When } from '../../values/time/when.js';
import type { OperationEvents as Events, Phase, Stage } from '../events.js';

export interface StageTerm extends Term, Stage {
  readonly name?: Events['OperationPhaseStarted']['name'];
}

const PHASES: readonly Phase[] = ['PRE_OP', 'OP', 'POST_OP'];

/** Below 0 where the one comes before the other; a phase as such begins before its stages. */
export const inOrder = (one: Stage, other: Stage): number =>
  PHASES.indexOf(one.phase) - PHASES.indexOf(other.phase) || (one.ordinal ?? 0) - (other.ordinal ?? 0);

export const isSameStage = (one: Stage, other: Stage): boolean => inOrder(one, other) === 0;

const stageOf = ({ phase, ordinal }: Stage): Stage => ({ phase, ...(ordinal === undefined ? {} : { ordinal }) });

/** What was told to have ended first is given its beginning. */
export function stageStarted(all: readonly StageTerm[], told: Events['OperationPhaseStarted']): readonly StageTerm[] {
  const { name, startedOn: from } = told;
  const begun = { ...stageOf(told), ...(name === undefined ? {} : { name }), from };
  const at = all.findIndex((each) => isSameStage(each, told) && each.from === null);
  if (at >= 0) return all.with(at, { ...begun, to: all[at]!.to });
  return [...all, { ...begun, to: null }].toSorted(inOrder);
}

export const stageEnded = (all: readonly StageTerm[], told: Events['OperationPhaseEnded']): readonly StageTerm[] =>
  ended(all, (each) => isSameStage(each, told), { ...stageOf(told), from: null, to: told.endedOn }).toSorted(inOrder);

export interface Suspension extends Term {
  readonly reason: string | null;
}

export function suspended(
  all: readonly Suspension[],
  { from, reason }: Events['OperationSuspended'],
): readonly Suspension[] {
  const at = all.findIndex((each) => each.from === null);
  return at >= 0 ? all.with(at, { from, to: all[at]!.to, reason }) : [...all, { from, to: null, reason }];
}

export const resumed = (all: readonly Suspension[], to: When): readonly Suspension[] =>
  ended(all, () => true, { from: null, to, reason: null });

interface Suspended {
  readonly suspensions: readonly Suspension[];
}

/** The suspension that has not ended. */
export const suspensionOf = ({ suspensions }: Suspended): Suspension | undefined => suspensions.findLast(isOpen);

export type Deployment = Told<Events, 'ResourceDeployed'>;
export type Withdrawal = Told<Events, 'ResourceWithdrawn'>;

/** The word that takes it away again. */
export const withdrawalOf = (
  { resourcesWithdrawn }: { readonly resourcesWithdrawn: Growing<Withdrawal> },
  { event }: Pick<Deployment, 'event'>,
): Withdrawal | undefined => resourcesWithdrawn.findLast(({ data }) => data.deployment === event);
