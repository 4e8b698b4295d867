// An answer as one JSON object. Its digest stands before its rows: they are written before anything is told, and held as bytes.
import { AnswerDigest, BETWEEN } from '../eventsourcing/asking/answer-digest.js';
import type { OpenAnswer } from '../eventsourcing/asking/opened.js';
import { demandFew } from '../eventsourcing/asking/rows.js';
import { given } from '../eventsourcing/log/event.js';
import { ENOUGH, partsOf } from './parts.js';
import type { Sum, Wish, Written } from './written.js';

/** `form`: the question's parameters in their canonical form; `most`: the rows that are taken at once. */
export async function inJson(
  open: OpenAnswer,
  wish: Wish,
  { form, most }: { readonly form: object; readonly most: number | undefined },
): Promise<Written> {
  demandFew(open.length ?? 0, most);
  const { sum, rows } = await rowsOf(open);
  const { position, knownAt, rules, sight, next } = open.about;
  const about = given({ question: understood(form, wish), position, knownAt, rules, sight, digest: sum.digest });
  const before = `${JSON.stringify(about).slice(0, -1)},"rows":[`;
  const behind = `],${JSON.stringify(given({ next, note: open.note })).slice(1)}`;
  const parts = rows.between(before, behind);
  return {
    head: { ...open.about, sum, toldOf: open.toldOf },
    ...(parts.length === 1 ? { whole: parts[0]! } : {}),
    parts: oneByOne(parts),
    sum: () => sum,
  };
}

/** The question as it was understood. */
function understood(form: object, { path, placed = [] }: Wish): object {
  const parameters = Object.entries(form).filter(([name]) => !placed.includes(name));
  return { path, parameters: Object.fromEntries(parameters) };
}

/** The rows as they were written: bytes, but for what the first part and the last will also hold. */
class WrittenRows {
  private first: string | undefined;
  private readonly parts: Uint8Array[] = [];
  private last = '';

  add(text: string): void {
    this.last += text;
    if (this.last.length < ENOUGH) return;
    if (this.first === undefined) this.first = this.last;
    else this.parts.push(...partsOf(this.last));
    this.last = '';
  }

  between(before: string, behind: string): Uint8Array[] {
    const last = `${this.last}${behind}`;
    return this.first === undefined
      ? [...partsOf(`${before}${last}`)]
      : [...partsOf(`${before}${this.first}`), ...this.parts, ...partsOf(last)];
  }
}

async function rowsOf(open: OpenAnswer): Promise<{ sum: Sum; rows: WrittenRows }> {
  const [digest, rows] = [new AnswerDigest(open.hasSpans), new WrittenRows()];
  let [areSpans, comma] = [false, ''];
  const beginSpans = (): void => {
    rows.add(BETWEEN);
    [areSpans, comma] = [true, ''];
  };
  for await (const batch of open.batches()) {
    if (batch.areSpans && !areSpans) beginSpans();
    digest.add(batch);
    rows.add(`${comma}${batch.rows.map((row) => JSON.stringify(open.inWords(row))).join(',')}`);
    comma = ',';
  }
  if (open.hasSpans && !areSpans) beginSpans();
  return { sum: digest.total, rows };
}

/** Each is let go of when it has been taken. */
async function* oneByOne(parts: Uint8Array[]): AsyncGenerator<Uint8Array, void> {
  for (let part = parts.shift(); part; part = parts.shift()) yield part;
}
