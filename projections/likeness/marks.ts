// The marks of seizure lines, by circle, goods and quarter: what stands near a line is found in memory, hardly ever by a question.
import { mayBeLike } from '../../src/domain/duplicate-review/story/likeness.js';
import { boundsOf, type Mark, type Marked } from '../../src/domain/duplicate-review/story/mark.js';
import { type OwnRows, table } from '../../src/eventsourcing/read-models/read-model.js';
import { onceKnown, type Soon } from '../../src/eventsourcing/read-models/soon.js';

export const VERSION = 4;

/**
 * What an event made of a line's mark. Rows are only ever added, each behind those of its period: a row that is put in a place of
 * its own costs three times as much. The last row of a line in a period holds.
 */
interface MarkRow extends Omit<Mark, 'identifiers' | 'amount'> {
  /** In what, and in which quarter. */
  readonly period: string;
  /** The number of the event. */
  readonly position: bigint;
  /** Since 1970; null: the line is not there any more. */
  readonly day: number | null;
  /** Decimal texts; null: no bound is known. */
  readonly lower: string | null;
  readonly upper: string | null;
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
  readonly marks: Mark[];
}

/** What is alike in goods and circle: which quarters of it are known, and their days. */
interface Among {
  readonly quarters: Set<number>;
  readonly days: Map<number, Day>;
}

const quarterOf = (day: number): number => Math.floor(day / TOGETHER);
const periodOf = (among: string, quarter: number): string => `${quarter} ${among}`;
export const markKey = ({ incident, line }: Pick<Mark, 'incident' | 'line'>): string => `${incident} ${line}`;

/** In the same period. */
const isBeside = (one: Marked, other: Marked): boolean =>
  one.among === other.among && quarterOf(one.day) === quarterOf(other.day);

export class Marks {
  /** What is alike, by circle and goods. */
  private known = new Map<string, Among>();
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
  near({ among, day, mark }: Marked, tell: (other: Mark) => void): void {
    const days = this.known.get(among)?.days;
    const may = mayBeLike(mark);
    for (let each = day - 1; each <= day + 1; each++) {
      const found = days?.get(each);
      if (!found) continue;
      for (const other of found.marks) if (other.owner === mark.owner ? may.ofOne : may.ofTwo) tell(other);
    }
  }

  private add(is: Marked, position: bigint): Soon<void> {
    const { among, day, mark } = is;
    if (this.kept.marks > KEPT.marks || this.kept.quarters > KEPT.quarters) this.forgetAll();
    const known = this.knownOf(among);
    const [first, own, last] = [quarterOf(day - 1), quarterOf(day), quarterOf(day + 1)];
    if (this.isWhole) for (let each = first; each <= last; each++) this.isKnownNow(known, each);
    this.write(is, position, day);
    if (known.quarters.has(own)) this.takeIn(known, day, mark);
    const read = this.read(known, among, first);
    return first === last ? read : onceKnown(read, () => this.read(known, among, last));
  }

  private knownOf(among: string): Among {
    const known = this.known.get(among);
    if (known) return known;
    const nothing: Among = { quarters: new Set(), days: new Map() };
    this.known.set(among, nothing);
    return nothing;
  }

  private look(): Soon<void> {
    const first = this.rows.page(marks, {}, { behind: undefined, limit: 1 });
    return onceKnown(first, ({ length }) => void (this.isWhole = length === 0));
  }

  /** In the order of the columns. */
  private write({ among, day: of, mark }: Marked, position: bigint, day: number | null): void {
    const { line, incident, owner, measure, amount, from, to, place, way, identifiers } = mark;
    const [lower, upper] = amount ? [String(amount.lower), String(amount.upper)] : [null, null];
    const key = [periodOf(among, quarterOf(of)), position, line, incident];
    this.rows.write(marks, [[...key, day, owner, measure, lower, upper, from, to, place, way, identifiers.join(' ')]]);
  }

  private read(known: Among, among: string, quarter: number): Soon<void> {
    if (known.quarters.has(quarter)) return;
    return onceKnown(this.rows.find(marks, { period: periodOf(among, quarter) }), (found) => {
      this.isKnownNow(known, quarter);
      const last = new Map(found.map((row) => [markKey(row), row]));
      for (const row of last.values()) if (row.day !== null) this.takeIn(known, row.day, markIn(row));
    });
  }

  private isKnownNow({ quarters }: Among, quarter: number): void {
    if (quarters.has(quarter)) return;
    quarters.add(quarter);
    this.kept.quarters++;
  }

  private takeIn({ days }: Among, number: number, mark: Mark): void {
    const day = days.get(number);
    this.kept.marks++;
    if (!day) return void days.set(number, { count: 1, marks: [mark] });
    day.count++;
    day.marks.push(mark);
    if (day.count <= MOST_ALIKE) return;
    this.kept.marks -= day.marks.length;
    day.marks.length = 0;
  }

  private takeOut({ among, day: number, mark }: Marked): void {
    const day = this.known.get(among)?.days.get(number);
    if (!day) return;
    day.count--;
    const { marks } = day;
    const place = marks.findIndex(({ incident, line }) => incident === mark.incident && line === mark.line);
    if (place >= 0) {
      marks.splice(place, 1);
      this.kept.marks--;
    }
    // Those that were too many to be kept are few enough again: they are read when they are asked for.
    if (day.count === MOST_ALIKE) this.forgetAll();
  }

  private forgetAll(): void {
    this.known = new Map();
    this.kept = { quarters: 0, marks: 0 };
    this.isWhole = false;
  }
}

const boundIn = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

function markIn({ incident, line, owner, measure, lower, upper, from, to, place, way, identifiers }: MarkRow): Mark {
  const amount = boundsOf(boundIn(lower), boundIn(upper));
  const about = { incident, line, owner, measure, amount, from, to, place, way };
  return { ...about, identifiers: identifiers.split(' ').filter(Boolean) };
}
