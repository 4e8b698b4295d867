// The quality of what each state has told in an operation, for that state and the operation's coordination unit alone: how complete its
// reports are, what they leave open, how many were corrected or late, and for how many days nothing was told at all.
import { deadlineOf } from '../ledger/facts.js';
import { incidentStory } from '../../src/domain/incident/story.js';
import type { Incident } from '../../src/domain/incident/story/incident.js';
import { type Operation, operationStory } from '../../src/domain/operation/story.js';
import { nilReturnsOf } from '../../src/domain/operation/story/nil-returns.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { countryName } from '../../src/domain/values/who/country.js';
import { type At, question } from '../../src/eventsourcing/asking/ask.js';
import type { Lang } from '../../src/forms/language.js';
import { incidents } from '../registers/incidents.js';
import { operations } from '../registers/operations.js';
import { keyed, type Keyed } from '../registers/rows/keyed.js';
import { OneForm } from '../registers/rows/period.js';
import { sideBySide } from '../registers/rows/side-by-side.js';
import { type Asked, askedOf, dueOf, silenceOf } from './board/due.js';
import { countriesOf } from './board/row.js';
import { latenessFor } from './sums/lateness.js';

export interface QualityRow {
  readonly country: string;
  readonly incidents: number;
  /** Fields of the short form that are filled in, of those that there are. */
  readonly filled: number;
  readonly fields: number;
  readonly lines: number;
  /** Lines of which no quantity is known. */
  readonly unweighed: number;
  /** Incidents of which something was corrected. */
  readonly corrected: number;
  /** Incidents whose report came after the deadline. */
  readonly late: number;
  readonly nilReturns: number;
  /** Null: nothing is due. */
  readonly dueDays: number | null;
  readonly silentDays: number | null;
}

const COLUMNS = 'country incidents filled fields lines unweighed corrected late nilReturns dueDays silentDays text';

export const quality = question<OneForm, QualityRow>({
  path: 'operations/:id/quality',
  reads: [operations.projection, incidents.projection],
  rules: `quality@1,${operations.rules},${incidents.rules}`,
  form: OneForm,
  columns: () => COLUMNS.split(' '),
  async ask(form, at) {
    const operation = (await at.story(operationStory, form.id))?.story;
    if (!operation) return undefined;
    const asked = askedOf(form, operation, at);
    const standing = { operation: [form.id], withdrawn: 'false' } as const;
    const found = await keyed(at, incidents, { by: ['country'], asked: standing, period: asked.period });
    const by = Map.groupBy(found, ({ keys }) => keys['country']?.[0] ?? '');
    const { of: told, besides } = await latenessFor({ operation: [form.id] }, at);
    const isTold = (country: string): boolean => told({ country, operation: form.id, late: 0 }).late !== null;
    const rows: QualityRow[] = [];
    for (const country of countriesOf(operation, by.keys()).filter(isTold))
      rows.push(await rowOf(operation, country, { ...asked, own: by.get(country) ?? [], at }));
    return { rows, besides };
  },
  inWords: (row, _say, lang) => ({ ...row, text: inWords(row, lang) }),
});

interface OfOne extends Asked {
  readonly own: readonly Keyed[];
  readonly at: At;
}

async function rowOf(operation: Operation, country: string, { own, at, ...asked }: OfOne): Promise<QualityRow> {
  const seen = await sideBySide(own, async ({ id }) => {
    await at.turn();
    return (await at.story(incidentStory, id))?.story;
  });
  const told = seen.filter((each) => each !== undefined);
  const returned = nilReturnsOf(operation, country, asked.period);
  const due = dueOf(operation, country, asked);
  const { silentDays } = silenceOf(due, [...own, ...returned.map(({ data }) => civilSpan(data.period))]);
  const deadline = deadlineOf(operation.concluded?.reportsAcceptedUntil);
  return {
    country,
    incidents: told.length,
    filled: sum(told, (each) => FIELDS.filter((isFilled) => isFilled(each)).length),
    fields: told.length * FIELDS.length,
    lines: sum(told, ({ lines }) => lines.ids.length),
    unweighed: sum(told, ({ lines }) => lines.unweighed),
    corrected: told.filter(({ corrections }) => corrections.length > 0).length,
    late: told.filter(({ report }) => deadline !== null && (report?.recordedAt ?? 0) >= deadline).length,
    nilReturns: returned.length,
    dueDays: due === null ? null : due.length,
    silentDays,
  };
}

/** The fields of the short form, but for the time, without which there is no report. */
const FIELDS: readonly ((it: Incident) => boolean)[] = [
  ({ lines }) => lines.ids.length > 0,
  ({ lines }) => lines.ids.length > 0 && lines.unweighed === 0,
  ({ report }) => report?.data.post !== undefined,
  ({ report }) => report?.data.place !== undefined,
  ({ report }) => report?.data.direction !== undefined,
  ({ report }) => report?.data.transportMode !== undefined,
];

const sum = (all: readonly Incident[], of: (it: Incident) => number): number =>
  all.reduce((total, each) => total + of(each), 0);

const WORDS = {
  en: {
    incidents: 'incidents',
    filled: 'fields filled in',
    unweighed: 'seizures without a quantity',
    corrected: 'corrected',
    late: 'late',
    nilReturns: 'nil returns',
    silentDays: 'days without a word',
    of: 'of',
  },
  ru: {
    incidents: 'случаев',
    filled: 'заполнено полей',
    unweighed: 'изъятий без количества',
    corrected: 'исправлено',
    late: 'после срока приёма',
    nilReturns: 'нулевых донесений',
    silentDays: 'дней без сведений',
    of: 'из',
  },
} as const;

function inWords(row: QualityRow, lang: Lang): string {
  const words = WORDS[lang];
  const ofAll = (name: 'filled' | 'unweighed' | 'corrected' | 'late' | 'silentDays', all: number | null): string =>
    `${words[name]} ${row[name] ?? 0} ${words.of} ${all ?? 0}`;
  const told = [
    ...(row.incidents === 0 ? [] : [`${words.incidents} ${row.incidents}`, ofAll('filled', row.fields)]),
    ...(row.unweighed === 0 ? [] : [ofAll('unweighed', row.lines)]),
    ...(row.corrected === 0 ? [] : [ofAll('corrected', row.incidents)]),
    ...(row.late === 0 ? [] : [ofAll('late', row.incidents)]),
    ...(row.nilReturns === 0 ? [] : [`${words.nilReturns} ${row.nilReturns}`]),
    ...(row.dueDays === null ? [] : [ofAll('silentDays', row.dueDays)]),
  ];
  return `${countryName(row.country, lang)}: ${told.join('; ') || '—'}`;
}
