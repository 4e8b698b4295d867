// The shape of the bench's result, and how pairs of measurements become one figure.

/** What the goal is about: the ratio of the two sides, Cordon's own figure, or how much it lies above the other side. */
type About = 'ratio' | 'cordon' | 'difference';

export interface Goal {
  readonly about: About;
  readonly is: 'at least' | 'at most';
  readonly value: number;
}

/** Processor time, user and system, µs: of every thread of the process unless the row says otherwise. */
export interface Cpu {
  /** What one of was paid for: a request, an event, an answer. */
  readonly per: string;
  readonly cordon: number;
  readonly baseline: number | null;
}

/** One row of the table (a type, because rows hold further ones by name). What could not be taken is null, and `missing` says why. */
export type Figure = {
  readonly what: string;
  readonly ratio: number | null;
  readonly cordon: number | null;
  readonly baseline: number | null;
  readonly cpu: Cpu | null;
  readonly unit: string;
  /** The number of the goal, and what it is about. */
  readonly goal: number | null;
  readonly goalIs: string;
  readonly met: boolean | null;
  /** Event mix, sizes and circumstances. */
  readonly about: string;
  readonly missing?: string;
};

/** A row with further ones of the same number under their names: `P4.ratio` is of totals, `P4.series.ratio` of the series. */
export type Row = Figure & {
  readonly [further: string]: Figure | Cpu | string | number | boolean | null | undefined;
  /** ms, p50, of the disk that a log lies on while it is measured. */
  readonly fsync?: number;
};
export type Rows = Readonly<Record<string, Row>>;

export const atLeast = (value: number): Goal => ({ about: 'ratio', is: 'at least', value });
export const atMost = (value: number, about: About = 'ratio'): Goal => ({ about, is: 'at most', value });

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which that share of the values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export interface Pair {
  readonly cordon: number;
  readonly baseline: number;
}

export interface Naming {
  readonly what: string;
  readonly unit: string;
  readonly about: string;
  readonly goal?: Goal;
  readonly cpu?: Cpu;
}

/** Of pairs taken in turns: the median of the ratios, and the medians of both sides. */
export function ofPairs(pairs: readonly Pair[], naming: Naming): Figure {
  return figure(naming, {
    ratio: median(pairs.map(({ cordon, baseline }) => cordon / baseline)),
    cordon: median(pairs.map(({ cordon }) => cordon)),
    baseline: median(pairs.map(({ baseline }) => baseline)),
  });
}

/** Of a figure that stands alone. */
export function alone(cordon: number, naming: Naming): Figure {
  return figure(naming, { ratio: null, cordon, baseline: null });
}

/** What could not be measured, and why. */
export function missing(naming: Naming, why: string): Figure {
  return { ...figure(naming, { ratio: null, cordon: null, baseline: null }), missing: why };
}

type Measured = Pick<Figure, 'ratio' | 'cordon' | 'baseline'>;

function figure({ what, unit, about, goal, cpu }: Naming, measured: Measured): Figure {
  const goalIs = goal ? `${goal.about} ${goal.is}` : 'none';
  const told = { goal: goal?.value ?? null, goalIs, met: isMet(measured, goal), about };
  return { what, ...rounded(measured), cpu: cpu ? roundedCpu(cpu) : null, unit, ...told };
}

function isMet(measured: Measured, goal: Goal | undefined): boolean | null {
  const value = goal && judged(measured, goal.about);
  if (goal === undefined || value === null || value === undefined) return null;
  return goal.is === 'at least' ? value >= goal.value : value <= goal.value;
}

/** The number that the goal judges; `about`: the first word of `goalIs`. */
export function judged({ ratio, cordon, baseline }: Measured, about: string): number | null {
  if (about === 'ratio') return ratio;
  if (about === 'cordon' || cordon === null || baseline === null) return cordon;
  return cordon - baseline;
}

const short = <T extends number | null>(value: T): T =>
  (value === null || Number.isNaN(value) ? value : Number(value.toPrecision(4))) as T;

const roundedCpu = ({ per, cordon, baseline }: Cpu): Cpu => ({ per, cordon: short(cordon), baseline: short(baseline) });

function rounded(measured: Measured): Measured {
  return { ratio: short(measured.ratio), cordon: short(measured.cordon), baseline: short(measured.baseline) };
}
