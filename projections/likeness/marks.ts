// The marks of seizure lines, by circle, goods and quarter: what stands near a line is found in memory, hardly ever by a question.
import { type Held, held, type Mark, type Marked } from '../../src/domain/duplicate-review/story/likeness.js';
import { LruCache } from '../../src/eventsourcing/read-models/lru-cache.js';
import { type OwnRows, table } from '../../src/eventsourcing/read-models/read-model.js';
import { inTurn, onceKnown, type Soon } from '../../src/eventsourcing/read-models/soon.js';

export const VERSION = 2;

interface MarkRow extends Mark {
  /** In what, and in which quarter; null: it is compared with nothing any more. */
  readonly period: string | null;
  /** Since 1970. */
  readonly day: number;
}

export const marks = table<MarkRow>(
  {
    name: 'likeness_mark',
    columns: {
      incident: 'text',
      line: 'text',
      period: 'text?',
      day: 'int',
      owner: 'text',
      measure: 'text',
      lower: 'text?',
      upper: 'text?',
      from: 'int',
      to: 'int',
      place: 'text?',
      way: 'text?',
      identifiers: 'json',
    },
    key: ['incident', 'line'],
    indexes: [['period']],
  },
  VERSION,
);

/** Alike lines of one day in one circle: where there are more, likeness says nothing, and none of them is looked at. */
const MOST_ALIKE = 64;
/** Days that are read together: an operation of a month is one question or two for each of its goods. */
const TOGETHER = 91;
/** Periods that stay known, and marks in all of them: beyond, everything is read anew. */
const KEPT = { periods: 1_000, marks: 50_000 };

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
  private known = new LruCache<Period>(KEPT.periods);
  private kept = 0;

  constructor(private readonly rows: OwnRows) {}

  /** Takes the line as it was out, and in as it is; what is near it is known then. */
  move(was: Marked | undefined, is: Marked | undefined): Soon<void> {
    if (was) this.takeOut(was);
    if (!is) return was && this.rows.put(marks, { ...was.mark, period: null, day: was.day });
    if (this.kept > KEPT.marks) this.forgetAll();
    const period = periodOf(is.among, is.day);
    this.rows.put(marks, { ...is.mark, period, day: is.day });
    const known = this.known.get(period);
    if (known) this.takeIn(known, is.day, is.mark);
    const periods = new Set(around(is.day).map((day) => periodOf(is.among, day)));
    return inTurn([...periods], (each) => this.read(each));
  }

  /** What is known of the days around a line that was moved just now, where it is not too much. */
  *near({ among, day }: Marked): Generator<Held> {
    for (const each of around(day)) {
      const found = this.known.get(periodOf(among, each))?.get(each);
      if (found && found.count <= MOST_ALIKE) yield* found.marks.values();
    }
  }

  private read(period: string): Soon<void> {
    if (this.known.get(period)) return;
    return onceKnown(this.rows.find(marks, { period }), (found) => {
      const days: Period = new Map();
      for (const { period: _, day, ...mark } of found) this.takeIn(days, day, mark);
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
    this.known = new LruCache(KEPT.periods);
    this.kept = 0;
  }
}
