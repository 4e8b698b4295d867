// `cordon series`: totals in time, on the terminal: what lies in a bucket, and below it what has a longer time.
import { timeSeries } from '../../projections/figures/time-series.js';
import type { Answer } from '../eventsourcing/asking/ask.js';
import { figureColumns, figuresCommand, type Row, tableOf } from './figures.js';
import type { Lang } from '../forms/language.js';

const WORDS: Readonly<Record<Lang, { readonly spans: string; readonly unknown: string }>> = {
  en: { spans: 'Known only to a longer time:', unknown: '?' },
  ru: { spans: 'Время известно лишь приблизительно:', unknown: '?' },
};

export const seriesCommand = figuresCommand({
  name: 'series',
  description: 'the same sums in time: by hour, day, week, month or year',
  question: timeSeries,
  lines: inTime,
});

function inTime({ rows, spans = [] }: Answer, by: readonly string[], lang: Lang): readonly string[] {
  const columns = figureColumns(by);
  const { spans: heading, unknown } = WORDS[lang];
  const longer = (spans as readonly Row[]).map((row) => {
    const { from, to } = row['span'] as { readonly from: string | null; readonly to: string | null };
    return { ...row, from: from ?? unknown, to: to ?? unknown };
  });
  const below = tableOf(['from', 'to', ...columns], longer, lang);
  const told = tableOf(['bucket', ...columns], rows as readonly Row[], lang);
  return [...told, ...(below.length > 0 ? [heading, ...below] : [])];
}
