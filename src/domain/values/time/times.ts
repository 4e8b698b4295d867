// Many times as one: tells whether any of them is later or earlier than another, without a look at each. Adding one more costs
// the same, however many there are.
import { MINUTE } from './calendar.js';
import { civilSpan, type When } from './when.js';

/** The least and the most of some numbers. */
interface Extremes {
  readonly least: number;
  readonly most: number;
}

const NONE: Extremes = { least: Infinity, most: -Infinity };

const reaching = ({ least, most }: Extremes, to: number): Extremes =>
  to >= least && to <= most ? { least, most } : { least: Math.min(least, to), most: Math.max(most, to) };

/** The first or the last moments of times. */
interface Edges {
  /** True where one of them is not known. */
  readonly unknown: boolean;
  /** Of dates on the local clock; of minutes there, and as instants: two minutes are compared as instants. */
  readonly dates: Extremes;
  readonly minutes: Extremes;
  readonly instants: Extremes;
}

const NO_EDGES: Edges = { unknown: false, dates: NONE, minutes: NONE, instants: NONE };

function edged(edges: Edges, edge: number | null, offset: number | null): Edges {
  if (edge === null) return edges.unknown ? edges : { ...edges, unknown: true };
  if (offset === null) return { ...edges, dates: reaching(edges.dates, edge) };
  const instants = reaching(edges.instants, edge - offset * MINUTE);
  return { ...edges, minutes: reaching(edges.minutes, edge), instants };
}

/** Whether it holds of the extremes that the edge is compared with. */
function some(
  { dates, minutes, instants }: Edges,
  edge: number,
  offset: number | null,
  holds: (of: Extremes, edge: number) => boolean,
): boolean {
  if (holds(dates, edge)) return true;
  return offset === null ? holds(minutes, edge) : holds(instants, edge - offset * MINUTE);
}

export class Times {
  private constructor(
    private readonly length: number,
    private readonly starts: Edges,
    private readonly ends: Edges,
  ) {}

  static of(...times: readonly When[]): Times {
    return times.reduce((so, each) => so.with(each), new Times(0, NO_EDGES, NO_EDGES));
  }

  with(time: When): Times {
    const { from, to, offset } = civilSpan(time);
    return new Times(this.length + 1, edged(this.starts, from, offset), edged(this.ends, to, offset));
  }

  /** True where one of them is certainly later than that. */
  someLaterThan(time: When): boolean {
    const { to, offset } = civilSpan(time);
    return to !== null && some(this.starts, to, offset, ({ most }, end) => most >= end);
  }

  /** True where that is certainly later than one of them. */
  someEarlierThan(time: When): boolean {
    const { from, offset } = civilSpan(time);
    return from !== null && some(this.ends, from, offset, ({ least }, start) => least <= start);
  }

  /** True where one of them is not certainly later than that. */
  someNotLaterThan(time: When): boolean {
    const { to, offset } = civilSpan(time);
    if (to === null) return this.length > 0;
    return this.starts.unknown || some(this.starts, to, offset, ({ least }, end) => least < end);
  }

  /** True where that is not certainly later than one of them. */
  someNotEarlierThan(time: When): boolean {
    const { from, offset } = civilSpan(time);
    if (from === null) return this.length > 0;
    return this.ends.unknown || some(this.ends, from, offset, ({ most }, start) => most > start);
  }
}
