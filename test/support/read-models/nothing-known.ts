// The refusal of a name that the log does not know, as no rows: who sees nothing of what a filter names has no sums of it.
import { Malformed } from '../../../src/forms/malformed.js';

export function nothingKnown(problem: unknown): readonly never[] {
  if (problem instanceof Malformed && problem.problems.every(({ code }) => code === 'UNKNOWN_VALUE')) return [];
  throw problem;
}
