// A term: from when to when something held, as far as that is known. What ended is kept with its end, never deleted, so that
// it can be told what held at an earlier time.
import { certainlyLater, civilSpan, type When } from './when.js';

/** Null: that end is open, or not known. */
export interface Term {
  readonly from: When | null;
  readonly to: When | null;
}

/** Ms on the civil axis, as `civilSpan` has them: from inclusive, to exclusive; null: no bound. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

export const OPEN: Term = { from: null, to: null };

export const isOpen = ({ to }: Term): boolean => to === null;

/** False only where the time lies certainly before the term or certainly after it: times may be known roughly. */
export function at({ from, to }: Term, when: When): boolean {
  return !(from && certainlyLater(from, when)) && !(to && certainlyLater(when, to));
}

/** False only where the term had certainly ended before the span, or had certainly not begun by its end. */
export function overlaps({ from, to }: Term, span: Span): boolean {
  const starts = from && civilSpan(from).from;
  const ends = to && civilSpan(to).to;
  const beginsInTime = span.to === null || starts === null || starts < span.to;
  return beginsInTime && (span.from === null || ends === null || ends > span.from);
}

/** The terms with the last open one of those that fit ended, or with one more that only its end is known of. */
export function ended<T extends Term>(terms: readonly T[], fits: (term: T) => boolean, end: T): readonly T[] {
  const open = terms.findLastIndex((each) => isOpen(each) && fits(each));
  return open < 0 ? [...terms, end] : terms.with(open, { ...terms[open]!, to: end.to });
}
