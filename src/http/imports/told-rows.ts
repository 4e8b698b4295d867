// The answer to an import, in the reader's language: of each row what became of it, why, and what to do about it.
import { given } from '../../eventsourcing/log/event.js';
import { positionOf } from '../../eventsourcing/log/position.js';
import type { Lang } from '../../forms/language.js';
import type { Mapped } from '../../importing/import-table.js';
import type { Gone, RowChange, Said } from '../../importing/edition.js';
import type { Imports } from '../../importing/imports.js';
import type { RowResult } from '../../importing/run.js';
import { letterOf } from '../../importing/tables/table.js';
import { flagInWords } from '../../words/flag-words.js';
import { problemWords } from '../../words/problem-words.js';
import type { Trouble } from '../problems/problem.js';
import { troubleOf } from '../problems/troubles.js';

export interface RowProblem {
  readonly code: string;
  /** Where it is, as a spreadsheet calls it, and under which heading. */
  readonly cell?: string;
  readonly heading?: string;
  readonly detail: string;
  readonly fix: string;
}

export interface ToldRow {
  readonly row: number;
  readonly reference?: string;
  readonly outcome: RowResult['outcome'];
  readonly id?: string;
  readonly position: string | null;
  readonly repeated?: true;
  /** An earlier row that says the very same. */
  readonly like?: number;
  /** Earlier rows over a time in which this one lies, or that lie in its time: one may sum up the others. */
  readonly overlaps?: readonly number[];
  /** Of a trial: incidents that the log holds, of the same state, day, goods and amount. */
  readonly alike?: readonly string[];
  /** Of a trial that replaces an earlier edition: what it changes of that. */
  readonly edition?: ToldChange;
  readonly events: readonly { readonly id: string; readonly type: string }[];
  /** What it contradicts, and whether it counts all the same. */
  readonly remarks: readonly {
    readonly code: string;
    readonly text: string;
    readonly fix: string;
    readonly counts: boolean;
  }[];
  readonly problems: readonly RowProblem[];
}

/** In sentences. Nothing was and becomes otherwise where only more is said. */
export interface ToldChange {
  readonly is: RowChange['is'];
  readonly was?: readonly string[];
  readonly becomes?: readonly string[];
}

export interface Telling {
  readonly mapped: Mapped;
  readonly lang: Lang;
  readonly log: string;
  /** Nothing was recorded: no row has a position. */
  readonly isTrial: boolean;
  readonly inWords: Imports['inWords'];
  /** Told of what must be seen by the operator. */
  readonly onInside?: (inside: unknown, row: number) => void;
}

/** Each as it comes. */
export async function* toldRows(results: AsyncIterable<RowResult>, telling: Telling): AsyncGenerator<ToldRow, void> {
  for await (const result of results) yield toldRow(result, telling);
}

export function toldRow(result: RowResult, telling: Telling): ToldRow {
  const { lang, log, isTrial, onInside } = telling;
  const { number, reference, id, outcome, position, told, repeated, like, overlaps, alike } = result;
  const problems = result.problems.flatMap(({ problem, verb }) => {
    const trouble = troubleOf(problem);
    if (trouble.inside !== undefined) onInside?.(trouble.inside, number);
    return problemsIn(trouble, { verb, row: number, telling });
  });
  const isTold = told.length > 0 && !isTrial;
  return {
    ...given({ row: number, reference, outcome, id: id === '' ? undefined : id }),
    position: position === null || isTrial ? null : positionOf(log, position),
    ...(repeated && told.length > 0 ? { repeated } : {}),
    ...given({ like, overlaps, alike, edition: toldChange(result.change, telling) }),
    events: isTold ? told.map(({ event: { id, type } }) => ({ id, type })) : [],
    remarks: told.flatMap(({ event: { flags } }) => flags.map((flag) => remark(flag, lang))),
    problems: once(problems),
  };
}

type Speaking = Pick<Telling, 'inWords' | 'lang'>;

const sentences = (all: readonly Said[], { inWords, lang }: Speaking): readonly string[] =>
  all.map((each) => inWords(each, lang));

function toldChange(change: RowChange | undefined, speaking: Speaking): ToldChange | undefined {
  if (!change) return undefined;
  const { is, was, becomes } = change;
  if (is !== 'changed' || was.length === 0) return { is };
  return { is, was: sentences(was, speaking), becomes: sentences(becomes, speaking) };
}

/** What an earlier edition said and this one no longer says. */
export const toldGone = (gone: readonly Gone[], speaking: Speaking): readonly ToldGone[] =>
  gone.map(({ id, was }) => ({ id, was: sentences(was, speaking) }));

export interface ToldGone {
  readonly id: string;
  readonly was: readonly string[];
}

function remark(flag: Parameters<typeof flagInWords>[0], lang: Lang): ToldRow['remarks'][number] {
  const { code, rule, text, fix, counts } = flagInWords(flag, lang);
  return { code: rule ?? code, text, fix, counts };
}

/** Several commands of a row are refused for one reason, which is told once. */
const once = (problems: readonly RowProblem[]): readonly RowProblem[] => [
  ...new Map(problems.map((each) => [JSON.stringify(each), each])).values(),
];

interface Where {
  readonly verb: string | undefined;
  readonly row: number;
  readonly telling: Telling;
}

function problemsIn(trouble: Trouble, where: Where): readonly RowProblem[] {
  const { problems = [], code, values = {}, pointer } = trouble;
  const all = problems.length > 0 ? problems : [{ code, values, pointer: pointer ?? '' }];
  return all.map((each) => {
    const { title: detail, fix } = problemWords(each.code, each.values, where.telling.lang);
    return { code: each.code, ...placed(each.pointer, where), detail, fix };
  });
}

/** The cell that a field of a command came from; of a field without a column its name. */
function placed(pointer: string, { verb, row, telling }: Where): Pick<RowProblem, 'cell' | 'heading'> {
  const [, field = ''] = pointer.split('/');
  const found = telling.mapped.headings.columns.find(({ column }) => column.to === `${verb}/${field}`);
  if (found) return { cell: `${letterOf(found.index)}${row}`, heading: found.heading };
  const column = telling.mapped.profile.columns.find(({ to }) => to === `${verb}/${field}`);
  return column ? { heading: column.headings[telling.mapped.lang][0] ?? field } : {};
}

const OUTCOMES = ['accepted', 'flagged', 'known', 'refused', 'left-out'] as const;

/** How many rows came to what. */
export class Counts {
  private readonly counted = new Map<RowResult['outcome'], number>(OUTCOMES.map((each) => [each, 0]));

  take({ outcome }: Pick<ToldRow, 'outcome'>): void {
    this.counted.set(outcome, (this.counted.get(outcome) ?? 0) + 1);
  }

  get all(): Readonly<Record<RowResult['outcome'], number>> {
    return Object.fromEntries(this.counted) as Record<RowResult['outcome'], number>;
  }
}

const CHANGES = ['added', 'changed', 'same'] as const;

/** What a table changes of the edition before it; undefined where it replaces none. */
export function toldEdition(rows: readonly ToldRow[], gone: readonly ToldGone[] | undefined): object | undefined {
  if (!gone) return undefined;
  const counts = CHANGES.map((each) => [each, rows.filter(({ edition }) => edition?.is === each).length]);
  return { ...Object.fromEntries(counts), gone };
}

/** What is told of the table as a whole. */
export function toldTable({ table, headings, profile, file }: Mapped): object {
  return {
    profile: profile.id,
    file,
    headings: headings.row.number,
    columns: headings.columns.map(({ index, heading, column }) => ({
      column: letterOf(index),
      heading,
      to: column.to,
    })),
    ignored: headings.ignored.map(({ letter, heading }) => ({ column: letter, heading })),
    otherSheets: table.otherSheets,
  };
}
