// The truth about a series, counted entry by entry from the rows of the ledger and by nothing that the program uses.
import { bookedIn } from '../../support/read-models/booked.js';
import type { Projected } from '../../support/read-models/projecting.js';

type Row = Readonly<Record<string, unknown>>;
type Bucket = 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Asked {
  readonly axis: 'happened' | 'asserted' | 'known';
  readonly bucket: Bucket;
  readonly tz?: string;
  readonly by: readonly ('country' | 'substance')[];
}

/** Place, evidence, measure, statement and groups, to what counts there. */
export type Counted = Readonly<Record<string, { entries: number; unweighed: number; lower: bigint }>>;

/** Ends of an entry as texts of a clock, `2025-08-01 10:30:00`: its first and its last millisecond. */
function ends(row: Row, { axis, tz }: Asked): [string | null, string | null] {
  const number = (name: string): number | null => (row[name] === null ? null : Number(row[name]));
  const offset = number('utc_offset');
  const [from, to, isInstant] = {
    happened: () =>
      tz !== undefined && offset !== null
        ? ([number('occurred_from')! - offset * 60_000, number('occurred_to')! - offset * 60_000, true] as const)
        : ([number('occurred_from'), number('occurred_to'), false] as const),
    asserted: () => [number('asserted_from'), number('asserted_to'), row['evidence'] === 'ITEMISED'] as const,
    known: () => [number('recorded_at'), number('recorded_at')! + 1, true] as const,
  }[axis]();
  const zone = isInstant ? (tz ?? 'UTC') : 'UTC';
  const text = (at: number | null): string | null =>
    at === null ? null : new Date(at).toLocaleString('sv-SE', { timeZone: zone });
  return [text(from), text(to === null ? null : to - 1)];
}

/** By walking from the Monday of the week that holds 4 January. */
function week(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  for (let year = Number(day.slice(0, 4)) + 1; ; year--) {
    const monday = new Date(Date.UTC(year, 0, 4));
    while (monday.getUTCDay() !== 1) monday.setUTCDate(monday.getUTCDate() - 1);
    if (monday.getTime() > at) continue;
    let n = 1;
    for (; monday.getTime() + 7 * 86_400_000 <= at; n++) monday.setUTCDate(monday.getUTCDate() + 7);
    return `${year}-W${n < 10 ? '0' : ''}${n}`;
  }
}

function label(time: string, bucket: Bucket): string {
  if (bucket === 'week') return week(time.slice(0, 10));
  return time.slice(0, { hour: 13, day: 10, month: 7, year: 4 }[bucket]).replace(' ', 'T');
}

function place(row: Row, asked: Asked): string {
  const [first, last] = ends(row, asked);
  const named = (time: string | null, as: Bucket): string => (time === null ? 'null' : label(time, as));
  const bucket = named(first, asked.bucket);
  if (bucket !== 'null' && bucket === named(last, asked.bucket)) return bucket;
  const isWhole = /^$|^00/.test((first ?? '').slice(11)) && /^$|^23/.test((last ?? '').slice(11));
  const as = asked.bucket === 'hour' && !isWhole ? 'hour' : 'day';
  return `${named(first, as)}/${named(last, as)}`;
}

/** `upTo`: the number of the last event that counts. */
export async function naive(world: Projected, asked: Asked, upTo = Number.MAX_SAFE_INTEGER): Promise<Counted> {
  const rows = bookedIn(await world.dump()) as unknown as readonly Row[];
  const answering = asked.by.includes('substance') ? ['detail', 'both'] : ['whole', 'both'];
  const all: Record<string, { entries: number; unweighed: number; lower: bigint }> = {};
  for (const row of rows) {
    if (Number(row['position']) > upTo || !answering.includes(String(row['level']))) continue;
    const dimensions = asked.by.map((each) => row[each] ?? null);
    const key = JSON.stringify([place(row, asked), row['evidence'], row['measure'], row['statement'], ...dimensions]);
    const sum = (all[key] ??= { entries: 0, unweighed: 0, lower: 0n });
    sum.entries += Number(row['sign']);
    sum.unweighed += Number(row['unweighed']);
    sum.lower += BigInt(row['lower'] as bigint) * BigInt(row['sign'] as number);
  }
  return withoutNothing(all);
}

/** µg of kg, µl of l; whole where pieces are counted. */
function amount(decimal: string, measure: unknown): bigint {
  const digits = measure === 'MASS' ? 9 : measure === 'VOLUME' ? 6 : 0;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  return BigInt(sign + whole + fraction.padEnd(digits, '0'));
}

type Span = Readonly<Record<'from' | 'to', string | null>>;
const spanText = (span: Span | undefined): string => `${String(span?.from)}/${String(span?.to)}`;

/** An answer's rows and spans in the same form; rows of countries that were only involved count for nothing. */
export function told(rows: readonly object[], by: readonly string[], isPlaced = true): Counted {
  const all: Record<string, { entries: number; unweighed: number; lower: bigint }> = {};
  for (const row of rows as readonly Row[]) {
    const where = row['bucket'] ?? spanText(row['span'] as Span | undefined);
    const own = [row['evidence'], row['measure'], row['statement'] ?? null, ...by.map((each) => row[each] ?? null)];
    const key = JSON.stringify(isPlaced ? [where, ...own] : own);
    const sum = (all[key] ??= { entries: 0, unweighed: 0, lower: 0n });
    sum.entries += Number(row['entries']);
    sum.unweighed += Number(row['unweighed']);
    sum.lower += amount(String(row['lower']), row['measure']);
  }
  return withoutNothing(all);
}

function withoutNothing(all: Counted): Counted {
  return Object.fromEntries(
    Object.entries(all).filter(([, { entries, unweighed, lower }]) => entries !== 0 || unweighed !== 0 || lower !== 0n),
  );
}
