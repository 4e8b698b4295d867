// An answer as a file, CSV or NDJSON, written as its rows are taken. What must be known before the first row is found by going
// through the rows twice: no row waits in memory for the last one.
import { AnswerDigest } from '../eventsourcing/asking/answer-digest.js';
import type { OpenAnswer } from '../eventsourcing/asking/opened.js';
import { given } from '../eventsourcing/log/event.js';
import { BOM, Columns, csvHeader, csvRows } from './csv.js';
import { Gathered } from './parts.js';
import type { Sum, Wish, Written } from './written.js';

/** What going through all rows has told. */
interface Looked {
  readonly sum?: Sum;
  readonly columns: readonly string[];
}

/** How a kind of file begins, and what it has for rows. */
interface Kind {
  readonly before: string;
  readonly lines: (rows: readonly object[]) => string;
}

export async function inFile(open: OpenAnswer, wish: Wish): Promise<Written> {
  const { sum, columns } = await lookedAt(open, wish);
  const { about, toldOf } = open;
  const head = { ...about, toldOf, ...(isToldFirst(open, wish) ? given({ sum }) : {}) };
  const kind = wish.format === 'csv' ? csv(columns, wish) : NDJSON;
  if (sum) return { head, parts: wish.isHead ? nothing() : partsOf(open, kind), sum: () => sum };
  const digest = new AnswerDigest(open.hasSpans);
  return { head, parts: partsOf(open, kind, digest), sum: () => digest.total };
}

/** Whether the digest stands before the rows: all that is at hand can be told so, and to HEAD it is the answer. */
const isToldFirst = ({ length }: OpenAnswer, { isHead }: Wish): boolean => length !== undefined || isHead === true;

/** Only the rows say which there are. */
const lacksColumns = ({ columns }: OpenAnswer, { format }: Wish): boolean => format === 'csv' && !columns;

/** Goes through the rows, where something of them must be known before the first is told. */
async function lookedAt(open: OpenAnswer, wish: Wish): Promise<Looked> {
  const wantsColumns = lacksColumns(open, wish);
  if (!wantsColumns && !isToldFirst(open, wish)) return { columns: open.columns ?? [] };
  const [digest, columns] = [new AnswerDigest(open.hasSpans), new Columns()];
  for await (const batch of open.batches()) {
    digest.add(batch);
    if (wantsColumns) for (const row of batch.rows) columns.take(open.inWords(row));
  }
  return { sum: digest.total, columns: open.columns ?? columns.names };
}

/** Without rows that would have said what columns there are, there is nothing at all. */
const csv = (columns: readonly string[], { hasBom, dialect, names }: Wish): Kind => ({
  before: `${hasBom ? BOM : ''}${columns.length > 0 ? csvHeader(columns, dialect, names) : ''}`,
  lines: (rows) => csvRows(rows, columns, dialect),
});

const NDJSON: Kind = { before: '', lines: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('') };

/** `digest`: what the rows are added to, where nobody has looked at them before. */
async function* partsOf(
  open: OpenAnswer,
  { before, lines }: Kind,
  digest?: AnswerDigest,
): AsyncGenerator<Uint8Array, void> {
  const gathered = new Gathered(before);
  for await (const batch of open.batches()) {
    digest?.add(batch);
    yield* gathered.add(lines(batch.rows.map((row) => open.inWords(row))));
  }
  yield* gathered.rest();
}

async function* nothing(): AsyncGenerator<Uint8Array, void> {
  // HEAD
}
