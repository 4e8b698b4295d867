// What would be printed otherwise if a communiqué were drafted today: each figure that differs, from which amount to which, by which
// events, or by other rules of counting; and whether what was printed still follows.
import type { PinnedFigure } from '../../src/domain/communique/events.js';
import { isBorne } from '../../src/domain/communique/story/claims.js';
import { communiqueStory, figuresOf } from '../../src/domain/communique/story.js';
import type { PrintedFigure, PrintedRow } from '../../src/domain/published-table/events.js';
import { lineOfTable } from '../../src/domain/published-table/words/names.js';
import { claimInWords } from '../../src/domain/values/amounts/claim-words.js';
import type { Claim } from '../../src/domain/values/amounts/claim.js';
import { baseUnit } from '../../src/domain/values/amounts/units.js';
import { administrationName } from '../../src/domain/values/who/administration.js';
import { countryName } from '../../src/domain/values/who/country.js';
import { type At, question } from '../../src/eventsourcing/asking/ask.js';
import { NotAnswered } from '../../src/eventsourcing/asking/not-answered.js';
import type { Say } from '../../src/eventsourcing/asking/asking.js';
import { sameData } from '../../src/eventsourcing/log/canonical.js';
import type { Bilingual, Lang } from '../../src/forms/language.js';
import { nameOf } from '../../src/forms/vocabulary.js';
import { ledgerProjection } from '../ledger/ledger.js';
import { LEDGER_VERSION } from '../ledger/table.js';
import { communiques } from '../registers/communiques.js';
import { OneForm } from '../registers/rows/period.js';
import { type MovedBy, movesIn, movesOf } from './communique/moved-since.js';
import { type Compared, comparedAt, formOf } from './communique/printed-then.js';
import { printedAmount } from './table-amount.js';

type Amount = Omit<PrintedFigure, 'marks'>;

interface ChangeRow {
  /** As the text names it. */
  readonly figure: string;
  readonly table: string;
  readonly line: PrintedRow['line'];
  /** Null: the sum. */
  readonly country: string | null;
  readonly measure: string;
  readonly what: string | null;
  readonly unit: string;
  /** False: the reader may not see what it was drafted from, and nothing more is told. */
  readonly seen: boolean;
  readonly was: Amount;
  readonly now: Amount | null;
  /** `EVENTS` that were told since; other `RULES` by which the same events are counted. */
  readonly because: readonly ('EVENTS' | 'RULES')[];
  readonly events: readonly MovedBy[];
  readonly says: Claim | null;
  /** Whether what was printed still follows; null: it is not what the text prints, or not seen. */
  readonly holds: boolean | null;
}

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
    return { rows };
  },
  inWords: (row, say, lang) => ({ ...row, text: inWords(row, say, lang) }),
});

async function changesOf(figure: PinnedFigure, at: At): Promise<readonly ChangeRow[]> {
  const form = formOf(figure);
  const from = await placeOf(figure, at);
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

/** Undefined: in another log than this one, or one that it was copied from; there it can be asked. */
const placeOf = ({ position }: PinnedFigure, at: At): Promise<bigint | null | undefined> =>
  at.number(position, 'knownAt').catch((problem: unknown) => {
    if (problem instanceof NotAnswered && problem.code === 'POSITION_OF_ANOTHER_LOG') return undefined;
    throw problem;
  });

const amountOf = ({ lower, upper, lowerStrict, upperStrict, rounding }: PrintedFigure): Amount => ({
  lower,
  upper,
  lowerStrict,
  upperStrict,
  rounding,
});

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

/** The sum as it was printed, which everybody may read. */
function unseen(figure: PinnedFigure): ChangeRow {
  const sum = figure.rows.at(-1) as Compared['row'];
  return { ...about(figure, sum), seen: false, now: null, because: [], events: [], holds: null };
}

const WORDS: Bilingual<{
  readonly unseen: string;
  readonly rules: string;
  readonly by: (events: number, who: string) => string;
  readonly holds: (claim: string) => string;
  readonly fails: (claim: string) => string;
}> = {
  en: {
    unseen: 'what has changed is for those who see what it was drafted from',
    rules: 'by other rules of counting',
    by: (events, who) => `events since: ${events} (${who})`,
    holds: (claim) => `“${claim}” still follows`,
    fails: (claim) => `“${claim}” no longer follows`,
  },
  ru: {
    unseen: 'изменения видны только тем, кому доступны исходные сведения',
    rules: 'по изменённым правилам подсчёта',
    by: (events, who) => `событий с тех пор: ${events} (${who})`,
    holds: (claim) => `напечатанное «${claim}» по-прежнему подтверждается`,
    fails: (claim) => `напечатанное «${claim}» больше не подтверждается`,
  },
};

/** "heroin, sum: 410 kg → 310 kg; events since: 1 (Kazakhstan); “more than 400 kg” no longer follows". */
function inWords(row: ChangeRow, _say: Say, lang: Lang): string {
  const { figure, line, country, was, now, says, holds: isBorneNow, because, events } = row;
  const words = WORDS[lang];
  const name = country === null ? nameOf(lineOfTable, line, lang) : countryName(country, lang);
  const amount = (of: Amount): string => printedAmount({ ...row, ...of }, lang);
  const head = `${figure}, ${name}: ${amount(was)}`;
  if (now === null) return `${head}; ${words.unseen}`;
  const who = [...new Set(events.flatMap(({ onBehalfOf, administration }) => onBehalfOf ?? administration ?? []))].map(
    (each) => administrationName(each, lang),
  );
  const claim = says ? claimInWords(says, lang) : '';
  return [
    `${head} → ${amount(now)}`,
    ...(because.includes('EVENTS') ? [words.by(events.length, who.join(', '))] : []),
    ...(because.includes('RULES') ? [words.rules] : []),
    ...(isBorneNow === null ? [] : [isBorneNow ? words.holds(claim) : words.fails(claim)]),
  ].join('; ');
}
