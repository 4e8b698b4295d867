// Sums of small units of time put into buckets; what is known only to a longer time than a bucket stays a span.
import { inTurns, type Turn } from '../../../src/eventsourcing/asking/turns.js';
import { isNothing, keyBy, merged, Merging } from '../../ledger/asking/merged.js';
import type { Timed, TimeLine } from '../../ledger/asking/axis.js';
import type { Value } from '../../ledger/asking/family-parts.js';
import { byText } from '../sums/by-text.js';
import { type Bucket, bucketOf, type Span, spanOf } from './bucket.js';

/** The sums of what lies in one bucket, or has the same span. */
export interface Placed {
  readonly bucket: string | null;
  readonly span: Span | null;
  readonly sums: Timed;
}

type Place = Pick<Placed, 'bucket' | 'span'>;
type Held = Timed & { readonly place: Place };

/** The buckets and spans of times, each of which is worked out once. */
export class Places {
  private readonly byTime = new Map<string, string>();
  private readonly byText = new Map<string, Place>();

  constructor(
    private readonly line: TimeLine,
    private readonly bucket: Bucket,
  ) {}

  /** The place of sums with these times, as a text: equal for equal places, whoever works it out. */
  of(times: Times): string {
    const time = `${times.g_first} ${times.g_last} ${times.g_instant}`;
    const known = this.byTime.get(time) ?? textOf(placeOf(this.line.ends(times), this.bucket));
    this.byTime.set(time, known);
    return known;
  }

  /** The place that has that text. */
  at(text: string): Place {
    const known = this.byText.get(text) ?? placeIn(text);
    this.byText.set(text, known);
    return known;
  }
}

type Times = Pick<Timed, 'g_first' | 'g_last' | 'g_instant'>;

/** The place of times as a grouping has them. */
export function placing(places: Places, { grouping: { times = {} } }: TimeLine): (times: readonly Value[]) => string {
  const names = Object.keys(times);
  return (values) => places.of(Object.fromEntries(names.map((name, i) => [name, values[i]])) as unknown as Times);
}

/**
 * Ordered by time, and as they came where that is alike; nothing is invented for a time without contributions. `names`
 * are the names of the group's key, apart from time.
 */
export async function folded(
  all: readonly Timed[],
  { places, names, turn }: { readonly places: Places; readonly names: readonly string[]; readonly turn: Turn },
): Promise<{ readonly rows: readonly Placed[]; readonly spans: readonly Placed[] }> {
  // The rows are nobody else's: no copies of what may be many.
  const held = await inTurns(all, turn, (sums): Held => {
    return Object.assign(sums, { place: places.at(sums.g_place ?? places.of(sums)) });
  });
  const groupOf = keyBy(names);
  const keyOf = (sums: Held): string => `${textOf(sums.place)} ${groupOf(sums)}`;
  const groups = new Merging<Held>(keyOf);
  await inTurns(held, turn, (sums) => groups.add(sums));
  const told = (await inTurns(groups.all(), turn, (sums): Placed => ({ ...sums.place, sums })))
    .filter(({ sums }) => !isNothing(sums))
    .sort((a, b) => byText(textOf(a), textOf(b)));
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

function placeOf({ first, last }: ReturnType<TimeLine['ends']>, bucket: Bucket): Place {
  const from = first === null ? null : bucketOf(first, bucket);
  if (from !== null && last !== null && from === bucketOf(last, bucket)) return { bucket: from, span: null };
  return { bucket: null, span: spanOf(first, last, bucket) };
}

/** Sorts what has no known beginning first. */
const textOf = ({ bucket, span }: Place): string => bucket ?? `${span?.from ?? ''}/${span?.to ?? ''}`;

/** The other way round; no bucket has a slash in its name. */
function placeIn(text: string): Place {
  const [from, to] = text.split('/') as [string, string?];
  if (to === undefined) return { bucket: from, span: null };
  return { bucket: null, span: { from: from === '' ? null : from, to: to === '' ? null : to } };
}
