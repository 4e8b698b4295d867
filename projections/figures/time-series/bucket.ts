// The names of buckets of time, each of which sorts as text: 2025-08-01T10, 2025-08-01, 2025-W31 (ISO), 2025-08, 2025-Q3, 2025.
import type { Buckets } from '../../ledger/asking/axis.js';
import { DAY, dateText } from '../../../src/domain/values/time/calendar.js';
import { oneOf } from '../../../src/forms/vocabulary.js';

export const buckets = oneOf({
  hour: { en: 'an hour', ru: 'час' },
  day: { en: 'a day', ru: 'день', also: ['сутки'] },
  week: { en: 'a week', ru: 'неделя' },
  month: { en: 'a month', ru: 'месяц' },
  quarter: { en: 'a quarter', ru: 'квартал' },
  year: { en: 'a year', ru: 'год' },
});
export type Bucket = (typeof buckets)['codes'][number];

/** What buckets of that length are made of. */
export const madeOf = (bucket: Bucket): Buckets => ({
  isOfHours: bucket === 'hour',
  isOfMonths: bucket === 'month' || bucket === 'quarter' || bucket === 'year',
});

const NAMES: Readonly<Record<Bucket, (civil: number) => string>> = {
  // An hour that a clock shows twice is one bucket of two hours.
  hour: (civil) => new Date(civil).toISOString().slice(0, 13),
  day: dateText,
  week: weekText,
  month: (civil) => dateText(civil).slice(0, 7),
  quarter: (civil) => `${dateText(civil).slice(0, 4)}-Q${Math.floor(new Date(civil).getUTCMonth() / 3) + 1}`,
  year: (civil) => dateText(civil).slice(0, 4),
};

/** The bucket that holds a point of a local clock, ms as if of UTC. */
export const bucketOf = (civil: number, bucket: Bucket): string => NAMES[bucket](civil);

/** Weeks begin on Monday and belong to the year of their Thursday. */
function weekText(civil: number): string {
  const day = Math.floor(civil / DAY);
  const sinceMonday = (((day + 3) % 7) + 7) % 7; // 1970 began on a Thursday
  const thursday = day - sinceMonday + 3;
  const year = new Date(thursday * DAY).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1) / DAY) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The first and the last day, or hour, of a time; null: not known. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** In hours only where buckets are hours and the time is not one of whole days. */
export function spanOf(first: number | null, last: number | null, bucket: Bucket): Span {
  const named = (civil: number | null, as: Bucket): string | null => (civil === null ? null : bucketOf(civil, as));
  const days = { from: named(first, 'day'), to: named(last, 'day') };
  if (bucket !== 'hour') return days;
  const hours = { from: named(first, 'hour'), to: named(last, 'hour') };
  const isWhole = hours.from?.endsWith('T00') !== false && hours.to?.endsWith('T23') !== false;
  return isWhole ? days : hours;
}
