// The marks of seizure lines, by circle, goods and quarter: what stands near a line is found in memory, hardly ever by a question.
import { type Held, held, type Mark, type Marked } from '../../src/domain/duplicate-review/story/likeness.js';
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
/** Periods that stay known, and marks in all of them: beyond, everything is read anew. */
const KEPT = { periods: 10_000, marks: 50_000 };

/** The marks of a day; of one with too many only their number, so that no list fills the memory. */
interface Day {
  count: number;
  readonly marks: Map<string, Held>;
}

type Period = Map<number, Day>;

const periodOf = (among: string, day: number): string => `${Math.floor(day / TOGETHER)} ${among}`;
export const markKey = ({ incident, line }: Pick<Mark, 'incident' | 'line'>): string => `${incident} ${line}`;

/** The day, and those beside it. */
const around = (day: number): readonly number[] => [day - 1, day, day + 1];

export class Marks {
  private known = new Map<string, Period>();
  private kept = 0;
  /** True: there was no row when the first was looked for, and all since are known, so that an unknown period is empty. */
  private isWhole: boolean | undefined;

  constructor(private readonly rows: OwnRows) {}

  /** Takes the line as it was out, and in as it is, at that place in the log; what is near it is known then. */
  move(was: Marked | undefined, is: Marked | undefined, position: bigint): Soon<void> {
    if (this.isWhole === undefined) return onceKnown(this.look(), () => this.move(was, is, position));
    if (was) this.takeOut(was);
    const [from, to] = [was, is].map((each) => each && periodOf(each.among, each.day));
    if (was && from !== to) this.write(was.mark, { period: from!, position, day: null });
    return is && this.add(is, position);
  }

  /** What is known of the days around a line that was moved just now, where it is not too much. */
  *near({ among, day }: Marked): Generator<Held> {
    for (const each of around(day)) {
      const found = this.known.get(periodOf(among, each))?.get(each);
      if (found && found.count <= MOST_ALIKE) yield* found.marks.values();
    }
  }

  private add({ among, day, mark }: Marked, position: bigint): Soon<void> {
    if (this.kept > KEPT.marks || this.known.size > KEPT.periods) this.forgetAll();
    const periods = new Set(around(day).map((each) => periodOf(among, each)));
    if (this.isWhole) for (const each of periods) if (!this.known.has(each)) this.known.set(each, new Map());
    const period = periodOf(among, day);
    this.write(mark, { period, position, day });
    const known = this.known.get(period);
    if (known) this.takeIn(known, day, mark);
    return inTurn([...periods], (each) => this.read(each));
  }

  private look(): Soon<void> {
    const first = this.rows.page(marks, {}, { behind: undefined, limit: 1 });
    return onceKnown(first, ({ length }) => void (this.isWhole = length === 0));
  }

  private write({ identifiers, ...mark }: Mark, place: Pick<MarkRow, 'period' | 'position' | 'day'>): void {
    this.rows.put(marks, { ...mark, ...place, identifiers: identifiers.join(' ') });
  }

  private read(period: string): Soon<void> {
    if (this.known.get(period)) return;
    return onceKnown(this.rows.find(marks, { period }), (found) => {
      const last = new Map(found.map((row) => [markKey(row), row]));
      const days: Period = new Map();
      for (const { period: _, position: _at, day, identifiers, ...mark } of last.values())
        if (day !== null) this.takeIn(days, day, { ...mark, identifiers: identifiers.split(' ').filter(Boolean) });
      this.known.set(period, days);
    });
  }

  private takeIn(period: Period, number: number, mark: Mark): void {
    const day = period.get(number) ?? { count: 0, marks: new Map<string, Held>() };
    period.set(number, day);
    day.count++;
    if (day.count > MOST_ALIKE) return day.marks.clear();
    day.marks.set(markKey(mark), held(mark));
    this.kept++;
  }

  private takeOut({ among, day: number, mark }: Marked): void {
    const period = periodOf(among, number);
    const day = this.known.get(period)?.get(number);
    if (!day) return;
    day.count--;
    day.marks.delete(markKey(mark));
    // Those that were too many to be kept are few enough again: they are read when they are asked for.
    if (day.count === MOST_ALIKE) this.forgetAll();
  }

  private forgetAll(): void {
    this.known = new Map();
    this.kept = 0;
    this.isWhole = false;
  }
}
