// An answer of any length, row by row: page after page at one place in the log, in the memory of one page, with the digest of all.
import { ListDigest } from '../log/canonical.js';
import type { Answer, AnyQuestion, Question } from './ask.js';
import { answered, inWords, placed } from './ask.js';
import type { Asked, Asking } from './asking.js';

/** What is known of an answer before its rows. */
export interface RowsAnswer extends Pick<Answer, 'position' | 'knownAt' | 'rules' | 'sight'> {
  /** The columns of a file of it; undefined: those that its rows have. */
  readonly columns?: readonly string[];
  /** Its pages, each with the rows in words. To be taken once. */
  readonly pages: AsyncIterable<readonly object[]>;
  /** True where all rows are on one page, so that `sum` is known before they are told. */
  readonly isShort: boolean;
  /** How many rows there are, and their digest, hex: once the pages have ended. */
  sum(): { readonly rows: number; readonly digest: string };
}

/** Rows that are held at once. */
const PAGE = 1000;

/** For questions that answer in pages, from the first page on; throws what `ask` throws before any row is told. */
export async function rowsOf(asking: Asking, what: AnyQuestion, form: object, asked: Asked): Promise<RowsAnswer> {
  const at = await placed(asking, what, asked);
  const digest = new ListDigest();
  const page = (cursor?: string): ReturnType<typeof answered> =>
    answered(asking, what, { ...form, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }, { asked, at });
  const summed = async (answer: ReturnType<typeof page>): ReturnType<typeof page> => {
    for (const row of (await answer).rows) digest.add(row);
    return answer;
  };
  const first = await summed(page());
  async function* pages(): AsyncGenerator<readonly object[], void> {
    for (let answer = first; ; answer = await summed(page(answer.next))) {
      yield inWords(what, form, asked, answer).rows;
      if (answer.next === null) return;
    }
  }
  const { position, knownAt, rules, sight } = first;
  const columns = columnsOf(what, form);
  return {
    position,
    knownAt,
    rules,
    ...(sight === undefined ? {} : { sight }),
    ...(columns ? { columns } : {}),
    pages: pages(),
    isShort: first.next === null,
    sum: () => ({ rows: digest.length, digest: digest.digest }),
  };
}

export const columnsOf = (what: AnyQuestion, form: object): readonly string[] | undefined =>
  (what as unknown as Question).columns?.(form);
