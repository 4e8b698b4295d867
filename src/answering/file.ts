// An answer as a file, CSV, NDJSON or a workbook, written as its rows are taken. What must be known before the first row is found by going
// through the rows twice: no row waits in memory for the last one.
import { AnswerDigest } from '../eventsourcing/asking/answer-digest.js';
import type { OpenAnswer } from '../eventsourcing/asking/opened.js';
import { given } from '../eventsourcing/log/event.js';
import { Columns } from './columns.js';
import { BOM, csvHeader, csvRows } from './csv.js';
import { Gathered } from './parts.js';
import type { Sum, Wish, Written } from './written.js';
import { Xlsx } from './xlsx/xlsx.js';

/** What going through all rows has told. */
interface Looked {
  readonly sum?: Sum;
  readonly columns: readonly string[];
}

/** A file as it is written: what some rows give of it, and what its end does. */
interface Writing {
  add(rows: readonly object[]): Iterable<Uint8Array>;
  end(sum: Sum): Iterable<Uint8Array>;
}

export async function inFile(open: OpenAnswer, wish: Wish): Promise<Written> {
  const { sum, columns } = await lookedAt(open, wish);
  const { about, toldOf } = open;
  const head = { ...about, toldOf, ...(isToldFirst(open, wish) ? given({ sum }) : {}) };
  if (wish.isHead && sum) return { head, parts: nothing(), sum: () => sum };
  const writing = writingOf(open, columns, wish);
  if (sum) return { head, parts: partsOf(open, writing, () => sum), sum: () => sum };
  const digest = new AnswerDigest(open.hasSpans);
  return { head, parts: partsOf(open, writing, () => digest.total, digest), sum: () => digest.total };
}

/** Whether the digest stands before the rows: all that is at hand can be told so, and to HEAD it is the answer. */
const isToldFirst = ({ length }: OpenAnswer, { isHead }: Wish): boolean => length !== undefined || isHead === true;

/** Only the rows say which there are. */
const lacksColumns = ({ columns }: OpenAnswer, { format }: Wish): boolean => format !== 'ndjson' && !columns;

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

function writingOf({ about }: OpenAnswer, columns: readonly string[], wish: Wish): Writing {
  const { format, names, marks } = wish;
  if (format === 'ndjson') return new TextFile('', inLines);
  if (format === 'xlsx') return new Xlsx({ columns, names, about, marks: marks! });
  const { hasBom, dialect } = wish;
  // Without rows that would have said what columns there are, there is nothing at all.
  const header = columns.length > 0 ? csvHeader(columns, dialect, names) : '';
  return new TextFile(`${hasBom ? BOM : ''}${header}`, (rows) => csvRows(rows, columns, dialect, names));
}

const inLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

class TextFile implements Writing {
  private readonly gathered: Gathered;

  constructor(
    before: string,
    private readonly lines: (rows: readonly object[]) => string,
  ) {
    this.gathered = new Gathered(before);
  }

  add(rows: readonly object[]): Iterable<Uint8Array> {
    return this.gathered.add(this.lines(rows));
  }

  end(): Iterable<Uint8Array> {
    return this.gathered.rest();
  }
}

/** `digest`: what the rows are added to, where nobody has looked at them before. */
async function* partsOf(
  open: OpenAnswer,
  writing: Writing,
  sum: () => Sum,
  digest?: AnswerDigest,
): AsyncGenerator<Uint8Array, void> {
  for await (const batch of open.batches()) {
    digest?.add(batch);
    yield* writing.add(batch.rows.map((row) => open.inWords(row)));
  }
  yield* writing.end(sum());
}

async function* nothing(): AsyncGenerator<Uint8Array, void> {
  // HEAD
}
