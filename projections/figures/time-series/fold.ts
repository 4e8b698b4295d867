// Sums of small units of time put into buckets; what is known only to a longer time than a bucket stays a span.
import { isNothing, keyBy, merged } from '../../ledger/asking/merged.js';
import type { Timed, TimeLine } from '../../ledger/asking/axis.js';
import { type Bucket, bucketOf, type Span, spanOf } from './bucket.js';

/** The sums of what lies in one bucket, or has the same span. */
export interface Placed {
  readonly bucket: string | null;
  readonly span: Span | null;
  readonly sums: Timed;
}

type Held = Timed & { readonly place: Pick<Placed, 'bucket' | 'span'> };

/**
 * Ordered by time, and as they came where that is alike; nothing is invented for a time without contributions. `names`
 * are the names of the group's key, apart from time.
 */
export function folded(
  all: readonly Timed[],
  { bucket, line, names }: { readonly bucket: Bucket; readonly line: TimeLine; readonly names: readonly string[] },
): { readonly rows: readonly Placed[]; readonly spans: readonly Placed[] } {
  const places = new Map<string, Held['place']>();
  const placed = (sums: Timed): Held['place'] => {
    const time = `${sums.g_first} ${sums.g_last} ${sums.g_instant}`;
    const place = places.get(time) ?? placeOf(line.ends(sums), bucket);
    places.set(time, place);
    return place;
  };
  // The rows are nobody else's: no copies of what may be many.
  const held = all.map((sums): Held => Object.assign(sums, { place: placed(sums) }));
  const groupOf = keyBy(names);
  const keyOf = (sums: Held): string => `${textOf(sums.place)} ${groupOf(sums)}`;
  const told = merged(held, keyOf)
    .filter((sums) => !isNothing(sums))
    .map((sums): Placed => ({ ...sums.place, sums }))
    .sort((a, b) => compare(textOf(a), textOf(b)));
  return { rows: told.filter(({ span }) => span === null), spans: told.filter(({ span }) => span !== null) };
}

/** Each row as the sum of its group's up to its bucket: exact, bounds included; where nothing is added, nothing is told. */
export function cumulated(rows: readonly Placed[], names: readonly string[]): readonly Placed[] {
  const groupOf = keyBy(names);
  const running = new Map<string, Timed>();
  return rows.map((row) => {
    const key = groupOf(row.sums);
    const before = running.get(key);
    const [sums] = merged(before ? [before, row.sums] : [row.sums], () => key) as [Timed];
    running.set(key, sums);
    return { ...row, sums };
  });
}

function placeOf({ first, last }: ReturnType<TimeLine['ends']>, bucket: Bucket): Held['place'] {
  const from = first === null ? null : bucketOf(first, bucket);
  if (from !== null && last !== null && from === bucketOf(last, bucket)) return { bucket: from, span: null };
  return { bucket: null, span: spanOf(first, last, bucket) };
}

/** Sorts what has no known beginning first. */
const textOf = ({ bucket, span }: Held['place']): string => bucket ?? `${span?.from ?? ''}/${span?.to ?? ''}`;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
