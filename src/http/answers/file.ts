// An answer as a file is made from it: its rows page by page, and what is known of them before and after they are told.
import { formSchema } from '../../forms/form.js';
import type { Answer, AnyQuestion } from '../../eventsourcing/asking/ask.js';
import { columnsOf, type RowsAnswer } from '../../eventsourcing/asking/rows.js';
import { EdgeProblem } from '../problems/problem.js';

/** A page of an answer, or all of it. */
export interface FileAnswer extends Omit<RowsAnswer, 'columns'> {
  readonly columns?: readonly string[] | undefined;
  /** A cursor, where a page was asked for and there is more. */
  readonly next: string | null;
}

/** True for a question that answers in pages, where neither their size nor their beginning was given. */
export function isWhole({ form }: AnyQuestion, parameters: object): boolean {
  const properties = formSchema(form)['properties'] as object;
  const isPaged = Object.hasOwn(properties, 'limit') && Object.hasOwn(properties, 'cursor');
  return isPaged && !Object.hasOwn(parameters, 'limit') && !Object.hasOwn(parameters, 'cursor');
}

export const fileOf = (answer: RowsAnswer): FileAnswer => ({ ...answer, next: null });

/** Spans follow the rows: each tells by its own fields which of the two it is. */
export function fileOfPage(what: AnyQuestion, form: object, answer: Answer): FileAnswer {
  const rows = [...answer.rows, ...(answer.spans ?? [])];
  return {
    ...answer,
    columns: columnsOf(what, form),
    pages: pagesOf([rows]),
    isShort: true,
    sum: () => ({ rows: rows.length, digest: answer.digest }),
  };
}

/** Rows of one file whose columns are those of its rows: held in memory at once, some 100 MB at worst. */
export const MOST_ROWS = 50_000;

/** All rows at once, or a refusal; never a part of them. */
export async function gathered(pages: FileAnswer['pages']): Promise<readonly object[]> {
  const rows: object[] = [];
  for await (const page of pages) {
    if (rows.length + page.length > MOST_ROWS) throw new EdgeProblem('TOO_MANY_ROWS', { most: MOST_ROWS });
    rows.push(...page);
  }
  return rows;
}

export async function* pagesOf<Page>(pages: Iterable<Page>): AsyncGenerator<Page, void> {
  yield* pages;
}
