// All lines of an incident: each by its id, and what they amount to, carried along since there may be thousands of them.
import { Growing } from '../../../eventsourcing/log/growing.js';
import { Keyed } from '../../../eventsourcing/log/keyed.js';
import { folded } from '../../../forms/spellings.js';
import { civilSpan, type When } from '../../values/time/when.js';
import { type Counted, goodsOf, isGone, isUnlisted, type Line, NO_LINE, quantityOf } from './line.js';

/** Civil time, ms: from inclusive, to exclusive; null: no bound is known. */
export type Span = readonly [from: number | null, to: number | null];

export interface Lines {
  /** By line id, whatever of it is known. */
  readonly byId: Keyed<Line>;
  /** Ids in the order in which the lines were recorded. */
  readonly ids: Growing<string>;
  /** What the lines hold that count, `<substance> <class>` and the name as written where that was told; how many hold it. */
  readonly held: Keyed<number>;
  /** How many of them nobody has weighed. */
  readonly unweighed: number;
  /** How many of them hold what no list knew: it is called as it was written. */
  readonly unlisted: number;
  /** From the first to the last time of a seizure that a line tells, those too that do not count; null: none tells one. */
  readonly seized: Span | null;
}

export const NO_LINES: Lines = {
  byId: Keyed.of(),
  ids: Growing.of(),
  held: Keyed.of(),
  unweighed: 0,
  unlisted: 0,
  seized: null,
};

/** The line, if somebody has recorded it. */
export const counted = (line: Line | undefined): Counted | undefined => (line?.first ? (line as Counted) : undefined);

/** The lines with one of them changed, and with when things were seized where that is another time by now. */
export function changed(lines: Lines, lineId: string, change: (line: Line) => Line, seized = lines.seized): Lines {
  const { byId, ids } = lines;
  const before = byId.get(lineId) ?? NO_LINE;
  const after = change(before);
  const isNew = counted(after) && !counted(before);
  return {
    seized,
    byId: byId.with(lineId, after),
    ids: isNew ? ids.with(lineId) : ids,
    held: heldAfter(lines.held, holds(before), holds(after)),
    unweighed: lines.unweighed - isUnweighed(before) + isUnweighed(after),
    unlisted: lines.unlisted - isNamedAlone(before) + isNamedAlone(after),
  };
}

function holds(line: Line): string | undefined {
  const one = counted(line);
  if (!one || isGone(one)) return undefined;
  const { substance, class: stated, written } = goodsOf(one);
  return written === undefined ? `${substance} ${stated}` : `${substance} ${stated} ${folded(written)}`;
}

function heldAfter(held: Lines['held'], before: string | undefined, after: string | undefined): Lines['held'] {
  if (before === after) return held;
  let now = held;
  if (before !== undefined) now = now.with(before, now.get(before)! - 1);
  if (after !== undefined) now = now.with(after, (now.get(after) ?? 0) + 1);
  return now;
}

function isUnweighed(line: Line): number {
  const one = counted(line);
  return one && !isGone(one) && quantityOf(one).bound === 'UNKNOWN' ? 1 : 0;
}

function isNamedAlone(line: Line): number {
  const one = counted(line);
  return one && !isGone(one) && isUnlisted(goodsOf(one)) ? 1 : 0;
}

export function spanOf(when: When | undefined): Span | null {
  if (!when) return null;
  const { from, to } = civilSpan(when);
  return [from, to];
}

/** Around both; where a bound of one is not known, none is known of both. */
export function around(one: Span | null, other: Span | null): Span | null {
  if (!one || !other) return one ?? other;
  const [[from, to], [begins, ends]] = [one, other];
  return [
    from === null || begins === null ? null : Math.min(from, begins),
    to === null || ends === null ? null : Math.max(to, ends),
  ];
}
