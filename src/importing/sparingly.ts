// The sparing use of memory while a long table is told: what its rows leave behind is short-lived, and V8 would grow by it for good.
import { setFlagsFromString } from 'node:v8';

/**
 * For V8: room for short-lived objects stays as it is, and the heap, which would grow with what is thrown away, is tidied when it
 * has grown by a fifth.
 */
export const SPARING = ['--semi-space-growth-factor=1', '--heap-growing-percent=20'] as const;
/** V8's own. */
const USUAL = ['--semi-space-growth-factor=2', '--heap-growing-percent=0'] as const;

let underWay = 0;

/** The same rows. */
export async function* sparingly<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row, void> {
  if ((underWay += 1) === 1) SPARING.forEach((flag) => setFlagsFromString(flag));
  try {
    yield* rows;
  } finally {
    if ((underWay -= 1) === 0) USUAL.forEach((flag) => setFlagsFromString(flag));
  }
}
