// The statement that stands: the same body's later statement about the same scope and subject supersedes the earlier, in any
// order of arrival.
import type { StatementEvents } from '../../src/domain/statement/events.js';
import { certainlyLater, type When } from '../../src/domain/values/time/when.js';
import { overlap, subjectOf } from './subject.js';

export type Figures = StatementEvents['FiguresDeclared'];

/** One statement among those that could supersede each other. */
export interface Candidate {
  readonly id: string;
  readonly asserted: When;
  readonly withdrawn: boolean;
  /** What it speaks of; null: it was told before that mattered. */
  readonly subject: string | null;
  /** Ids of those that it says it replaces. */
  readonly supersedes: readonly string[];
}

/** A statement among those of its cluster. */
export function candidateOf(id: string, figures: Figures, withdrawn: boolean): Candidate {
  const { asserted, supersedes } = figures;
  const subject = supersedes === undefined ? null : subjectOf(figures);
  return { id, asserted, withdrawn, subject, supersedes: supersedes ?? [] };
}

/** The later of two about one subject; of those that were told before it mattered, about one scope. */
const replaces = (later: Candidate, earlier: Candidate): boolean =>
  later.supersedes.includes(earlier.id) ||
  (certainlyLater(later.asserted, earlier.asserted) && later.subject === earlier.subject);

/**
 * What statements of the same body about the same scope have in common, and who sees them: one that is hidden from somebody
 * neither supersedes nor contests what they see.
 */
export function clusterOf({ scope, assertedBy, attribution }: Figures, audience: string): string {
  const { operation = null, method = null, body = null, period } = scope;
  const span = [period.from ?? null, period.to ?? null, period.precision];
  // What one country seized is another scope than what another did, or several together.
  const whose = attribution.kind === 'country' ? [attribution.code, attribution.service ?? null] : null;
  return JSON.stringify([[...assertedBy].sort(), operation, method, body, span, whose, audience]);
}

/** The statement that supersedes this one: of those certainly later, one that none of them is later than; the first by id. */
export function supersededBy(candidate: Candidate, all: readonly Candidate[]): string | null {
  const later = all.filter((each) => each.id !== candidate.id && !each.withdrawn && replaces(each, candidate));
  const latest = later.filter((each) => !later.some((other) => certainlyLater(other.asserted, each.asserted)));
  return latest.map(({ id }) => id).sort()[0] ?? null;
}

export function stands(candidate: Candidate, all: readonly Candidate[]): boolean {
  return !candidate.withdrawn && supersededBy(candidate, all) === null;
}

/** Of one scope, and of what overlaps: neither supersedes the other. */
const areAtOdds = ({ subject: one }: Candidate, { subject: other }: Candidate): boolean =>
  one === null || other === null ? one === other : overlap(one, other);

/** True when another standing statement speaks of some of the same, and neither supersedes the other. */
export function isContested(candidate: Candidate, all: readonly Candidate[]): boolean {
  return all.some((each) => each.id !== candidate.id && areAtOdds(each, candidate) && stands(each, all));
}
