// Which statement stands: the same body's later statement about the same scope supersedes the earlier, in any order of arrival.
import type { StatementEvents } from '../src/domain/statement/events.js';
import { certainlyLater, type When } from '../src/domain/values/when.js';

export type Figures = StatementEvents['FiguresDeclared'];

/** One statement among those that could supersede each other. */
export interface Candidate {
  readonly id: string;
  readonly asserted: When;
  readonly withdrawn: boolean;
}

/** What statements of the same body about the same scope have in common. */
export function clusterOf({ scope, assertedBy }: Figures): string {
  const { operation = null, method = null, body = null, period } = scope;
  return JSON.stringify([assertedBy, operation, method, body, period.from ?? null, period.to ?? null, period.precision]);
}

/** The statement that supersedes this one: the latest that is certainly later. */
export function supersededBy(candidate: Candidate, all: readonly Candidate[]): string | null {
  const later = all.filter((each) => !each.withdrawn && certainlyLater(each.asserted, candidate.asserted));
  return later.toSorted((a, b) => (certainlyLater(a.asserted, b.asserted) ? -1 : 1))[0]?.id ?? null;
}

export function stands(candidate: Candidate, all: readonly Candidate[]): boolean {
  return !candidate.withdrawn && supersededBy(candidate, all) === null;
}

/** True when another standing statement was asserted in an overlapping time: neither supersedes the other. */
export function isContested(candidate: Candidate, all: readonly Candidate[]): boolean {
  return all.some((each) => each.id !== candidate.id && stands(each, all));
}
