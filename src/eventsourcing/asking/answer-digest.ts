// The digest of an answer, batch after batch: that of its rows, or of both kinds of rows where it has two.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../log/canonical.js';
import type { Batch } from './opened.js';

/** What stands between the two kinds of rows. */
export const BETWEEN = '],"spans":[';

export class AnswerDigest {
  private readonly sum = createHash('sha256');
  private isFirst = true;
  private areSpans = false;
  private count = 0;

  /** The same as `digestOf` of the list, or of `{rows, spans}`. */
  constructor(private readonly hasSpans: boolean) {
    this.sum.update(hasSpans ? '{"rows":[' : '[');
  }

  add({ rows, areSpans }: Batch): void {
    let text = areSpans && !this.areSpans ? BETWEEN : '';
    this.isFirst ||= areSpans && !this.areSpans;
    this.areSpans = areSpans;
    for (const row of rows) {
      text += `${this.isFirst ? '' : ','}${canonicalJson(row)}`;
      this.isFirst = false;
    }
    this.count += rows.length;
    this.sum.update(text);
  }

  /** Rows and spans so far, and their digest, hex. */
  get total(): { readonly rows: number; readonly digest: string } {
    const end = `${this.hasSpans && !this.areSpans ? BETWEEN : ''}${this.hasSpans ? ']}' : ']'}`;
    return { rows: this.count, digest: this.sum.copy().update(end).digest('hex') };
  }
}
