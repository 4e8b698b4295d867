// The situation reports of an operation and its frozen results: each at its place in the log, with the question that tells its figures
// again, and how many of them have changed since.
import type { TakenFigure } from '../../src/domain/operation/events.js';
import type { Operation } from '../../src/domain/operation/story.js';
import { operationStory } from '../../src/domain/operation/story.js';
import { type SituationReports, situationReportStory } from '../../src/domain/situation-report/story.js';
import { situationReportWords } from '../../src/domain/situation-report/words.js';
import { operationWords } from '../../src/domain/operation/words.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import type { Names } from '../../src/domain/values/text.js';
import { instantText } from '../../src/domain/values/time/instant.js';
import { type At, question } from '../../src/eventsourcing/asking/ask.js';
import { readForm } from '../../src/forms/form.js';
import type { Lang } from '../../src/forms/language.js';
import { ledgerProjection } from '../ledger/ledger.js';
import { LEDGER_VERSION } from '../ledger/table.js';
import { operations } from '../registers/operations.js';
import { situations } from '../registers/situation-reports.js';
import { OneForm } from '../registers/rows/period.js';
import { movedFigures } from './changes/moved.js';
import { placeOf } from './changes/place.js';
import { TotalsForm } from './totals.js';

export interface SituationRow {
  readonly figure: 'SITUATION_REPORT' | 'RESULTS';
  /** Null of results. */
  readonly number: number | null;
  readonly position: string;
  readonly recordedAt: string;
  readonly administration: string;
  readonly summary: Names | null;
  /** The requests that tell its figures again, at its place. */
  readonly questions: readonly string[];
  /** Of those figures, as the reader sees them; null: it was told in a log that is not known here. */
  readonly changed: number | null;
  readonly event: string;
}

const COLUMNS = 'figure number position recordedAt administration summary.ru summary.en questions changed event text';

export const situationReports = question<OneForm, SituationRow>({
  path: 'operations/:id/situation-reports',
  reads: [operations.projection, situations.projection, ledgerProjection],
  rules: `situation@2,${operations.rules},${situations.rules},ledger@${LEDGER_VERSION}`,
  form: OneForm,
  columns: () => COLUMNS.split(' '),
  async ask({ id }, at) {
    const operation = (await at.story(operationStory, id))?.story;
    if (!operation) return undefined;
    const rows: SituationRow[] = [];
    const own = (await at.story(situationReportStory, id))?.story;
    for (const told of toldIn(operation, own)) rows.push(await rowOf(told, at));
    return { rows };
  },
  inWords: (row, _say, lang) => ({ ...row, text: inWords(row, lang) }),
});

type Told = ReturnType<typeof toldIn>[number];

/** The reports in the order of their numbers, as far as their reader is given them, and behind them the results. */
const toldIn = ({ reports, results }: Operation, own: SituationReports | undefined) => [
  ...reports,
  ...(own?.told ?? []),
  ...results,
];

async function rowOf({ type, data, event, by, recordedAt }: Told, at: At): Promise<SituationRow> {
  const { position, figures } = data;
  return {
    figure: type === 'ResultsFrozen' ? 'RESULTS' : 'SITUATION_REPORT',
    number: 'number' in data ? data.number : null,
    position,
    recordedAt: instantText(recordedAt),
    administration: by,
    summary: 'summary' in data ? (data.summary ?? null) : null,
    questions: figures.map((each) => addressOf(each, position)),
    changed: await changedSince(figures, position, at),
    event,
  };
}

function addressOf({ path, parameters }: TakenFigure, position: string): string {
  const asked = Object.entries(parameters).map(([name, values]) => `${name}=${values.join(',')}`);
  return `/v1/${path}?${[...asked, `knownAt=@${position}`].join('&')}`;
}

async function changedSince(figures: readonly TakenFigure[], position: string, at: At): Promise<number | null> {
  const from = await placeOf(position, at);
  if (from === undefined) return null;
  let changed = 0;
  for (const { parameters } of figures) {
    const form = readForm(TotalsForm, parameters);
    if (Array.isArray(form) || at.upTo === null || at.upTo <= (from ?? 0n)) continue;
    changed += (await movedFigures(form as TotalsForm, at, { from, to: at.upTo })).length;
  }
  return changed;
}

const CHANGED = { en: 'figures changed since:', ru: 'показателей изменилось с тех пор:' } as const;

function inWords({ figure, number, position, summary, changed }: SituationRow, lang: Lang): string {
  const said =
    figure === 'RESULTS'
      ? operationWords.events.ResultsFrozen[lang]({ position, figures: [] }, PHRASES[lang])
      : situationReportWords.events.SituationReported[lang](
          { number: number ?? 0, position, figures: [], ...(summary && { summary }) },
          PHRASES[lang],
        );
  return changed ? `${said} — ${CHANGED[lang]} ${changed}` : said;
}
