// All lines of an incident: each by its id, and what they amount to, carried along since there may be thousands of them.
import { Growing } from '../../../eventsourcing/log/growing.js';
import { Keyed } from '../../../eventsourcing/log/keyed.js';
import { folded } from '../../../forms/spellings.js';
import { civilSpan, type When } from '../../values/time/when.js';
import { awaitsLaboratory, type Counted, goodsOf, isGone, isUnlisted, type Line, NO_LINE, quantityOf } from './line.js';

/** Civil time, ms: from inclusive, to exclusive; null: no bound is known. */
export type Span = readonly [from: number | null, to: number | null];

export interface Lines {
  /** By line id, whatever of it is known. */
  readonly byId: Keyed<Line>;
  /** Ids in the order in which the lines were recorded. */
  readonly ids: Growing<string>;
  /** What the lines hold that count, `<substance> <class>` and the name as written where that was told; how many hold it. */
  readonly held: Keyed<number>;
  /** Of what is told by kind, `<field> <code>` as in `itemKind CASH`: how many lines say so that count. */
  readonly kinds: Keyed<number>;
  /** How many of them nobody has weighed. */
  readonly unweighed: number;
  /** How many hold a substance of which no laboratory has had anything before it. */
  readonly unexamined: number;
  /** How many of them hold what no list knew: it is called as it was written. */
  readonly unlisted: number;
  /** From the first to the last time of a seizure that a line tells, those too that do not count; null: none tells one. */
  readonly seized: Span | null;
}

export const NO_LINES: Lines = {
  byId: Keyed.of(),
  ids: Growing.of(),
  held: Keyed.of(),
  kinds: Keyed.of(),
  unweighed: 0,
  unexamined: 0,
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
    held: numbersAfter(lines.held, holds(before), holds(after)),
    kinds: numbersAfter(lines.kinds, kindsOf(before), kindsOf(after)),
    unweighed: lines.unweighed - isUnweighed(before) + isUnweighed(after),
    unexamined: lines.unexamined - isUnexamined(before) + isUnexamined(after),
    unlisted: lines.unlisted - isNamedAlone(before) + isNamedAlone(after),
  };
}

function holds(line: Line): readonly string[] {
  const one = counted(line);
  if (!one || isGone(one)) return [];
  const { substance, class: stated, written } = goodsOf(one);
  if (substance === null) return [];
  return [written === undefined ? `${substance} ${stated}` : `${substance} ${stated} ${folded(written)}`];
}

/** Fields of lines by which an incident is found, beside what it holds. */
const KINDS = ['channel', 'itemKind', 'taxedGoods', 'project'] as const;

function kindsOf(line: Line): readonly string[] {
  const one = counted(line);
  if (!one || isGone(one)) return [];
  const told = one.first.data as Partial<Record<(typeof KINDS)[number], string>>;
  return KINDS.flatMap((name) => (told[name] === undefined ? [] : [`${name} ${told[name]}`]));
}

/** How many say each, after what one says has changed. */
function numbersAfter(numbers: Keyed<number>, before: readonly string[], after: readonly string[]): Keyed<number> {
  let now = numbers;
  for (const each of before) if (!after.includes(each)) now = now.with(each, now.get(each)! - 1);
  for (const each of after) if (!before.includes(each)) now = now.with(each, (now.get(each) ?? 0) + 1);
  return now;
}

function isUnweighed(line: Line): number {
  const one = counted(line);
  return one && !isGone(one) && quantityOf(one).bound === 'UNKNOWN' ? 1 : 0;
}

function isUnexamined(line: Line): number {
  const one = counted(line);
  return one && awaitsLaboratory(one) ? 1 : 0;
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
