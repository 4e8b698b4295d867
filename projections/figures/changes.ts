// The difference between two places in the log: which figures changed, by what event, whose it was, why, and how late it came.
import { text } from '../../src/domain/values/text.js';
import type { At } from '../../src/eventsourcing/asking/ask.js';
import { NotAnswered } from '../../src/eventsourcing/asking/not-answered.js';
import { Field } from '../../src/forms/form.js';
import { GroupedFilter } from '../ledger/asking/filter.js';
import type { Sums } from '../ledger/asking/summed.js';
import { type Between, type MovedFigure, movedFigures } from './changes/moved.js';
import { type ChangedRow, changedRows, changesColumns } from './changes/row.js';
import { changesInWords } from './changes/words.js';
import { figure, MOST_SUMS } from './sums/figure.js';
import { latenessOf } from './sums/lateness.js';

export class ChangesForm extends GroupedFilter {
  @Field(text({ max: 64 }))
  from!: string;
  @Field(text({ max: 64 }), { optional: true })
  to?: string;
}

export const changes = figure<ChangesForm, ChangedRow>({
  path: 'changes',
  told: 'changes@1',
  most: MOST_SUMS,
  form: ChangesForm,
  columns: ({ by = [] }) => changesColumns(by),
  async ask({ from, to, ...form }, at) {
    const between = await betweenOf(from, to, at);
    if (!between) return { rows: [] };
    const moved = await movedFigures(form, at, between);
    const { of: told, besides } = await latenessOf(moved.flatMap(sumsIn), form, at);
    const rows: ChangedRow[] = [];
    for (const each of moved) rows.push(...(await changedRows(each, { by: form.by ?? [], told }, at)));
    return { rows, besides };
  },
  inWords: (row, say, lang, { by = [] }) => changesInWords(by)(row, say, lang),
});

const sumsIn = ({ before, after, steps }: MovedFigure): readonly Sums[] => [
  ...[before, after].flatMap((each) => each ?? []),
  ...steps.map(({ sums }) => sums),
];

/** Undefined: nothing lies between them. Throws `NotAnswered` for what nobody could tell yet. */
async function betweenOf(from: string, to: string | undefined, at: At): Promise<Between | undefined> {
  const [since, upTo] = [await at.number(from, 'from'), to === undefined ? at.upTo : await at.number(to, 'to')];
  if (upTo === null || upTo <= (since ?? 0n)) return undefined;
  if (upTo > (at.upTo ?? 0n)) throw new NotAnswered('NOT_YET_PROJECTED', { seconds: 0 });
  return { from: since, to: upTo };
}
