// The printing of a table: each line as its state confirmed it, and the sum of those that may be in it. What is printed tells of no
// line more than its state agreed to: a rounded one is rounded in the sum too, and of those that stand only in the sum there must be
// two at least that have something, or the sum would say what each of them is.
import type { AnswerFirst } from '../../../eventsourcing/writing/decider.js';
import { scaled, unscaled } from '../../values/amounts/scaled.js';
import type { FigureMark, PrintedFigure, PrintedRow, PublishedTableEvents, TableQuestion } from '../events.js';

/** A row of the totals, as far as it is printed. */
interface Total extends Omit<PrintedFigure, 'marks' | 'lower'> {
  readonly measure: string;
  readonly what?: string;
  readonly country: string | null;
  readonly lower: string;
  readonly entries: number;
  readonly unweighed: number;
  readonly approximate: number;
  readonly contested: number;
  readonly unconfirmed: number;
}

const MARKED = {
  UNWEIGHED: 'unweighed',
  APPROXIMATE: 'approximate',
  CONTESTED: 'contested',
  UNCONFIRMED: 'unconfirmed',
} as const satisfies Record<FigureMark, keyof Total>;

const MARKS = Object.keys(MARKED) as readonly FigureMark[];

type Lines = Pick<PublishedTableEvents['TableDrawnUp'], 'countries' | 'question'> & {
  readonly confirmed: ReadonlyMap<string, PublishedTableEvents['LineConfirmed']>;
  readonly disputed: ReadonlyMap<string, unknown>;
};

export interface Printed {
  readonly rows: readonly PrintedRow[];
  /** Nothing follows from it of a line that is only in it. */
  readonly isSumSafe: boolean;
}

/** All lines, and the sum behind them. */
export function printed(
  { countries, question, confirmed, disputed }: Lines,
  { rows }: Pick<AnswerFirst, 'rows'>,
): Printed {
  const totals = (rows as readonly Total[]).filter(isAsked(question));
  const lines: PrintedRow[] = [];
  const hidden: PrintedFigure[] = [];
  for (const country of countries) {
    const exact = figureOf(totals.find((each) => each.country === country));
    const row = lineOf(confirmed.get(country), { exact, isDisputed: disputed.has(country) });
    if (row.line === 'ONLY_IN_SUM') hidden.push(row.figure);
    lines.push(row.isShown ? { line: row.line, country, figure: row.figure } : { line: row.line, country });
  }
  const shown = lines.flatMap((row) => ('figure' in row ? [row.figure] : []));
  const sum: PrintedRow = { line: 'SUM', figure: summed([...shown, ...hidden]) };
  return { rows: [...lines, sum], isSumSafe: hidden.length === 0 || isShared(hidden) };
}

type Confirmed = PublishedTableEvents['LineConfirmed'];

/** How the line stands, with its figure as far as anybody is told it. */
function lineOf(
  confirmed: Confirmed | undefined,
  { exact, isDisputed }: { readonly exact: PrintedFigure; readonly isDisputed: boolean },
): LineRow {
  if (!confirmed) return { isShown: false, line: isDisputed ? 'DISPUTED' : 'NOT_CONFIRMED', figure: exact };
  if (confirmed.as === 'EXACT') return { isShown: true, line: 'EXACT', figure: exact };
  if (confirmed.as !== 'ROUNDED') return { isShown: false, line: confirmed.as, figure: exact };
  return { isShown: true, line: 'ROUNDED', figure: roundedFigure(exact, confirmed.roundedTo ?? '1') };
}

type LineRow = { readonly figure: PrintedFigure } & (
  | { readonly isShown: true; readonly line: 'EXACT' | 'ROUNDED' }
  | { readonly isShown: false; readonly line: 'ONLY_IN_SUM' | 'WITHHELD' | 'NOT_CONFIRMED' | 'DISPUTED' }
);

const isAsked =
  ({ measure, what }: TableQuestion) =>
  (row: Total): boolean =>
    row.measure === measure && (measure !== 'COUNT' || row.what === what);

const NOTHING: PrintedFigure = {
  lower: null,
  upper: null,
  lowerStrict: false,
  upperStrict: false,
  rounding: '0',
  marks: [],
};

function figureOf(row: Total | undefined): PrintedFigure {
  if (!row || row.entries === 0) return NOTHING;
  const { lower, upper, lowerStrict, upperStrict, rounding } = row;
  return { lower, upper, lowerStrict, upperStrict, rounding, marks: MARKS.filter((mark) => row[MARKED[mark]] > 0) };
}

/** Both bounds to the nearest; what lies nearer is no longer told, and the ± grows by half of it. */
function roundedFigure(figure: PrintedFigure, roundedTo: string): PrintedFigure {
  const to = scaled(roundedTo);
  if (figure.lower === null || to === 0n) return figure;
  const nearest = (decimal: string): string => unscaled(((2n * scaled(decimal) + to) / (2n * to)) * to);
  const { lower, upper, rounding } = figure;
  return {
    ...figure,
    lower: nearest(lower),
    upper: upper === null ? null : nearest(upper),
    lowerStrict: false,
    upperStrict: false,
    rounding: unscaled(scaled(rounding) + to / 2n),
  };
}

function summed(figures: readonly PrintedFigure[]): PrintedFigure {
  const told = figures.filter(({ lower }) => lower !== null);
  if (told.length === 0) return NOTHING;
  const total = (of: (figure: PrintedFigure) => string): string =>
    unscaled(told.reduce((sum, each) => sum + scaled(of(each)), 0n));
  const isBounded = told.every(({ upper }) => upper !== null);
  return {
    lower: total(({ lower }) => lower ?? '0'),
    upper: isBounded ? total(({ upper }) => upper ?? '0') : null,
    lowerStrict: told.some((each) => each.lowerStrict),
    upperStrict: isBounded && told.some((each) => each.upperStrict),
    rounding: total(({ rounding }) => rounding),
    marks: MARKS.filter((mark) => told.some(({ marks }) => marks.includes(mark))),
  };
}

/** At least two have something: of nothing, each of them would follow. */
const isShared = (hidden: readonly PrintedFigure[]): boolean =>
  hidden.filter(({ lower, upper }) => lower !== null && (upper === null || scaled(upper) > 0n)).length > 1;
