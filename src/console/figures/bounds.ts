// The bounds of figures, as lengths of a picture: what is certain, what lies between, and what has no end. A number is never drawn
// more certain than it is.

/** A row of a total or of a series, as the server tells it. */
export interface FigureRow {
  readonly evidence: 'ITEMISED' | 'DECLARED';
  readonly measure: string;
  readonly what?: string;
  readonly unit: string;
  readonly lower: string;
  readonly upper: string | null;
  readonly lowerStrict: boolean;
  readonly upperStrict: boolean;
  readonly rounding: string;
  readonly entries: number;
  readonly unweighed: number;
  readonly late: number | null;
  readonly approximate: number;
  readonly contested: number;
  readonly partial: number;
  readonly gross?: number;
  readonly text: string;
  /** Per cent of all of its kind, where that was asked for. */
  readonly share?: { readonly entries: string; readonly lower: string | null; readonly upper: string | null } | null;
  readonly part?: string;
  readonly statement?: string;
  readonly bucket?: string;
  readonly span?: unknown;
  readonly attribution?: Readonly<Record<string, unknown>> | null;
  readonly [dimension: string]: unknown;
}

export interface Bar {
  /** Of the picture's width, 0 to 1. */
  readonly sure: number;
  /** Behind what is sure, up to the upper bound. */
  readonly range: number;
  /** No upper bound is known: the bar has no end. */
  readonly isOpen: boolean;
  /** Nothing at all is known but that there is something. */
  readonly isUnknown: boolean;
}

/** Only what is measured alike is drawn on one scale. */
const scaleOf = ({ measure, what, unit }: FigureRow): string => [measure, what ?? '', unit].join('|');

/** What is weighed before what is counted. */
const RANKS = ['MASS', 'VOLUME', 'PIECES', 'MONEY', 'COUNT'];

/** Rows by scale. */
export function byScale(rows: readonly FigureRow[]): readonly (readonly FigureRow[])[] {
  const scales = new Map<string, FigureRow[]>();
  for (const row of rows) scales.set(scaleOf(row), [...(scales.get(scaleOf(row)) ?? []), row]);
  const rank = ([row]: readonly FigureRow[]): number => RANKS.indexOf(row?.measure ?? '');
  return [...scales.values()].toSorted((one, other) => rank(one) - rank(other));
}

const number = (text: string | null): number => (text === null ? Number.NaN : Number(text));

/** Half the width of what was rounded away counts to both bounds. */
export function boundsOf({ lower, upper, rounding }: FigureRow): {
  readonly low: number;
  readonly high: number | null;
} {
  const half = number(rounding) || 0;
  const low = Math.max(0, number(lower) - half);
  return { low, high: upper === null ? null : number(upper) + half };
}

/** Room behind the longest known bound, in which a bar without an end can be seen to go on. */
const ROOM = 1.12;

export function longestOf(rows: readonly FigureRow[]): number {
  const ends = rows.map((row) => {
    const { low, high } = boundsOf(row);
    return high ?? low;
  });
  return Math.max(0, ...ends);
}

export function barOf(row: FigureRow, longest: number): Bar {
  const { low, high } = boundsOf(row);
  const whole = longest * ROOM;
  if (whole === 0) return { sure: 0, range: 0, isOpen: high === null, isUnknown: high === null };
  const range = high === null ? 0 : Math.max(0, high - low) / whole;
  return { sure: low / whole, range, isOpen: high === null, isUnknown: high === null && low === 0 };
}

export interface Line {
  readonly label: string;
  readonly evidence: FigureRow['evidence'];
  readonly points: readonly FigureRow[];
}

/** The rows of a series as lines: one for each group, in the order of its time. */
export function linesOf(rows: readonly FigureRow[], labelOf: (row: FigureRow) => string): readonly Line[] {
  const lines = new Map<string, Line & { points: FigureRow[] }>();
  for (const row of rows) {
    if (row.bucket === undefined) continue;
    const label = labelOf(row);
    const key = `${row.evidence}|${label}`;
    const line = lines.get(key) ?? { label, evidence: row.evidence, points: [] };
    line.points.push(row);
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** Ms UTC at which a bucket begins: `2026`, `2026-08`, `2026-W32`, `2026-08-05`, `2026-08-05T10`. */
export function beginningOf(bucket: string): number {
  const week = /^(\d{4})-W(\d{2})$/.exec(bucket);
  if (week) return weekBegins(Number(week[1]), Number(week[2]));
  const [, year = '1970', month = '01', day = '01', hour = '00'] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}))?/.exec(bucket) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour));
}

const DAY = 86_400_000;

/** ISO 8601: the first week is the one that has 4 January. */
function weekBegins(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  return monday + (week - 1) * 7 * DAY;
}
