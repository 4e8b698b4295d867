// A whole list for who takes it as a file: page after page at one place in the log, or a refusal; never a part of it.
import { formSchema } from '../../forms/form.js';
import { type Answer, type AnyQuestion } from '../../eventsourcing/asking/ask.js';
import type { Asked } from '../../eventsourcing/asking/asking.js';
import { digestOf } from '../../eventsourcing/log/canonical.js';
import { EdgeProblem } from '../problems/problem.js';

/** Rows of one file: held in memory at once, some 100 MB at worst. */
export const MOST_ROWS = 50_000;
const PAGE = 1000;

export type Ask = (parameters: object, asked: Asked) => Promise<Answer>;

/** True for a question that answers in pages, where neither their size nor their beginning was given. */
export function isWhole({ form }: AnyQuestion, parameters: object): boolean {
  const properties = formSchema(form)['properties'] as object;
  const isPaged = Object.hasOwn(properties, 'limit') && Object.hasOwn(properties, 'cursor');
  return isPaged && !Object.hasOwn(parameters, 'limit') && !Object.hasOwn(parameters, 'cursor');
}

/**
 * One answer with the rows of all pages. Where there are several, all are asked for at the position of the first: what
 * is recorded meanwhile is in none of them. The digest is then that of the list of the pages' digests.
 */
export async function allPages(ask: Ask, parameters: object, asked: Asked): Promise<Answer> {
  const page = { ...parameters, limit: String(PAGE) };
  const first = await ask(page, asked);
  if (first.next === null) return first;
  const there = asked.knownAt === undefined ? { ...asked, knownAt: `@${first.position ?? ''}` } : asked;
  const answers = [asked === there ? first : await ask(page, there)];
  for (let next = answers[0]!.next; next !== null; next = answers.at(-1)!.next) {
    if (answers.length * PAGE >= MOST_ROWS) throw new EdgeProblem('TOO_MANY_ROWS', { most: MOST_ROWS });
    answers.push(await ask({ ...page, cursor: next }, there));
  }
  const rows = answers.flatMap((each) => each.rows);
  return { ...answers[0]!, rows, next: null, digest: digestOf(answers.map(({ digest }) => digest)) };
}
