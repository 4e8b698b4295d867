// The shape of the bench's result, and how pairs of measurements become one figure.

/** What the goal is about: the ratio of the two sides, Cordon's own figure, or how much it lies above the other side. */
type About = 'ratio' | 'cordon' | 'difference';

export interface Goal {
  readonly about: About;
  readonly is: 'at least' | 'at most';
  readonly value: number;
}

/** One row of the table (a type, because rows hold further ones by name). What could not be taken is null, and `missing` says why. */
export type Figure = {
  readonly what: string;
  readonly ratio: number | null;
  readonly cordon: number | null;
  readonly baseline: number | null;
  readonly unit: string;
  /** The number of the goal, and what it is about. */
  readonly goal: number | null;
  readonly goalIs: string;
  readonly met: boolean | null;
  /** Event mix, sizes and circumstances. */
  readonly about: string;
  readonly missing?: string;
};

/** A row with further ones of the same number under their names: `P1.ratio` is P1a, `P1.b.ratio` P1b. */
export type Row = Figure & { readonly [further: string]: Figure | string | number | boolean | null | undefined };
export type Rows = Readonly<Record<string, Row>>;

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

function figure({ what, unit, about, goal }: Naming, measured: Measured): Figure {
  const goalIs = goal ? `${goal.about} ${goal.is}` : 'none';
  return { what, ...rounded(measured), unit, goal: goal?.value ?? null, goalIs, met: isMet(measured, goal), about };
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

function rounded(measured: Measured): Measured {
  const short = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(4)));
  return { ratio: short(measured.ratio), cordon: short(measured.cordon), baseline: short(measured.baseline) };
}
