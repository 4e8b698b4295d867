// The marks of seizure lines, by circle, goods and quarter: what stands near a line is found in memory, hardly ever by a question.
import { type Held, held, mayBeLike } from '../../src/domain/duplicate-review/story/likeness.js';
import type { Mark, Marked } from '../../src/domain/duplicate-review/story/mark.js';
import { type OwnRows, table } from '../../src/eventsourcing/read-models/read-model.js';
import { inTurn, onceKnown, type Soon } from '../../src/eventsourcing/read-models/soon.js';

export const VERSION = 3;

/**
 * What an event made of a line's mark. Rows are only ever added, each behind those of its period: a row that is put in a place of
 * its own costs three times as much. The last row of a line in a period holds.
 */
interface MarkRow extends Omit<Mark, 'identifiers'> {
  /** In what, and in which quarter. */
  readonly period: string;
  /** The number of the event. */
  readonly position: bigint;
  /** Since 1970; null: the line is not there any more. */
  readonly day: number | null;
  /** With blanks between them. */
  readonly identifiers: string;
}

export const marks = table<MarkRow>(
  {
    name: 'likeness_mark',
    columns: {
      period: 'text',
      position: 'big',
      line: 'text',
      incident: 'text',
      day: 'int?',
      owner: 'text',
      measure: 'text',
      lower: 'text?',
      upper: 'text?',
      from: 'int',
      to: 'int',
      place: 'text?',
      way: 'text?',
      identifiers: 'text',
    },
    key: ['period', 'position', 'line'],
  },
  VERSION,
);

/** Alike lines of one day in one circle: where there are more, likeness says nothing, and none of them is looked at. */
const MOST_ALIKE = 64;
/** Days that are read together: an operation of a month is one question or two for each of its goods. */
const TOGETHER = 91;
/** Quarters that stay known, and marks in all of them: beyond, everything is read anew. */
const KEPT = { quarters: 10_000, marks: 50_000 };

/** The marks of a day; of one with too many only their number, so that no list fills the memory. */
interface Day {
  count: number;
  /** By their owner. */
  readonly marks: Map<string, Map<string, Held>>;
}

/** By the day. */
type Quarter = Map<number, Day>;

const quarterOf = (day: number): number => Math.floor(day / TOGETHER);
const periodOf = (among: string, quarter: number): string => `${quarter} ${among}`;
export const markKey = ({ incident, line }: Pick<Mark, 'incident' | 'line'>): string => `${incident} ${line}`;

/** In the same period. */
const isBeside = (one: Marked, other: Marked): boolean =>
  one.among === other.among && quarterOf(one.day) === quarterOf(other.day);

/** The quarters of a day and those beside it: one of them mostly. */
function quartersAround(day: number): readonly number[] {
  const [first, last] = [quarterOf(day - 1), quarterOf(day + 1)];
  return first === last ? [first] : [first, last];
}

export class Marks {
  /** What is alike, by the quarter. */
  private known = new Map<string, Map<number, Quarter>>();
  private kept = { quarters: 0, marks: 0 };
  /** True: there was no row when the first was looked for, and all since are known, so that an unknown quarter is empty. */
  private isWhole: boolean | undefined;

  constructor(private readonly rows: OwnRows) {}

  /** Takes the line as it was out, and in as it is, at that place in the log; what is near it is known then. */
  move(was: Marked | undefined, is: Marked | undefined, position: bigint): Soon<void> {
    if (this.isWhole === undefined) return onceKnown(this.look(), () => this.move(was, is, position));
    if (was) this.takeOut(was);
    if (was && !(is && isBeside(was, is))) this.write(was, position, null);
    return is && this.add(is, position);
  }

  /** Tells what may be like a line that was moved just now, of the days around it, where it is not too much. */
  near({ among, day }: Marked, own: Held, tell: (other: Held) => void): void {
    const quarters = this.known.get(among);
    for (let each = day - 1; each <= day + 1; each++) {
      const found = quarters?.get(quarterOf(each))?.get(each);
      if (!found || found.count > MOST_ALIKE) continue;
      for (const [owner, marks] of found.marks) if (mayBeLike(own, owner)) marks.forEach(tell);
    }
  }

  private add(is: Marked, position: bigint): Soon<void> {
    const { among, day, mark } = is;
    if (this.kept.marks > KEPT.marks || this.kept.quarters > KEPT.quarters) this.forgetAll();
    const known = this.known.get(among) ?? new Map<number, Quarter>();
    this.known.set(among, known);
    const around = quartersAround(day);
    if (this.isWhole) for (const each of around) if (!known.has(each)) this.know(known, each, new Map());
    this.write(is, position, day);
    const quarter = known.get(quarterOf(day));
    if (quarter) this.takeIn(quarter, day, mark);
    return inTurn(around, (each) => this.read(known, among, each));
  }

  private look(): Soon<void> {
    const first = this.rows.page(marks, {}, { behind: undefined, limit: 1 });
    return onceKnown(first, ({ length }) => void (this.isWhole = length === 0));
  }

  /** In the order of the columns. */
  private write({ among, day: of, mark }: Marked, position: bigint, day: number | null): void {
    const { line, incident, owner, measure, lower, upper, from, to, place, way, identifiers } = mark;
    const key = [periodOf(among, quarterOf(of)), position, line, incident];
    this.rows.write(marks, [[...key, day, owner, measure, lower, upper, from, to, place, way, identifiers.join(' ')]]);
  }

  private read(known: Map<number, Quarter>, among: string, quarter: number): Soon<void> {
    if (known.has(quarter)) return;
    return onceKnown(this.rows.find(marks, { period: periodOf(among, quarter) }), (found) => {
      const last = new Map(found.map((row) => [markKey(row), row]));
      const days: Quarter = new Map();
      for (const { period: _, position: _at, day, identifiers, ...mark } of last.values())
        if (day !== null) this.takeIn(days, day, { ...mark, identifiers: identifiers.split(' ').filter(Boolean) });
      this.know(known, quarter, days);
    });
  }

  private know(known: Map<number, Quarter>, quarter: number, days: Quarter): void {
    this.kept.quarters++;
    known.set(quarter, days);
  }

  private takeIn(quarter: Quarter, number: number, mark: Mark): void {
    let day = quarter.get(number);
    if (!day) quarter.set(number, (day = { count: 0, marks: new Map() }));
    day.count++;
    if (day.count > MOST_ALIKE) return day.marks.clear();
    let marks = day.marks.get(mark.owner);
    if (!marks) day.marks.set(mark.owner, (marks = new Map()));
    marks.set(markKey(mark), held(mark));
    this.kept.marks++;
  }

  private takeOut({ among, day: number, mark }: Marked): void {
    const day = this.known.get(among)?.get(quarterOf(number))?.get(number);
    if (!day) return;
    day.count--;
    day.marks.get(mark.owner)?.delete(markKey(mark));
    // Those that were too many to be kept are few enough again: they are read when they are asked for.
    if (day.count === MOST_ALIKE) this.forgetAll();
  }

  private forgetAll(): void {
    this.known = new Map();
    this.kept = { quarters: 0, marks: 0 };
    this.isWhole = false;
  }
}
