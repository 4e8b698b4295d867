// The standing of an operation: attempts, seizures by class, arrests, who has reported and who is silent; declared figures
// beside.
import { className, type SubstanceClass } from '../../src/domain/values/goods/classes.js';
import { type At, question } from '../../src/eventsourcing/asking/ask.js';
import type { Say } from '../../src/eventsourcing/asking/asking.js';
import { incidents } from '../registers/incidents.js';
import { LEDGER_VERSION } from '../ledger/table.js';
import { operations } from '../registers/operations.js';
import { operationStory } from '../../src/domain/operation/story.js';
import { OneForm, periodOf } from '../registers/rows/period.js';
import { countries, countryInWords, type CountryRow, periodAsked } from './scorecard/countries.js';
import { keyBy, merged, NOTHING } from '../ledger/asking/merged.js';
import { OWN, sumsOf } from '../ledger/asking/sums.js';
import type { Sums } from '../ledger/asking/summed.js';
import { totalColumns, totalOf, type TotalRow } from './sums/total-row.js';
import { type Lateness, latenessFor } from './sums/lateness.js';
import { NOTHING_ITEMISED, totalInWords } from './sums/total-words.js';
import { type Conversion, conversionInWords, conversionsOf } from './warnings/conversion.js';
import { warningsOf } from './warnings/sent.js';
import { warnings } from './warnings.js';
import { ledgerProjection } from '../ledger/ledger.js';
import type { Bilingual, Lang } from '../../src/forms/language.js';

/** A figure of the ledger; `entries` of SEIZURES are lines, and DECLARED is never added to the others. */
interface FigureRow extends TotalRow {
  readonly figure: 'COUNT' | 'SEIZURES' | 'DECLARED';
  /** The commands that change what lies outside the operation’s window. */
  readonly settledBy?: readonly string[];
}

/** What became of the warnings of its exchange, all of them together. */
type WarningsRow = Omit<Conversion, 'country'> & { readonly figure: 'WARNINGS' };

export type ScorecardRow = FigureRow | CountryRow | WarningsRow;

/** What every operation is measured by: none of them recorded is an answer too. */
const ALWAYS = {
  SMUGGLING_ATTEMPT_PREVENTED: { en: 'smuggling attempts prevented', ru: 'пресечённые попытки контрабанды' },
  PERSON_ARRESTED: { en: 'persons arrested', ru: 'задержанные' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const NONE: Sums = {
  ...NOTHING,
  g_evidence: 'ITEMISED',
  g_measure: 'COUNT',
  g_what: null,
  g_currency: null,
  g_statement: null,
  g_attribution: null,
  g_part: null,
  level: 'both',
};

async function figures(form: OneForm, at: At, { of: told }: Lateness): Promise<readonly FigureRow[]> {
  const asked = { ...periodAsked(form), operation: [form.id] };
  const itemised = await sumsOf<Sums>({ ...asked, evidence: ['ITEMISED'], by: ['class'] }, at);
  const ofCounts = itemised.filter(({ g_measure }) => g_measure === 'COUNT');
  // Of whatever class: there is one figure for what is counted.
  const counts = merged(ofCounts, keyBy(OWN));
  const none = Object.keys(ALWAYS).filter((what) => !counts.some(({ g_what }) => g_what === what));
  const counted = [...counts, ...none.map((g_what): Sums => ({ ...NONE, g_what }))];
  const seized = itemised.filter(({ g_measure }) => g_measure !== 'COUNT');
  const declared = await sumsOf<Sums>({ ...asked, evidence: ['DECLARED'] }, at);
  return [
    ...counted
      .sort(byWhat)
      .map((sums): FigureRow => settled({ figure: 'COUNT', ...told(totalOf(sums, [])), ...unlessNone(sums) })),
    ...seized.map((sums): FigureRow => settled({ figure: 'SEIZURES', ...told(totalOf(sums, ['class'])) })),
    ...declared.map((sums): FigureRow => ({ figure: 'DECLARED', ...totalOf(sums, []) })),
  ];
}

/** Nobody told of any: that is not none. */
const unlessNone = ({ entries }: Sums): object => (entries === 0 ? { lower: null, upper: null } : {});

const SETTLED_BY = ['incidents/correct', 'operations/amend', 'incidents/revoke-attribution'];

const settled = (row: FigureRow): FigureRow =>
  row.outOfWindow === undefined ? row : { ...row, settledBy: SETTLED_BY };

const TO_SETTLE: Bilingual = {
  en: 'correct their time (incidents/correct), that of the operation (operations/amend), or revoke the attribution (incidents/revoke-attribution)',
  ru: 'исправьте время случая (incidents/correct), сроки операции (operations/amend) либо отмените отнесение (incidents/revoke-attribution)',
};

const byWhat = (a: Sums, b: Sums): number => (String(a.g_what) < String(b.g_what) ? -1 : 1);

/** Nothing where its reader sees none. */
async function warned(form: OneForm, at: At): Promise<readonly WarningsRow[]> {
  const sent = await warningsOf(form.id, periodOf(form), at);
  if (sent.length === 0) return [];
  const [{ country: _, ...all }] = (await conversionsOf(sent, at)) as readonly [Conversion];
  return [{ figure: 'WARNINGS', ...all }];
}

/** Of a file: those of its figures, and those of its countries. */
const COLUMNS: readonly string[] = totalColumns(['class'], {
  before: 'figure country capacity',
  behind:
    'incidents attempts lines silent settledBy warnings acknowledged checked positive negative notChecked unanswered seizures',
});

export const scorecard = question<OneForm, ScorecardRow>({
  path: 'operations/:id/scorecard',
  reads: [...new Set([ledgerProjection, ...warnings.reads])],
  rules: `ledger@${LEDGER_VERSION},${operations.rules},${incidents.rules},${warnings.rules}`,
  form: OneForm,
  columns: () => COLUMNS,
  async ask(form, at) {
    const operation = (await at.story(operationStory, form.id))?.story;
    const lateness = await latenessFor({ operation: [form.id] }, at);
    const told = await figures(form, at, lateness);
    if (!operation && told.every(({ entries }) => entries === 0)) return undefined;
    const shares = (await countries(form, operation, at)).map(lateness.of);
    return { rows: [...told, ...shares, ...(await warned(form, at))], besides: lateness.besides };
  },
  inWords(row, say, lang) {
    if (row.figure === 'WARNINGS') return { ...row, text: conversionInWords({ country: null, ...row }, lang) };
    return row.figure === 'COUNTRY' ? countryInWords(row, lang) : figureInWords(row, say, lang);
  },
});

function figureInWords(row: FigureRow, say: Say, lang: Lang): object {
  if (row.entries === 0) {
    const what = ALWAYS[row['what'] as keyof typeof ALWAYS][lang];
    return { ...row, text: `${what}: ${NOTHING_ITEMISED[lang]}` };
  }
  const told = totalInWords(row, say, lang) as FigureRow & { text: string };
  const ofClass = row['class'] as SubstanceClass | null | undefined;
  const before = row.figure === 'SEIZURES' && ofClass ? `${className(ofClass, lang)}: ` : '';
  const behind = row.settledBy ? `: ${TO_SETTLE[lang]}` : '';
  return { ...told, text: `${before}${told.text}${behind}` };
}
