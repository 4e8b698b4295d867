// The rows of a comparison: of each two editions that follow one another, whether their scopes are equal, and each figure of
// both, with the difference where it says something.
import { defaultClass, type Substance, SUBSTANCES } from '../../../src/domain/values/goods/substance.js';
import { CHEMICALS } from '../../../src/domain/values/goods/precursor.js';
import type { Sums } from '../../ledger/asking/summed.js';
import { type Difference, written } from '../reconciliation/row.js';
import { minus } from '../sums/interval.js';
import { notationOf, totalColumns, totalOf, type TotalRow } from '../sums/total-row.js';
import type { Asked, Edition, Figure } from './editions.js';
import { figuresLack, type Pair, type Part, type Reason, reasonsIn, type Scope } from './scope.js';

interface Compared {
  /** Ids of the two operations. */
  readonly earlier: string;
  readonly later: string;
  readonly names: Pair<string>;
  readonly verdict: 'COMPARABLE' | 'NOT_COMPARABLE';
  readonly reasons: readonly Reason[];
}

/** Of two editions as such. */
export interface ScopeRow extends Compared {
  readonly grain: 'EDITIONS';
  readonly scopes: Pair<Scope>;
}

export interface FigureRow extends Compared {
  readonly grain: 'FIGURE';
  readonly evidence: TotalRow['evidence'];
  readonly [dimension: string]: unknown;
  readonly measure: TotalRow['measure'];
  readonly what: string | null;
  readonly unit: string;
  /** Null: nothing of the kind was told of that edition; of several declared ones, none is chosen. */
  readonly earlierFigure: TotalRow | null;
  readonly laterFigure: TotalRow | null;
  /** The later less the earlier; null: they are not compared. */
  readonly difference: Difference | null;
}

export type ComparisonRow = ScopeRow | FigureRow;

const within = (name: string, columns: readonly string[]): readonly string[] =>
  columns.map((column) => `${name}.${column}`);
const FIGURE = totalColumns([]).filter((column) => column !== 'text');

export const comparisonColumns = (by: readonly string[]): readonly string[] =>
  'grain earlier later evidence'
    .split(' ')
    .concat(
      by,
      'measure what unit'.split(' '),
      within('earlierFigure', FIGURE),
      within('laterFigure', FIGURE),
      within('difference', 'lower upper lowerStrict upperStrict rounding'.split(' ')),
      ['verdict', 'text'],
    );

/** Each edition beside the one before it. */
export function comparisonOf(editions: readonly Edition[], asked: Asked): readonly ComparisonRow[] {
  return editions.slice(1).flatMap((later, i) => {
    const pair = { earlier: editions[i]!, later };
    return [scopeRow(pair, asked), ...figureRows(pair, asked)];
  });
}

const compared = ({ earlier, later }: Pair<Edition>, reasons: readonly Reason[]): Compared => ({
  earlier: earlier.id,
  later: later.id,
  names: { earlier: earlier.name, later: later.name },
  verdict: reasons.length === 0 ? 'COMPARABLE' : 'NOT_COMPARABLE',
  reasons,
});

function scopeRow(pair: Pair<Edition>, { country, class: classes }: Asked): ScopeRow {
  const scopes = { earlier: pair.earlier.scope, later: pair.later.scope };
  return { grain: 'EDITIONS', ...compared(pair, reasonsIn(scopes, { countries: country, classes })), scopes };
}

function figureRows(pair: Pair<Edition>, asked: Asked): readonly FigureRow[] {
  const [earlier, later] = [byKey(pair.earlier, asked), byKey(pair.later, asked)];
  const keys = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return keys.map((key) => figureRow(pair, { earlier: earlier.get(key) ?? [], later: later.get(key) ?? [] }, asked));
}

/** Figures of the same evidence, measure and groups. */
function byKey({ figures }: Edition, { by = [] }: Asked): ReadonlyMap<string, readonly Figure[]> {
  const keyOf = ({ sums }: Figure): string => {
    const { g_evidence, g_measure, g_what, g_currency } = sums;
    return JSON.stringify([
      g_evidence,
      g_measure,
      g_what,
      g_currency,
      ...by.map((each) => sums[`g_by_${each}`] ?? null),
    ]);
  };
  return Map.groupBy(figures, keyOf);
}

function figureRow(pair: Pair<Edition>, told: Pair<readonly Figure[]>, asked: Asked): FigureRow {
  const { by = [] } = asked;
  const figures = { earlier: theOnly(told.earlier), later: theOnly(told.later) };
  const { sums } = (told.later[0] ?? told.earlier[0])!;
  const { evidence, measure, unit } = totalOf(sums, by);
  const reasons = [...lacking(told), ...reasonsFor(pair, figures, partOf(sums, asked))];
  return {
    grain: 'FIGURE',
    ...compared(pair, reasons),
    evidence,
    ...Object.fromEntries(by.map((each) => [each, sums[`g_by_${each}`] ?? null])),
    measure,
    what: sums.g_what,
    unit,
    earlierFigure: shown(figures.earlier, by),
    laterFigure: shown(figures.later, by),
    difference: reasons.length === 0 ? differenceOf(figures) : null,
  };
}

type Told = Pair<Figure | undefined>;

const lacking = ({ earlier, later }: Pair<readonly Figure[]>): readonly Reason[] => [
  ...figuresLack('NOTHING_TOLD', { earlier: earlier.length === 0, later: later.length === 0 }),
  ...figuresLack('SEVERAL_FIGURES', { earlier: earlier.length > 1, later: later.length > 1 }),
];

function reasonsFor(pair: Pair<Edition>, { earlier, later }: Told, part: Part): readonly Reason[] {
  if (!earlier || !later) return [];
  const scopes = { earlier: earlier.scope ?? pair.earlier.scope, later: later.scope ?? pair.later.scope };
  return reasonsIn(scopes, part);
}

const shown = (figure: Figure | undefined, by: readonly string[]): TotalRow | null =>
  figure ? totalOf(figure.sums, by) : null;

const differenceOf = ({ earlier, later }: Told): Difference | null =>
  earlier && later ? written(minus(later.interval, earlier.interval), notationOf(later.sums)) : null;

const theOnly = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

/** The part of the scopes that a group lies in. */
function partOf(sums: Sums, { country, class: classes }: Asked): Part {
  const [own, ofClass] = [sums.g_by_country, sums.g_by_class ?? classOf(sums.g_by_substance)];
  return { countries: own ? [own] : country, classes: ofClass ? [ofClass] : classes };
}

function classOf(code: string | null | undefined): string | undefined {
  if (!code) return undefined;
  if (Object.hasOwn(CHEMICALS, code)) return 'PRECURSOR';
  return Object.hasOwn(SUBSTANCES, code) ? defaultClass(code as Substance) : undefined;
}
