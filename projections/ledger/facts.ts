// The facts that bookings depend on beside their own stream: of its operation the series, targets and deadline; of a
// statement its rivals.
import type { OperationEvents } from '../../src/domain/operation/events.js';
import type { Meanings } from '../../src/domain/reference-data/story.js';
import { type Operation, windowOf } from '../../src/domain/operation/story.js';
import type { Told } from '../../src/domain/told.js';
import type { SubstanceClass } from '../../src/domain/values/goods/classes.js';
import { sameData } from '../../src/eventsourcing/log/canonical.js';
import { civilSpan, type When } from '../../src/domain/values/time/when.js';
import type { Candidate } from './standing.js';

export interface OperationFacts {
  readonly series: string | null;
  /** Classes of substance in scope; a seizure of another class is a bonus find. Empty: everything is. */
  readonly targets: readonly SubstanceClass[];
  /** When it runs, or ran; null: it was never launched. */
  readonly window: When | null;
  /** Reports recorded from this moment on are late: ms UTC. */
  readonly deadline: number | null;
}

export interface Facts {
  readonly operation: OperationFacts;
  /** The statements of the same cluster, itself among them. */
  readonly rivals: readonly Candidate[];
  /** What the names mean that no list knew, by the version of the list that is known. */
  readonly meanings: Meanings;
}

export const NO_OPERATION: OperationFacts = { series: null, targets: [], window: null, deadline: null };

/** Worked out once for an operation, as long as nothing more is said of it. */
const known = new WeakMap<Operation, { readonly firstOf: string | null; readonly facts: OperationFacts }>();

/** `firstOf`: the series that names it as its first edition, which stands where no plan names one. */
export function factsOf(operation: Operation, firstOf: string | null): OperationFacts {
  const before = known.get(operation);
  if (before?.firstOf === firstOf) return before.facts;
  const facts = workedOut(operation, firstOf);
  known.set(operation, { firstOf, facts });
  return facts;
}

function workedOut(operation: Operation, firstOf: string | null): OperationFacts {
  const { plan, decided, concluded } = operation;
  return {
    series: plan?.series ?? firstOf,
    targets: launchedFor(operation) ?? decided?.targets ?? [],
    window: windowOf(operation) ?? null,
    deadline: deadlineOf(concluded?.reportsAcceptedUntil),
  };
}

type Launched = Told<OperationEvents, 'OperationLaunched'>;

/** Those that were named when it was launched go before those of the decision, whichever became known first. */
function launchedFor({ launched, told }: Operation): readonly SubstanceClass[] | undefined {
  if (!launched || launched.targets) return launched?.targets;
  const named = told.findLast((each) => each.type === 'OperationLaunched' && each.data.targets !== undefined);
  return (named as Launched | undefined)?.data.targets;
}

/** The end of the time in which reports are accepted, ms UTC; a date without a time of day ends at midnight UTC. */
export function deadlineOf(until: When | undefined): number | null {
  if (!until) return null;
  const { to, offset } = civilSpan(until);
  return to === null ? null : to - (offset ?? 0) * 60_000;
}

export function isSame(one: OperationFacts, other: OperationFacts): boolean {
  const isAlike = one.series === other.series && one.deadline === other.deadline;
  return isAlike && one.targets.join() === other.targets.join() && sameData(one.window, other.window);
}
