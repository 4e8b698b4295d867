// The totals as they lie in time: by hour, day, week, month or year of what happened, was said, or became known.
import { figure, MOST_SUMS } from './sums/figure.js';
import { Field } from '../../src/forms/form.js';
import { grouped } from './sums/groups.js';
import { sumsWithInvolved } from '../ledger/asking/involved.js';
import { GroupsForm } from '../ledger/asking/filter.js';
import { YES_NO } from '../registers/rows/period.js';
import { type Axis, axes, type Timed, timeLine } from '../ledger/asking/axis.js';
import { type Bucket, buckets, madeOf } from './time-series/bucket.js';
import { cumulated, folded, type Placed, Places, placing } from './time-series/fold.js';
import { changeOf, inWords, type TimeSeriesRow } from './time-series/row.js';
import { groupNames } from '../ledger/asking/sums.js';
import { latenessOf } from './sums/lateness.js';
import { totalColumns, totalOf } from './sums/total-row.js';
import { madeOfEach } from '../../src/eventsourcing/asking/rows.js';

export class TimeSeriesForm extends GroupsForm {
  @Field(buckets, { optional: true })
  bucket?: Bucket;
  @Field(axes, {
    optional: true,
  })
  axis?: Axis;
  @Field(YES_NO, {
    optional: true,
  })
  cumulative?: 'true' | 'false';
}

/** What is known only to a longer time than a bucket is in `spans`, never spread and never in a bucket. */
export const timeSeries = figure<TimeSeriesForm, TimeSeriesRow>({
  path: 'series',
  most: MOST_SUMS,
  form: TimeSeriesForm,
  columns: ({ by = [] }) => totalColumns(by, { before: 'bucket span.from span.to', behind: 'unbounded' }),
  async ask(form, at) {
    const { bucket = 'day', axis = 'happened', by = [], tz, top } = form;
    const line = timeLine(axis, madeOf(bucket), tz);
    const isKnown = axis === 'known';
    const places = new Places(line, bucket);
    // Balances of months beside entries of days only net to nothing together.
    const keepEmpty = isKnown || line.grouping.fineness === 'month';
    const grouping = {
      ...line.grouping,
      name: `${axis} by ${bucket}`,
      keepEmpty,
      // Where nothing is left out of its smaller units of time, a bucket need not be put together from them.
      ...(keepEmpty ? { place: placing(places, line) } : {}),
    };
    const all = await sumsWithInvolved<Timed>(form, at, grouping);
    const sums = grouped(all, { by, names: groupNames(form, grouping), top });
    const names = [...groupNames(form), 'g_others'];
    const { turn } = at;
    const { of: toldOf, besides } = await latenessOf(all, form, at);
    const { rows, spans } = await folded(sums, { places, names, turn });
    const isRunning = form.cumulative === 'true';
    const told = ({ sums: each, bucket: name, span }: Placed): TimeSeriesRow => ({
      ...(span === null ? { bucket: name } : { span }),
      ...toldOf(isKnown ? changeOf(each, by) : totalOf(each, by)),
    });
    // What has come together is a total, whatever it became known by.
    const come = ({ sums: each, bucket: name }: Placed): TimeSeriesRow => ({
      bucket: name,
      ...toldOf(totalOf(each, by)),
    });
    return {
      rows: isRunning ? madeOfEach(cumulated(rows, names), come) : madeOfEach(rows, told),
      spans: madeOfEach(spans, told),
      besides,
    };
  },
  inWords,
});
