// Entries put together to cells: those that a grain does not tell apart, in the order of their values, with their sums.
import { DAY } from '../../src/domain/values/time/calendar.js';
import type { OpenEntries } from './open-entries.js';
import { ADDITIVE, type CellColumn, type Grain } from './rollups.js';

/** Cells side by side: of each the values that tell it apart, and sums; every number is safe within a block. */
export interface Summed {
  readonly cells: readonly (readonly number[])[];
  /** In the order of `ADDITIVE`. */
  readonly sums: readonly Float64Array[];
}

/** The cells that the grain makes of the entries at these places of the open block. */
export function summed(grain: Grain, open: OpenEntries, [first, end]: readonly [number, number]): Summed {
  const columns = columnsOf(grain, open, [first, end]);
  const { places, many } = numbered(columns, end - first);
  const cells: (readonly number[] | undefined)[] = Array.from({ length: many });
  const sums = ADDITIVE.map((each) => {
    const [of, all] = [open.summed[each], new Float64Array(many)];
    for (let i = 0; i < places.length; i++) all[places[i]!]! += of[first + i]!;
    return all;
  });
  for (let i = 0; i < places.length; i++) cells[places[i]!] ??= columns.map((column) => column[i]!);
  return { cells: cells as readonly (readonly number[])[], sums };
}

function columnsOf(
  { columns, time }: Grain,
  { apart }: OpenEntries,
  [first, end]: readonly [number, number],
): readonly Int32Array[] {
  const days = { first_day: apart.first_day.slice(first, end), last_day: apart.last_day.slice(first, end) };
  if (time === 'month') for (let i = 0; i < end - first; i++) widen(days, i);
  return columns.map((each: CellColumn) => {
    if (each === 'first_day' || each === 'last_day') return days[each];
    return apart[each as keyof typeof apart].subarray(first, end);
  });
}

interface Numbered {
  /** By entry: the place of what it is equal to, in the order of the values. */
  readonly places: Float64Array;
  readonly many: number;
}

/** Up to here a number tells pairs of places apart exactly. */
const MOST = Number.MAX_SAFE_INTEGER;

/** Entries that are equal in all columns get one place, those behind them in the order of the columns a later one. */
function numbered(columns: readonly Int32Array[], length: number): Numbered {
  let so: Numbered = { places: new Float64Array(length), many: 1 };
  for (const column of columns) {
    const next = placed(column);
    if (so.many * next.many > MOST) so = placed(so.places);
    for (let i = 0; i < length; i++) so.places[i] = so.places[i]! * next.many + next.places[i]!;
    so = { places: so.places, many: so.many * next.many };
  }
  return placed(so.places);
}

function placed(values: Int32Array | Float64Array): Numbered {
  const sorted = values.slice().sort();
  const byValue = new Map<number, number>();
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) byValue.set(sorted[i]!, byValue.size);
  }
  const places = new Float64Array(values.length);
  if (byValue.size > 1) for (let i = 0; i < values.length; i++) places[i] = byValue.get(values[i]!)!;
  return { places, many: byValue.size };
}

type Days = Readonly<Record<'first_day' | 'last_day', Int32Array>>;

/** The whole month where both days lie in one; days as they are where they do not. */
function widen({ first_day, last_day }: Days, at: number): void {
  const [first, last] = monthOf(first_day[at]!);
  if (last_day[at]! > last) return;
  first_day[at] = first;
  last_day[at] = last;
}

const months = new Map<number, readonly [first: number, last: number]>();

/** There are some hundred thousand days on the calendar, and a few thousand in use. */
function monthOf(day: number): readonly [first: number, last: number] {
  const known = months.get(day);
  if (known) return known;
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const days = [Date.UTC(year, month, 1) / DAY, Date.UTC(year, month + 1, 1) / DAY - 1] as const;
  months.set(day, days);
  return days;
}
