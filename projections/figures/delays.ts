// The triangle of reporting delays: what happened in a time, by the time in which it became known. Summed over the latter it is
// what is known of the former.
import { buckets, type Bucket, madeOf } from './time-series/bucket.js';
import { Places } from './time-series/fold.js';
import { changeOf, inWords, type TimeSeriesRow } from './time-series/row.js';
import { figure, MOST_SUMS } from './sums/figure.js';
import { byText } from './sums/by-text.js';
import { latenessOf } from './sums/lateness.js';
import { totalColumns } from './sums/total-row.js';
import { madeOfEach } from '../../src/eventsourcing/asking/rows.js';
import { Field } from '../../src/forms/form.js';
import { type Timed, timeLine } from '../ledger/asking/axis.js';
import type { Value } from '../ledger/asking/family-parts.js';
import { GroupedFilter } from '../ledger/asking/filter.js';
import { isNothing } from '../ledger/asking/merged.js';
import { type Grouping, sumsOf } from '../ledger/asking/sums.js';

class DelaysForm extends GroupedFilter {
  @Field(buckets, { optional: true })
  bucket?: Bucket;
}

/** `happened`, or, where that is known to a longer time than a bucket, `span`; `becameKnown`: by the store's clock. */
type DelaysRow = TimeSeriesRow & {
  readonly happened?: string | null;
  readonly becameKnown: string | null;
};

/** What the times of either axis come back as. */
const NAMES = ['first', 'last', 'instant'] as const;

/** What a reader sees that was taken back or mended later is a change of that later time, and may be negative. */
export const delays = figure<DelaysForm, DelaysRow>({
  path: 'delays',
  most: MOST_SUMS,
  form: DelaysForm,
  columns: ({ by = [] }) => totalColumns(by, { before: 'happened span.from span.to becameKnown', behind: 'unbounded' }),
  async ask(form, at) {
    const { bucket = 'month', by = [], tz } = form;
    const axes = (['happened', 'known'] as const).map((axis) => {
      const line = timeLine(axis, madeOf(bucket), tz);
      return { line, places: new Places(line, bucket) };
    });
    const [happened, known] = axes.map(({ places }) => places) as [Places, Places];
    const grouping: Grouping = {
      name: `delays by ${bucket}`,
      times: Object.fromEntries(axes.flatMap(({ line }, i) => timesOf(line.grouping.times ?? {}, i))),
      fineness: 'entry',
      keepEmpty: true,
      place: (times) => `${happened.of(named(times, 0))} ${known.of(named(times, 1))}`,
    };
    const all = (await sumsOf<Timed>(form, at, grouping)).filter((sums) => !isNothing(sums));
    const { of: toldOf, besides } = await latenessOf(all, form, at);
    const told = (sums: Timed): DelaysRow => {
      const [first, second] = sums.g_place!.split(' ') as [string, string];
      const { bucket: name, span } = happened.at(first);
      return {
        ...(span === null ? { happened: name } : { span }),
        becameKnown: known.at(second).bucket,
        ...toldOf(changeOf(sums, by)),
      };
    };
    return {
      rows: madeOfEach(
        all.toSorted((one, other) => byText(one.g_place!, other.g_place!)),
        told,
      ),
      besides,
    };
  },
  inWords,
});

const timesOf = (
  times: NonNullable<Grouping['times']>,
  axis: number,
): [string, NonNullable<Grouping['times']>[string]][] =>
  NAMES.map((name) => [`g_${axis}_${name}`, times[`g_${name}`]!]);

/** The times of one axis among those of both. */
function named(times: readonly Value[], axis: number): Pick<Timed, 'g_first' | 'g_last' | 'g_instant'> {
  const own = times.slice(axis * NAMES.length);
  return Object.fromEntries(NAMES.map((name, i) => [`g_${name}`, own[i]])) as never;
}
