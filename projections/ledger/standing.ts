// The statement that stands: the same body's later statement about the same scope supersedes the earlier, in any order of
// arrival.
import type { StatementEvents } from '../../src/domain/statement/events.js';
import { certainlyLater, type When } from '../../src/domain/values/time/when.js';

export type Figures = StatementEvents['FiguresDeclared'];

/** One statement among those that could supersede each other. */
export interface Candidate {
  readonly id: string;
  readonly asserted: When;
  readonly withdrawn: boolean;
}

/** What statements of the same body about the same scope have in common. */
export function clusterOf({ scope, assertedBy, attribution }: Figures): string {
  const { operation = null, method = null, body = null, period } = scope;
  const span = [period.from ?? null, period.to ?? null, period.precision];
  // What one country seized is another scope than what another did, or several together.
  const whose = attribution.kind === 'country' ? [attribution.code, attribution.service ?? null] : null;
  return JSON.stringify([[...assertedBy].sort(), operation, method, body, span, whose]);
}

/** The statement that supersedes this one: of those certainly later, one that none of them is later than; the first by id. */
export function supersededBy(candidate: Candidate, all: readonly Candidate[]): string | null {
  const later = all.filter((each) => !each.withdrawn && certainlyLater(each.asserted, candidate.asserted));
  const latest = later.filter((each) => !later.some((other) => certainlyLater(other.asserted, each.asserted)));
  return latest.map(({ id }) => id).sort()[0] ?? null;
}

export function stands(candidate: Candidate, all: readonly Candidate[]): boolean {
  return !candidate.withdrawn && supersededBy(candidate, all) === null;
}

/** True when another standing statement was asserted in an overlapping time: neither supersedes the other. */
export function isContested(candidate: Candidate, all: readonly Candidate[]): boolean {
  return all.some((each) => each.id !== candidate.id && stands(each, all));
}
