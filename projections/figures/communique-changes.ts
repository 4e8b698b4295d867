// The changes of a communiqué since it was drafted: each figure that would be printed otherwise today, from which amount to which, by
// which events, or by other rules of counting; and whether what was printed still follows.
import type { PinnedFigure } from '../../src/domain/communique/events.js';
import { isBorne } from '../../src/domain/communique/story/claims.js';
import { communiqueStory, figuresOf } from '../../src/domain/communique/story.js';
import type { PrintedRow } from '../../src/domain/published-table/events.js';
import { baseUnit } from '../../src/domain/values/amounts/units.js';
import { type At, question } from '../../src/eventsourcing/asking/ask.js';
import { sameData } from '../../src/eventsourcing/log/canonical.js';
import { ledgerProjection } from '../ledger/ledger.js';
import { LEDGER_VERSION } from '../ledger/table.js';
import { communiques } from '../registers/communiques.js';
import { OneForm } from '../registers/rows/period.js';
import { placeOf } from './changes/place.js';
import type { ChangeRow } from './communique/change-row.js';
import { amountOf, type CitedChange, citedChanges } from './communique/cited.js';
import { movesIn, movesOf } from './communique/moved-since.js';
import { type Compared, comparedAt, formOf } from './communique/printed-then.js';
import { changeInWords } from './communique/words.js';

const AMOUNT = 'lower upper lowerStrict upperStrict rounding'.split(' ');
const COLUMNS = [
  ...'figure table line country measure what unit seen'.split(' '),
  ...AMOUNT.map((each) => `was.${each}`),
  ...AMOUNT.map((each) => `now.${each}`),
  ...'because events says holds text'.split(' '),
];

export const communiqueChanges = question<OneForm, ChangeRow>({
  path: 'communiques/:id/changes',
  reads: [communiques.projection, ledgerProjection],
  rules: `${communiques.rules},ledger@${LEDGER_VERSION},changes@1`,
  form: OneForm,
  columns: () => COLUMNS,
  async ask({ id }, at) {
    const told = await at.story(communiqueStory, id);
    if (!told) return undefined;
    const rows: ChangeRow[] = [];
    for (const figure of figuresOf(told.story)) rows.push(...(await changesOf(figure, at)));
    for (const each of await citedChanges(id, told.story.basis?.statements ?? [], at)) rows.push(cited(each));
    return { rows };
  },
  inWords: (row, _say, lang) => ({ ...row, text: changeInWords(row, lang) }),
});

async function changesOf(figure: PinnedFigure, at: At): Promise<readonly ChangeRow[]> {
  const form = formOf(figure);
  const from = await placeOf(figure.position, at);
  const compared = from === undefined ? undefined : await comparedAt(figure, { form, at, from });
  if (from === undefined || !compared) return [unseen(figure)];
  if (compared.rows.length === 0) return [];
  const moves = await movesOf(figure, form, at, { from, to: at.upTo ?? 0n });
  return compared.rows.map((each) => ({
    ...changed(figure, each),
    events: moves.filter(movesIn(figure, each.row)),
    holds: holds(figure, each, compared.now),
  }));
}

type About = Pick<ChangeRow, 'figure' | 'table' | 'line' | 'country' | 'measure' | 'what' | 'unit' | 'was' | 'says'>;

function about({ id, table, question: { measure, what }, says }: PinnedFigure, row: Compared['row']): About {
  const unit = measure === 'COUNT' ? 'C62' : baseUnit(measure);
  const country = 'country' in row ? row.country : null;
  const printed = country === null ? says : null;
  return {
    figure: id,
    table,
    line: row.line,
    country,
    measure,
    what: what ?? null,
    unit,
    was: amountOf(row.figure),
    says: printed,
  };
}

function changed(figure: PinnedFigure, { row, before, now }: Compared): Omit<ChangeRow, 'events' | 'holds'> {
  const because = [
    ...(sameData(before, now) ? [] : (['EVENTS'] as const)),
    ...(sameData(row.figure, before) ? [] : (['RULES'] as const)),
  ];
  return { ...about(figure, row), seen: true, now: amountOf(now), because };
}

const holds = ({ says, question }: PinnedFigure, { row }: Compared, now: readonly PrintedRow[]): boolean | null =>
  row.line === 'SUM' ? isBorne(says, now, question.measure) : null;

const cited = ({ statement, ...change }: CitedChange): ChangeRow => ({
  figure: statement,
  table: null,
  line: 'SUM',
  country: null,
  seen: true,
  because: ['EVENTS'],
  says: null,
  holds: null,
  ...change,
});

/** The sum as it was printed, which everybody may read. */
function unseen(figure: PinnedFigure): ChangeRow {
  const sum = figure.rows.at(-1) as Compared['row'];
  return { ...about(figure, sum), seen: false, now: null, because: [], events: [], holds: null };
}
